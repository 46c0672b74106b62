import type { LanguageProfile } from './profile.ts';

/** The smallest stretch of a text that a comparison moves as one. */
export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'space' | 'punctuation' | 'atom';
}

// The letters of a word may be joined by a hyphen, an apostrophe, the signs inside a figure (10,000; 3.5; 10:30) and
// the caret of XII^e. A figure may also hold no-break spaces between groups of three. Soft hyphens and joiners are
// part of the word in which they stand.
const letters = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+`;
const grouped = String.raw`\p{Nd}{1,3}(?:[\u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))+`;
const joint = String.raw`(?:[-\u2010\u2011](?=[\p{L}\p{N}])|['’](?=\p{L})|(?<=\p{Nd})[.,:](?=\p{Nd})|\^(?=\p{L}))`;
const pattern = new RegExp(
  String.raw`(?<atom>\uFFFC)|(?<space>(\s)\3*)|(?<word>(?:${grouped}|${letters})(?:${letters}|${joint}${letters})*)|\.{2,}|[^]`,
  'gu',
);

const apostrophes = /['’]/g;

const straightened = (text: string): string => text.toLowerCase().replace(apostrophes, "'");

const isUnelided = (word: string, at: number, { words }: LanguageProfile): boolean =>
  words.unelided.some((whole) => straightened(word.slice(at, at + whole.length)) === straightened(whole));

/** Where the elided words at the beginning of a word end: `qu’l’eau` gives the places after `qu’` and after `l’`. */
const elisionEnds = (word: string, profile: LanguageProfile): readonly number[] => {
  const ends: number[] = [];
  let from = 0;
  for (const { index } of word.matchAll(apostrophes)) {
    if (isUnelided(word, from, profile)) break;
    if (!profile.words.elisions.includes(word.slice(from, index).toLowerCase())) break;
    from = index + 1;
    ends.push(from);
  }
  return ends;
};

const endsElided = (word: string, next: string, { words }: LanguageProfile): boolean => {
  if (next !== "'" && next !== '’') return false;
  const lower = word.slice(-12).toLowerCase();
  return (
    words.elisions.includes(lower) || words.possessives.some((end) => lower.endsWith(end) && lower !== end)
  );
};

const pushWord = (found: Token[], word: string, profile: LanguageProfile): void => {
  let from = 0;
  for (const end of elisionEnds(word, profile)) {
    found.push({ text: word.slice(from, end), kind: 'word' });
    from = end;
  }
  if (from < word.length) found.push({ text: word.slice(from), kind: 'word' });
};

/**
 * A text as words, spaces, punctuation and atoms; joined again they are the text, whatever it holds. An elided word
 * with its apostrophe (l’, qu’) is a word of its own save in the profile's short list; hyphenated words, possessives
 * and figures with their separators stay whole. A run of one kind of space is one token, so that an ordinary and a
 * no-break space are told apart; each atom sign (U+FFFC) is one atom.
 */
export const tokens = (text: string, profile: LanguageProfile): readonly Token[] => {
  const found: Token[] = [];
  for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
    const last = found.at(-1);
    if (groups?.word !== undefined) pushWord(found, whole, profile);
    else if (groups?.space !== undefined) found.push({ text: whole, kind: 'space' });
    else if (groups?.atom !== undefined) found.push({ text: whole, kind: 'atom' });
    else if (last?.kind === 'word' && endsElided(last.text, whole, profile))
      found[found.length - 1] = { text: text.slice(index - last.text.length, index + 1), kind: 'word' };
    else found.push({ text: whole, kind: 'punctuation' });
  }
  return found;
};
