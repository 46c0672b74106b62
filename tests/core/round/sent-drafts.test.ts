import { describe, expect, it } from 'vitest';
import { opened } from '#core/amendment/state.ts';
import { enact } from '#core/round/consultation.ts';
import { draftCalled, sentDrafts, versionCalled } from '#core/round/sent-drafts.ts';
import type { Consultation } from '#core/round/state.ts';
import { clause, draft, en } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { accept, chair, city, proposal, reworded } from '../amendment/build.ts';

const towns = draft(clause('a', en('The towns meet.')), clause('b', en('They sing.')));
const start: Consultation = { negotiation: opened(towns), rounds: [] };

const onto = (state: Consultation, ...deeds: readonly Parameters<typeof enact>[1][]): Consultation =>
  deeds.reduce((at, deed) => had(enact(at, deed)), state);

const asked = (round: string, base: number) =>
  ({
    type: 'round-open',
    by: chair,
    round,
    base,
    invited: [city('Lyon')],
    deadline: { at: '2028-05-30T22:00:00Z', zone: 'Europe/Paris' },
    silence: 'consent',
  }) as const;

const changed = (id: string, part: string, words: string) =>
  [proposal(id, towns, [reworded(towns, part, words)]), accept(id)] as const;

describe('the number of a draft', () => {
  const twice = onto(
    start,
    asked('1', 0),
    ...changed('a1', 'a', 'The towns meet often.'),
    ...changed('a2', 'b', 'They sing well.'),
    asked('2', 2),
  );

  it('counts the drafts that were sent, whatever was decided between them', () => {
    expect(sentDrafts(twice)).toEqual([0, 2]);
    expect([0, 1, 2].map((version) => draftCalled(sentDrafts(twice), version))).toEqual([
      { number: 1, since: false },
      { number: 1, since: true },
      { number: 2, since: false },
    ]);
    expect([1, 2, 3].map((number) => versionCalled(sentDrafts(twice), number))).toEqual([0, 2, null]);
  });

  it('is 1 for what proposals were made on before anybody was asked', () => {
    expect(sentDrafts(null)).toEqual([0]);
    const before = onto(start, ...changed('a1', 'a', 'The towns meet often.'), asked('1', 1));
    expect(sentDrafts(before)).toEqual([0, 1]);
  });
});
