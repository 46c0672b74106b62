import type { TypographyEdit } from './edits.ts';
import type { LanguageProfile } from './profile.ts';

/** Where an item stands among its siblings, counted from 0. */
export interface ListPlace {
  readonly index: number;
  readonly count: number;
}

interface End {
  /** Where the words of the item end. */
  readonly from: number;
  /** Where its punctuation ends, atoms after it (notes) not counted. */
  readonly to: number;
  /** The typed word between this item and the next that has to stay: or. */
  readonly kept: string;
}

// Items that lead to items of their own, ask, call out or trail off end in their own way.
const endsItself = /[:?!…]$|\.\.$/;

const endings = new WeakMap<LanguageProfile, RegExp>();

const endingOf = (profile: LanguageProfile): RegExp => {
  const known = endings.get(profile);
  if (known !== undefined) return known;
  const words = [...profile.lists.joiners, ...profile.lists.kept].join('|');
  const made = new RegExp(`(?:[;,]\\s*(${words === '' ? '(?!)' : words})|[;,.])$`, 'iu');
  endings.set(profile, made);
  return made;
};

// More than the longest ending, so that a text is not searched again for each of many signs at its end.
const tail = 40;

const typedEnd = (text: string, profile: LanguageProfile): End => {
  const { abbreviations, kept } = profile.lists;
  let words = text;
  let keptWord = '';
  for (;;) {
    const last = words.slice(-tail);
    const found = endsItself.test(last) ? null : endingOf(profile).exec(last);
    if (found === null || abbreviations.some((word) => last.endsWith(word))) break;
    const word = found[1]?.toLowerCase() ?? '';
    if (keptWord === '' && kept.includes(word)) keptWord = word;
    words = words.slice(0, words.length - found[0].length).trimEnd();
  }
  return { from: words.length, to: text.length, kept: keptWord };
};

const withoutNotes = (text: string): string => {
  let end = text.length;
  while (text[end - 1] === '\uFFFC') end--;
  return text.slice(0, end).trimEnd();
};

/**
 * The end as typed, before the notes at the end of the item where it stands before them, else after them; null where
 * it stands on both sides.
 */
const endOf = (text: string, profile: LanguageProfile): End | null => {
  const last = typedEnd(text.trimEnd(), profile);
  const words = text.slice(0, last.from);
  const before = typedEnd(withoutNotes(words), profile);
  if (before.from === before.to) return last;
  return last.from === last.to ? before : null;
};

const wantedEnd = (
  { index, count }: ListPlace,
  words: string,
  kept: string,
  { lists }: LanguageProfile,
): string => {
  if (index >= count - 1) return words.endsWith('.') ? '' : '.';
  const joiner = index === count - 2 && kept === '' ? lists.beforeLast : kept;
  return joiner === '' ? ';' : `; ${joiner}`;
};

const hasSentences = /[.!?…][»”"’']?\s+\p{Lu}/u;

/**
 * The edits that give an item the end its list asks for: `semicolon` a semicolon after each, the language's word after
 * the last but one (; and), a full stop after the last; `bare` none, save for items of several sentences. An `or` that
 * was typed stays, and so do ends in `:`, `?`, `!` and an ellipsis. Notes at the end keep their side of the punctuation.
 * At most one edit; its spaces are left to the typographic house.
 */
export const listEndEdits = (
  text: string,
  place: ListPlace,
  ends: 'semicolon' | 'bare',
  profile: LanguageProfile,
): readonly TypographyEdit[] => {
  const end = endOf(text, profile);
  if (end === null) return [];
  const { from, to, kept } = end;
  const words = withoutNotes(text.slice(0, from));
  if (words === '' || endsItself.test(words.slice(-2))) return [];
  if (ends === 'bare' && (kept !== '' || hasSentences.test(words))) return [];
  const wanted = ends === 'bare' ? '' : wantedEnd(place, words, kept, profile);
  return text.slice(from, to).trimStart() === wanted ? [] : [{ from, to, text: wanted }];
};
