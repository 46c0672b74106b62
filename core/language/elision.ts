import type { LanguageProfile } from './profile.ts';

const letters = String.raw`\p{L}\p{M}`;
// Brackets and quotation marks may stand between the two, and a space inside these.
const between = String.raw`(?:[\[«“][ \u00A0\u202F]?)?`;
const shortened = new RegExp(`(?<![${letters}])([${letters}]+)['’]${between}([${letters}]+)`, 'gu');
const whole = new RegExp(
  String.raw`(?<![${letters}'’-])([${letters}]+)[ \u00A0\u202F]+(?=(${between})([${letters}]+))`,
  'gu',
);

/**
 * Places where a word is shortened before a word that does not ask for it, or not where the next one does: "l’bien",
 * "le accord", each as it stands. A word that begins with h can be of either kind and is never among them, nor is any
 * language whose profile says nothing of it. For a warning: names and foreign words go by rules of their own.
 */
export const elisionFaults = (text: string, { words, tag }: LanguageProfile): readonly string[] => {
  const { elided, elisions, unelided } = words;
  if (elided.words.length === 0) return [];
  const lower = (word: string): string => word.toLocaleLowerCase(tag);
  const opens = (word: string): boolean => elided.vowels.includes(lower(word).slice(0, 1));
  const isEither = (word: string): boolean =>
    /^[hy]/u.test(lower(word)) || elided.unless.includes(lower(word));
  const keeps = (found: string): boolean => unelided.some((one) => lower(found).startsWith(one));
  const short = [...text.matchAll(shortened)].flatMap(([found, first = '', next = '']) =>
    elisions.includes(lower(first)) && !opens(next) && !isEither(next) && !keeps(found) ? [found] : [],
  );
  const long = [...text.matchAll(whole)].flatMap(([found, first = '', sign = '', next = '']) =>
    elided.words.includes(lower(first)) && opens(next) && !isEither(next) ? [`${found}${sign}${next}`] : [],
  );
  return [...short, ...long];
};
