import type { City } from '#core/amendment/amendment.ts';
import { foldName, type Network } from '#core/draft/network.ts';
import { phrasesIn, replyForms, within } from './forms/phrases.ts';
import { listedCities, namedCities } from './named-cities.ts';

type Named = readonly (readonly City[])[];

const phrases = (name: 'among' | 'jointly' | 'beside' | 'asking'): readonly string[] =>
  replyForms.flatMap((forms) => [...phrasesIn(forms[name])]);

// What a city quotes are words of the text or for it, whomever they name.
const withoutQuoted = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|"[^"\n]*"/gu, ' ');

/** The sentences of a text; a line that a blank one follows is one, whatever ends it. */
const sentencesOf = (text: string): readonly string[] =>
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

const namedIn = (sentence: string, roster: readonly City[], network: Network): Named => {
  const between = new Set(phrases('among').flatMap((phrase) => phrase.split(' ')));
  const [opening = ''] = sentence.split(':');
  const listed = listedCities(opening, roster, network, between);
  if (listed.length > 1 && within(foldName(sentence), [...phrases('asking'), ...phrases('jointly')]))
    return listed;
  const beside = besideIn(foldName(sentence), roster, network, between);
  const opens = namedCities(opening, '', roster, network);
  if (!within(foldName(sentence), phrases('jointly'))) return beside;
  const named = opens.length > 1 ? opens : namedCities(sentence, '', roster, network);
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
