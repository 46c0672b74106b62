import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thoroughlySound } from '#core/amendment/invariants.ts';
import { enact, replay } from '#core/round/consultation.ts';
import type { Deed } from '#core/round/deed.ts';
import { proposalCount, roster, tally } from '#core/round/roster.ts';
import { deedSchema } from '#core/round/schema.ts';
import type { Consultation } from '#core/round/state.ts';
import { had } from '../build/expect-change.ts';
import { chair, city } from '../core/amendment/build.ts';
import { arbitraryText, type Choice, choice, nextDeed, proposed } from '../core/amendment/table.ts';

const many = process.env.ENTENTE_LONG === '1' ? 20_000 : 400;
const names = ['Lyon', 'Dakar', 'Bergen', 'Osaka'];
const days = ['2028-05-01', '2028-05-29', '2028-06-02'];
const end = '2028-07-01T00:00:00Z';

const pick = <Value>(all: readonly Value[], n: number): Value | undefined => all[n % Math.max(all.length, 1)];

const replyOf = (state: Consultation, [a, b, c, d, e]: Choice, id: string): Deed => {
  const draft = state.negotiation.versions[0];
  const cities = [...new Set([pick(names, a), pick(names, b)])].flatMap((name) =>
    name === undefined ? [] : [city(name)],
  );
  const found = draft === undefined ? [] : proposed(draft, [[c, d, e, a, b]]);
  const proposals = found.map(({ submission, class: weight }) => ({
    amendment: `p ${id}`,
    submission: { ...submission, id: `s ${id}`, reply: id, cities },
    class: weight,
  }));
  return {
    type: 'reply',
    by: chair,
    round: 'r',
    reply: id,
    cities,
    answer: proposals.length > 0 ? 'proposals' : 'approves',
    received: pick(days, d) ?? end,
    base: 0,
    proposals,
    replaces: e % 3 === 0 ? (pick(state.rounds[0]?.replies ?? [], c)?.id ?? null) : null,
  };
};

const next = (state: Consultation, given: Choice, id: string): Deed | null => {
  const [kind, a] = given;
  const reply = pick(state.rounds[0]?.replies ?? [], a)?.id ?? 'none';
  if (kind % 3 === 0) return replyOf(state, given, id);
  if (kind % 12 === 1) return { type: 'include-late', by: chair, round: 'r', reply };
  if (kind % 12 === 2) return { type: 'leave-out-late', by: chair, round: 'r', reply };
  if (kind % 40 === 4) return { type: 'round-close', by: chair, round: 'r' };
  return nextDeed(state.negotiation, given, id);
};

const history = fc.tuple(arbitraryText, fc.array(choice, { maxLength: 25 })).map(([draft, choices]) => {
  const deeds: Deed[] = [
    { type: 'open', by: chair, engine: 1, draft },
    {
      type: 'round-open',
      by: chair,
      round: 'r',
      base: 0,
      invited: names.map(city),
      deadline: { at: '2028-05-30T22:00:00Z', zone: 'Europe/Paris' },
      silence: 'no-position',
    },
  ];
  let state = had(replay(deeds));
  choices.forEach((given, index) => {
    const deed = next(state, given, `${index}`);
    const done = deed === null ? null : enact(state, deed);
    if (deed === null || done === null || !done.ok) return;
    deeds.push(deed);
    state = done.value;
  });
  return { state, deeds };
});

describe('whatever comes back from cities', () => {
  test('every reply and every proposal is kept, and every city is in one state', () => {
    fc.assert(
      fc.property(history, ({ state, deeds }) => {
        const [round] = state.rounds;
        if (round === undefined) throw new Error('no round');
        const replies = deeds.filter(({ type }) => type === 'reply');
        expect(round.replies).toHaveLength(replies.length);
        expect(thoroughlySound(state.negotiation)).toEqual({ ok: true, value: null });
        const rows = roster(state, round, end);
        expect(Object.values(tally(rows)).reduce((sum, count) => sum + count, 0)).toBe(names.length);
        expect(rows.flatMap((row) => row.replies)).toHaveLength(
          round.replies.flatMap(({ cities }) => cities).length,
        );
        expect(proposalCount(state, round)).toBeLessThanOrEqual(state.negotiation.order.length);
        expect(rows.filter((row) => row.state === 'silent' && row.proposals > 0)).toEqual([]);
      }),
      { numRuns: many },
    );
  });

  test('the record replayed gives the same consultation', () => {
    fc.assert(
      fc.property(history, ({ state, deeds }) => {
        const read = deeds.map((deed) => deedSchema.parse(JSON.parse(JSON.stringify(deed))));
        expect(had(replay(read))).toEqual(state);
      }),
      { numRuns: many / 4 },
    );
  });
});
