import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concordance } from '#core/concordance/concordance.ts';
import { type Discrepancy, sayingOf } from '#core/concordance/discrepancy.ts';
import type { Draft, Part } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import { clause, draft, en, es, fr, heading } from '../../build/draft.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { languages, network } from '../templates/data.ts';
import { drafts } from '../templates/drafts.ts';

const check = (checked: Draft): readonly Discrepancy[] => concordance(checked, languages, network);

/** One clause in English and French. */
const pair = (english: string, french: string): Draft =>
  draft({ languages: ['en', 'fr'] }, clause('c', en(english), fr(french)));

const told = (checked: Draft): readonly string[] =>
  check(checked).map((found) =>
    found.kind === 'form'
      ? `${found.form} > ${found.write}`
      : `${found.kind} ${found.said.map((one) => one ?? '-').join(' / ')}`,
  );

describe('E2: the check of concordance', () => {
  it('reports the number that differs, and neither exonyms nor abbreviations nor the month', () => {
    expect(
      told(
        pair(
          '10 reports by 22 member cities of the UCCN reached Krakow before 30 November 2017.',
          '10 rapports de 21 villes membres du RVCU sont parvenus à Cracovie avant le 30 novembre 2017.',
        ),
      ),
    ).toEqual(['number 22 / 21']);
  });

  it.each([
    ['10,000 artists and 2.5 per cent', '10 000 artistes et 2,5 %'],
    ['ten cities met for the eleventh time', 'dix villes se sont réunies pour la 11e fois'],
    ['at the XIth Annual Meeting', 'lors de la XI^e^ Réunion annuelle'],
    ['from 30 June to 2 July 2017', 'du 30 juin au 2 juillet 2017'],
    ['on June 12-15, 2018', 'du 12 au 15 juin 2018'],
    ['before 30 November', 'avant le 30 novembre'],
    ['in November 2017', 'en novembre 2017'],
    ['one city and both its partners', 'une ville et ses deux partenaires'],
    ['in Cairo and in Mexico City', 'au Caire et à Mexico'],
    ['the Mission Statement', 'l’Énoncé de mission'],
    ['a report of the UCCN', 'un rapport du Réseau des villes créatives de l’UNESCO'],
    ['Come what may', 'Quoi qu’il arrive'],
    ['at 6:30 p.m. and at 6 p.m.', 'à 18 h 30 et à 18 h'],
    ['at 9.30 a.m. on day 2', 'à 9 h 30 le jour 2'],
  ])('finds nothing between “%s” and « %s »', (english, french) => {
    expect(told(pair(english, french))).toEqual([]);
  });

  it.each([
    ['10,000 artists', '1 000 artistes', ['number 10,000 / 1 000']],
    ['three participants', 'deux participants', ['number three / deux']],
    ['at the XIth meeting', 'lors de la XIIe réunion', ['number XIth / XIIe']],
    ['before 30 November 2017', 'avant le 3 novembre 2017', ['date 30 November 2017 / 3 novembre 2017']],
    ['from 12 to 15 June 2018', 'du 12 au 16 juin 2018', ['date 12 to 15 June 2018 / 12 au 16 juin 2018']],
    ['before 30 November', 'avant le 30 décembre', ['date 30 November / 30 décembre']],
    ['two thirds at the XIth', 'deux tiers lors de la XIIe', ['number XIth / XIIe']],
    ['at 6:30 p.m.', 'à 18 h 45', ['number 6:30 p.m. / 18 h 45']],
    ['in Krakow', 'à Katowice', ['city Krakow / Katowice']],
    ['in Krakow and Dakar', 'à Cracovie', ['city Dakar / -']],
    ['cities', '12 villes', ['number - / 12']],
    ['the UCCN', 'le UCCN', ['term UCCN / -']],
    ['the \\[four\\] cities', 'les quatre villes', ['brackets 1 / 0']],
    ['the cities{note: All of them.}', 'les villes', ['notes 1 / 0']],
  ])('tells of what differs between “%s” and « %s »', (english, french, found) => {
    expect(told(pair(english, french))).toEqual(found);
  });

  it('reads facts and numbers of clauses as they print, and passes over those that are not known yet', () => {
    const built = draft(
      {
        languages: ['en', 'fr'],
        fields: { memberCount: { type: 'number', value: 22 } },
      },
      clause('a', en('{memberCount} cities in {year}, as in {#b}'), fr('22 villes, comme au paragraphe 2')),
      clause('b', en('see paragraph 1'), fr('voir le paragraphe {#a}')),
    );
    expect(told(built)).toEqual([]);
  });

  it('holds every other language against the first that has words, and none against what is still to be written', () => {
    const built = draft(
      { languages: ['en', 'fr', 'es'] },
      clause('a', en('22 cities'), fr('21 villes'), es('22 ciudades')),
      clause('b', en('22 cities')),
      clause('c', fr('22 villes'), es('20 ciudades')),
    );
    expect(check(built).map((found) => [found.part, 'languages' in found && found.languages])).toEqual([
      ['a', ['en', 'fr']],
      ['c', ['fr', 'es']],
    ]);
  });
});

describe('E3: the term base', () => {
  const text = pair(
    'In keeping with the Mission Statement, the 2030 Agenda for Sustainable Development and the New Urban Agenda.',
    'Conformément à la Déclaration de mission, au Programme de développement durable *à horizon 2030* et au Nouveau Programme pour les Villes.',
  );

  it('lists the places that depart from it, with what to write, and nothing twice', () => {
    expect(told(text)).toEqual([
      'à la Déclaration de mission > à l’Énoncé de mission',
      'à horizon 2030 > à l’horizon 2030',
      'Nouveau Programme pour les Villes > Nouveau Programme pour les villes',
    ]);
  });

  it('names the term and where it is from', () => {
    const [first] = check(text);
    expect(first).toMatchObject({
      term: 'Énoncé de mission',
      sources: expect.arrayContaining(['mission-statement']),
    });
  });

  it('passes over what typography alone decides, and keeps a capital at the start', () => {
    expect(told(pair('x', 'La Déclaration\u00A0de mission'))).toContain(
      'La Déclaration\u00A0de mission > L’Énoncé de mission',
    );
    expect(
      told(pair('the New Urban Agenda', "le Nouveau Programme pour les villes, à l'horizon 2030")),
    ).toEqual(['number - / 2030']);
  });

  it('looks at a draft in one language as well', () => {
    const built = draft({ languages: ['fr'] }, heading('h', { line: 'kind' }, fr('Réunion Annuelle')));
    expect(told(built)).toEqual(['Réunion Annuelle > Réunion annuelle']);
  });
});

describe('what a discrepancy says', () => {
  const saying = (english: string, french: string): string =>
    check(pair(english, french)).map(sayingOf).join();

  it('stays the same whatever else is written, and is another where another number stands', () => {
    const first = saying('22 cities', '21 villes');
    expect(saying('The 22 cities agree.', 'Les 21 villes conviennent.')).toBe(first);
    expect(saying('22 cities', '20 villes')).not.toBe(first);
  });
});

describe('texts that say the same', () => {
  it('are the templates and the clause bank, with their facts and without', () => {
    for (const [name, built] of [...drafts(), ...drafts({})])
      expect([name, check(built)]).toEqual([name, []]);
  });

  it.skipIf(!hasShared)('are both languages of a real declaration of 164 paragraphs', () => {
    const lines = (tag: string): readonly string[] =>
      readFileSync(sharedPath('data', 'realtexts', `un-ga-61-295-undrip-2007-${tag}.txt`), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const french = lines('fr');
    const parts = lines('en').map(
      (line, at): Part => ({
        id: `u${at}`,
        role: 'clause',
        numbered: false,
        wording: { en: plain(line), fr: plain(french[at] ?? '') },
      }),
    );
    expect(parts.length).toBe(164);
    expect(check({ ...draft({ languages: ['en', 'fr'] }), parts })).toEqual([]);
  });
});
