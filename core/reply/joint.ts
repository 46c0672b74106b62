import type { City } from '#core/amendment/amendment.ts';
import { foldName, type Network } from '#core/draft/network.ts';
import { phrasesIn, replyForms, within } from './forms/phrases.ts';
import { beforeBacking, jointlyNamed } from './jointly.ts';
import { listedCities } from './named-cities.ts';

interface Group {
  readonly countries: readonly string[];
  readonly fields: readonly string[];
}

const lettersBehind = 120;
const wordsBehind = 12;
const letterRead = 4000;

const allPhrases = (
  name: 'among' | 'single' | 'group' | 'behalf' | 'asking' | 'jointly',
): readonly string[] =>
  replyForms
    .flatMap((forms) => [...phrasesIn(forms[name])])
    .toSorted((one, other) => other.length - one.length);

const fieldPhrases = (): readonly (readonly [string, ReadonlySet<string>])[] =>
  replyForms.flatMap(({ fields }) =>
    Object.entries(fields).map(([field, phrases]) => [field, phrasesIn(phrases)] as const),
  );

// “A creative city of literature” is one: its field names no group.
const withoutSingle = (words: string): string => {
  let left = ` ${words} `;
  const named = fieldPhrases().flatMap(([, phrases]) => [...phrases]);
  for (const single of allPhrases('single'))
    for (const field of named) left = left.replaceAll(` ${single} ${field} `, ' ');
  return left.trim();
};

/** What a few words name: peoples or countries, fields of the network, both. */
const groupIn = (words: string, network: Network): Group => {
  const fields = fieldPhrases().flatMap(([field, phrases]) => (within(words, phrases) ? [field] : []));
  const peoples = replyForms.flatMap(({ peoples: all }) =>
    Object.entries(all).flatMap(([iso, phrases]) => (within(words, phrasesIn(phrases)) ? [iso] : [])),
  );
  const countries = network.countries.flatMap(({ iso, names, also = [] }) =>
    within(words, [...Object.values(names), ...also].map(foldName)) ? [iso] : [],
  );
  return { countries: [...new Set([...peoples, ...countries])], fields: [...new Set(fields)] };
};

const isGroup = (words: string): boolean => within(words, allPhrases('group'));

const isQuoted = (line: string): boolean => line.trimStart().startsWith('>');

/** The words of a letter, not those of older e-mails. */
export const ownWords = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isQuoted(line))
    .join('\n');

const ownOf = (text: string): string => ownWords(text.slice(0, letterRead));

// On behalf of others one speaks oneself; a joint proposal is of whoever made it.
const isPaper = (phrase: string): boolean =>
  within(phrase, allPhrases('asking')) || within(phrase, allPhrases('jointly'));

/** The words behind each place where someone speaks for others, to the end of the sentence. */
const spokenFor = (own: string): readonly string[] => {
  const sentences = own.replace(/\n/g, ' ').split(/[.;:!?](?=\s|$)/u);
  return sentences.flatMap((sentence) => {
    const folded = ` ${foldName(sentence)} `;
    const own = ` ${foldName(beforeBacking(sentence))} `;
    return allPhrases('behalf').flatMap((phrase) => {
      const at = folded.indexOf(` ${phrase} `);
      // The joint proposal of others that a city supports is none of its own.
      if (at === -1 || (isPaper(phrase) && !own.includes(` ${phrase} `))) return [];
      const behind = folded.slice(at + phrase.length + 2, at + phrase.length + 2 + lettersBehind);
      return [behind.split(' ').slice(0, wordsBehind).join(' ')];
    });
  });
};

const citiesOf = ({ countries, fields }: Group, roster: readonly City[], network: Network): readonly City[] =>
  roster.filter(({ city }) => {
    const facts = network.cities.find(({ id }) => id === city);
    return (
      facts !== undefined &&
      (countries.length === 0 || countries.includes(facts.country)) &&
      (fields.length === 0 || fields.includes(facts.field ?? ''))
    );
  });

/** The one city for which a letter says that it speaks: on behalf of the City of Lyon. */
export const spokenByOne = (own: string, roster: readonly City[], network: Network): readonly City[] => {
  const between = new Set(allPhrases('among').flatMap((phrase) => phrase.split(' ')));
  return spokenFor(own).flatMap((words) => {
    const [first = [], ...others] = listedCities(words, roster, network, between);
    return others.length > 0 ? [] : first;
  });
};

/**
 * The cities of a roster for which a letter says that it speaks: those that it lists (Lyon, Metz and Caen), those of
 * countries (the French and Italian Creative Cities), of a field (the Media Arts cluster), of both, or those that do
 * something jointly; one alone is the partner of whoever writes. They are offered for someone to confirm; a group may
 * mean fewer. Empty where nobody speaks for others, as for one city of a field.
 */
export const jointCities = (text: string, roster: readonly City[], network: Network): readonly City[] => {
  const between = new Set(allPhrases('among').flatMap((phrase) => phrase.split(' ')));
  const own = ownOf(text);
  for (const words of spokenFor(own)) {
    const listed = listedCities(words, roster, network, between);
    if (listed.length > 1) return [...new Set(listed.flat())];
    const spoken = withoutSingle(words);
    const group = groupIn(spoken, network);
    if (group.countries.length + group.fields.length === 0 || !isGroup(spoken)) continue;
    const found = citiesOf(group, roster, network);
    if (found.length > 1) return found;
  }
  return jointlyNamed(own, roster, network);
};
