import { describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { unpacker } from '#electron/host/reading/unpacker.ts';
import { filesAround, type Packed, paragraph, part, relation, run, wordFile, zipOf } from './read-file.ts';
import { by, del, ins, mark, replyOf, tracked } from './tracked-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = (file: Uint8Array): string => {
  const result = readRevisions(file);
  expect(readRevisions(file, { unpacker })).toEqual(result);
  return result.ok ? 'read' : result.failure.code;
};
const document = (inside: string): string => part('document', `<w:body>${inside}</w:body>`);
const sound = filesAround(document(paragraph('a')));
const changed = (name: string, change: Partial<Packed>): Uint8Array =>
  zipOf(sound.map((file) => (file.name === name ? { ...file, ...change } : file)));
const comments = (inside: string): Uint8Array => wordFile(paragraph('a'), { comments: inside });

describe('a reply that attacks', () => {
  it.each([
    ['is cut short', wordFile(paragraph('a')).slice(0, -1), 'word:truncated'],
    [
      'leads out of its package',
      zipOf([...sound, { name: '../a', bytes: bytes('x') }]),
      'word:escaping-path',
    ],
    ['claims to be too large', changed('word/document.xml', { size: 2 ** 30 }), 'word:too-large'],
    ['is under a password', changed('word/document.xml', { flags: 1 }), 'word:password-protected'],
    ['has a DOCTYPE', zipOf(filesAround(`<!DOCTYPE a>${document('')}`)), 'word:doctype'],
    ['is nested too deep', wordFile(`${'<w:ins>'.repeat(1000)}${'</w:ins>'.repeat(1000)}`), 'word:too-deep'],
    ['has a damaged footnote', wordFile('', { footnotes: '<w:footnote>' }), 'word:damaged-xml'],
    ['has a damaged comment', comments('<w:comment>'), 'word:damaged-xml'],
    ['expands entities in a comment', comments('<w:comment>&lol;</w:comment>'), 'word:damaged-xml'],
  ])('is refused where it %s', (_, file, expected) => {
    expect(code(file)).toBe(expected);
  });

  it('is refused where its comments are a bomb, or laugh a billion times', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const withComments = (text: Uint8Array): Uint8Array =>
      zipOf(
        filesAround(document(''), { comments: '' }).map((file) =>
          file.name === 'word/comments.xml' ? { ...file, bytes: text } : file,
        ),
      );
    expect(code(withComments(new Uint8Array(300 * 2 ** 20).fill(32)))).toBe('word:too-large');
    expect(
      code(withComments(bytes(`<!DOCTYPE c [<!ENTITY l0 "ha">${laughs}]>${part('comments', '&l9;')}`))),
    ).toBe('word:doctype');
  });

  it('never follows a relation of a comment or of custom XML out of the package', () => {
    const relations =
      relation('c', 'customXml', '../../../../etc/passwd') + relation('h', 'header', 'https://example.org/a');
    expect(code(wordFile(paragraph('a'), { relations }))).toBe('read');
  });
});

describe('a reply that is large', () => {
  it('of a million runs is read whole', () => {
    const runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>ab</w:t></w:r>'.repeat(50);
    const reply = replyOf(wordFile(`<w:p>${runs}${ins('c')}</w:p>`.repeat(20_000)));
    expect(reply.hunks).toHaveLength(20_000);
    expect(reply.accepted).toHaveLength(20_000);
  });

  it('of one paragraph of many changes is read in a time that grows with its length only', () => {
    const pair = `<w:ins ${by()}><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r>`;
    const reply = replyOf(wordFile(`<w:p>${pair.repeat(30_000)}</w:p>`));
    expect(reply.hunks).toHaveLength(30_000);
    expect(characters(reply.rejected[0]?.wording ?? [])).toHaveLength(30_000);
  });

  it('by comments and bookmarks on the whole text, each said again for all of it, does not fill the memory', () => {
    const ids = Array.from({ length: 3000 }, (_, at) => at);
    const starts = ids.map(
      (id) => `<w:commentRangeStart w:id="${id}"/><w:bookmarkStart w:id="${id}" w:name="ent_${id}"/>`,
    );
    const ends = ids.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:bookmarkEnd w:id="${id}"/>`);
    const body =
      paragraph(starts.join('') + run('a')) +
      paragraph('words '.repeat(20)).repeat(3000) +
      paragraph(ends.join(''));
    const said = ids.map((id) => `<w:comment w:id="${id}"><w:p/></w:comment>`).join('');
    const reply = replyOf(wordFile(body, { comments: said }));
    expect(reply.tags).toHaveLength(3000);
    expect(reply.accepted[1]?.parts).toHaveLength(32);
    expect(reply.comments[0]?.anchor?.words).toHaveLength(400);
  });

  it('by one long note that is signed over and over does not fill the memory', () => {
    const note = `<w:footnote w:id="1">${paragraph((run('a') + run('b', '<w:b/>') + del('c')).repeat(5000))}</w:footnote>`;
    const signs = '<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000);
    const reply = replyOf(wordFile(paragraph(signs), { footnotes: note }));
    expect(reply.counts.notes).toBe(20_000);
    expect(reply.hunks).toHaveLength(16);
  });

  it('by a header that is related a thousand times is counted once', () => {
    const header = { name: 'word/header1.xml', bytes: bytes(part('hdr', paragraph(ins('a')))) };
    const relations = Array.from({ length: 1000 }, (_, at) =>
      relation(`h${at}`, 'header', 'header1.xml'),
    ).join('');
    const file = zipOf([...filesAround(document(paragraph('a')), { relations }), header]);
    expect(replyOf(file).counts.inHeaders).toBe(1);
  });

  it('by paragraphs whose ends are all deleted is one long paragraph', () => {
    const reply = replyOf(wordFile(paragraph('a', mark('del')).repeat(20_000) + paragraph('b')));
    expect(reply.accepted).toHaveLength(1);
    expect(reply.hunks).toHaveLength(20_000);
  });
});

describe('a reply in another dress', () => {
  const body = paragraph(run('We ') + del('note') + ins('welcome') + tracked('moveTo', run('it')));
  const plain = JSON.stringify(replyOf(wordFile(body)).hunks);
  const dressed = (dress: (xml: string) => string): string =>
    JSON.stringify(replyOf(zipOf(filesAround(dress(document(body))))).hunks);

  it('is read in strict Open XML', () => {
    const strict = (xml: string): string =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      );
    expect(dressed(strict)).toBe(plain);
  });

  it('is read with other prefixes, or none, and after a byte order mark', () => {
    expect(dressed((xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='))).toBe(plain);
    expect(dressed((xml) => `\uFEFF${xml}`)).toBe(plain);
  });

  it('is read where its text is not at the usual place', () => {
    const files = filesAround(document(body)).map((file) => ({
      ...file,
      name: file.name.replace('word/document', 'text/main').replace('word/_rels/document', 'text/_rels/main'),
      bytes:
        file.name === '_rels/.rels'
          ? bytes(new TextDecoder().decode(file.bytes).replace('word/document.xml', '/text/main.xml'))
          : file.bytes,
    }));
    expect(JSON.stringify(replyOf(zipOf(files)).hunks)).toBe(plain);
  });
});
