import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { chapeau, clause, closing, draft, en, heading, item, preamble, section } from '../../build/draft.ts';
import { profileOf } from '../../build/printed.ts';

const english = profileOf('en');
const french = profileOf('fr');

const cites = (given: Draft, profile = english): readonly string[] =>
  given.parts.map(({ id }) => labels(given, profile).get(id)?.cite ?? '?');

const markers = (given: Draft, profile = english): readonly (string | null | undefined)[] =>
  given.parts.filter(({ role }) => role === 'item').map(({ id }) => labels(given, profile).get(id)?.marker);

describe('numbers', () => {
  test('count clauses on through sections, and keep the number before for bis and ter', () => {
    const given = draft(
      clause(en('x')),
      section(en('Head')),
      clause(en('x')),
      clause({ bis: true }, en('x')),
      clause({ bis: true }, en('x')),
      clause(en('x')),
    );
    expect(cites(given)).toEqual(['1', 'S1', '2', '2 bis', '2 ter', '3']);
  });

  test('give a bis clause without one before it a number of its own', () => {
    expect(cites(draft(clause({ bis: true }, en('x')), clause(en('x'))))).toEqual(['1', '2']);
  });

  test('begin at 1 again in each article, and number the articles on', () => {
    const article = (): ReturnType<typeof section> => section({ label: 'article' }, en('x'));
    const given = draft(article(), clause(en('x')), clause(en('x')), article(), clause(en('x')));
    expect(cites(given)).toEqual(['Article 1', 'Article 1, 1', 'Article 1, 2', 'Article 2', 'Article 2, 1']);
  });

  test('do not begin again in sections of other kinds', () => {
    const given = draft(
      section({ label: 'roman' }, en('x')),
      clause(en('x')),
      section({ label: 'roman' }, en('x')),
      clause(en('x')),
    );
    expect(cites(given)).toEqual(['I.', '1', 'II.', '2']);
  });

  test('are printed on no unnumbered paragraph, which can be cited all the same', () => {
    const given = draft(
      heading(en('x')),
      chapeau(en('x')),
      preamble(en('x')),
      preamble(en('x')),
      clause({ numbered: false }, en('x')),
      clause({ numbered: false }, en('x')),
      closing(en('x')),
    );
    expect(cites(given)).toEqual(['', 'P0', 'PP1', 'PP2', 'P1', 'P2', '']);
    expect([...labels(given, english).values()].map(({ number }) => number)).toEqual(Array(7).fill(null));
  });

  test('of numbered and unnumbered clauses do not disturb each other', () => {
    const given = draft(clause(en('x')), clause({ numbered: false }, en('x')), clause(en('x')));
    expect(cites(given)).toEqual(['1', 'P1', '2']);
  });
});

describe('items', () => {
  const given = draft(
    clause(
      en('x'),
      item(en('x'), item({ list: 'roman' }, en('x')), item({ list: 'roman' }, en('x'))),
      item(en('x'), item({ list: 'roman' }, en('x'))),
    ),
    clause(en('x'), item(en('x'))),
  );

  test('count on over deeper items, and from 1 under each item and clause', () => {
    expect(cites(given)).toEqual([
      '1',
      '1 (a)',
      '1 (a) (i)',
      '1 (a) (ii)',
      '1 (b)',
      '1 (b) (i)',
      '2',
      '2 (a)',
    ]);
  });

  test('take the markers of each language', () => {
    expect(markers(given)).toEqual(['(a)', '(i)', '(ii)', '(b)', '(i)', '(a)']);
    expect(markers(given, french).slice(0, 1)).toEqual(['a)']);
  });

  test('begin again where the list changes', () => {
    const mixed = draft(clause(en('x'), item(en('x')), item({ list: 'number' }, en('x')), item(en('x'))));
    expect(cites(mixed)).toEqual(['1', '1 (a)', expect.stringContaining('1'), '1 (a)']);
  });

  test('without a letter or number of their own are cited by their place', () => {
    const bare = draft(clause(en('x'), item({ list: 'hyphen' }, en('x')), item({ list: 'hyphen' }, en('x'))));
    expect(cites(bare)).toEqual(['1', '1 ‹1›', '1 ‹2›']);
    expect(markers(draft(clause(en('x'), item({ list: 'none' }, en('x')))))).toEqual([null]);
  });
});
