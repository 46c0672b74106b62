import type { Language } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { spoken, type Unit } from './units.ts';

const lists = new WeakMap<LanguageProfile, ReadonlySet<string>>();

// "One" is also what a sentence says of anybody, and in some languages an article.
const figures = ({ numbers: { words } }: LanguageProfile): readonly string[] =>
  words.filter((_, number) => number !== 1);

/**
 * Words by which a change is one of substance: the verbs that carry the force of a clause (agree, should, invite; see
 * drafting practice: "a change of verb is the usual substance of an amendment"), the negations, and numbers in words.
 */
const listOf = (profile: LanguageProfile | undefined): ReadonlySet<string> => {
  if (profile === undefined) return new Set();
  const there = lists.get(profile);
  if (there !== undefined) return there;
  const { verbs, negations } = profile.words.force;
  const all = [...verbs, ...negations, ...figures(profile)];
  const set = new Set(all.map((word) => fold(word).toLowerCase()));
  lists.set(profile, set);
  return set;
};

/** The figures, verbs of force and negations among the units, in their order. */
export const weighty = (
  units: readonly Unit[],
  language: Language,
  languages: Languages,
): readonly string[] => {
  const list = listOf(languages[language]);
  return spoken(units)
    .map(({ key }) => key.toLowerCase())
    .filter((key) => /\p{Nd}/u.test(key) || key.startsWith('\u0001') || list.has(key));
};
