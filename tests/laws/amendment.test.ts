import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amendment } from '#core/amendment/amendment.ts';
import { isUndecided } from '#core/amendment/amendment.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import { containments } from '#core/amendment/contain.ts';
import type { Deed } from '#core/amendment/deed.ts';
import { groups } from '#core/amendment/groups.ts';
import { emitsOnce, fingerprint, thoroughlySound } from '#core/amendment/invariants.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { suggestedOrder } from '#core/amendment/order.ts';
import { standingNow } from '#core/amendment/path.ts';
import { provenance } from '#core/amendment/provenance.ts';
import { rivals } from '#core/amendment/rivals.ts';
import { amendmentOf, amendmentsOf, type Negotiation, opened, present } from '#core/amendment/state.ts';
import { wordsKey } from '#core/amendment/units.ts';
import type { Draft } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import { replay as replayAll } from '#core/round/consultation.ts';
import { deedSchema } from '#core/round/schema.ts';
import { had } from '../build/expect-change.ts';
import { chair, proposal, undo } from '../core/amendment/build.ts';
import {
  arbitraryText,
  type Choice,
  choice,
  cleanEdit,
  nextDeed,
  operation,
  plainText,
  proposed,
  run,
} from '../core/amendment/table.ts';
import { english, french, languages } from '../core/language/profiles.ts';

const many = process.env.ENTENTE_LONG === '1' ? 20_000 : 600;
const runs = { numRuns: many };

const proposing = fc.array(choice, { minLength: 1, maxLength: 12 });
const deciding = fc.array(choice, { maxLength: 16 });

const judge = (state: Negotiation): void => {
  expect(thoroughlySound(state)).toEqual({ ok: true, value: null });
};

const inOrderOfKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
const canonical = (value: unknown): string => JSON.stringify(value, inOrderOfKeys);

/** A state without its record: what undoing must give back. */
const matter = (state: Negotiation): unknown => {
  const own = (one: Amendment): unknown => ({ ...one, history: null });
  return {
    draft: present(state),
    amendments: amendmentsOf(state).map(own),
    stale: state.stale,
    brackets: state.brackets,
    reservations: state.reservations,
  };
};

describe('whatever a committee does', () => {
  test('every proposal is in exactly one state, and none is lost', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        const { state, deeds } = run(draft, some, others, (_, __, next) => judge(next));
        expect(state.order).toHaveLength(deeds.filter(({ type }) => type === 'propose').length);
      }),
      runs,
    );
  });

  test('every word of the draft is in the rolling text exactly once, in both languages', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        const { state } = run(draft, some, others);
        expect(emitsOnce(state, english)).toBe(true);
        expect(emitsOnce(state, french)).toBe(true);
      }),
      runs,
    );
  });

  test('the record replayed gives the same state, also after it was written and read', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        const { state, deeds } = run(draft, some, others);
        const read = deeds.map((deed) => deedSchema.parse(JSON.parse(JSON.stringify(deed))));
        const again = had(replayAll(read)).negotiation;
        expect(canonical(again)).toBe(canonical(state));
        expect(fingerprint(again)).toBe(fingerprint(state));
      }),
      { numRuns: many / 2 },
    );
  });

  test('undoing a decision gives back everything that was before it', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, choice, (draft, some, others, last) => {
        const { state } = run(draft, some, others);
        const deed = nextDeed(state, last, 'last');
        if (deed === null || deed.type === 'undo' || deed.type === 'propose') return;
        const done = enact(state, deed);
        if (!done.ok) return;
        expect(matter(had(enact(done.value, undo)))).toEqual(matter(state));
      }),
      { numRuns: many * 2 },
    );
  });

  test('undoing everything gives the draft as it was opened', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        let { state } = run(draft, some, others);
        while (state.standing.length > 0) state = had(enact(state, undo));
        expect(present(state)).toEqual(draft);
        judge(state);
      }),
      runs,
    );
  });

  test('an amendment carried decision by decision fares as one carried from its own version', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        const { state } = run(draft, some, others);
        for (const amendment of amendmentsOf(state)) {
          if (!isUndecided(amendment) || amendment.standing.reason?.code === 'amendment:base-changed')
            continue;
          const { operations, state: how } = standingNow(state, amendment);
          expect({ how, operations }).toEqual({
            how: amendment.standing.state,
            operations: amendment.standing.operations,
          });
        }
      }),
      runs,
    );
  });

  test('every word has an origin, and the text is covered once', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, deciding, (draft, some, others) => {
        const { state } = run(draft, some, others);
        for (const part of present(state).parts)
          for (const [tag, wording] of Object.entries(part.wording)) {
            const spans = provenance(state).get(part.id)?.get(tag) ?? [];
            expect(spans.reduce((sum, { length }) => sum + length, 0)).toBe(wordingLength(wording));
          }
      }),
      runs,
    );
  });

  test('rejecting everything leaves the draft as it was', () => {
    fc.assert(
      fc.property(arbitraryText, proposing, (draft, some) => {
        const { state } = run(draft, some, []);
        const all: Deed = { type: 'reject', by: chair, ids: state.order };
        expect(present(had(enact(state, all)))).toBe(present(state));
        expect(present(state)).toEqual(draft);
      }),
      runs,
    );
  });
});

describe('an amendment adopted twice', () => {
  test('changes the text once, whoever its twin came from', () => {
    fc.assert(
      fc.property(arbitraryText, choice, (draft, given) => {
        const [one] = proposed(draft, [given]);
        if (one === undefined) return;
        const twin: Deed = {
          ...one,
          amendment: 'twin',
          submission: { ...one.submission, id: 'from twin', cities: [{ city: 'dakar', name: 'Dakar' }] },
        };
        const start = had(enact(had(enact(opened(draft), one)), twin));
        expect(groups(start).map(({ members }) => members)).toEqual([[one.amendment, 'twin'].toSorted()]);
        const first = had(enact(start, { type: 'accept', by: chair, ids: [one.amendment] }));
        expect(amendmentOf(first, 'twin')?.standing.state).toBe('already-satisfied');
        const second = had(enact(first, { type: 'accept', by: chair, ids: ['twin'] }));
        expect(present(second)).toBe(present(first));
        expect(enact(second, { type: 'accept', by: chair, ids: [one.amendment] })).toMatchObject({
          failure: { code: 'amendment:decided' },
        });
        const together = had(enact(start, { type: 'accept', by: chair, ids: ['twin', one.amendment] }));
        expect(JSON.stringify(present(together).parts.map(({ wording }) => wording))).toBe(
          JSON.stringify(present(first).parts.map(({ wording }) => wording)),
        );
      }),
      runs,
    );
  });
});

const texts = (state: Negotiation): unknown => present(state).parts.map(({ wording }) => wording);

const inOrder = (state: Negotiation, ids: readonly string[]): Negotiation =>
  ids.reduce((at, id) => {
    const next = enact(at, { type: 'accept', by: chair, ids: [id] });
    return next.ok ? next.value : at;
  }, state);

/** The words alone: where edits leave two spaces, it is not told which one is left. */
const said = (state: Negotiation): unknown =>
  present(state).parts.map(({ wording }) =>
    Object.entries(wording).map(([tag, words]) => [tag, wordsKey(words)]),
  );

/** Ids that neither meet another amendment nor ask for part of what another asks for. */
const freeOf = (state: Negotiation): readonly string[] => {
  const touched = new Set(conflicts(state).flatMap(({ amendments }) => amendments));
  const nested = new Set(containments(state).flatMap(({ whole, part }) => [whole, part]));
  return state.order.filter((id) => !touched.has(id) && !nested.has(id));
};

/** Those that do not touch either: no deletion among them that would bring two others together. */
const apart = (state: Negotiation): readonly string[] => {
  const edges = groups(state).flatMap(({ id, claims }) =>
    claims.flatMap(({ operation: one, placed }) => {
      if (one.type === 'split-part')
        return Object.entries(one.at).map(([tag, at]) => ({
          id,
          on: `${one.part} ${tag}`,
          from: at,
          to: at,
          deletes: false,
        }));
      if (one.type === 'delete-parts')
        return one.parts.map((part) => ({ id, on: part.id, from: 0, to: 0, deletes: true }));
      if (one.type === 'insert-parts' || one.type === 'move-parts')
        return [{ id, on: one.after ?? '', from: 0, to: 0, deletes: false }];
      if (one.type !== 'edit-wording' || placed === null) return [];
      const { reach, inserted: words } = placed;
      const [from, to] = [Math.floor(reach.low / 2), Math.ceil(reach.high / 2)];
      return [{ id, on: `${one.part} ${one.language}`, from, to, deletes: words.length === 0 }];
    }),
  );
  const near = new Set(
    edges
      .filter((one) =>
        edges.some(
          (other) =>
            one.deletes &&
            other.id !== one.id &&
            other.on === one.on &&
            other.from <= one.to + 1 &&
            one.from <= other.to + 1,
        ),
      )
      .map(({ id }) => id),
  );
  const dropped = new Set(
    groups(state)
      .filter(({ id }) => near.has(id))
      .flatMap(({ members }) => members),
  );
  return freeOf(state).filter((id) => !dropped.has(id));
};

const turned = (ids: readonly string[], turn: number): readonly string[] => {
  const at = turn % ids.length;
  return [...ids.slice(at), ...ids.slice(0, at)].toReversed();
};

const adopted = (state: Negotiation): readonly string[] =>
  amendmentsOf(state).flatMap(({ id, status }) => (status === 'agreed' ? [id] : []));

const clean = (draft: Draft, some: readonly Choice[]): Negotiation =>
  some.reduce<Negotiation>((state, given, index) => {
    const [kind, ...rest] = given;
    const change =
      kind % 3 === 0 ? operation(draft, [(kind / 3) % 5, ...rest], `n${index}`) : cleanEdit(draft, given);
    const next = change === null ? null : enact(state, proposal(`a${index}`, draft, [change]));
    return next?.ok ? next.value : state;
  }, opened(draft));

const bothWays = (state: Negotiation, free: readonly string[], turn: number): readonly Negotiation[] => [
  inOrder(state, free),
  inOrder(state, turned(free, turn)),
];

// Where a deletion brings two others together, they meet after all: one is asked about, or is there already.
const allAdopted = (states: readonly Negotiation[], free: readonly string[]): boolean =>
  states.every(
    (state) =>
      adopted(state).length === free.length &&
      free.every((id) => amendmentOf(state, id)?.standing.state === 'applies'),
  );

describe('amendments between which there is no conflict', () => {
  test('can both be adopted, and give one text in either order', () => {
    let compared = 0;
    fc.assert(
      fc.property(plainText, choice, choice, (draft, one, other) => {
        const state = clean(draft, [one, other]);
        const free = freeOf(state);
        if (free.length < 2 || groups(state).length < 2) return;
        compared++;
        const [first, second] = bothWays(state, free, 0);
        expect([first, second].map((done) => done && adopted(done))).toEqual([free, free]);
        expect(first && texts(first)).toEqual(second && texts(second));
      }),
      { numRuns: many * 6 },
    );
    expect(compared).toBeGreaterThan(many * 3);
  });

  test.each([
    ['plain clauses', plainText],
    ['clauses where words repeat like a puzzle', arbitraryText],
  ] as const)('give one text in any order, or someone is asked: %s', (_, text) => {
    let [compared, whole] = [0, 0];
    fc.assert(
      fc.property(text, proposing, fc.nat(), (draft, some, turn) => {
        const state = clean(draft, some);
        const free = apart(state);
        if (free.length < 2) return;
        compared++;
        const states = bothWays(state, free, turn);
        if (!allAdopted(states, free)) return;
        whole++;
        const [one, other] = states.map(said);
        expect(one).toEqual(other);
      }),
      { numRuns: many * 2 },
    );
    expect(compared).toBeGreaterThan(many / 4);
    expect(whole / compared).toBeGreaterThan(0.9);
  });
});

describe('the order of import', () => {
  test('makes no difference to groups, conflicts, families and the suggested order', () => {
    fc.assert(
      fc.property(
        arbitraryText,
        fc.array(choice, { minLength: 2, maxLength: 12 }).chain((some) =>
          fc.tuple(
            fc.constant(some),
            fc.shuffledSubarray(
              some.map((_, at) => at),
              { minLength: some.length },
            ),
          ),
        ),
        (draft, [some, shuffled]) => {
          const deeds = proposed(draft, some);
          const other = shuffled.flatMap((at) => deeds[at] ?? []);
          const [one, two] = [deeds, other].map((all) =>
            all.reduce<Negotiation>((state, deed) => had(enact(state, deed)), opened(draft)),
          );
          if (one === undefined || two === undefined) throw new Error('no state');
          expect(groups(two)).toEqual(groups(one));
          expect(conflicts(two)).toEqual(conflicts(one));
          expect(rivals(two)).toEqual(rivals(one));
          expect(suggestedOrder(two, languages)).toEqual(suggestedOrder(one, languages));
          expect(containments(two)).toEqual(containments(one));
        },
      ),
      runs,
    );
  });
});

const inserted = fc.constantFrom(
  'rural ',
  'urban ',
  'film ',
  'rural and urban ',
  'old and rural ',
  'new film ',
);

describe('rival insertions', () => {
  test('are never put side by side without a decision', () => {
    fc.assert(
      fc.property(inserted, inserted, fc.boolean(), (one, other, before) => {
        const draft: Parameters<typeof opened>[0] = {
          id: 'draft',
          kind: 'conclusions',
          languages: ['en', 'fr'],
          fields: {},
          settings: { typography: {}, listEnds: 'as-written' },
          parts: [
            {
              id: 'c0',
              role: 'clause',
              numbered: true,
              wording: { en: [{ text: 'The towns keep their crafts.' }] },
            },
          ],
        };
        const propose = (id: string, words: string): Deed => ({
          type: 'propose',
          by: chair,
          amendment: id,
          class: 'substantive',
          submission: {
            id: `from ${id}`,
            reply: null,
            cities: [{ city: id, name: id }],
            language: 'en',
            base: 0,
            source: {},
            received: chair.at,
            operations: [
              before
                ? {
                    type: 'edit-wording',
                    part: 'c0',
                    language: 'en',
                    at: 21,
                    removed: [],
                    inserted: [{ text: words }],
                  }
                : {
                    type: 'edit-wording',
                    part: 'c0',
                    language: 'en',
                    at: 20,
                    removed: [],
                    inserted: [{ text: ` ${words.trim()}` }],
                  },
            ],
          },
        });
        const start = [propose('x', one), propose('y', other)].reduce<Negotiation>(
          (state, deed) => had(enact(state, deed)),
          opened(draft),
        );
        const first = had(enact(start, { type: 'accept', by: chair, ids: ['x'] }));
        const second = enact(first, { type: 'accept', by: chair, ids: ['y'] });
        const now = JSON.stringify(present(second.ok ? second.value : first).parts);
        const words = now.match(/keep their (.*)crafts/)?.[1] ?? '';
        expect([one, other]).toContain(words);
      }),
      { numRuns: 200 },
    );
  });
});
