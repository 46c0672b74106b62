import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from './letter.ts';

const root = new URL('../../../../', import.meta.url);
const file = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const codes = [
  ...new Set(
    readdirSync(new URL('core/amendment/instructions/', root))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...file(`core/amendment/instructions/${name}`).matchAll(/'instructions:([a-z-]+)'/g),
      ])
      .map(([, code = '']) => code),
  ),
].toSorted();

// Letters whose readings bring up most of what can be said.
const letters = [
  'In paragraph 3, line 2, replace “should” with “shall”. Replace “city” with “town”. In paragraph 7, replace “three participants” with “two”.',
  'Delete paragraph 27. In paragraph 1, add a new subparagraph (f): “x.” Merge paragraphs 4 and 6. Merge paragraphs 1 and 2.',
  'Insert a new paragraph 5 bis: They meet. Replace paragraph 5 with:',
  'In paragraph 99 delete “x”. In 1 (z), delete “x”. Delete the ninth sentence of paragraph 6.',
  'Move paragraph 4 after paragraph 3. Split paragraph 3 after “extended”.',
];

describe.each(['en', 'fr'])('in %s', (language) => {
  const known: Readonly<Record<string, string>> = JSON.parse(file(`locales/${language}/instructions.json`));

  test('there is a sentence for every reason, and for nothing else', () => {
    const names = Object.keys(known).map((key) => key.replace(/_(?:one|many|other)$/, ''));
    expect([...new Set(names)].toSorted()).toEqual(codes);
  });

  test('no sentence asks for a fact that its reason has not got', () => {
    const reasons = letters
      .flatMap((letter) => read(letter))
      .flatMap(({ reason, notes }) => [reason, ...notes]);
    expect(reasons.length).toBeGreaterThan(15);
    for (const { code, facts } of reasons) {
      const gaps = [...(known[code.replace('instructions:', '')] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(
        ([, gap]) => gap,
      );
      expect([code, gaps.filter((gap) => !(String(gap) in facts))]).toEqual([code, []]);
    }
  });
});
