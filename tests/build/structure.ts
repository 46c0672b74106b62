import * as fc from 'fast-check';
import {
  type Draft,
  defaultSettings,
  type Item,
  type ListStyle,
  type Part,
  type Section,
} from '#core/draft/draft.ts';

type Given =
  | { readonly role: 'clause'; readonly numbered: boolean; readonly bis: boolean }
  | { readonly role: 'preamble'; readonly numbered: boolean }
  | { readonly role: 'section'; readonly label: Section['label'] }
  | { readonly role: 'item'; readonly level: number; readonly list: ListStyle };

const list: fc.Arbitrary<ListStyle> = fc.constantFrom(
  'letter',
  'roman',
  'letter',
  'hyphen',
  'bullet',
  'number',
  'none',
);

const given: fc.Arbitrary<Given> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ role: fc.constant('item'), level: fc.integer({ min: 1, max: 4 }), list }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      role: fc.constant('clause'),
      numbered: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
      bis: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ role: fc.constant('preamble'), numbered: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      role: fc.constant('section'),
      label: fc.constantFrom('none', 'article', 'roman', 'letter'),
    }),
  },
);

const levelAfter = (last: Part | undefined, level: number): number =>
  Math.min(level, last?.role === 'item' ? last.level + 1 : 1);

const partOf = (one: Given, at: number, last: Part | undefined): Part => {
  const base = { id: `p${at}`, wording: { en: [{ text: `words ${at}` }], fr: [{ text: `mots ${at}` }] } };
  switch (one.role) {
    case 'clause':
      return { ...base, role: 'clause', numbered: one.numbered, ...(one.bis ? { bis: true } : {}) };
    case 'preamble':
      return { ...base, role: 'preamble', numbered: one.numbered };
    case 'section':
      return { ...base, role: 'section', label: one.label };
    case 'item':
      return { ...base, role: 'item', level: levelAfter(last, one.level), list: one.list } satisfies Item;
  }
};

/**
 * Sound drafts of every structure: numbered and unnumbered clauses, bis, preambles, sections of all labels, and items
 * of all lists up to four levels deep that change their list as they please.
 */
export const anyStructure: fc.Arbitrary<Draft> = fc
  .array(given, { minLength: 1, maxLength: 60 })
  .map((all): Draft => {
    const parts: Part[] = [];
    for (const one of [{ role: 'clause', numbered: true, bis: false } as const, ...all])
      parts.push(partOf(one, parts.length, parts.at(-1)));
    return {
      id: 'draft',
      kind: 'outcome',
      languages: ['en', 'fr'],
      fields: {},
      settings: defaultSettings,
      parts,
    };
  });
