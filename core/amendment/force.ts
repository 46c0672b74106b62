import type { Language } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import { spoken, type Unit } from './units.ts';

/**
 * Words by which a change is one of substance, by language: the verbs that carry the force of a clause (agree, should,
 * invite; see drafting practice: "a change of verb is the usual substance of an amendment") and the negations.
 */
export type ForceWords = Readonly<
  Record<Language, { readonly verbs: readonly string[]; readonly negations: readonly string[] }>
>;

/** A short list for the languages of the network; the term base, or a committee, brings a longer one. */
export const commonForceWords: ForceWords = {
  en: {
    verbs: [
      'shall',
      'should',
      'must',
      'may',
      'will',
      'can',
      'could',
      'agree',
      'agrees',
      'decide',
      'decides',
      'commit',
      'commits',
      'adopt',
      'adopts',
      'resolve',
      'resolves',
      'invite',
      'invites',
      'encourage',
      'encourages',
      'encouraged',
      'urge',
      'urges',
      'request',
      'requests',
      'recommend',
      'recommends',
      'note',
      'notes',
      'recognize',
      'recognizes',
      'welcome',
      'welcomes',
      'reaffirm',
      'reaffirms',
      'affirm',
      'affirms',
      'support',
      'supports',
      'ensure',
      'require',
      'requires',
      'call',
      'calls',
    ],
    negations: ['not', 'no', 'never', 'without', 'neither', 'nor', 'none', 'cannot'],
  },
  fr: {
    verbs: [
      'doit',
      'doivent',
      'devrait',
      'devraient',
      'devra',
      'devront',
      'peut',
      'peuvent',
      'pourrait',
      'pourraient',
      'convient',
      'conviennent',
      'décide',
      'décident',
      'engage',
      'engagent',
      'adopte',
      'adoptent',
      'invite',
      'invitent',
      'encourage',
      'encouragent',
      'encouragées',
      'prie',
      'prient',
      'recommande',
      'recommandent',
      'note',
      'notent',
      'reconnaît',
      'reconnaissent',
      'salue',
      'saluent',
      'réaffirme',
      'réaffirment',
      'affirme',
      'affirmons',
      'soutient',
      'soutiennent',
      'soutenons',
      'exhorte',
      'exhortent',
    ],
    negations: ['ne', 'n’', 'pas', 'non', 'ni', 'sans', 'aucun', 'aucune', 'jamais', 'plus'],
  },
};

const lists = new WeakMap<ForceWords, Map<Language, ReadonlySet<string>>>();

const listOf = (words: ForceWords, language: Language): ReadonlySet<string> => {
  const known = lists.get(words) ?? new Map<Language, ReadonlySet<string>>();
  lists.set(words, known);
  const there = known.get(language);
  if (there !== undefined) return there;
  const own = words[language];
  const set = new Set(
    [...(own?.verbs ?? []), ...(own?.negations ?? [])].map((word) => fold(word).toLowerCase()),
  );
  known.set(language, set);
  return set;
};

/** The figures, verbs of force and negations among the units, in their order. */
export const weighty = (units: readonly Unit[], language: Language, words: ForceWords): readonly string[] => {
  const list = listOf(words, language);
  return spoken(units)
    .map(({ key }) => key.toLowerCase())
    .filter((key) => /\p{Nd}/u.test(key) || key.startsWith('\u0001') || list.has(key));
};
