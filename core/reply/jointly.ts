import type { City } from '#core/amendment/amendment.ts';
import { foldName, type Network } from '#core/draft/network.ts';
import { phrasesIn, replyForms, within } from './forms/phrases.ts';
import { listedCities, namedCities } from './named-cities.ts';

type Named = readonly (readonly City[])[];

const phrases = (
  name: 'among' | 'jointly' | 'beside' | 'asking' | 'backing' | 'bringing' | 'group',
): readonly string[] => replyForms.flatMap((forms) => [...phrasesIn(forms[name])]);

// What a city quotes are words of the text or for it, whomever they name.
const withoutQuoted = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|"[^"\n]*"/gu, ' ');

/** The sentences of a text; a line that a blank one follows is one, whatever ends it. */
export const sentencesOf = (text: string): readonly string[] =>
  withoutQuoted(text)
    .split(/\n\s*\n/)
    .flatMap((block) => block.replace(/\n/g, ' ').split(/[.;!?](?=\s|$)/u));

const besideIn = (
  folded: string,
  roster: readonly City[],
  network: Network,
  between: ReadonlySet<string>,
): Named =>
  phrases('beside').flatMap((phrase) => {
    const at = ` ${folded} `.indexOf(` ${phrase} `);
    return at === -1 ? [] : listedCities(folded.slice(at + phrase.length), roster, network, between);
  });

// The French cities of the Network (Lyon, Metz, Limoges) propose.
const groupedIn = (
  opening: string,
  roster: readonly City[],
  network: Network,
  between: ReadonlySet<string>,
): Named => {
  const [, before = '', listed = ''] = /^([^()]{1,80})\(([^()]+)\)/u.exec(opening.trim()) ?? [];
  const isGroup = within(foldName(before), phrases('group'));
  return isGroup ? listedCities(listed, roster, network, between) : [];
};

/** What a city says before it supports, thanks for or rejects what others say: of them it says nothing for itself. */
export const beforeBacking = (sentence: string): string => {
  const words = sentence.split(/\s+/);
  const backing = phrases('backing');
  const longest = Math.max(0, ...backing.map((phrase) => phrase.split(' ').length));
  const at = words.findIndex((_, from) =>
    Array.from({ length: longest }, (_, more) => foldName(words.slice(from, from + more + 1).join(' '))).some(
      (said) => backing.includes(said),
    ),
  );
  if (at === -1 || within(foldName(words.slice(at + 1).join(' ')), phrases('bringing'))) return sentence;
  return words.slice(0, at).join(' ');
};

const namedIn = (sentence: string, roster: readonly City[], network: Network): Named => {
  const between = new Set(phrases('among').flatMap((phrase) => phrase.split(' ')));
  const [opening = ''] = sentence.split(':');
  const listed = listedCities(opening, roster, network, between);
  if (listed.length > 1 && within(foldName(sentence), [...phrases('asking'), ...phrases('jointly')]))
    return listed;
  const beside = besideIn(foldName(sentence), roster, network, between);
  const own = beforeBacking(sentence);
  const grouped = groupedIn(opening, roster, network, between);
  if (grouped.length > 1) return grouped;
  if (!within(foldName(own), phrases('jointly'))) return beside;
  const opens = namedCities(own.split(':')[0] ?? '', '', roster, network);
  const named = opens.length > 1 ? opens : namedCities(own, '', roster, network);
  return named.length > 1 ? named : beside;
};

/**
 * The cities of a roster that a letter says do something together: those that a sentence begins with (Lyon and Metz
 * propose), that it names with a word for it (joint observations of Graz and Bologna), or with whom the city that writes
 * speaks (jointly with Graz), which may be one.
 */
export const jointlyNamed = (text: string, roster: readonly City[], network: Network): readonly City[] => {
  for (const sentence of sentencesOf(text)) {
    const named = namedIn(sentence, roster, network);
    if (named.length > 0) return [...new Set(named.flat())];
  }
  return [];
};
