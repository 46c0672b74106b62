import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Change, Shape } from '#core/change/change.ts';
import { describe as describeChange } from '#core/change/describe.ts';
import {
  addingLanguage,
  deleting,
  merging,
  moving,
  removingLanguage,
  rewording,
  settingFields,
  shaping,
  splitting,
} from '#core/change/make.ts';
import { clause, draft, en, fr, item } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { written } from '../../build/wording.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const sentences = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(read(`locales/${language}/change.json`));

const old = draft(
  clause('a', en('They meet.'), fr('Elles se réunissent.')),
  clause('b', en('Two'), item('i', en('x'))),
);

const words = (text: string): Change => had(rewording(old, 'a', 'en', written(text).wording));
const year = { type: 'number', value: 2018 } as const;
const shapes: readonly Shape[] = [
  { role: 'heading', line: 'other' },
  { role: 'chapeau' },
  { role: 'section', label: 'none' },
  { role: 'preamble', numbered: false },
  { role: 'closing' },
  { role: 'clause', numbered: false },
  { role: 'item', level: 1, list: 'none' },
];

const changes: readonly Change[] = [
  words('They meet soon.'),
  words('They.'),
  words('They work.'),
  words('They *meet*.'),
  { type: 'insert-parts', after: null, parts: [] },
  had(deleting(old, 'b', 2)),
  had(moving(old, 'b', 2, null)),
  had(splitting(old, 'a', { en: 4 }, 'n')),
  had(merging(old, 'b')),
  ...shapes.map((shape) => had(shaping(old, 'a', shape))),
  had(shaping(old, 'i', { role: 'clause', numbered: true })),
  { type: 'set-part', part: 'c', was: { role: 'chapeau' }, now: { role: 'clause', numbered: true } },
  settingFields(old, { year }),
  settingFields(old, { year: null }),
  settingFields(old, { year, memberCount: year }),
  addingLanguage(old, 'es', {}),
  had(removingLanguage(old, 'fr')),
  { type: 'set-list-ends', was: 'bare', now: 'as-written' },
  { type: 'set-list-ends', was: 'bare', now: 'semicolon' },
  { type: 'set-list-ends', was: 'semicolon', now: 'bare' },
  { type: 'set-typography', language: 'fr', was: null, now: 'swiss' },
  { type: 'set-typography', language: 'fr', was: 'swiss', now: null },
  { type: 'group', changes: [words('They.'), words('They.')] },
];

const described = new Map(
  changes.map((change) => [describeChange(change).code, describeChange(change).facts]),
);

const refusals = readdirSync(new URL('core/change/', root))
  .filter((name) => name.endsWith('.ts') && name !== 'describe.ts')
  .flatMap((name) => [...read(`core/change/${name}`).matchAll(/'change:([a-z-]+)'/g)])
  .map(([, code = '']) => code);

const faultCodes = [...read('core/draft/faults.ts').matchAll(/\| '([a-z-]+)'/g)].map(
  ([, code]) => `fault-${code}`,
);

describe.each(['en', 'fr'])('in %s', (language) => {
  const known = sentences(language);

  test('every change is told with no fact missing', () => {
    for (const [code, facts] of described) {
      const key = code.replace('change:', '');
      const sentence = known[key] ?? known[`${key}_other`];
      const gaps = [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap);
      expect([code, sentence === undefined, gaps.filter((gap) => !(String(gap) in facts))]).toEqual([
        code,
        false,
        [],
      ]);
    }
  });

  test('there is a sentence for everything that can be told or refused, and for nothing else', () => {
    const told = [...described.keys()].map((code) => code.replace('change:', ''));
    const all = new Set([...told, ...refusals, ...faultCodes]);
    const keys = new Set(Object.keys(known).map((key) => key.replace(/_(one|many|other)$/, '')));
    expect([...keys].toSorted()).toEqual([...all].toSorted());
  });
});

describe('a change in words', () => {
  test('names the part, the language and how much, and nothing of the text', () => {
    expect(describeChange(words('They meet soon.'))).toEqual({
      code: 'change:words-inserted',
      facts: { part: 'a', language: 'en', count: 5 },
    });
    expect(describeChange({ type: 'group', changes: [words('They.')] })).toEqual(
      describeChange(words('They.')),
    );
    expect(describeChange(had(deleting(old, 'b', 2)))).toEqual({
      code: 'change:parts-deleted',
      facts: { part: 'b', count: 2 },
    });
  });
});
