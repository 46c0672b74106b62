import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thoroughlySound } from '#core/amendment/invariants.ts';
import { amendmentOf } from '#core/amendment/state.ts';
import { enact, replay } from '#core/round/consultation.ts';
import type { Deed } from '#core/round/deed.ts';
import { allWaiting, waitingFiles } from '#core/round/held-files.ts';
import { proposalCount, roster, standingFor, tally } from '#core/round/roster.ts';
import type { HeldFile, ReplySource } from '#core/round/round.ts';
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
  const waited = (state.rounds[0]?.held ?? []).filter(({ finding }) => finding !== undefined);
  const tied = new Set((state.rounds[0]?.replies ?? []).flatMap((reply) => reply.findings ?? []));
  const findings = waited.map((one) => one.id).filter((one) => !tied.has(one));
  const confirmed = pick(waited, e)?.id;
  // The same bytes of the same cities, of which more was confirmed later.
  const first = pick(
    (state.rounds[0]?.replies ?? []).filter((one) => one.belongs === undefined && one.source !== undefined),
    a,
  );
  if (first?.source !== undefined && c % 3 === 0) {
    const own = proposals.map((one) => ({
      ...one,
      submission: { ...one.submission, cities: first.cities },
    }));
    return {
      type: 'reply',
      by: chair,
      round: 'r',
      reply: id,
      cities: first.cities,
      answer: own.length > 0 ? 'proposals' : 'approves',
      received: first.received,
      base: 0,
      proposals: own,
      source: first.source,
      replaces: null,
      continues: first.id,
      belongs: first.id,
    };
  }
  return {
    type: 'reply',
    by: chair,
    round: 'r',
    ...(findings.length > 0 ? { findings } : {}),
    ...(confirmed !== undefined && d % 4 === 0 ? { confirms: [confirmed] } : {}),
    reply: id,
    cities,
    answer: proposals.length > 0 ? 'proposals' : 'approves',
    received: pick(days, d) ?? end,
    base: 0,
    proposals,
    ...(e % 2 === 0 ? { source: { file: `${d % 2}.docx`, hash: `bytes ${b % 5}` } } : {}),
    replaces: e % 3 === 0 ? (pick(state.rounds[0]?.replies ?? [], c)?.id ?? null) : null,
  };
};

// Files come again under the same bytes, and the same bytes under a reply that was taken in.
const filesOf = (state: Consultation, [a, b, c, d, e]: Choice): Deed => {
  const held = state.rounds[0]?.held ?? [];
  const whose = { cities: [city(pick(names, e) ?? '')] };
  const id = pick(held, a)?.id ?? 'h1';
  if (d % 3 === 1) return { type: 'set-files-aside', by: chair, round: 'r', files: [id] };
  if (d % 3 === 2) return { type: 'take-files-up', by: chair, round: 'r', files: [id] };
  const hash = `bytes ${b % 5}`;
  const name = `${a % 3}.docx`;
  if (e % 2 === 0) {
    const reason = { code: 'reply:ditto', facts: {} };
    const finding = { line: a, quote: 'idem' };
    const one = { id: `h${held.length + 1}`, file: name, hash, reason, ...whose, finding };
    return { type: 'hold-files', by: chair, round: 'r', files: [one] };
  }
  const known = held.find((one) => one.finding === undefined && one.hash === hash && one.file === name);
  const reason = { code: c % 2 === 0 ? 'reply:no-city' : 'reply:no-matrix', facts: {} };
  const blank = c % 3 === 0 ? { ...whose, blank: true as const } : {};
  const file = { id: known?.id ?? `h${held.length + 1}`, file: name, hash, reason, ...blank };
  return { type: 'hold-files', by: chair, round: 'r', files: [file] };
};

const next = (state: Consultation, given: Choice, id: string): Deed | null => {
  const [kind, a] = given;
  const reply = pick(state.rounds[0]?.replies ?? [], a)?.id ?? 'none';
  if (kind % 3 === 0) return replyOf(state, given, id);
  if (kind % 12 === 1) return { type: 'include-late', by: chair, round: 'r', reply };
  if (kind % 12 === 2) return { type: 'leave-out-late', by: chair, round: 'r', reply };
  if (kind % 12 === 4) return { type: 'leave-out', by: chair, round: 'r', reply };
  if (kind % 12 === 7) return { type: 'include', by: chair, round: 'r', reply };
  if (kind % 6 === 5) return filesOf(state, given);
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

  test('every file that could not be taken in is kept once, and waits until it is taken in or set aside', () => {
    fc.assert(
      fc.property(history, ({ state, deeds }) => {
        const [round] = state.rounds;
        if (round === undefined) throw new Error('no round');
        const came = deeds
          .flatMap((deed) => (deed.type === 'hold-files' ? deed.files : []))
          .filter(({ finding }) => finding === undefined);
        const files = round.held.filter(({ finding }) => finding === undefined);
        const keyOf = ({ hash, file }: ReplySource): string => `${hash} ${file}`;
        expect(files.map(keyOf)).toEqual([...new Set(came.map(keyOf))]);
        const taken = new Set(
          round.replies.flatMap(({ source }) => (source === undefined ? [] : keyOf(source))),
        );
        const rows = roster(state, round, end);
        // A draft that came back as it was sent is no answer while its city has none.
        const replied = (held: HeldFile): boolean =>
          held.blank === true &&
          (held.cities ?? []).every((one) =>
            rows
              .find((row) => row.city === one.city)
              ?.replies.some(({ standing }) => standing === 'counts' || standing === 'late'),
          );
        const waiting = new Set(waitingFiles(state, round).map(({ id }) => id));
        for (const file of files)
          expect(waiting.has(file.id)).toBe(file.aside === null && !taken.has(keyOf(file)) && !replied(file));
      }),
      { numRuns: many },
    );
  });

  test('every finding that was held back is kept, and waits until it is confirmed, set aside or its reply counts no more', () => {
    fc.assert(
      fc.property(history, ({ state, deeds }) => {
        const [round] = state.rounds;
        if (round === undefined) throw new Error('no round');
        const came = deeds
          .flatMap((deed) => (deed.type === 'hold-files' ? deed.files : []))
          .filter(({ finding }) => finding !== undefined);
        const findings = round.held.filter(({ finding }) => finding !== undefined);
        expect(findings.map(({ id }) => id)).toEqual(came.map(({ id }) => id));
        const rows = roster(state, round, end);
        const waiting = new Set(waitingFiles(state, round).map(({ id }) => id));
        for (const { id, aside } of findings) {
          const confirmed = round.replies.some(({ confirms }) => confirms?.includes(id));
          const own = round.replies.filter((reply) => reply.findings?.includes(id));
          const stands = own.some((reply) =>
            rows.some((row) =>
              row.replies.some(
                (one) => one.reply === reply.id && (one.standing === 'counts' || one.standing === 'late'),
              ),
            ),
          );
          expect(waiting.has(id)).toBe(aside === null && !confirmed && (own.length === 0 || stands));
        }
      }),
      { numRuns: many * 2 },
    );
  });

  test('what was confirmed of a file at different times is replaced, left out and included as one reply', () => {
    let met = 0;
    fc.assert(
      fc.property(history, ({ state }) => {
        const [round] = state.rounds;
        if (round === undefined) throw new Error('no round');
        for (const reply of round.replies) {
          const first = round.replies.find(({ id }) => id === reply.belongs);
          if (first === undefined) continue;
          for (const { city: one } of reply.cities) {
            const [was, now] = [first, reply].map((each) => standingFor(state, round, each, one));
            met += was === 'counts' ? 0 : 1;
            // More of a late one that was let in is late itself until the committee lets it in.
            expect(now === was || (was === 'counts' && now === 'late')).toBe(true);
            if (now !== 'superseded') continue;
            for (const id of reply.amendments) {
              const own = amendmentOf(state.negotiation, id);
              const sponsors = own?.sponsors.map((each) => each.city) ?? [];
              expect(own?.aside === 'superseded' || !sponsors.includes(one)).toBe(true);
            }
          }
        }
      }),
      { numRuns: many * 2 },
    );
    expect(met).toBeGreaterThan(0);
  });

  test('taking decisions back sets nothing aside and lets nothing go that waits', () => {
    fc.assert(
      fc.property(history, ({ state }) => {
        let now = state;
        for (let at = state.negotiation.standing.length; at > 0; at--)
          now = had(enact(now, { type: 'undo', by: chair }));
        expect(now.rounds.map(({ held }) => held)).toEqual(state.rounds.map(({ held }) => held));
        const whole = (all: Consultation): readonly HeldFile[] =>
          allWaiting(all).filter(({ finding, blank }) => finding === undefined && blank !== true);
        expect(whole(now)).toEqual(whole(state));
      }),
      { numRuns: many / 4 },
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
