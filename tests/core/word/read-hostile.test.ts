import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWord } from '#core/word/read/read-word.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import {
  filesAround,
  linesOf,
  type Packed,
  paragraph,
  part,
  refusalOf,
  wordFile,
  zipOf,
} from './read-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sound = wordFile(paragraph('The cities met.'));
const document = (inside: string): string => part('document', `<w:body>${inside}</w:body>`);
const soundFiles = filesAround(document(paragraph('The cities met.')));
const withDocument = (change: Partial<Packed>): Uint8Array =>
  zipOf(soundFiles.map((file) => (file.name === 'word/document.xml' ? { ...file, ...change } : file)));
const withText = (text: string): Uint8Array => zipOf(filesAround(text));

/** The directory of an OLE compound file holds the names of its streams in UTF-16. */
const compoundFile = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

describe('a file that is something else', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'word:empty-file'],
    ['a plain text', bytes('The cities met.'), 'word:not-a-word-file'],
    ['a document under a password', compoundFile('EncryptedPackage'), 'word:password-protected'],
    ['a document of Word 97', compoundFile('WordDocument'), 'word:legacy-doc'],
    ['another compound file', compoundFile('Workbook'), 'word:not-a-word-file'],
    ["Word's lock file", new Uint8Array(162).fill(32).with(0, 4), 'word:lock-file'],
    ['two letters P and K', bytes('PK'), 'word:truncated'],
    ['a zip of anything', zipOf([{ name: 'letter.txt', bytes: bytes('Dear all') }]), 'word:no-document'],
    ['a workbook', withText(part('workbook', '')), 'word:not-a-word-file'],
    ['a document without a body', withText(part('document', '')), 'word:no-document'],
  ])('refuses %s', (_, file, code) => {
    expect(refusalOf(file)).toBe(code);
  });
});

describe('a damaged file', () => {
  it('is refused wherever it was cut short', () => {
    for (let length = 1; length < sound.length; length += 7) {
      expect(refusalOf(sound.slice(0, length))).not.toBe('read');
    }
    expect(refusalOf(sound.slice(0, -1))).toBe('word:truncated');
  });

  it('is refused when the checksum of a part is wrong, and the part is named', () => {
    expect(readWord(withDocument({ crc: 1 }))).toEqual({
      ok: false,
      failure: { code: 'word:damaged-part', facts: { part: 'word/document.xml' } },
    });
  });

  it.each([
    ['a part larger than it says', { size: 100 }, 'word:damaged-part'],
    ['a part smaller than it says', { size: 100_000 }, 'word:damaged-part'],
    ['a part packed in an unknown way', { method: 99 }, 'word:damaged-part'],
    ['a part that only claims to be deflated', { stored: true, method: 8 } as const, 'word:damaged-part'],
    ['an encrypted part', { flags: 1 }, 'word:password-protected'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(withDocument(change))).toBe(code);
  });

  it('is refused when its directory lies elsewhere', () => {
    expect(refusalOf(zipOf(soundFiles, soundFiles.length + 1))).toBe('word:damaged');
    const moved = sound.slice();
    moved[moved.length - 6] = (moved[moved.length - 6] ?? 0) ^ 3;
    expect(refusalOf(moved)).toBe('word:damaged');
  });

  it('is refused when its XML is not well formed, cut off, or in another encoding', () => {
    const good = document(paragraph('The cities met.'));
    expect(refusalOf(withText(good.replace('</w:r>', '')))).toBe('word:damaged-xml');
    expect(refusalOf(withText(good.slice(0, -20)))).toBe('word:damaged-xml');
    expect(refusalOf(withText(''))).toBe('word:damaged-xml');
    expect(refusalOf(withText(good.replace('cities', '&cities;')))).toBe('word:damaged-xml');
    expect(refusalOf(withText(good.replace('<w:body>', '<x:body>')))).toBe('word:damaged-xml');
    expect(refusalOf(withDocument({ bytes: Buffer.from(good.replace('met', 'été'), 'latin1') }))).toBe(
      'word:damaged-xml',
    );
  });

  it('is still read when only a part that is no text is damaged', () => {
    const theme = { name: 'word/theme/theme1.xml', bytes: bytes('<theme/>'), crc: 1 };
    expect(linesOf(zipOf([...soundFiles, theme]))).toEqual(['The cities met.']);
  });
});

describe('a package that attacks', () => {
  it('is refused unseen when it says that it is too large', () => {
    const huge = bytes(' '.repeat(1000));
    const pictures = Array.from({ length: 3 }, (_, at) => ({
      name: `word/media/${at}.png`,
      bytes: huge,
      size: 2 ** 30,
    }));
    expect(refusalOf(zipOf([...soundFiles, ...pictures]))).toBe('word:too-large');
    expect(refusalOf(withDocument({ size: 2 ** 28 + 1 }))).toBe('word:too-large');
  });

  it('is refused when its text is a bomb of 300 MB', () => {
    const bomb = new Uint8Array(300 * 2 ** 20).fill(32);
    expect(refusalOf(withDocument({ bytes: bomb }))).toBe('word:too-large');
  });

  it('is refused as soon as more comes out of a part than it says', () => {
    const bomb = new Uint8Array(50 * 2 ** 20).fill(32);
    expect(refusalOf(withDocument({ bytes: bomb, size: 1000 }))).toBe('word:damaged-part');
  });

  it('is refused for too many entries', () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() }));
    expect(refusalOf(zipOf([...soundFiles, ...many]))).toBe('word:too-many-entries');
  });

  it.each(['../evil.xml', 'word/../../evil.xml', '/etc/passwd', 'C:/evil.xml', '..\\evil.xml', 'a\0b'])(
    'is refused for the name %j, which leads out of it',
    (name) => {
      expect(refusalOf(zipOf([...soundFiles, { name, bytes: bytes('x') }]))).toBe('word:escaping-path');
    },
  );

  it('shows the name of a part without what a terminal would obey', () => {
    const result = readWord(zipOf([...soundFiles, { name: '../\u001b[2Jevil', bytes: bytes('x') }]));
    expect(result).toMatchObject({ failure: { facts: { part: '../?[2Jevil' } } });
  });

  it('is refused for two parts of one name, capitals apart', () => {
    const twice = { name: 'Word/Document.xml', bytes: bytes(document(paragraph('Another text.'))) };
    expect(refusalOf(zipOf([...soundFiles, twice]))).toBe('word:two-parts-one-name');
  });

  it('is refused for two bodies, of which a reader would see one', () => {
    const body = `<w:body>${paragraph('One.')}</w:body>`;
    expect(refusalOf(withText(part('document', body + body)))).toBe('word:two-bodies');
  });

  it('is refused for any DOCTYPE: entities outside, a billion laughs, or nothing at all', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const good = document(paragraph('&l9;'));
    expect(refusalOf(withText(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>${good}`))).toBe('word:doctype');
    expect(refusalOf(withText(`<!DOCTYPE d SYSTEM "http://example.org/d.dtd">${good}`))).toBe('word:doctype');
    expect(refusalOf(withText(`<!DOCTYPE d>${document('')}`))).toBe('word:doctype');
    expect(refusalOf(wordFile(paragraph('One.'), { styles: '<!DOCTYPE d>' }))).toBe('word:damaged-xml');
  });

  it('is refused for elements nested a hundred thousand deep', () => {
    const depth = 100_000;
    const nested = '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth);
    expect(refusalOf(withText(document(nested)))).toBe('word:too-deep');
  });

  it('is refused for a run with endless properties, or more paragraphs than a text has', () => {
    expect(refusalOf(wordFile(`<w:p><w:r><w:rPr>${'<w:b/>'.repeat(60_000)}</w:rPr></w:r></w:p>`))).toBe(
      'word:too-many-properties',
    );
    expect(refusalOf(wordFile('<w:p/>'.repeat(11)), { limits: { paragraphs: 10 } })).toBe(
      'word:too-many-paragraphs',
    );
  });

  it('is read to its end in spite of styles and lists that lead in circles', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const place = '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>';
    expect(linesOf(wordFile(paragraph('One.', place), { styles, numbering }))).toEqual(['One.']);
  });

  it('is read with short labels when its lists ask for endless zeros, or for one number over and over', () => {
    const level = (form: string, text: string): string =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/>${form}<w:lvlText w:val="${text}"/></w:lvl>`;
    const zeros = `<w:numFmt w:val="custom" w:format="${'0'.repeat(200_000)}1, 2"/>`;
    const numbering = [level(zeros, '%1'.repeat(50)), level('<w:numFmt w:val="chicago"/>', 'x'.repeat(9000))]
      .map(
        (inside, at) =>
          `<w:abstractNum w:abstractNumId="${at}">${inside}</w:abstractNum><w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`,
      )
      .join('');
    const listed = (list: number): string =>
      paragraph('One.', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
    const lines = linesOf(wordFile((listed(1) + listed(2)).repeat(3000), { numbering }));
    expect(lines).toHaveLength(6000);
    expect(lines[0]).toBe(`${'0000000001'.repeat(9)} One.`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  it('never follows a relation out of the package', () => {
    const relations =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/>';
    expect(linesOf(wordFile(paragraph('One.'), { relations }))).toEqual(['One.']);
  });
});

describe('a document of a million runs', () => {
  it('is read whole', () => {
    const runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>ab</w:t></w:r>'.repeat(50);
    const text = linesOf(wordFile(`<w:p>${runs}</w:p>`.repeat(20_000)));
    expect(text).toHaveLength(20_000);
    expect(new Set(text)).toEqual(new Set(['ab'.repeat(50)]));
  });
});

describe.skipIf(!hasShared)('malformed files from the world', () => {
  it.each([
    ['hostile-fuzzed-central-directory', 'word:damaged'],
    ['hostile-truncated-zip', 'word:truncated'],
    ['hostile-two-bodies', 'word:two-bodies'],
    ['hostile-xxe-external-entity', 'word:doctype'],
  ])('refuses %s', (name, code) => {
    expect(refusalOf(readFileSync(sharedPath('docx', `${name}.docx`)))).toBe(code);
  });

  it('reads hostile-fuzzed-bad-crc, in which only the theme is damaged', () => {
    expect(linesOf(readFileSync(sharedPath('docx', 'hostile-fuzzed-bad-crc.docx'))).join('\n')).toContain(
      'Content control',
    );
  });
});
