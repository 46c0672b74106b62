import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageProfile } from '#core/language/profile.ts';
import { emptyMargin } from '#core/margin/margin.ts';
import { keptLines, outlineLines } from '#renderer/drafting/outline-lines.ts';
import { chapeau, clause, draft, en, fr, item } from '#tests/build/draft.ts';

const profile = languageProfile.parse(
  JSON.parse(readFileSync(new URL('../../../templates/languages/en.json', import.meta.url), 'utf8')),
);

const text = (second = 'The cities meet in {year:plain}.') =>
  draft(
    chapeau('c', en('We, the Cities:'), fr('Nous, les villes :')),
    clause('a', en('The cities agree:'), fr('Les villes conviennent :'), item('i', en('to meet'), fr(''))),
    clause('b', en(second), fr('Voir {#gone}.')),
    clause('d', en('The last of them.'), fr('Le dernier.')),
  );

const lines = (given = text(), margin = emptyMargin) => outlineLines(given, margin, 'en', profile);

describe('the outline', () => {
  it('tells every paragraph by its number and first words, with what is open in it or its items', () => {
    expect(lines()).toEqual([
      { id: 'c', role: 'chapeau', number: 'P0', words: 'We, the Cities:', status: null, marks: [] },
      {
        id: 'a',
        role: 'clause',
        number: '1',
        words: 'The cities agree:',
        status: null,
        marks: ['unwritten'],
      },
      {
        id: 'b',
        role: 'clause',
        number: '2',
        words: 'The cities meet in [year].',
        status: null,
        marks: ['placeholder', 'broken'],
      },
      { id: 'd', role: 'clause', number: '3', words: 'The last of them.', status: null, marks: [] },
    ]);
  });

  it('gives the numbers of what is referred to, and nothing for a note', () => {
    const words = (source: string) => lines(text(source))[2]?.words;
    expect(words('See {#a}{note: Or not.}, {#i} and {#gone}.')).toBe('See 1, 1 (a) and [?].');
  });

  it('shortens long words between two of them', () => {
    const long = `${'the member cities '.repeat(9)}agree.`;
    const words = lines(text(long))[2]?.words ?? '';
    expect(words).toMatch(/(cities|member|the) …$/);
    expect(words.length).toBeLessThanOrEqual(62);
  });

  it('tells where the committee stands', () => {
    const standing = { part: 'd', status: 'agreed', who: 'Ana', at: '2027-01-01T00:00:00Z' } as const;
    const told = lines(text(), { ...emptyMargin, statuses: [standing] });
    expect(told.map(({ status }) => status)).toEqual([null, null, null, 'agreed']);
  });

  it('keeps the lines that tell what they told, and the list itself where all do', () => {
    const before = lines();
    expect(keptLines(before, lines())).toBe(before);
    const after = keptLines(before, lines(text('The cities part.')));
    expect(after.map((line, at) => line === before[at])).toEqual([true, true, false, true]);
    expect(after[2]?.words).toBe('The cities part.');
    expect(keptLines(before, before.slice(1))).toEqual(before.slice(1));
  });
});
