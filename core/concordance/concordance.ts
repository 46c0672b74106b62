import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import type { Network } from '#core/draft/network.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { departuresIn, type Forms, formsOf } from './departures.ts';
import { disagreements } from './disagreements.ts';
import type { Disagreement, Discrepancy, TermDeparture } from './discrepancy.ts';
import { type Reader, readerOf } from './reader.ts';
import { type Said, saidIn } from './said.ts';

const pairsOf = (languages: readonly Language[]): readonly (readonly [Language, Language])[] => {
  const [first, ...others] = languages;
  return first === undefined ? [] : others.map((other) => [first, other] as const);
};

/**
 * Checks the languages of a draft against each other and against the term base: numbers, days, cities of the network,
 * terms and their abbreviations, brackets and notes, paragraph by paragraph in the order of the draft, each language
 * beside the first that has words there. What is not written yet is no discrepancy; what a language says in other
 * words, other order or more words is none either. Throws where a language of the draft has no profile.
 */
export const concordance = (draft: Draft, languages: Languages, network: Network): readonly Discrepancy[] => {
  const profiles = draft.languages.map((tag): LanguageProfile => {
    const profile = languages[tag];
    if (profile === undefined) throw new Error(`no profile for ${tag}`);
    return profile;
  });
  const readers = new Map<Language, Reader>(
    profiles.map((profile) => [profile.tag, readerOf(draft, profile, network)]),
  );
  const forms = new Map<Language, Forms>(profiles.map((profile) => [profile.tag, formsOf(network, profile)]));
  return draft.parts.flatMap((part): readonly Discrepancy[] => {
    const said = new Map<Language, Said>();
    for (const [tag, reader] of readers) {
      const wording = wordingIn(part, tag);
      if (wording.length > 0) said.set(tag, saidIn(wording, reader));
    }
    const between = pairsOf([...said.keys()]).flatMap(([one, other]) => {
      const [mine, theirs] = [said.get(one), said.get(other)];
      if (mine === undefined || theirs === undefined) return [];
      return disagreements(mine, theirs).map(
        (found): Disagreement => ({ ...found, part: part.id, languages: [one, other] }),
      );
    });
    const departures = [...said].flatMap(([language, { shown }]) =>
      departuresIn(shown, forms.get(language) ?? []).map(
        (found): TermDeparture => ({ kind: 'form', part: part.id, language, ...found }),
      ),
    );
    return [...between, ...departures];
  });
};
