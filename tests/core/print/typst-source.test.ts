import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Kind, kinds } from '#core/draft/draft.ts';
import { type Printed, type PrintedPart, printedLabel } from '#core/draft/printed.ts';
import { printable, replacementSign } from '#core/print/printable.ts';
import { template } from '#core/print/template.ts';
import { type Page, typstSource } from '#core/print/typst-source.ts';
import {
  hostilePrinted,
  hostileWords,
  type PrintedLanguage,
  printedConclusions,
  printedLanguages,
  printedOf,
  profileOf,
} from '#tests/build/printed.ts';

const date = '2027-07-01';
const profiles = { en: profileOf('en'), fr: profileOf('fr') };
const page = (printed: Printed, language: PrintedLanguage = 'en', kind: Kind = 'conclusions'): Page => ({
  printed,
  profile: profiles[language],
  kind,
});
const of = (kind: Kind, language: PrintedLanguage): Page => page(printedOf(kind, language), language, kind);

/** Every string somewhere in a value, with the names under which it stands there. */
const found = (value: unknown, under: string): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => found(one, under));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === under ? [inner] : []),
    ...found(inner, under),
  ]);
};

const dataOf = (pages: readonly Page[], options = {}): Record<string, unknown> =>
  JSON.parse(typstSource(pages, { date, ...options }).data);

const bodyOf = (pages: readonly Page[]): readonly Record<string, unknown>[] => {
  const { body } = dataOf(pages);
  return Array.isArray(body) ? body : [];
};

const part = (role: PrintedPart['role'], text: string, more: Partial<PrintedPart> = {}): PrintedPart => ({
  id: `${role} ${text}`,
  role,
  level: 0,
  label: { number: null, marker: null, cite: '' },
  runs: text === '' ? [] : [{ text, marks: [] }],
  ...more,
});

const text = (parts: readonly PrintedPart[]): Printed => ({
  language: 'en',
  title: '',
  symbol: null,
  parts,
  placeholders: [],
  unwritten: [],
});

const clause = (number: string, words = `clause ${number}`): PrintedPart =>
  part('clause', words, { label: { number, marker: null, cite: number } });
const item = (marker: string | null, list: PrintedPart['list'] = 'letter', level = 1): PrintedPart =>
  part('item', `item ${marker} ${level}`, {
    level,
    ...(list === undefined ? {} : { list }),
    label: { number: null, marker, cite: '' },
  });

describe('a text on its way to the page', () => {
  test('is data for a page that is the same for every text', () => {
    const pages = [
      ...kinds.map((kind) => [of(kind, 'en'), of(kind, 'fr')]),
      [page(hostilePrinted('en'))],
      [],
    ];
    for (const given of pages) expect(typstSource(given, { date }).source).toBe(template);
  });

  test('holds every word, number and marker of the draft, in reading order', () => {
    for (const kind of kinds) {
      for (const language of printedLanguages) {
        const { parts } = printedOf(kind, language);
        const data = dataOf([of(kind, language)]);
        const words = parts.flatMap(({ runs }) =>
          runs.flatMap((run) => ('footnote' in run ? found(run.footnote, 'text') : [run.text])),
        );
        expect(found(data.body, 'text')).toEqual(words);
        const labels = parts.map(printedLabel);
        expect(found(data.body, 'label')).toEqual(labels);
      }
    }
  });

  test('is one list of clauses, with the lists of its items in it', () => {
    const body = bodyOf([
      page(text([clause('1'), item('(a)'), item('(i)', 'roman', 2), item('(b)'), clause('2')])),
    ]);
    expect(body).toMatchObject([
      {
        is: 'clauses',
        entries: [
          {
            label: '1.',
            under: [
              {
                is: 'items',
                entries: [{ label: '(a)', under: [{ entries: [{ label: '(i)' }] }] }, { label: '(b)' }],
              },
            ],
          },
          { label: '2.', under: [] },
        ],
      },
    ]);
  });

  test('begins a new list after a title, and where items are marked otherwise', () => {
    const body = bodyOf([
      page(
        text([
          clause('1'),
          part('section', 'Title'),
          clause('1 '),
          item('–', 'hyphen'),
          item('–', 'hyphen'),
          item('•', 'bullet'),
          item(null, 'none'),
        ]),
      ),
    ]);
    expect(body.map(({ is }) => is)).toEqual(['clauses', 'section', 'clauses']);
    expect(found(body[2], 'under')).toMatchObject([
      [{ is: 'bullets' }, { is: 'bullets' }, { is: 'bullets' }],
      [],
      [],
      [],
      [],
    ]);
  });

  test('hangs items under the paragraph before them, even when they begin too deep', () => {
    const body = bodyOf([page(text([part('clause', 'no number:'), item('(i)', 'roman', 3), item('(a)')]))]);
    expect(body).toMatchObject([
      { is: 'clause', leads: true },
      { is: 'items', entries: [{ label: '(i)' }, { label: '(a)' }] },
    ]);
  });

  test('is named by its kind, else by its meeting, else by its first line', () => {
    const line = (line: PrintedPart['line'], words: string): PrintedPart =>
      part('heading', words, line === undefined ? {} : { line });
    const named = (...lines: readonly PrintedPart[]): unknown =>
      bodyOf([page(text(lines))]).findIndex(({ is }) => is === 'title');
    expect(named(line('network', 'n'), line('meeting', 'm'), line('kind', 'k'))).toBe(2);
    expect(named(line('network', 'n'), line('meeting', 'm'), line('kind', ' '))).toBe(1);
    expect(named(line('place', 'p'), line('other', 'o'))).toBe(0);
    expect(named(line('place', ''))).toBe(-1);
  });

  test('leaves out what says nothing, and no title is without words', () => {
    const body = bodyOf([
      page(text([part('section', ''), part('section', ' '), part('clause', ''), clause('1', '')])),
    ]);
    expect(body.map(({ is }) => is)).toEqual(['clause', 'clauses']);
  });

  test('keeps links to web and mail addresses only', () => {
    const links = [
      'https://a.org/x',
      'mailto:a@b.org',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a b',
      '',
    ];
    const runs = links.map((link) => ({ text: link, marks: [], link }));
    const data = dataOf([page(text([part('clause', '', { runs })]))]);
    expect(found(data.body, 'link')).toEqual(['https://a.org/x', 'mailto:a@b.org']);
    expect(found(data.body, 'text')).toEqual(links);
  });

  test('shades placeholders and broken references without further brackets', () => {
    const runs = [
      { text: '[host cities]', marks: [], placeholder: true, field: 'hostCities' } as const,
      { text: '[?]', marks: [], broken: true } as const,
      { text: '[as written]', marks: [] },
    ];
    const data = dataOf([page(text([part('clause', '', { runs })]))]);
    expect(found(data.body, 'text')).toEqual(['[host cities]', '[?]', '[as written]']);
    expect(found(data.body, 'quiet')).toEqual([true, true]);
  });

  test('carries language and region for hyphens and voices, and English where a tag is none', () => {
    const tagged = (tag: string): unknown =>
      dataOf([{ ...of('mission', 'en'), profile: { ...profiles.en, tag } }]).languages;
    expect(tagged('fr-CA')).toEqual([{ lang: 'fr', region: 'CA' }]);
    expect(tagged('sr-Latn-RS')).toEqual([{ lang: 'sr', region: 'RS' }]);
    expect(tagged('es')).toEqual([{ lang: 'es', region: null }]);
    expect(tagged('#panic()')).toEqual([{ lang: 'en', region: null }]);
  });

  test('has a name for its file even where it has no title', () => {
    expect(dataOf([page(text([clause('1', 'First\nwords')]))]).title).toBe('First words');
    expect(dataOf([page(text([]))]).title).toBe('conclusions');
  });
});

describe('two languages beside each other', () => {
  test('have one row for each part, each with its own number or marker', () => {
    const rows = bodyOf([of('conclusions', 'en'), of('conclusions', 'fr')]);
    expect(rows).toHaveLength(printedOf('conclusions', 'en').parts.length);
    const cells = rows.map(({ cells }) => found(cells, 'label'));
    expect(cells).toContainEqual(['5 bis.', '5 bis.']);
    expect(cells).toContainEqual(['(a)', 'a)']);
  });

  test('keep a cell empty where one of them is still to be written', () => {
    const english = text([clause('1'), clause('2')]);
    const french = { ...english, language: 'fr', parts: [clause('1'), { ...clause('2'), runs: [] }] };
    expect(bodyOf([page(english), page(french, 'fr')])[1]).toMatchObject({
      cells: [
        { label: '2.', runs: [{ text: 'clause 2' }], language: 0 },
        { label: '2.', runs: [], language: 1 },
      ],
    });
  });

  test('are matched by part, not by place', () => {
    const english = text([clause('1', 'one'), clause('2', 'two')]);
    const french = text([{ ...clause('2', 'two'), runs: [{ text: 'deux', marks: [] }] }]);
    const rows = bodyOf([page(english), page(french, 'fr')]);
    expect(rows.map((row) => found(row, 'text'))).toEqual([['one'], ['two', 'deux']]);
  });
});

describe('characters on their way to the page', () => {
  test('are kept when a page can show them', () => {
    for (const words of [
      '« à\u00A0» 10\u202F%',
      'Łódź',
      'שלום \u200Fעיר',
      '👩🏽‍🎨',
      '2\u00AD3',
      '漢字',
      'a\u2066b\u2069',
    ])
      expect(printable(words)).toEqual({ text: words, lost: [] });
  });

  test('become one kind of line end, and a space for a tab', () => {
    expect(printable('a\r\nb\rc\u2028d\u0085e\u000Bf\tg\uFEFFh').text).toBe('a\nb\nc\nd\ne\nf gh');
  });

  test('give way to the replacement sign when no page can show them, and are named', () => {
    const { text, lost } = printable('a\u0000b\uD83Dc\uE000d\uFFFEe\u202Ef\u{10FFFF}');
    expect(text).toBe(['a', 'b', 'c', 'd', 'e', 'f', ''].join(replacementSign));
    expect(lost).toEqual(['\u0000', '\uD83D', '\uE000', '\uFFFE', '\u202E', '\u{10FFFF}']);
  });

  test('give way when no font has them, and those that would not show just go', () => {
    expect(printable('a👩\u200D🎨b', new Set(['👩', '\u200D']))).toEqual({
      text: `a${replacementSign}🎨b`,
      lost: ['👩'],
    });
  });

  test('let a word that no line holds be broken, without tearing off an accent', () => {
    const accented = 'e\u0301'.repeat(90);
    expect(printable(accented).text.replaceAll('\u200B', '')).toBe(accented);
    expect(printable(accented).text).not.toMatch(/\u200B\u0301/);
    expect(printable('x'.repeat(200)).text.split('\u200B').length).toBeGreaterThan(10);
    expect(printable('anticonstitutionnellement').text).toBe('anticonstitutionnellement');
  });

  test('law: whatever is typed travels as well-formed data, and comes out as it was made printable', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileWords),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anything, anything, (words, number) => {
        const parts = [part('section', words), clause(number, words), item(words)];
        const { data } = typstSource([page(text(parts)), page(text(parts), 'fr')], { date });
        expect(data.isWellFormed()).toBe(true);
        expect(data).not.toMatch(/\\u(?:d[89a-f]|000[0-8])/i);
        const typed = parts.flatMap(({ runs }) => found(runs, 'text')).flatMap((one) => [one, one]);
        expect(found(JSON.parse(data), 'text')).toEqual(typed.map((one) => printable(String(one)).text));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

test('a long text is prepared in one pass, its lists intact', () => {
  const [, ...rest] = bodyOf([page(printedConclusions(1000, 'en'))]).filter(
    ({ is }) => is !== 'line' && is !== 'title',
  );
  expect(rest).toHaveLength(1);
  expect(found(rest, 'entries')[0]).toHaveLength(1000);
});
