import { describe, expect, it } from 'vitest';
import { namedInLetter, namedInMail, namesOthers } from '#core/reply/named-in-words.ts';
import { everyCity } from '#core/reply/whose.ts';
import { networkFacts } from '#electron/host/network.ts';

const network = networkFacts();
const asked = new Set(
  'fr-lyon fr-metz fr-caen sn-dakar es-granada ni-granada no-bergen be-ghent gb-york gb-norwich se-lund it-alba ca-quebec-city'.split(
    ' ',
  ),
);
const roster = everyCity(network).filter(({ city }) => asked.has(city));
const bergen = roster.filter(({ city }) => city === 'no-bergen');

const asks = 'In paragraph 9, replace "three" by "two".';

const namedBy = (letter: string): readonly string[] =>
  namesOthers(namedInLetter(letter, roster, network), bergen).map(({ city }) => city);

describe('who writes a letter by its words', () => {
  it.each([
    ['Dakar approuve le projet.', ['sn-dakar']],
    ['La Ville de Lyon n’a pas d’observations.', ['fr-lyon']],
    ['Chers collègues,\nMetz souhaite supprimer le paragraphe 5.', ['fr-metz']],
    ['La Ville de Caen vous remercie et propose :', ['fr-caen']],
    ['Québec marque son accord sur le projet.', ['ca-quebec-city']],
    ['Après examen, Dakar demande la suppression du paragraphe 10.', ['sn-dakar']],
    ['Au nom de la Ville de Metz, nous approuvons.', ['fr-metz']],
    ['Norwich supports the draft.', ['gb-norwich']],
    ['The City of York has no comments.', ['gb-york']],
    ['Dear Secretariat, Ghent would like to delete paragraph 5.', ['be-ghent']],
    ['On behalf of the City of Lund, please delete paragraph 5.', ['se-lund']],
    ['Having read it, York fully supports the text.', ['gb-york']],
    [`${asks}\n\nKind regards\nJane Smith\nCity of York`, ['gb-york']],
    [`${asks}\n\nThe Mayor of Granada, Nicaragua`, ['ni-granada']],
    [`${asks}\n\nGrenade (Espagne)`, ['es-granada']],
    [`${asks}\n\nGrenade`, ['es-granada', 'ni-granada']],
    [`${asks}\n\nGranada, UNESCO City of Design`, ['ni-granada']],
    [`${asks}\n\nCordialement\nLe maire de Lyon`, ['fr-lyon']],
    [`${asks}\n\nAnne Martin, adjointe à la culture, Ville de Caen`, ['fr-caen']],
    [`${asks}\n\nFocal Point – Municipality of Ghent`, ['be-ghent']],
    [`${asks}\n\nYork City Council`, ['gb-york']],
  ])('is told: %s', (letter, cities) => {
    expect(namedBy(letter).toSorted()).toEqual(cities.toSorted());
  });

  it.each([
    asks,
    'Bergen approves the draft.',
    'Bergen has no comments. Lyon proposes to delete paragraph 5; we disagree.',
    'We support the proposal of Lyon on paragraph 5.',
    'Nous soutenons la proposition de Metz.',
    'We met in Lyon and propose the following.',
    'In paragraph 1, replace “Dakar approves” by “Lyon proposes”.',
    'Au paragraphe 1, remplacer « Lyon propose » par « Metz demande ».',
    'Lyon proposed to delete paragraph 10 last year.',
    `${asks}\n\n> Lyon supports the draft.\n> City of York`,
    `${asks}\n\nKind regards\nJane Lund`,
    `${asks}\n\nAlba Rossi\nCity of Bergen`,
    `${asks}\n\nIngrid Solberg\n12 rue de Lyon, 5003 Bergen`,
    'Dear City of Dakar,\n\nPlease delete paragraph 5.',
    'Is the meeting in Lyon confirmed?',
    'Paragraph 1 should thank Lyon.',
  ])('is no other city: %s', (letter) => {
    expect(namedBy(letter)).toEqual([]);
  });
});

describe('whom a mail names', () => {
  it.each([
    ['Mayor of Lund <mayor@lund.example>', 'comments', ['sender', 'address']],
    ['Anna Consultant <anna@consult.example>', 'Lund: please delete paragraph 12', ['subject']],
    ['Anna <anna@consult.example>', 'RE: Draft Conclusions – comments of Lund', ['subject']],
    ['Anna <anna@consult.example>', 'TR: Observations de Lund', ['subject']],
    ['Jane Lund <jane@consult.example>', 'comments', []],
    ['Jane <jane@culture.lund.se>', 'Annual Meeting in Lund, 2026', ['address']],
  ])('is told with where: %s, %s', (from, subject, where) => {
    const found = namedInMail({ from: from.replace(/[<>]/g, ''), subject }, roster, network);
    expect(found.map((one) => one.where)).toEqual(where);
  });
});
