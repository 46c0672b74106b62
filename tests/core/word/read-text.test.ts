import { describe, expect, it } from 'vitest';
import {
  filesAround,
  linesOf,
  paragraph,
  part,
  relation,
  run,
  textOf,
  wordFile,
  zipOf,
} from './read-file.ts';

const wordingOf = (inside: string, parts = {}) =>
  textOf(wordFile(`<w:p>${inside}</w:p>`, parts)).paragraphs[0]?.wording;
const note = (id: string, inside: string): string => `<w:footnote w:id="${id}">${inside}</w:footnote>`;
const style = (id: string, type: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the words of a paragraph', () => {
  it('are joined however Word split them', () => {
    const inside = `${run('We, the M')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0"/>${run('ay')}${run('ors,')}`;
    expect(wordingOf(inside)).toEqual([{ text: 'We, the Mayors,' }]);
  });

  it('keep spaces only where the file says so', () => {
    expect(wordingOf('<w:r><w:t> We </w:t></w:r><w:r><w:t xml:space="preserve"> agree </w:t></w:r>')).toEqual(
      [{ text: 'We agree ' }],
    );
  });

  it('hold tabs, line ends and hyphens of every kind', () => {
    const inside =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/></w:r>';
    expect(wordingOf(inside)).toEqual([{ text: 'a\tb\nc\u2011d\u00ade\n' }]);
  });

  it('hold the signs of picture fonts as characters that all can read', () => {
    const signs = ['Symbol F0B7', 'Wingdings F0FC', 'Symbol 61', 'Unknown F041', 'Arial 41'].map((sign) => {
      const [font, code] = sign.split(' ');
      return `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    });
    expect(wordingOf(signs.join(''))).toEqual([{ text: '•✓α•A' }]);
  });

  it('are read through smart tags, content controls, custom XML, equations and directions', () => {
    const wrapped =
      `<w:smartTag w:element="City">${run('Lens ')}</w:smartTag>` +
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${run('and ')}</w:sdtContent></w:sdt>` +
      `<w:customXml w:element="x"><w:customXmlPr/>${run('Arras ')}</w:customXml>` +
      `<w:dir w:val="ltr">${run('meet ')}</w:dir><m:oMath><m:r><m:t>x + 1</m:t></m:r></m:oMath>`;
    expect(wordingOf(wrapped)).toEqual([{ text: 'Lens and Arras meet x + 1' }]);
  });

  it('leave out the reading aid above them', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('aid')}</w:rt><w:rubyBase>${run('words')}</w:rubyBase></w:ruby></w:r>`;
    expect(wordingOf(ruby)).toEqual([{ text: 'words' }]);
  });

  it('come from one branch of alternatives, the first that is understood', () => {
    const either = (requires: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>new</w:t></mc:Choice><mc:Choice Requires="w"><w:t>other</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(wordingOf(either('wps'))).toEqual([{ text: 'new' }]);
    expect(wordingOf(either('w16se'))).toEqual([{ text: 'other' }]);
    expect(wordingOf(either('wps w16se'))).toEqual([{ text: 'other' }]);
  });
});

describe('marks', () => {
  it('are read from the run itself', () => {
    expect(
      wordingOf(run('Thank', '<w:i/>') + run(' the ') + run('host', '<w:b/><w:u w:val="single"/>')),
    ).toEqual([
      { text: 'Thank', marks: ['italic'] },
      { text: ' the ' },
      { text: 'host', marks: ['bold', 'underline'] },
    ]);
  });

  it('raise the ending of an ordinal', () => {
    expect(wordingOf(run('XI') + run('th', '<w:vertAlign w:val="superscript"/>'))).toEqual([
      { text: 'XI' },
      { text: 'th', marks: ['superscript'] },
    ]);
  });

  it('are not there where they are switched off', () => {
    expect(wordingOf(run('plain', '<w:b w:val="0"/><w:i w:val="false"/><w:u w:val="none"/>'))).toEqual([
      { text: 'plain' },
    ]);
  });

  it('come with a character style and those it is based on, unless the run says otherwise', () => {
    const styles =
      style('Base', 'character', '<w:rPr><w:b/></w:rPr>') +
      style('Verb', 'character', '<w:basedOn w:val="Base"/><w:rPr><w:i/></w:rPr>');
    const inside =
      run('Thanks', '<w:rStyle w:val="Verb"/>') + run('Asks', '<w:rStyle w:val="Verb"/><w:b w:val="0"/>');
    expect(wordingOf(inside, { styles })).toEqual([
      { text: 'Thanks', marks: ['bold', 'italic'] },
      { text: 'Asks', marks: ['italic'] },
    ]);
  });
});

describe('links', () => {
  const relations =
    relation('web', 'hyperlink', 'https://example.org/a?b=c') +
    relation('mail', 'hyperlink', 'mailto:secretariat@example.org') +
    relation('script', 'hyperlink', 'javascript:alert(1)') +
    relation('file', 'hyperlink', 'file:///etc/passwd');
  const link = (id: string): string =>
    `<w:hyperlink r:id="${id}">${run('here', '<w:u w:val="single"/>')}</w:hyperlink>`;

  it('lead to web and mail addresses, without the underline that Word gives them', () => {
    expect(wordingOf(link('web'), { relations })).toEqual([
      { text: 'here', link: 'https://example.org/a?b=c' },
    ]);
    expect(wordingOf(link('mail'), { relations })).toEqual([
      { text: 'here', link: 'mailto:secretariat@example.org' },
    ]);
  });

  it.each(['script', 'file', 'missing'])('are left out when they lead elsewhere: %s', (id) => {
    expect(wordingOf(link(id), { relations })).toEqual([{ text: 'here', marks: ['underline'] }]);
  });

  it('are also found in fields', () => {
    expect(wordingOf(field(' HYPERLINK "https://example.org" ', 'here') + run(' now'))).toEqual([
      { text: 'here', link: 'https://example.org' },
      { text: ' now' },
    ]);
  });
});

describe('fields', () => {
  it('give their result, not their code', () => {
    expect(wordingOf(run('Page ') + field('PAGE', '3') + run('.'))).toEqual([{ text: 'Page 3.' }]);
    expect(wordingOf(`<w:fldSimple w:instr="DATE">${run('2 July')}</w:fldSimple>`)).toEqual([
      { text: '2 July' },
    ]);
  });

  it('may hold fields in their code and begin and end in other paragraphs', () => {
    const inner = field('REF x', 'hidden');
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${inner}`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const file = wordFile(
      `<w:p>${begin}</w:p><w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}</w:p><w:p>${end}${run('after')}</w:p>`,
    );
    expect(linesOf(file)).toEqual(['', 'shown', 'after']);
  });

  it('are reported when they never end', () => {
    const file = wordFile(`<w:p>${run('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('b')}</w:p>`);
    expect(textOf(file).notes.brokenFields).toBe(1);
  });

  it('stay in balance when their signs are deleted', () => {
    const deleted = `<w:del w:id="1">${field('PAGE', '3').replaceAll('instrText', 'delInstrText')}</w:del>`;
    expect(linesOf(wordFile(`<w:p>${run('a')}${deleted}${run('b')}</w:p>`))).toEqual(['ab']);
  });
});

describe('notes', () => {
  const sign = (kind: string, id: string): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('are wordings of their own at their sign', () => {
    const footnotes = note(
      '2',
      paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Adopted ')}${run('twice', '<w:i/>')}`),
    );
    expect(wordingOf(run('Framework') + sign('footnote', '2') + run('.'), { footnotes })).toEqual([
      { text: 'Framework' },
      { footnote: [{ text: 'Adopted ' }, { text: 'twice', marks: ['italic'] }] },
      { text: '.' },
    ]);
  });

  it('may have paragraphs, and may stand at the end of the text', () => {
    const endnotes = `<w:endnote w:id="1">${paragraph('One')}${paragraph('Two')}</w:endnote>`;
    expect(wordingOf(sign('endnote', '1'), { endnotes })).toEqual([{ footnote: [{ text: 'One\nTwo' }] }]);
  });

  it('are left out where the file has no words for them', () => {
    expect(wordingOf(run('a') + sign('footnote', '9') + run('b'), { footnotes: note('2', '') })).toEqual([
      { text: 'ab' },
    ]);
  });

  it('follow the changes tracked in them', () => {
    const footnotes = note(
      '2',
      paragraph(`<w:ins w:id="1">${run('new')}</w:ins><w:del w:id="2">${run('old')}</w:del>`),
    );
    const file = wordFile(`<w:p>${sign('footnote', '2')}</w:p>`, { footnotes });
    expect(textOf(file).paragraphs[0]?.wording).toEqual([{ footnote: [{ text: 'new' }] }]);
    expect(textOf(file, { revisions: 'reject' }).paragraphs[0]?.wording).toEqual([
      { footnote: [{ text: 'old' }] },
    ]);
  });
});

const cell = (...inside: string[]): string => `<w:tc><w:tcPr/>${inside.join('')}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

describe('tables', () => {
  it('are read row by row, each paragraph with its cell', () => {
    const body =
      paragraph('before') +
      table([cell(paragraph('a'), paragraph('b')), cell(paragraph('c'))], [cell(paragraph('d'))]);
    const text = textOf(wordFile(body + paragraph('after')));
    expect(text.paragraphs.map(({ wording, cell: place }) => [wording, place])).toEqual([
      [[{ text: 'before' }], undefined],
      [[{ text: 'a' }], { table: 0, row: 0, column: 0 }],
      [[{ text: 'b' }], { table: 0, row: 0, column: 0 }],
      [[{ text: 'c' }], { table: 0, row: 0, column: 1 }],
      [[{ text: 'd' }], { table: 0, row: 1, column: 0 }],
      [[{ text: 'after' }], undefined],
    ]);
    expect(text.notes.tables).toBe(1);
  });

  it('may lie in each other', () => {
    const inner = table([cell(paragraph('b'))]);
    const file = wordFile(table([cell(paragraph('a'), inner, paragraph('c')), cell(paragraph('d'))]));
    expect(textOf(file).paragraphs.map(({ cell: place }) => `${place?.table} ${place?.column}`)).toEqual([
      '0 0',
      '1 0',
      '0 0',
      '0 1',
    ]);
  });
});

describe('text boxes', () => {
  const box = `<w:txbxContent>${paragraph('boxed')}</w:txbxContent>`;
  const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const file = wordFile(`<w:p>${run('a')}${twice}${run('b')}</w:p>`);

  it('are read once, before the paragraph they hang on', () => {
    expect(linesOf(file)).toEqual(['boxed', 'ab']);
    expect(textOf(file).paragraphs[0]?.textBox).toBe(true);
    expect(textOf(file).notes.textBoxes).toBe(1);
  });

  it('can be left out and are counted all the same', () => {
    expect(linesOf(file, { textBoxes: 'skip' })).toEqual(['ab']);
    expect(textOf(file, { textBoxes: 'skip' }).notes.textBoxes).toBe(1);
  });
});

describe('headings', () => {
  const named = (id: string, name: string, inside = ''): string =>
    style(id, 'paragraph', `<w:name w:val="${name}"/>${inside}`);
  const levelOf = (properties: string, styles: string): number | undefined =>
    textOf(wordFile(paragraph('Words', properties), { styles })).paragraphs[0]?.headingLevel;
  const inStyle = (styles: string, id = 'x'): number | undefined =>
    levelOf(`<w:pStyle w:val="${id}"/>`, styles);

  it('are told by the names of styles in any translation of their ids', () => {
    expect(inStyle(named('Titre1', 'heading 1'), 'Titre1')).toBe(1);
    expect(inStyle(named('x', 'Titre 3'))).toBe(3);
    expect(inStyle(named('x', 'Title'))).toBe(0);
    expect(inStyle(named('x', 'Article heading', '<w:aliases w:val="Other,heading 2"/>'))).toBe(2);
    expect(inStyle(named('x', 'Body Text'))).toBeUndefined();
    expect(inStyle('', 'Heading2')).toBe(2);
  });

  it('are told by outline levels, of the paragraph before those of its style', () => {
    expect(inStyle(named('x', 'Chapter', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'))).toBe(2);
    expect(levelOf('<w:outlineLvl w:val="0"/>', '')).toBe(1);
    expect(
      levelOf('<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>', named('x', 'heading 1')),
    ).toBeUndefined();
  });

  it('are told by the style that a style is based on', () => {
    expect(inStyle(named('x', 'Mine', '<w:basedOn w:val="y"/>') + named('y', 'heading 2'))).toBe(2);
  });
});

describe('a whole file', () => {
  it('counts its paragraphs from 1, empty ones included, and calls them whole', () => {
    const { paragraphs } = textOf(wordFile(paragraph('One') + paragraph('') + paragraph('Two')));
    expect(paragraphs).toEqual([
      { wording: [{ text: 'One' }], line: 1, whole: true },
      { wording: [], line: 2, whole: true },
      { wording: [{ text: 'Two' }], line: 3, whole: true },
    ]);
  });

  it('tells its language from its standard style, else from its defaults', () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const standard = (language: string): string =>
      `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:rPr><w:lang w:val="${language}"/></w:rPr></w:style>`;
    const languageOf = (styles: string) => textOf(wordFile(paragraph('One'), { styles })).language;
    expect(languageOf(defaults)).toBe('en-GB');
    expect(languageOf(defaults + standard('fr-FR'))).toBe('fr-FR');
    expect(languageOf(standard('es-ES_tradnl'))).toBe('es-ES');
    expect(languageOf(standard('x-none'))).toBeUndefined();
  });

  it('tells what else is in it', () => {
    const body =
      `<w:p>${run('hidden', '<w:vanish/>')}${run('struck', '<w:strike/>')}<w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>` +
      '<w:altChunk r:id="x"/>';
    const { notes } = textOf(wordFile(body, { comments: '<w:comment w:id="0"/><w:comment w:id="1"/>' }));
    expect(notes).toMatchObject({
      hidden: 1,
      struck: 1,
      images: 1,
      embedded: 1,
      comments: 2,
      trackedChanges: 0,
    });
  });

  it('may be strict, with other prefixes, a byte order mark, and its document anywhere', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const document = `\ufeff<?xml version="1.0" encoding="UTF-8"?><d:document xmlns:d="${strict}/wordprocessingml/main" xmlns:rr="${strict}/officeDocument/relationships"><d:body><d:p><d:pPr><d:pStyle d:val="t"/></d:pPr><d:hyperlink rr:id="web"><d:r><d:rPr><d:b/></d:rPr><d:t>Lens</d:t></d:r></d:hyperlink></d:p></d:body></d:document>`;
    const styles = `<styles xmlns="${strict}/wordprocessingml/main" xmlns:q="${strict}/wordprocessingml/main"><style q:type="paragraph" q:styleId="t"><name q:val="heading 1"/></style></styles>`;
    const links = (inside: string): string =>
      `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</r:Relationships>`;
    const link = (id: string, kind: string, target: string): string =>
      `<r:Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${kind}" Target="${target}"/>`;
    const web = link('web', 'hyperlink', 'https://example.org').replace('/>', ' TargetMode="External"/>');
    const files = [
      ['_rels/.rels', links(link('a', 'officeDocument', '/odd/place/text2.xml'))],
      ['odd/place/text2.xml', document],
      ['odd/place/_rels/text2.xml.rels', links(link('s', 'styles', '../looks.xml') + web)],
      ['ODD/looks.xml', styles],
    ].map(([name = '', text = '']) => ({ name, bytes: new TextEncoder().encode(text) }));
    expect(textOf(zipOf(files)).paragraphs).toEqual([
      {
        wording: [{ text: 'Lens', marks: ['bold'], link: 'https://example.org' }],
        line: 1,
        headingLevel: 1,
        whole: true,
      },
    ]);
  });

  it('may be written in UTF-16, and with backslashes in the names of its parts', () => {
    const files = filesAround(part('document', `<w:body>${paragraph('Été')}</w:body>`)).map(
      ({ name, bytes }) => ({
        name: name.replaceAll('/', '\\'),
        bytes: name.endsWith('document.xml')
          ? Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, 'utf16le')
          : bytes,
      }),
    );
    expect(linesOf(zipOf(files))).toEqual(['Été']);
  });

  it('may be written as zip64, with its sizes in the extra field', () => {
    const files = filesAround(part('document', `<w:body>${paragraph('One.')}</w:body>`)).map((file) => {
      const extra = Buffer.alloc(12);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(file.bytes.length), 4);
      return { ...file, size: 0xffffffff, extra };
    });
    expect(linesOf(zipOf(files))).toEqual(['One.']);
  });
});
