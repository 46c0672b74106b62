import { describe, expect, it } from 'vitest';
import { filesAround, linesOf, paragraph, part, run, style, textOf, wordFile, zipOf } from './read-file.ts';

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
