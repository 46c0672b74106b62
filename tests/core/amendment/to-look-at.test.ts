import { describe, expect, test } from 'vitest';
import { rolling } from '#core/amendment/rolling.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import { deleting, rewording } from '#core/change/make.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { clause, draft, en, fr } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { english, languages } from '../language/profiles.ts';
import { accept, after, fares, proposal, proposals, reworded } from './build.ts';

const towns = draft(
  clause(
    'a',
    en('The towns shall send a report each year.'),
    fr('Les villes envoient un rapport chaque année.'),
  ),
  clause('b', en('The towns meet.'), fr('Les villes se réunissent.')),
);

const looks = (state: Negotiation, tag = 'en') =>
  rolling(state, languages[tag] ?? english, { show: 'proposals', alternatives: 'bis' }).flatMap(
    ({ id, pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'needs-you'
          ? [
              [
                id,
                piece.amendment,
                characters(piece.removed),
                characters(piece.inserted),
                piece.cities.join(' '),
                ...(piece.elsewhere ?? []),
              ],
            ]
          : [],
      ),
  );

describe('an open proposal that needs someone to look', () => {
  const rivals = after(
    proposals(towns, ['Dakar', 'b', 'The towns meet in spring.'], ['Lyon', 'b', 'The towns meet in autumn.']),
    accept('Dakar'),
  );

  test('is told in the rolling text behind its paragraph, with its words and its city', () => {
    expect(fares(rivals, 'Lyon')).toContain('needs-you');
    expect(looks(rivals)).toEqual([['b', 'Lyon', '', ' in autumn', 'lyon']]);
  });

  test('says in every other language in which it is worded, and is told no longer once it is decided', () => {
    expect(looks(rivals, 'fr')).toEqual([['b', 'Lyon', '', '', 'lyon', 'en']]);
    const done = after(rivals, {
      type: 'reject',
      by: { who: 'chair', at: '2028-05-01T10:00:00Z' },
      ids: ['Lyon'],
    });
    expect([looks(done), looks(done, 'fr')]).toEqual([[], []]);
  });

  test('in the other language alone is told likewise where the leading one has no words of it', () => {
    const french = rewording(towns, 'b', 'fr', plain('Les villes se réunissent au printemps.'));
    const other = rewording(towns, 'b', 'fr', plain('Les villes se réunissent en automne.'));
    const state = after(
      towns,
      proposal('Dakar', towns, [had(french)]),
      proposal('Lyon', towns, [had(other)]),
      accept('Dakar'),
    );
    expect(looks(state)).toEqual([['b', 'Lyon', '', '', 'lyon', 'fr']]);
    expect(looks(state, 'fr')).toEqual([['b', 'Lyon', '', ' en automne', 'lyon']]);
  });

  test('that is worded in both is told with its own words in each', () => {
    const both = (en: string, fr: string) => [
      reworded(towns, 'b', en),
      had(rewording(towns, 'b', 'fr', plain(fr))),
    ];
    const state = after(
      towns,
      proposal('Dakar', towns, both('The towns meet in spring.', 'Les villes se réunissent au printemps.')),
      proposal('Lyon', towns, both('The towns meet in autumn.', 'Les villes se réunissent en automne.')),
      accept('Dakar'),
    );
    expect(
      looks(state)
        .concat(looks(state, 'fr'))
        .map((one) => one.length),
    ).toEqual([5, 5]);
  });

  test('on a paragraph that is gone is told behind the one before it', () => {
    const gone = after(towns, proposal('Bergen', towns, [had(deleting(towns, 'b'))]), accept('Bergen'));
    const late = after(gone, proposal('Lyon', towns, [reworded(towns, 'b', 'The towns meet often.')]));
    expect(fares(late, 'Lyon')).toBe('needs-you: base-changed');
    expect(looks(late)).toEqual([['a', 'Lyon', '', ' often', 'lyon']]);
  });

  test('about the form of a paragraph is marked in every language', () => {
    const [, was] = towns.parts;
    if (was === undefined || was.role !== 'clause') throw new Error('no clause');
    const { id: _id, wording: _wording, ...shape } = was;
    const state = after(
      towns,
      proposal('Lyon', towns, [
        { type: 'set-part', part: 'b', was: shape, now: { ...shape, numbered: !was.numbered } },
      ]),
    );
    for (const tag of ['en', 'fr'])
      expect(
        rolling(state, languages[tag] ?? english, { show: 'proposals', alternatives: 'bis' }).flatMap(
          ({ pieces }) => pieces.map(({ kind }) => kind),
        ),
      ).toEqual(['words', 'words', 'reshape']);
  });
});
