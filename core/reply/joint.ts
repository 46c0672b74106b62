import type { City } from '#core/amendment/amendment.ts';
import { countryByCode, foldName, type Network } from '#core/draft/network.ts';
import { phrasesIn, replyForms, within } from './forms/phrases.ts';

interface Group {
  readonly country?: string;
  readonly field?: string;
}

const wordsBehind = 9;
const letterRead = 4000;

/** What a few words name: a people or a country, a field of the network, both. */
const groupIn = (words: string, network: Network): Group => {
  const field = replyForms
    .flatMap(({ fields }) => Object.entries(fields))
    .find(([, phrases]) => within(words, phrasesIn(phrases)))?.[0];
  const people = replyForms
    .flatMap(({ peoples }) => Object.entries(peoples))
    .find(([, phrases]) => within(words, phrasesIn(phrases)))?.[0];
  const country =
    people ??
    network.countries.find(({ names, also = [] }) =>
      within(words, [...Object.values(names), ...also].map(foldName)),
    )?.iso;
  return { ...(country === undefined ? {} : { country }), ...(field === undefined ? {} : { field }) };
};

const isGroup = (words: string): boolean => replyForms.some(({ group }) => within(words, phrasesIn(group)));

/** The words behind each place where someone speaks for others. */
const spokenFor = (text: string): readonly string[] => {
  const folded = ` ${foldName(text.slice(0, letterRead))} `;
  const found: string[] = [];
  for (const { behalf } of replyForms)
    for (const phrase of phrasesIn(behalf)) {
      const at = folded.indexOf(` ${phrase} `);
      if (at !== -1)
        found.push(
          folded
            .slice(at + phrase.length + 2)
            .split(' ')
            .slice(0, wordsBehind)
            .join(' '),
        );
    }
  return found;
};

/**
 * The cities of a roster for which a letter says that it speaks: those of a country (the French Creative Cities), of a
 * field (the Media Arts cluster), of both. They are offered for someone to confirm; a group may mean fewer. Empty where
 * nobody speaks for others.
 */
export const jointCities = (text: string, roster: readonly City[], network: Network): readonly City[] => {
  for (const words of spokenFor(text)) {
    const { country, field } = groupIn(words, network);
    const isNamed = field !== undefined || countryByCode(network, country ?? '') !== undefined;
    if (!isNamed || !isGroup(words)) continue;
    const found = roster.filter(({ city }) => {
      const facts = network.cities.find(({ id }) => id === city);
      return (
        facts !== undefined &&
        (country === undefined || facts.country === country) &&
        (field === undefined || facts.field === field)
      );
    });
    if (found.length > 1) return found;
  }
  return [];
};
