import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind, ListStyle, Role } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { type PrintedPart, printed, printedLabel } from '#core/draft/printed.ts';
import { type Lists, planLists } from '#core/word/write/lists.ts';
import { printedLanguages, printedOf, profileOf } from '#tests/build/printed.ts';
import { anyStructure } from '#tests/build/structure.ts';

const part = (
  role: Role,
  label: string | null,
  choices: { level?: number; list?: ListStyle; words?: string } = {},
): PrintedPart => ({
  id: '',
  role,
  level: choices.level ?? 0,
  ...(choices.list === undefined ? {} : { list: choices.list }),
  label:
    role === 'item' ? { number: null, marker: label, cite: '' } : { number: label, marker: null, cite: '' },
  runs: [{ text: choices.words ?? 'words', marks: [] }],
});

const clause = (number: string | null) => part('clause', number);
const section = (label: string | null, words = 'words') => part('section', label, { words });
const item = (level: number, list: ListStyle, marker: string | null) => part('item', marker, { level, list });

const text = (...parts: readonly PrintedPart[]): readonly PrintedPart[] =>
  parts.map((given, at) => ({ ...given, id: `p${at}` }));

const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];

const figure = (n: number, counting: string): string => {
  if (counting === 'decimal') return String(n);
  const small = counting.endsWith('Roman') ? (romans[n] ?? '?') : letters(n);
  return counting.startsWith('upper') ? small.toUpperCase() : small;
};

/** Counts as Word does: in each list a level goes on until a shallower one of the same list comes. */
const asWordCounts = (
  parts: readonly PrintedPart[],
  { lists, places }: Lists,
): readonly (string | null)[] => {
  const counts = lists.map((): number[] => []);
  return parts.map(({ id }) => {
    const place = places.get(id);
    const list = place === undefined ? undefined : lists[place.list];
    const form = place === undefined ? undefined : list?.forms.get(place.level);
    const count = place === undefined ? undefined : counts[place.list];
    if (place === undefined || form === undefined || list === undefined || count === undefined) return null;
    const n = (count[place.level] ?? (list.starts.get(place.level) ?? 1) - 1) + 1;
    count.length = place.level;
    count[place.level] = n;
    return form.print.replace('%', figure(n, form.counting));
  });
};

/** What Word prints before each part, what the draft prints there, and the lists that make it so. */
const counted = (parts: readonly PrintedPart[]) => ({
  ...planLists(parts),
  byWord: asWordCounts(parts, planLists(parts)),
  byDraft: parts.map((given) =>
    given.role === 'section' && given.runs.length === 0 ? null : printedLabel(given),
  ),
});

describe('the lists of a Word file', () => {
  test.each(
    (['conclusions', 'declaration', 'mission', 'outcome'] as const).flatMap((kind: Kind) =>
      printedLanguages.map((language) => [kind, language] as const),
    ),
  )('print the numbers and markers of the draft: %s in %s', (kind, language) => {
    const { byWord, byDraft } = counted(printedOf(kind, language).parts);
    expect(byWord).toEqual(byDraft);
  });

  test('keep clauses and their lettered items in one list', () => {
    const { lists, byWord, byDraft } = counted(
      text(
        clause('1'),
        item(1, 'letter', '(a)'),
        item(2, 'roman', '(i)'),
        item(2, 'roman', '(ii)'),
        item(1, 'letter', '(b)'),
        item(2, 'roman', '(i)'),
        clause('2'),
        item(1, 'letter', '(a)'),
      ),
    );
    expect(byWord).toEqual(byDraft);
    expect(lists).toHaveLength(1);
  });

  test('go on after 5 bis and 5 ter with 6, and letter the items of each anew', () => {
    const found = counted(
      text(
        clause('4'),
        clause('5'),
        item(1, 'letter', 'a)'),
        item(1, 'letter', 'b)'),
        clause('5 bis'),
        item(1, 'letter', 'a)'),
        clause('5\u00A0ter'),
        item(1, 'letter', 'a)'),
        clause('6'),
        item(1, 'letter', 'a)'),
      ),
    );
    expect(found.byWord).toEqual(found.byDraft);
  });

  test('begin again in each article', () => {
    const { lists, sections, byWord, byDraft } = counted(
      text(
        section('Article 1'),
        clause('1'),
        clause('2'),
        section('Article 2'),
        clause('1'),
        item(1, 'letter', '(a)'),
        section('Article 3'),
        clause('1'),
      ),
    );
    expect(byWord).toEqual(byDraft);
    expect(sections.size).toBe(1);
    expect(lists).toHaveLength(4);
  });

  test('tell section I from section I, the ninth letter', () => {
    const found = counted(
      text(section('I.'), section('II.'), section('A.'), section('B.'), section('C.'), section('III.')),
    );
    expect(found.byWord).toEqual(found.byDraft);
    const letters = counted(text(...Array.from('ABCDEFGHIJ', (letter) => section(`${letter}.`))));
    expect(letters.byWord).toEqual(letters.byDraft);
  });

  test('leave a section without words to its typed label and count past it', () => {
    const lists = planLists(text(section('Article 1', ''), section('Article 2')));
    expect(lists.places.get('p1')).toEqual({ list: 0, level: 0 });
    const found = counted(text({ ...section('Article 1'), runs: [] }, section('Article 2')));
    expect(found.byWord).toEqual(found.byDraft);
  });

  test('begin again where the markers change, even in one level', () => {
    const found = counted(
      text(
        clause('1'),
        item(1, 'letter', '(a)'),
        item(1, 'letter', '(b)'),
        item(1, 'hyphen', '–'),
        item(1, 'letter', '(a)'),
        item(2, 'bullet', '•'),
        item(2, 'roman', '(i)'),
        item(1, 'letter', '(b)'),
        item(2, 'roman', '(i)'),
        clause('2'),
      ),
    );
    expect(found.byWord).toEqual(found.byDraft);
  });

  test('letter on after z as Word does', () => {
    const found = counted(
      text(clause('1'), ...Array.from({ length: 60 }, (_, at) => item(1, 'letter', `(${letters(at + 1)})`))),
    );
    expect(found.byWord).toEqual(found.byDraft);
  });

  test('print a label that Word cannot count as it stands', () => {
    const { lists, byWord, byDraft } = counted(
      text(clause('five'), item(1, 'letter', 'α)'), item(1, 'letter', 'ab)'), section('Article premier')),
    );
    expect(byWord).toEqual(byDraft);
    expect(lists.flatMap(({ forms }) => [...forms.values()].map(({ counting }) => counting))).not.toContain(
      'decimal',
    );
  });

  test('set items in under numbered paragraphs only', () => {
    const { lists, places } = planLists(
      text(clause(null), item(1, 'bullet', '•'), clause('1'), item(1, 'bullet', '•')),
    );
    const under = ['p1', 'p3'].map((id) => {
      const place = places.get(id);
      return lists[place?.list ?? -1]?.forms.get(place?.level ?? -1)?.under;
    });
    expect(under).toEqual([false, true]);
    expect(['p1', 'p3'].map((id) => places.get(id)?.level)).toEqual([0, 1]);
  });

  test('print the labels of any draft whatever, in both languages', () => {
    const languages = { en: profileOf('en'), fr: profileOf('fr') };
    fc.assert(
      fc.property(anyStructure, fc.constantFrom(...printedLanguages), (draft, language) => {
        expect(faults(draft)).toEqual([]);
        const { byWord, byDraft } = counted(printed(draft, language, languages).parts);
        expect(byWord).toEqual(byDraft);
      }),
    );
  });

  test('have no outer level begin after an inner one, where Word and LibreOffice count apart', () => {
    const languages = { en: profileOf('en') };
    fc.assert(
      fc.property(anyStructure, (draft) => {
        const { parts } = printed({ ...draft, languages: ['en'] }, 'en', languages);
        const { places } = planLists(parts);
        const outermost = new Map<number, number>();
        for (const { list, level } of places.values()) {
          expect(level).toBeGreaterThanOrEqual(outermost.get(list) ?? level);
          outermost.set(list, outermost.get(list) ?? level);
        }
      }),
    );
  });
});
