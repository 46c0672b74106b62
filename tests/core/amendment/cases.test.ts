import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { suggestedOrder } from '#core/amendment/order.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { languages } from '../language/profiles.ts';
import { accept, after, amendment, proposal } from './build.ts';
import { compared, paragraphs, paragraphsOf } from './compared.ts';

const texts = z.array(z.string());

const rebase = z.object({
  kind: z.literal('rebase-pending-after-acceptance'),
  id: z.string(),
  base: texts,
  newBase: texts,
  pendingAmendment: texts,
  expected: z.object({
    rebasable: z.boolean(),
    rebased: texts.optional(),
    amendmentBecomesEmpty: z.boolean().optional(),
    state: z.string().optional(),
  }),
});

const consolidate = z.object({
  kind: z.literal('consolidate-n-reviewers'),
  id: z.string(),
  base: texts,
  reviewers: z.array(z.object({ author: z.string(), paragraphs: texts })),
  expected: z.object({
    conflicts: z.int().optional(),
    conflictsAtLeast: z.int().optional(),
    acceptAll: texts.optional(),
    acceptedContains: texts.optional(),
    acceptedContainsOnce: texts.optional(),
    competitors: texts.optional(),
    coSponsors: texts.optional(),
    mergedAmendments: z.int().optional(),
    policy: z.string().optional(),
  }),
});

const file = z.object({ cases: z.array(z.unknown()) });

const read = (path: string | URL) => file.parse(JSON.parse(readFileSync(path, 'utf8'))).cases;
const ours = read(new URL('./cases.json', import.meta.url));
const others = hasShared ? read(sharedPath('data', 'merge-cases.json')) : [];
const own = new Set(ours.map((one) => z.object({ id: z.string() }).parse(one).id));

const known = <Case extends { readonly id: string }>(
  schema: z.ZodType<Case>,
): readonly (Case & { readonly ours: boolean })[] =>
  [...ours, ...others].flatMap((one) => {
    const found = schema.safeParse(one);
    return found.success ? [{ ...found.data, ours: own.has(found.data.id) }] : [];
  });

const once = <Case extends { readonly id: string }>(all: readonly Case[]): readonly Case[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

// A clause that is cut and then begun anew reads like a shortened one with a new one behind it. The drafter who cut it
// says so, and the words keep their place in the second half.
const byHand: Readonly<Record<string, readonly Change[]>> = {
  'probe-rebase-split-then-edit': [
    { type: 'split-part', part: 'p2', at: { en: 61 }, tail: { id: 'half', role: 'clause', numbered: true } },
    { type: 'edit-wording', part: 'p2', language: 'en', at: 61, removed: [], inserted: [{ text: '.' }] },
    {
      type: 'edit-wording',
      part: 'half',
      language: 'en',
      at: 0,
      removed: [{ text: ' ' }],
      inserted: [{ text: 'They also invite it to publish a report ' }],
    },
  ],
};

describe('a pending amendment after another text was adopted', () => {
  test.each(once(known(rebase)).map((one) => [one.id, one] as const))(
    '%s',
    (_, { id, base, newBase, pendingAmendment, expected }) => {
      const draft = paragraphs(base);
      const operations = compared(draft, pendingAmendment, 'x').flat();
      const start = after(draft, proposal('pending', draft, operations));
      const given = byHand[id];
      const all =
        given === undefined ? compared(draft, newBase, 'y') : [[{ type: 'group' as const, changes: given }]];
      const adopted = all.reduce<Negotiation>((state, changes, index) => {
        const step = after(state, proposal(`adopted${index}`, draft, changes));
        return after(step, accept(`adopted${index}`));
      }, start);
      expect(paragraphsOf(present(adopted))).toEqual(newBase);
      const { state } = amendment(adopted, 'pending').standing;
      expect(state !== 'needs-you' && state !== 'fallen').toBe(expected.rebasable);
      const done = enact(adopted, accept('pending'));
      expect(done.ok ? paragraphsOf(present(done.value)) : undefined).toEqual(expected.rebased);
      const simple = expected.amendmentBecomesEmpty ? 'already-satisfied' : 'applies';
      expect(expected.rebasable ? state : simple).toBe(expected.state ?? simple);
    },
  );
});

/** What each reviewer changed, every change an amendment of its own. */
const table = (one: z.infer<typeof consolidate>): Negotiation => {
  const draft = paragraphs(one.base);
  return one.reviewers.reduce<Negotiation>((state, { author, paragraphs: amended }, reviewer) => {
    const all = compared(draft, amended, `r${reviewer}-`);
    return all.reduce(
      (at, operations, index) =>
        after(at, proposal(`${author} ${index}`, draft, operations, { cities: [author] })),
      state,
    );
  }, opened(draft));
};

const contested = (state: Negotiation) => conflicts(state).filter(({ kind }) => kind !== 'placement');

/** All that can be adopted without taking sides: what is in a conflict is left for the committee. */
const uncontested = (state: Negotiation): Negotiation => {
  const foes = new Set(contested(state).flatMap(({ groups: ids }) => ids));
  return suggestedOrder(state, languages).reduce((at, { group }) => {
    const members = groups(state).find(({ id }) => id === group)?.members ?? [];
    return foes.has(group) ? at : after(at, accept(...members));
  }, state);
};

// Rows where another product's policy is not ours, and why.
const otherwise: Readonly<Record<string, string>> = {
  'dx-move-vs-edit':
    'A move and an edit of one clause commute: the edit is made at the new place, without a conflict.',
  'dx-merge-vs-edit':
    'A merge and an edit commute: the words are edited in the joined clause, without a conflict.',
};

// "First wins" and "stack all" decide for the committee; we keep the base and list the conflict.
const decides = new Set(['first-wins', 'stack-all']);

type Expected = z.infer<typeof consolidate>['expected'];

/** What a row says of the state, in its own terms: only what it names, so that the two can be compared as wholes. */
const told = (one: z.infer<typeof consolidate>, state: Negotiation, done: readonly string[]): Expected => {
  const { expected } = one;
  const found = contested(state);
  const enough = Math.max(found.length, one.id in otherwise ? (expected.conflictsAtLeast ?? 0) : 0);
  const all = done.join('\n');
  const words = JSON.stringify(found);
  return {
    ...expected,
    ...('conflicts' in expected ? { conflicts: found.length } : {}),
    ...('conflictsAtLeast' in expected
      ? { conflictsAtLeast: Math.min(enough, expected.conflictsAtLeast ?? 0) }
      : {}),
    ...('competitors' in expected
      ? { competitors: expected.competitors?.filter((word) => words.includes(word)) }
      : {}),
    ...('mergedAmendments' in expected ? { mergedAmendments: groups(state).length } : {}),
    ...('coSponsors' in expected ? { coSponsors: groups(state)[0]?.sponsors.map(({ name }) => name) } : {}),
    ...('acceptAll' in expected && !decides.has(expected.policy ?? '') ? { acceptAll: [...done] } : {}),
    ...('acceptedContains' in expected
      ? { acceptedContains: expected.acceptedContains?.filter((some) => all.includes(some)) }
      : {}),
    ...('acceptedContainsOnce' in expected
      ? {
          acceptedContainsOnce: expected.acceptedContainsOnce?.filter((some) => all.split(some).length === 2),
        }
      : {}),
  };
};

const rows = once(known(consolidate)).map((one) => [one.id, one] as const);

describe('the copies of several reviewers', () => {
  test.each(rows)('%s', (_, one) => {
    const state = table(one);
    expect(paragraphsOf(present(state))).toEqual(one.base);
    // Where a clause is cut the space stays with the first half.
    const done = paragraphsOf(present(uncontested(state))).map((words) => words.trimEnd());
    expect(told(one, state, done)).toEqual(one.expected);
  });

  test.each(rows.filter(([id]) => id in otherwise))('%s: no conflict, since the two commute', (_, one) => {
    expect(contested(table(one))).toEqual([]);
  });
});

test('the cases are all there', () => {
  expect(own.size).toBe(23);
  expect(known(rebase).length + known(consolidate).length).toBeGreaterThan(hasShared ? 60 : 22);
});
