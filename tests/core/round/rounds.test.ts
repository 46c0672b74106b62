import { describe, expect, test } from 'vitest';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { fate } from '#core/amendment/origin.ts';
import { opened } from '#core/amendment/state.ts';
import { enact, replay } from '#core/round/consultation.ts';
import { deadlineAt, isAfter } from '#core/round/deadline.ts';
import type { Deed, TakeReply } from '#core/round/deed.ts';
import { proposalCount, roster, standingFor, tally } from '#core/round/roster.ts';
import type { Round } from '#core/round/round.ts';
import { deedSchema } from '#core/round/schema.ts';
import type { Consultation } from '#core/round/state.ts';
import { clause, draft, en, parts } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { amendment, chair, city, fares, proposal, reworded, text } from '../amendment/build.ts';

const towns = draft(
  clause('p1', en('The network agrees.')),
  clause('p7', en('Three participants attend.')),
  clause('p9', en('The network thanks the host.')),
);

const names = ['Krakow', 'Lyon', 'Dakar', 'Bergen', 'Dunedin'];
const by = chair;
const open: Deed = { type: 'open', by, engine: 1, draft: towns };
const deadline = had(deadlineAt('2028-05-30', 'Europe/Paris'));
const round: Deed = {
  type: 'round-open',
  by,
  round: 'r1',
  base: 0,
  invited: names.map(city),
  deadline,
  silence: 'consent',
};
const sent: Deed = { type: 'send', by, round: 'r1', cities: names.map((name) => name.toLowerCase()) };

const after = (...deeds: readonly Deed[]): Consultation => had(replay([open, round, sent, ...deeds]));
const onto = (state: Consultation, ...deeds: readonly Deed[]): Consultation =>
  deeds.reduce((at, deed) => had(enact(at, deed)), state);
const refusal = (state: Consultation, deed: Deed): string => {
  const result = enact(state, deed);
  return result.ok ? 'done' : result.failure.code;
};

const reply = (
  id: string,
  cities: readonly string[],
  words: string | null,
  rest: Partial<TakeReply> = {},
): TakeReply => {
  const {
    amendment: name,
    submission,
    class: weight,
  } = proposal(id, towns, [reworded(towns, 'p7', words ?? 'x')], { cities });
  return {
    type: 'reply',
    by,
    round: 'r1',
    reply: id,
    cities: cities.map(city),
    answer: words === null ? 'no-comment' : 'proposals',
    received: '2028-05-20',
    base: 0,
    proposals:
      words === null ? [] : [{ amendment: name, submission: { ...submission, reply: id }, class: weight }],
    replaces: null,
    ...rest,
  };
};

const first = (state: Consultation): Round => {
  const [one] = state.rounds;
  if (one === undefined) throw new Error('no round');
  return one;
};

const states = (state: Consultation, now = '2028-05-25T12:00:00Z') =>
  Object.fromEntries(roster(state, first(state), now).map(({ name, state: how }) => [name, how]));

describe('a roster', () => {
  test('tells what came back from each city, and who is silent at the deadline', () => {
    const state = after(
      reply('a', ['Krakow'], 'Two participants attend.'),
      reply('b', ['Lyon'], null),
      reply('c', ['Dakar'], null, { answer: 'approves' }),
    );
    expect(states(state)).toEqual({
      Krakow: 'replied',
      Lyon: 'no-comment',
      Dakar: 'approves',
      Bergen: 'sent',
      Dunedin: 'sent',
    });
    expect(states(state, '2028-05-31T00:00:00Z')).toMatchObject({ Bergen: 'silent', Dunedin: 'silent' });
    const rows = roster(state, first(state), '2028-06-01T00:00:00Z');
    expect(rows.find(({ name }) => name === 'Bergen')?.silence).toBe('consent');
    expect(tally(rows)).toEqual({
      'not-sent': 0,
      sent: 0,
      replied: 1,
      'no-comment': 1,
      approves: 1,
      late: 0,
      silent: 2,
    });
  });

  test('tells cities to which nothing was sent, and silence once a round is closed', () => {
    const state = had(replay([open, round, { ...sent, cities: ['lyon'] }]));
    expect(states(state)).toMatchObject({ Lyon: 'sent', Bergen: 'not-sent' });
    const over = { ...by, at: '2028-05-30T22:00:00Z' };
    expect(states(onto(state, { type: 'round-close', by: over, round: 'r1' }))).toMatchObject({
      Lyon: 'silent',
      Bergen: 'not-sent',
    });
    expect(states(state, '2028-07-01T00:00:00Z')).toMatchObject({ Lyon: 'silent', Bergen: 'not-sent' });
  });

  test('takes nobody for silent in a round that was closed before its deadline, then or later', () => {
    const state = had(replay([open, round, { ...sent, cities: ['lyon'] }]));
    for (const at of [by.at, '2028-05-30T21:59:59Z']) {
      const closed = onto(state, { type: 'round-close', by: { ...by, at }, round: 'r1', early: true });
      for (const now of [by.at, '2028-07-01T00:00:00Z'])
        expect(states(closed, now)).toMatchObject({ Lyon: 'sent', Bergen: 'not-sent' });
    }
  });
});

describe('B8: a joint reply', () => {
  test('counts each city as having replied and each proposal once, with several sponsors', () => {
    const state = after(reply('a', ['Lyon', 'Dakar'], 'Two participants attend.'));
    expect(states(state)).toMatchObject({ Lyon: 'replied', Dakar: 'replied' });
    expect(proposalCount(state, first(state))).toBe(1);
    expect(groups(state.negotiation)[0]?.sponsors.map(({ name }) => name)).toEqual(['Dakar', 'Lyon']);
  });
});

describe('C2: a reply that replaces an earlier one', () => {
  const state = after(
    reply('one', ['Krakow'], 'Two participants attend.'),
    reply('two', ['Krakow'], 'Four participants attend.', {
      replaces: 'one',
      cities: [{ city: 'krakow', name: 'Cracovie' }],
    }),
  );

  test('leaves the first in the record as superseded, where it no longer counts', () => {
    const [row] = roster(state, first(state), '2028-05-25T00:00:00Z');
    expect(row).toMatchObject({ name: 'Krakow', state: 'replied', proposals: 1 });
    expect(row?.replies).toEqual([
      { reply: 'one', standing: 'superseded' },
      { reply: 'two', standing: 'counts' },
    ]);
    expect(first(state).replies).toHaveLength(2);
    expect(groups(state.negotiation).map(({ id }) => id)).toEqual(['two']);
    expect(fate(state.negotiation, 'krakow').map(({ amendment: id, aside }) => [id, aside])).toEqual([
      ['one', 'superseded'],
      ['two', undefined],
    ]);
  });

  test('takes one city out of a joint reply and leaves it to the others', () => {
    const joint = after(
      reply('one', ['Krakow', 'Lyon'], 'Two participants attend.'),
      reply('two', ['Krakow'], 'Four participants attend.', { replaces: 'one' }),
    );
    const standings = first(joint).replies.map((one) => standingFor(joint, first(joint), one, 'lyon'));
    expect(standings[0]).toBe('counts');
    expect(amendment(joint.negotiation, 'one').sponsors.map(({ name }) => name)).toEqual(['Lyon']);
    expect(proposalCount(joint, first(joint))).toBe(2);
  });

  test('does not alter what was decided on the earlier one, and undoing that decision lets it rest', () => {
    const decided = onto(after(reply('one', ['Krakow'], 'Two participants attend.')), {
      type: 'defer',
      by,
      ids: ['one'],
    });
    const later = onto(decided, reply('two', ['Krakow'], 'Four participants attend.', { replaces: 'one' }));
    const undone = onto(later, { type: 'undo', by });
    expect(amendment(undone.negotiation, 'one')).toMatchObject({ status: 'proposed', aside: 'superseded' });
  });
});

describe('a reply under the wrong city', () => {
  const state = after(
    reply('a', ['Lyon'], 'Two participants attend.'),
    reply('b', ['Dakar'], 'Four participants attend.'),
  );
  const out = { type: 'leave-out', by, round: 'r1', reply: 'a' } as const;
  const include = { ...out, type: 'include' } as const;

  test('is left out with its proposals, and its city is as if it had not replied', () => {
    const left = onto(state, out);
    expect(states(left)).toMatchObject({ Lyon: 'sent', Dakar: 'replied' });
    expect(states(left, '2028-07-01T00:00:00Z')).toMatchObject({ Lyon: 'silent' });
    expect(groups(left.negotiation).map(({ id }) => id)).toEqual(['b']);
    expect(amendment(left.negotiation, 'a')).toMatchObject({ status: 'proposed', aside: 'left-out' });
    expect(proposalCount(left, first(left))).toBe(1);
    expect(refusal(left, out)).toBe('round:counts-not');
  });

  test('counts again once that is undone or it is included, and what held before holds again', () => {
    expect(states(onto(state, out, { type: 'undo', by }))).toMatchObject({ Lyon: 'replied' });
    const back = onto(state, out, include);
    expect(states(back)).toMatchObject({ Lyon: 'replied' });
    expect(groups(back.negotiation).map(({ id }) => id)).toEqual(['a', 'b']);
    const undone = onto(back, { type: 'undo', by });
    expect(states(undone)).toMatchObject({ Lyon: 'sent' });
    expect(amendment(undone.negotiation, 'a').aside).toBe('left-out');
    expect(refusal(state, include)).toBe('round:not-left-out');
  });

  test('stays where it is while something of it is decided, or others were merged into it', () => {
    for (const decision of [
      { type: 'reject', by, ids: ['a'] },
      { type: 'merge', by, ids: ['b'], into: 'a' },
    ] as const) {
      const decided = onto(state, decision);
      expect(enact(decided, out)).toEqual({
        ok: false,
        failure: { code: 'round:reply-decided', facts: { reply: 'a', count: 1, ids: 'a' } },
      });
      expect(refusal(onto(decided, { type: 'undo', by }), out)).toBe('done');
    }
  });

  test('that replaced one of the city is left out, and the one that it replaced counts again', () => {
    const second = onto(state, reply('c', ['Lyon'], 'Nine participants attend.', { replaces: 'a' }));
    expect(amendment(second.negotiation, 'a').aside).toBe('superseded');
    const left = onto(second, { ...out, reply: 'c' });
    expect(states(left)).toMatchObject({ Lyon: 'replied' });
    expect(groups(left.negotiation).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(amendment(left.negotiation, 'c').aside).toBe('left-out');
    const undone = onto(left, { type: 'undo', by });
    expect(groups(undone.negotiation).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(amendment(undone.negotiation, 'a').aside).toBe('superseded');
    const again = onto(left, { ...include, reply: 'c' });
    expect(groups(again.negotiation).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('that replaced a joint one gives back its city alone, and undoing takes it from there again', () => {
    const joint = after(reply('a', ['Lyon', 'Bergen'], 'Two participants attend.'));
    const second = onto(joint, reply('c', ['Lyon'], 'Nine participants attend.', { replaces: 'a' }));
    const sponsors = (at: Consultation) => amendment(at.negotiation, 'a').sponsors.map(({ city: id }) => id);
    expect(sponsors(second)).toEqual(['bergen']);
    const left = onto(second, { ...out, reply: 'c' });
    expect(sponsors(left).toSorted()).toEqual(['bergen', 'lyon']);
    expect(sponsors(onto(left, { type: 'undo', by }))).toEqual(['bergen']);
  });

  test('that was itself replaced, or replaced what was merged since, stays, and what to do is said', () => {
    const second = onto(state, reply('c', ['Lyon'], 'Nine participants attend.', { replaces: 'a' }));
    const third = onto(second, reply('d', ['Lyon'], 'Ten participants attend.', { replaces: 'c' }));
    expect(refusal(third, { ...out, reply: 'c' })).toBe('round:replaced-since');
    expect(refusal(third, { ...out, reply: 'd' })).toBe('done');
    const merged = onto(
      state,
      { type: 'merge', by, ids: ['a'], into: 'b' },
      reply('c', ['Lyon'], 'Nine participants attend.', { replaces: 'a' }),
    );
    expect(refusal(merged, { ...out, reply: 'c' })).toBe('round:has-replaced');
  });
});

describe('C3: a late reply', () => {
  const late = reply('late', ['Bergen'], 'Two participants attend.', { received: '2028-06-02' });
  const state = after(reply('a', ['Lyon'], 'Two participants attend.'), late);

  test('is marked, visible, and does not count until it is let in by one decision that is logged', () => {
    expect(states(state)).toMatchObject({ Bergen: 'late' });
    expect(groups(state.negotiation).map(({ members }) => members)).toEqual([['a']]);
    const included = onto(state, { type: 'include-late', by, round: 'r1', reply: 'late' });
    expect(states(included)).toMatchObject({ Bergen: 'replied' });
    expect(groups(included.negotiation).map(({ members }) => members)).toEqual([['a', 'late']]);
    expect(included.negotiation.decisions.map(({ deed }) => deed.type)).toEqual(['take-up']);
    const undone = onto(included, { type: 'undo', by });
    expect(states(undone)).toMatchObject({ Bergen: 'late' });
    expect(amendment(undone.negotiation, 'late').aside).toBe('late');
  });

  test('can be left out, and stays in the record', () => {
    const out = onto(state, { type: 'leave-out-late', by, round: 'r1', reply: 'late' });
    expect(
      roster(out, first(out), '2028-06-03T00:00:00Z').find(({ name }) => name === 'Bergen')?.replies,
    ).toEqual([{ reply: 'late', standing: 'left-out' }]);
    expect(fate(out.negotiation, 'bergen')).toMatchObject([{ status: 'proposed', aside: 'left-out' }]);
  });

  test('that says nothing but yes is let in as well', () => {
    const yes = onto(state, reply('yes', ['Dunedin'], null, { received: '2028-06-02', answer: 'approves' }));
    expect(states(yes)).toMatchObject({ Dunedin: 'late' });
    expect(states(onto(yes, { type: 'include-late', by, round: 'r1', reply: 'yes' }))).toMatchObject({
      Dunedin: 'approves',
    });
  });

  test('replaces an earlier one only once it is let in', () => {
    const second = onto(
      after(reply('one', ['Krakow'], 'Two participants attend.')),
      reply('two', ['Krakow'], 'Four participants attend.', { replaces: 'one', received: '2028-06-02' }),
    );
    expect(groups(second.negotiation).map(({ id }) => id)).toEqual(['one']);
    const included = onto(second, { type: 'include-late', by, round: 'r1', reply: 'two' });
    expect(groups(included.negotiation).map(({ id }) => id)).toEqual(['two']);
    const undone = onto(included, { type: 'undo', by });
    expect(groups(undone.negotiation).map(({ id }) => id)).toEqual(['one']);
  });

  test('comes in after a round is closed, and can be met by a longer deadline for those that follow', () => {
    const closed = onto(after(), { type: 'round-close', by, round: 'r1' }, reply('x', ['Lyon'], null));
    expect(states(closed)).toMatchObject({ Lyon: 'late' });
    const longer = onto(
      after(),
      { type: 'extend', by, round: 'r1', deadline: had(deadlineAt('2028-06-30', 'Europe/Paris')) },
      late,
    );
    expect(states(longer)).toMatchObject({ Bergen: 'replied' });
  });
});

describe('C1: several rounds on one draft', () => {
  test('a reply of the first round is carried to the text of the second', () => {
    const insertion: Deed = {
      type: 'redraft',
      by,
      change: { type: 'insert-parts', after: 'p1', parts: parts(clause('n', en('A festival is held.'))) },
    };
    const state = onto(
      after(insertion),
      { ...round, round: 'r2', base: 1 },
      reply(
        'old',
        ['Macao'].map(() => 'Lyon'),
        'Two participants attend.',
        { base: 0 },
      ),
    );
    expect(fares(state.negotiation, 'old')).toBe('applies');
    const done = onto(state, { type: 'accept', by, ids: ['old'] });
    expect(text(done.negotiation)).toEqual([
      'The network agrees.',
      'A festival is held.',
      'Two participants attend.',
      'The network thanks the host.',
    ]);
    expect(done.rounds.map(({ id, base }) => [id, base])).toEqual([
      ['r1', 0],
      ['r2', 1],
    ]);
    expect(conflicts(done.negotiation)).toEqual([]);
  });
});

describe('deadlines', () => {
  test('of a day last until its end on the clocks of their zone', () => {
    expect(had(deadlineAt('2028-05-30', 'Europe/Paris')).at).toBe('2028-05-30T21:59:59.000Z');
    expect(had(deadlineAt('2028-05-30 18:00', 'Asia/Kathmandu')).at).toBe('2028-05-30T12:15:00.000Z');
    expect(had(deadlineAt('2028-12-31', 'Pacific/Auckland')).at).toBe('2028-12-31T10:59:59.000Z');
    expect(isAfter('2028-05-30T22:00:00Z', deadline)).toBe(true);
    expect(isAfter('2028-05-30', deadline)).toBe(false);
  });

  test('around a change of clocks, and those that are none', () => {
    expect(had(deadlineAt('2028-03-26 12:00', 'Europe/Paris')).at).toBe('2028-03-26T10:00:00.000Z');
    expect(had(deadlineAt('2028-10-29 12:00', 'Europe/Paris')).at).toBe('2028-10-29T11:00:00.000Z');
    for (const [day, zone] of [
      ['30 May', 'Europe/Paris'],
      ['2028-05-30', 'Europe/Atlantis'],
      ['2028-13-40', 'UTC'],
    ] as const)
      expect(deadlineAt(day, zone)).toMatchObject({ failure: { code: 'round:bad-deadline' } });
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown round', { type: 'round-close', by, round: 'r9' }, 'round:unknown'],
    ['a second round of one name', round, 'round:id-taken'],
    ['a round on a version that is not there', { ...round, round: 'r2', base: 4 }, 'round:no-version'],
    ['a round without a city', { ...round, round: 'r2', invited: [] }, 'round:nobody-invited'],
    [
      'a round with one city twice',
      { ...round, round: 'r2', invited: [city('Lyon'), city('Lyon')] },
      'round:invited-twice',
    ],
    ['sending to a city that is not invited', { ...sent, cities: ['osaka'] }, 'round:not-invited'],
    ['a reply of a city that is not invited', reply('x', ['Osaka'], null), 'round:not-invited'],
    ['a reply of nobody', reply('x', [], null), 'round:nobody-replied'],
    ['a reply without a day', reply('x', ['Lyon'], null, { received: 'soon' }), 'round:bad-moment'],
    [
      'a reply that says it has proposals and has none',
      reply('x', ['Lyon'], null, { answer: 'proposals' }),
      'round:answer-differs',
    ],
    [
      'a reply in place of one that is not there',
      reply('x', ['Lyon'], null, { replaces: 'y' }),
      'round:no-reply',
    ],
    ['letting in what is not there', { type: 'include-late', by, round: 'r1', reply: 'y' }, 'round:no-reply'],
  ] as const)('%s', (_, deed, code) => {
    expect(refusal(after(), deed)).toBe(code);
  });

  test('a reply of which one proposal cannot be taken in, as a whole', () => {
    const broken = reply('x', ['Lyon'], 'Two participants attend.');
    const twice = { ...broken, proposals: [...broken.proposals, ...broken.proposals] };
    const state = after();
    expect(refusal(state, twice)).toBe('amendment:id-taken');
    expect(opened(towns).order).toEqual([]);
    expect(state.negotiation.order).toEqual([]);
  });

  test('a second reply under one id, a reply that is not late, and anything on a closed round', () => {
    const state = after(reply('a', ['Lyon'], null));
    expect(refusal(state, reply('a', ['Dakar'], null))).toBe('round:id-taken');
    expect(refusal(state, { type: 'include-late', by, round: 'r1', reply: 'a' })).toBe('round:not-late');
    const closed = onto(state, { type: 'round-close', by, round: 'r1' });
    for (const deed of [
      sent,
      { type: 'round-close', by, round: 'r1' },
      { type: 'extend', by, round: 'r1', deadline },
    ] as const)
      expect(refusal(closed, deed)).toBe('round:closed');
  });
});

test('a record of a consultation reads back as it was written', () => {
  const deeds: readonly Deed[] = [
    open,
    round,
    sent,
    reply('a', ['Lyon', 'Dakar'], 'Two participants attend.'),
    { type: 'accept', by, ids: ['a'] },
    { type: 'undo', by },
  ];
  const read = deeds.map((deed) => deedSchema.parse(JSON.parse(JSON.stringify(deed))));
  expect(read).toEqual(deeds);
  expect(had(replay(read))).toEqual(had(replay(deeds)));
});

describe('a text that goes out for adoption with things open', () => {
  const open = [{ code: 'forms:open-bracket', facts: { clause: '7' } }];

  test('is kept in the record and alters nothing', () => {
    const state = after();
    const deed: Deed = { type: 'issue-open', by, languages: ['en'], open };
    expect(onto(state, deed)).toBe(state);
    expect(deedSchema.parse(JSON.parse(JSON.stringify(deed)))).toEqual(deed);
  });

  test('is not recorded where nothing is open', () => {
    const done = enact(after(), { type: 'issue-open', by, languages: ['en'], open: [] });
    expect(done.ok ? null : done.failure.code).toBe('round:nothing-open');
  });
});
