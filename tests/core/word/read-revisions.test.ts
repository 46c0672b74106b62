import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, run, textOf, wordFile } from './read-file.ts';

const by = (author: string): string => `w:id="1" w:author="${author}" w:date="2026-02-07T18:26:00Z"`;
const tracked = (kind: string, inside: string): string => `<w:${kind} ${by('Lens')}>${inside}</w:${kind}>`;
const ins = (inside: string): string => tracked('ins', inside);
const del = (inside: string): string =>
  tracked('del', inside.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '));
const mark = (kind: string): string => `<w:rPr><w:${kind} ${by('Lens')}/></w:rPr>`;
const cell = (...inside: string[]): string => `<w:tc><w:tcPr/>${inside.join('')}</w:tc>`;
const row = (properties: string, ...cells: string[]): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const rowMark = (kind: string): string => `<w:${kind} ${by('Lens')}/>`;

const sides = (...body: string[]) => {
  const file = wordFile(body.join(''));
  return { accept: linesOf(file), reject: linesOf(file, { revisions: 'reject' }) };
};

describe('tracked words', () => {
  it('are taken or left', () => {
    expect(sides(paragraph(run('We ') + del(run('note')) + ins(run('welcome')) + run(' it.')))).toEqual({
      accept: ['We welcome it.'],
      reject: ['We note it.'],
    });
  });

  it('of a move stand in one place on each side', () => {
    expect(
      sides(
        paragraph(tracked('moveFrom', run('First. ')) + run('Then. ') + tracked('moveTo', run('First. '))),
      ),
    ).toEqual({
      accept: ['Then. First. '],
      reject: ['First. Then. '],
    });
  });

  it('that one inserted and another deleted are on neither side', () => {
    expect(sides(paragraph(run('a') + ins(run('b') + del(run('c')))))).toEqual({
      accept: ['ab'],
      reject: ['a'],
    });
  });

  it('deleted inside a move away come back, those inserted there do not', () => {
    const moved = tracked('moveFrom', run('a') + del(run('b')) + ins(run('c')));
    expect(sides(paragraph(moved))).toEqual({ accept: [''], reject: ['ab'] });
    const arrived = tracked('moveTo', run('a') + del(run('b')) + ins(run('c')));
    expect(sides(paragraph(arrived))).toEqual({ accept: ['ac'], reject: [''] });
  });

  it('are found inside links and content controls', () => {
    const inside = `<w:hyperlink>${ins(run('a'))}</w:hyperlink><w:sdt><w:sdtContent>${del(run('b'))}</w:sdtContent></w:sdt>`;
    expect(sides(paragraph(inside))).toEqual({ accept: ['a'], reject: ['b'] });
  });

  it('have their former look where the change of it is left', () => {
    const file = wordFile(
      paragraph(run('Thanks', `<w:i/><w:rPrChange ${by('Lens')}><w:rPr><w:b/></w:rPr></w:rPrChange>`)),
    );
    expect(textOf(file).paragraphs[0]?.wording).toEqual([{ text: 'Thanks', marks: ['italic'] }]);
    expect(textOf(file, { revisions: 'reject' }).paragraphs[0]?.wording).toEqual([
      { text: 'Thanks', marks: ['bold'] },
    ]);
  });
});

describe('the end of a paragraph', () => {
  it('that is inserted parts two paragraphs only while it is taken', () => {
    expect(sides(paragraph('Thank the host', mark('ins')) + paragraph('and its mayor'))).toEqual({
      accept: ['Thank the host', 'and its mayor'],
      reject: ['Thank the hostand its mayor'],
    });
  });

  it('that is deleted joins two paragraphs without a space', () => {
    expect(sides(paragraph('a ', mark('del')), paragraph('b ', mark('del')), paragraph('c'))).toEqual({
      accept: ['a b c'],
      reject: ['a ', 'b ', 'c'],
    });
  });

  it('that is moved counts like the words that are moved', () => {
    const body = [
      paragraph(tracked('moveFrom', run('a')), mark('moveFrom')),
      paragraph('b'),
      paragraph(tracked('moveTo', run('a')), mark('moveTo')),
      paragraph('c'),
    ];
    expect(sides(...body)).toEqual({ accept: ['b', 'a', 'c'], reject: ['a', 'b', 'c'] });
  });

  it('that one inserted and another deleted is gone on both sides', () => {
    const both = `<w:rPr><w:ins ${by('Lens')}/><w:del ${by('Arras')}/></w:rPr>`;
    expect(sides(paragraph('a', both), paragraph('b'))).toEqual({ accept: ['ab'], reject: ['ab'] });
  });

  it('is not tracked because its former look was', () => {
    const copy = `<w:rPr><w:rPrChange ${by('Lens')}><w:rPr><w:ins ${by('Lens')}/></w:rPr></w:rPrChange></w:rPr>`;
    expect(sides(paragraph('a', copy), paragraph('b'))).toEqual({ accept: ['a', 'b'], reject: ['a', 'b'] });
  });

  it('passes its words on to the next paragraph, which keeps its own place in the text', () => {
    const styles = ['1', '2'].map(
      (n) => `<w:style w:type="paragraph" w:styleId="h${n}"><w:name w:val="heading ${n}"/></w:style>`,
    );
    const body =
      paragraph('a', `<w:pStyle w:val="h1"/>${mark('del')}`) + paragraph('b', '<w:pStyle w:val="h2"/>');
    const file = wordFile(body, { styles: styles.join('') });
    expect(textOf(file).paragraphs.map(({ headingLevel }) => headingLevel)).toEqual([2]);
  });

  it('keeps its words when there is no next paragraph', () => {
    expect(sides(paragraph('a'), paragraph('b', mark('del')))).toEqual({
      accept: ['a', 'b'],
      reject: ['a', 'b'],
    });
  });
});

describe('tracked tables', () => {
  it('lose and gain whole rows, whatever is marked inside', () => {
    const table = `<w:tbl>${row('', cell(paragraph('a')))}${row(rowMark('ins'), cell(paragraph('b')))}${row(rowMark('del'), cell(paragraph('c')))}</w:tbl>`;
    expect(sides(table)).toEqual({ accept: ['a', 'b'], reject: ['a', 'c'] });
  });

  it('lose and gain cells', () => {
    const gained = `<w:tc><w:tcPr><w:cellIns ${by('Lens')}/></w:tcPr>${paragraph('b')}</w:tc>`;
    const lost = `<w:tc><w:tcPr><w:cellDel ${by('Lens')}/></w:tcPr>${paragraph('c')}</w:tc>`;
    expect(sides(`<w:tbl>${row('', cell(paragraph('a')), gained, lost)}</w:tbl>`)).toEqual({
      accept: ['a', 'b'],
      reject: ['a', 'c'],
    });
  });

  it('keep the words of a cell in the cell', () => {
    const table = `<w:tbl>${row('', cell(paragraph('a', mark('del'))), cell(paragraph('b')))}</w:tbl>`;
    expect(sides(table, paragraph('c')).accept).toEqual(['a', 'b', 'c']);
  });

  it('part the paragraphs around them', () => {
    const table = `<w:tbl>${row('', cell(paragraph('b')))}</w:tbl>`;
    expect(sides(paragraph('a', mark('del')), table, paragraph('c')).accept).toEqual(['a', 'b', 'c']);
  });

  it('come after words that wait before them, though their own end is gone too', () => {
    const table = `<w:tbl>${row('', cell(paragraph('b', mark('ins'))))}</w:tbl>`;
    expect(sides(paragraph('a', mark('ins')), table, paragraph('c')).reject).toEqual(['a', 'b', 'c']);
  });

  it('do not part them once all their rows are gone', () => {
    const table = `<w:tbl>${row(rowMark('del'), cell(paragraph('b')))}</w:tbl>`;
    expect(sides(paragraph('a', mark('del')), table, paragraph('c'))).toEqual({
      accept: ['ac'],
      reject: ['a', 'b', 'c'],
    });
  });
});

describe('the facts of tracked changes', () => {
  it('count each of them, and looks apart, by all their authors', () => {
    const inside = `<w:ins ${by('Lens')}>${run('a')}<w:del ${by('Arras')}>${run('b')}</w:del></w:ins>`;
    const look = run('c', `<w:b/><w:rPrChange ${by('Lille')}><w:rPr/></w:rPrChange>`);
    const file = wordFile(
      paragraph(inside + look, mark('del')) + `<w:tbl>${row(rowMark('ins'), cell(paragraph('d')))}</w:tbl>`,
    );
    expect(textOf(file).notes).toMatchObject({
      trackedChanges: 4,
      formatChanges: 1,
      authors: ['Lens', 'Arras'],
    });
  });
});
