import { describe, expect, it } from 'vitest';
import type { Comment, Margin } from '#core/margin/margin.ts';
import { emptyMargin } from '#core/margin/margin.ts';
import { comparedStates, likelyOlder } from '#renderer/review/comparing/choices.ts';
import { didOf } from '#renderer/review/did.ts';
import { nextName } from '#renderer/review/next-name.ts';
import { ownerOf } from '#renderer/review/paragraph.ts';
import { remarkingOn, shownQuote } from '#renderer/review/quoting.ts';
import { threadsOf } from '#renderer/review/threads.ts';
import { ago, exactly } from '#renderer/review/times.ts';
import { clause, draft, en, fr, item, spotsOf } from '../../build/draft.ts';

const towns = draft(
  clause('a', en('The towns <from>open<to> in {year}.'), fr('Les villes ouvrent.')),
  clause('b', en('The towns agree:'), item('b1', en('to lend oars;'))),
  clause('c', en('The towns meet.')),
);

const comment = (id: string, part: string, more: Partial<Comment> = {}): Comment => ({
  id,
  part,
  who: 'Ada',
  at: '2031-05-04T08:00:00.000Z',
  text: 'Why?',
  replies: [],
  resolved: null,
  ...more,
});

const withComments = (...comments: readonly Comment[]): Margin => ({ ...emptyMargin, comments });

describe('the comments of a draft', () => {
  const margin = withComments(
    comment('1', 'c'),
    comment('2', 'b1'),
    comment('3', 'gone'),
    comment('4', 'a'),
    comment('5', 'b', { resolved: { who: 'Ben', at: '' } }),
  );
  const order = (current: string | null, withResolved = false) => {
    const { here, elsewhere, orphaned } = threadsOf(towns, margin, current, withResolved);
    const named = (groups: typeof here) => groups.flatMap(({ threads }) => threads.map(({ id }) => id));
    return [named(here), named(elsewhere), orphaned.map(({ id }) => id)];
  };

  it('begin with those on the clause at the caret and its items, then go on in reading order', () => {
    expect(order('b')).toEqual([['2'], ['4', '1'], ['3']]);
    expect(order('b1')).toEqual([['2'], ['4', '1'], ['3']]);
    expect(order('c')).toEqual([['1'], ['4', '2'], ['3']]);
    expect(order(null)).toEqual([[], ['4', '2', '1'], ['3']]);
  });

  it('leave out what is settled until it is asked for', () => {
    expect(order('b', true)).toEqual([['5', '2'], ['4', '1'], ['3']]);
    expect(threadsOf(towns, margin, 'b', false).resolved).toBe(1);
  });
});

describe('a new comment', () => {
  const spots = spotsOf(towns);
  const spot = (name: string) => spots[name] ?? { part: '', language: '', offset: 0 };

  it('quotes the words that are selected, whichever way they were', () => {
    const quoted = { part: 'a', language: 'en', quoted: 'open' };
    expect(remarkingOn(towns, { language: 'en', anchor: spot('from'), focus: spot('to') })).toEqual(quoted);
    expect(remarkingOn(towns, { language: 'en', anchor: spot('to'), focus: spot('from') })).toEqual(quoted);
  });

  it('is on the whole clause where the selection is a caret or goes over several', () => {
    const onB = { part: 'b', language: 'en', offset: 3 };
    expect(remarkingOn(towns, { language: 'en', anchor: onB, focus: onB })).toEqual({ part: 'b' });
    expect(remarkingOn(towns, { language: 'en', anchor: spot('from'), focus: onB })).toEqual({ part: 'b' });
  });

  it('shows a fact among quoted words as something left out', () => {
    const end = { ...spot('from'), offset: 22 };
    const { quoted = '' } = remarkingOn(towns, { language: 'en', anchor: spot('from'), focus: end });
    expect(shownQuote(quoted)).toBe('open in ….');
  });
});

describe('the status of an item', () => {
  it('is that of its clause', () => {
    expect(ownerOf(towns, 'b1')?.id).toBe('b');
    expect(ownerOf(towns, 'b')?.id).toBe('b');
    expect(ownerOf(towns, 'gone')).toBeNull();
  });
});

describe('the name of the next version', () => {
  const named = (...names: readonly string[]): Margin => ({
    ...emptyMargin,
    versions: names.map((name) => ({ name, revision: 1, who: '', at: '' })),
  });

  it('counts on from the highest revision that has a name', () => {
    expect(nextName(emptyMargin)).toBe('Rev.1');
    expect(nextName(named('Rev.1', 'Zero draft', 'rev. 4', 'Rev.2'))).toBe('Rev.5');
  });
});

describe('what can be compared', () => {
  const now = new Date(2031, 4, 5, 15, 0);
  const state = (revision: number, day: number, hour: number) => ({
    revision,
    who: 'Ada',
    at: new Date(2031, 4, day, hour).toISOString(),
  });
  const states = [state(9, 5, 14), state(6, 5, 9), state(4, 4, 18), state(0, 4, 8)];
  const margin: Margin = {
    ...emptyMargin,
    versions: [
      { name: 'Rev.1', revision: 2, who: 'Ada', at: '' },
      { name: 'Rev.2', revision: 4, who: 'Ada', at: '' },
    ],
  };

  it('is the draft now, as it was this morning, its versions and where it paused, the last first', () => {
    expect(comparedStates(states, margin, now).map(({ id, revision }) => [id, revision])).toEqual([
      ['now', null],
      ['today', 4],
      ['version Rev.2', 4],
      ['version Rev.1', 2],
      ['state 9', 9],
      ['state 6', 6],
      ['state 4', 4],
      ['state 0', 0],
    ]);
  });

  it('is, of a draft that was made today, how it was made', () => {
    const today = comparedStates([state(3, 5, 9), state(0, 5, 8)], emptyMargin, now);
    expect(today.find(({ id }) => id === 'today')?.revision).toBe(0);
  });

  it('begins with the revision that is asked for, else the last version, else this morning', () => {
    const all = comparedStates(states, margin, now);
    expect(likelyOlder(all, 2)).toBe('version Rev.1');
    expect(likelyOlder(all, null)).toBe('version Rev.2');
    expect(likelyOlder(comparedStates(states, emptyMargin, now), null)).toBe('today');
  });
});

describe('what was done to a clause', () => {
  const [a] = towns.parts;
  const hand = { at: '', who: '', first: 1, last: 1 };
  const line = { ...hand, part: 'a', stood: null, codes: ['change:words-inserted'] };

  it('is told besides its words: come, gone, moved, of another kind, decided', () => {
    if (a === undefined) throw new Error('no clause');
    expect(didOf({ ...line, before: a, after: a })).toEqual([]);
    expect(didOf({ ...line, before: null, after: a })).toEqual(['put-in']);
    expect(didOf({ ...line, before: null, after: a, codes: ['history:create'] })).toEqual(['made']);
    expect(didOf({ ...line, before: a, after: null })).toEqual(['taken-out']);
    expect(didOf({ ...line, before: a, after: a, codes: ['change:parts-moved'] })).toEqual(['moved']);
    expect(didOf({ ...line, before: a, after: { ...a, role: 'chapeau' } })).toEqual(['reshaped']);
    expect(didOf({ ...line, before: a, after: a, codes: ['history:accept'] })).toEqual(['decided']);
  });
});

describe('when something was', () => {
  const now = Date.parse('2031-05-04T12:00:00.000Z');
  const told = (at: string, language = 'en') => ago(at, now, language);

  it('is told in the words of the language', () => {
    expect(told('2031-05-04T11:59:50.000Z')).toBe('now');
    expect(told('2031-05-04T11:55:00.000Z')).toBe('5 minutes ago');
    expect(told('2031-05-04T09:00:00.000Z', 'fr')).toBe('il y a 3 heures');
    expect(told('2031-05-03T11:00:00.000Z')).toBe('yesterday');
    expect(told('2031-04-20T12:00:00.000Z')).toBe('2 weeks ago');
    expect(told('2030-11-04T12:00:00.000Z', 'fr')).toBe('il y a 6 mois');
    expect(told('2028-05-04T12:00:00.000Z')).toBe('3 years ago');
  });

  it('is never told to be yet to come, whatever the clocks', () => {
    expect(told('2031-05-04T12:03:00.000Z')).toBe('now');
  });

  it('is told exactly with the day before the month', () => {
    expect(exactly('2031-05-04T12:00:00.000Z', 'en')).toMatch(/^4 May 2031/);
    expect(exactly('2031-05-04T12:00:00.000Z', 'fr')).toMatch(/^4 mai 2031/);
  });
});
