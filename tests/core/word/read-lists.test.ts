import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, textOf, wordFile } from './read-file.ts';

interface Level {
  readonly text: string;
  readonly form?: string;
  readonly start?: number;
  readonly more?: string;
}

const level = ({ text, form = 'decimal', start = 1, more = '' }: Level, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const plan = (id: number, ...levels: Level[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>`;
const use = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const inList = (list: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const item = (words: string, list: number, at = 0): string => paragraph(words, inList(list, at));

const clauses: Level[] = [
  { text: '%1.' },
  { text: '(%2)', form: 'lowerLetter' },
  { text: '%1.%2.%3', form: 'lowerRoman' },
];
const numbered = (body: string, numbering: string, styles = ''): string[] =>
  linesOf(wordFile(body, { numbering, styles }));

describe('numbers of lists', () => {
  it('are counted by level, and begin again below a new number', () => {
    const body =
      item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + item('e', 1) + item('f', 1, 1);
    expect(numbered(body, plan(0, ...clauses) + use(1, 0))).toEqual([
      '1. a',
      '(a) b',
      '(b) c',
      '1.b.i d',
      '2. e',
      '(a) f',
    ]);
  });

  it('run on over plain paragraphs and empty ones that are numbered', () => {
    const body = item('a', 1) + paragraph('plain') + item('', 1) + item('b', 1);
    expect(numbered(body, plan(0, ...clauses) + use(1, 0))).toEqual(['1. a', 'plain', '2. ', '3. b']);
  });

  it('begin where the list says, and at 1 above a level that comes first', () => {
    expect(numbered(item('a', 1), plan(0, { text: '%1.', start: 5 }) + use(1, 0))).toEqual(['5. a']);
    expect(numbered(item('a', 1, 2), plan(0, ...clauses) + use(1, 0))).toEqual(['1.a.i a']);
  });

  it('run on through all uses of a plan, except one that begins anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = plan(0, ...clauses) + use(1, 0) + use(2, 0) + use(3, 0, anew);
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3) + item('e', 1);
    expect(numbered(body, numbering)).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e']);
    const lists = textOf(wordFile(body, { numbering })).paragraphs.map(({ list }) => list?.listId);
    expect(lists).toEqual(['0.0', '0.0', '0.1', '0.1', '0.1']);
  });

  it('keep to the starting number of their use whenever a level begins again', () => {
    const from3 = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>';
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1);
    expect(numbered(body, plan(0, ...clauses) + use(1, 0, from3))).toEqual([
      '1. a',
      '(c) b',
      '2. c',
      '(c) d',
    ]);
  });

  it('take the levels that a use puts in place of those of its plan', () => {
    const other = `<w:lvlOverride w:ilvl="0">${level({ text: 'Article %1', form: 'upperRoman' }, 0)}</w:lvlOverride>`;
    expect(numbered(item('a', 1), plan(0, ...clauses) + use(1, 0, other))).toEqual(['Article I a']);
  });

  it('never begin again, or only after a certain level, where the list says so', () => {
    const levels = (restart: number): Level[] => [
      ...clauses.slice(0, 2),
      { text: '[%3]', more: `<w:lvlRestart w:val="${restart}"/>` },
    ];
    const body =
      item('a', 1) +
      item('b', 1, 1) +
      item('c', 1, 2) +
      item('d', 1, 1) +
      item('e', 1, 2) +
      item('f', 1) +
      item('g', 1, 2);
    const of = (restart: number) =>
      numbered(body, plan(0, ...levels(restart)) + use(1, 0)).filter((line) => line.startsWith('['));
    expect(of(0)).toEqual(['[1] c', '[2] e', '[3] g']);
    expect(of(1)).toEqual(['[1] c', '[2] e', '[1] g']);
    expect(of(2)).toEqual(['[1] c', '[1] e', '[1] g']);
  });

  it('are all in figures where the list is legal', () => {
    const levels: Level[] = [
      { text: '%1', form: 'upperRoman' },
      { text: '%1.%2', form: 'lowerLetter', more: '<w:isLgl/>' },
    ];
    expect(numbered(item('a', 1) + item('b', 1, 1), plan(0, ...levels) + use(1, 0))).toEqual([
      'I a',
      '1.1 b',
    ]);
  });

  it.each([
    ['decimal', 28, '28'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 3, 'C'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['upperRoman', 11, 'XI'],
    ['ordinal', 3, '3'],
    ['russianLower', 2, 'б'],
    ['decimalEnclosedCircle', 2, '②'],
    ['numberInDash', 2, '- 2 -'],
    ['chicago', 5, '**'],
    ['noSuchForm', 4, '4'],
  ])('are printed in the form %s', (form, start, printed) => {
    expect(numbered(item('a', 1), plan(0, { text: '%1', form, start }) + use(1, 0))).toEqual([
      `${printed} a`,
    ]);
  });

  it('may be filled up with zeros', () => {
    const custom = plan(0, { text: '%1', start: 7 }).replace(
      'w:val="decimal"',
      'w:val="custom" w:format="001, 002, 003, ..."',
    );
    expect(numbered(item('a', 1), custom + use(1, 0))).toEqual(['007 a']);
  });
});

describe('the kind of a list', () => {
  const listOf = (one: Level) =>
    textOf(wordFile(item('a', 1), { numbering: plan(0, one) + use(1, 0) })).paragraphs[0]?.list;

  it.each([
    [{ text: '%1)' }, 'number', '1)'],
    [{ text: '(%1)', form: 'lowerLetter' }, 'letter', '(a)'],
    [{ text: '%1.', form: 'upperRoman' }, 'roman', 'I.'],
    [{ text: '–', form: 'bullet' }, 'hyphen', '–'],
    [{ text: '•', form: 'bullet' }, 'bullet', '•'],
    [{ text: 'Note', form: 'none' }, 'none', 'Note'],
  ] as const)('of %j is %s', (one, style, printed) => {
    expect(listOf(one)).toEqual({ style, depth: 0, printed, listId: '0.0' });
  });

  it('is a bullet for a sign of a picture font, given as a character', () => {
    const fonts = (font: string): string => `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`;
    expect(listOf({ text: '\uf0b7', form: 'bullet', more: fonts('Symbol') })?.printed).toBe('•');
    expect(listOf({ text: '\uf0a7', form: 'bullet', more: fonts('Wingdings') })?.printed).toBe('▪');
    expect(listOf({ text: 'o', form: 'bullet', more: fonts('Courier New') })?.printed).toBe('◦');
  });

  it('is none at all where nothing is printed', () => {
    expect(listOf({ text: '', form: 'none' })).toBeUndefined();
  });
});

describe('a paragraph finds its list', () => {
  const numbering =
    plan(0, { text: '%1.' }, { text: '(%2)', form: 'lowerLetter', more: '<w:pStyle w:val="sub"/>' }) +
    use(1, 0);
  const style = (id: string, inside: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${inside}</w:pPr></w:style>`;
  const styles = style('clause', inList(1)) + style('sub', '', 'clause') + style('mine', '', 'clause');
  const styled = (id: string, more = ''): string => paragraph(id, `<w:pStyle w:val="${id}"/>${more}`);

  it('through its style, those it is based on, and the level that names the style', () => {
    expect(numbered(styled('clause') + styled('sub') + styled('mine'), numbering, styles)).toEqual([
      '1. clause',
      '(a) sub',
      '2. mine',
    ]);
  });

  it('unless it says otherwise: another level, or no list at all', () => {
    const other = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      numbered(styled('clause') + styled('mine', other) + styled('clause', none), numbering, styles),
    ).toEqual(['1. clause', '(a) mine', 'clause']);
  });

  it('through the standard style of paragraphs', () => {
    const standard = style('n', inList(1)).replace('w:styleId', 'w:default="1" w:styleId');
    expect(numbered(paragraph('a') + paragraph('b'), numbering, standard)).toEqual(['1. a', '2. b']);
  });

  it('through a style of lists that stands in for the levels of a plan', () => {
    const linked =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="house"/></w:abstractNum>' + use(7, 7);
    const house =
      '<w:style w:type="numbering" w:styleId="house"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(numbered(item('a', 7) + item('b', 1), numbering + linked, house)).toEqual(['1. a', '2. b']);
  });

  it('or none, where the list is not defined', () => {
    expect(numbered(item('a', 9), numbering)).toEqual(['a']);
  });
});

describe('tracked changes of lists', () => {
  const numbering = plan(0, ...clauses) + use(1, 0);
  const both = (body: string) => {
    const file = wordFile(body, { numbering });
    return [linesOf(file), linesOf(file, { revisions: 'reject' })];
  };
  const by = 'w:id="1" w:author="Lens"';

  it('number the rest as it is on each side', () => {
    const deleted = paragraph(
      `<w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del>`,
      `${inList(1)}<w:rPr><w:del ${by}/></w:rPr>`,
    );
    expect(both(item('a', 1) + deleted + item('c', 1))).toEqual([
      ['1. a', '2. c'],
      ['1. a', '2. b', '3. c'],
    ]);
  });

  it('take a former list, or none, where they are left', () => {
    const applied = paragraph('a', `${inList(1)}<w:pPrChange ${by}><w:pPr/></w:pPrChange>`);
    const indented = paragraph(
      'b',
      `${inList(1, 1)}<w:pPrChange ${by}><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`,
    );
    const alone = paragraph('c', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`);
    expect(both(applied + indented + alone)).toEqual([
      ['1. a', '(a) b', '2. c'],
      ['a', '1. b', 'c'],
    ]);
  });
});
