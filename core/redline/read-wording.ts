import {
  characters,
  isField,
  isFootnote,
  isReference,
  type Run,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { tokens } from '#core/language/tokens.ts';
import { type Folded, foldedText } from './folded.ts';
import { atomsOf, type Shown, shown } from './shown.ts';

/**
 * A wording as a comparison sees it: its words, figures, signs and atoms in reading order, each with a key that is
 * equal where typography alone differs, and with its place in the wording. Spaces are kept as what stands between.
 */
export interface ReadWording {
  readonly wording: Wording;
  /** The characters of the wording, an atom sign for each atom. */
  readonly text: string;
  readonly length: number;
  readonly keys: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether a space that is more than typography stands before the word. */
  readonly spaced: readonly boolean[];
  /** Whether the word stands or falls with the next: groups of one figure, words of one field. */
  readonly bound: readonly boolean[];
  /** Whether the word is one that an atom reads as, wholly or in part. */
  readonly spelled: readonly boolean[];
}

const atomKey = (run: Run | undefined): string => {
  if (run === undefined) return '\uFFFC';
  if (isField(run)) return `\uFFFC{${run.field}:${run.form ?? ''}`;
  if (isReference(run)) return `\uFFFC#${run.reference}`;
  if (!isFootnote(run)) return '\uFFFC';
  const atoms = [...atomsOf(run.footnote).values()].map(atomKey);
  return `\uFFFC"${fold(characters(run.footnote))}${atoms.join()}`;
};

const known = new WeakMap<LanguageProfile, Map<string, readonly string[]>>();

/** The tokens of a text without spaces. Most words of a text were met before, so that each is cut once. */
const cut = (word: string, profile: LanguageProfile): readonly string[] => {
  let words = known.get(profile);
  if (words === undefined) known.set(profile, (words = new Map()));
  const found = words.get(word);
  if (found !== undefined) return found;
  const made = tokens(word, profile).map(({ text }) => text);
  if (words.size > 20_000) words.clear();
  words.set(word, made);
  return made;
};

interface Filling {
  readonly keys: string[];
  readonly from: number[];
  readonly to: number[];
  readonly spaced: boolean[];
}

const put = (into: Filling, text: string, at: number, spaced: boolean, { folded, seen }: Seen): void => {
  const first = folded.places === null ? at : (folded.places.starts[at] ?? 0);
  const last = folded.places === null ? at + text.length : (folded.places.ends[at + text.length - 1] ?? 0);
  into.keys.push(text);
  into.from.push(seen.places === null ? first : (seen.places[first]?.[0] ?? 0));
  into.to.push(seen.places === null ? last : (seen.places[Math.max(last - 1, first)]?.[1] ?? 0));
  into.spaced.push(spaced);
};

interface Seen {
  readonly folded: Folded;
  readonly seen: Shown;
}

const fill = (given: Seen, profile: LanguageProfile): Filling => {
  const into: Filling = { keys: [], from: [], to: [], spaced: [] };
  let at = 0;
  for (const word of given.folded.text.split(' ')) {
    let spaced = at > 0;
    for (const token of cut(word, profile)) {
      put(into, token, at, spaced, given);
      at += token.length;
      spaced = false;
    }
    at++;
  }
  return into;
};

const isGroup = /^\d{3}(?:[.,]\d+)?$/;
const startsGroups = /^\d{1,3}$/;

/** Figures whose groups are set apart are one figure, and whatever comes out of one atom is one atom. */
const boundOf = ({ keys, from, to, spaced }: Filling): readonly boolean[] => {
  const bound: boolean[] = [];
  keys.forEach((key, at) => {
    const next = keys[at + 1] ?? '';
    const grouped = spaced[at + 1] === true && startsGroups.test(key) && isGroup.test(next);
    bound.push(grouped || (from[at + 1] ?? Number.POSITIVE_INFINITY) < (to[at] ?? 0));
  });
  return bound;
};

// Of several words that share a stretch of the wording the first has it, so that each offset belongs to one word.
const apart = ({ from, to }: Filling): Pick<ReadWording, 'from' | 'to'> => {
  const starts: number[] = [];
  const ends: number[] = [];
  let end = 0;
  from.forEach((start, at) => {
    starts.push(Math.max(start, end));
    end = Math.max(to[at] ?? 0, end);
    ends.push(end);
  });
  return { from: starts, to: ends };
};

const spelledOf = ({ keys, from, to }: Filling, text: string, isPlain: boolean): readonly boolean[] =>
  keys.map((key, at) => !isPlain && key !== '\uFFFC' && text.slice(from[at], to[at]).includes('\uFFFC'));

/** Reads a wording, or the characters that are shown of it, for a comparison. */
export const readWording = (
  wording: Wording,
  profile: LanguageProfile,
  seen: Shown = shown(wording, null),
): ReadWording => {
  const filling = fill({ folded: foldedText(seen.text), seen }, profile);
  const atoms = atomsOf(wording);
  const keys =
    atoms.size === 0
      ? filling.keys
      : filling.keys.map((key, at) => (key === '\uFFFC' ? atomKey(atoms.get(filling.from[at] ?? -1)) : key));
  const isPlain = seen.places === null;
  const text = isPlain ? seen.text : characters(wording);
  return {
    ...apart(filling),
    keys,
    spaced: filling.spaced,
    wording,
    text,
    length: wordingLength(wording),
    bound: boundOf(filling),
    spelled: spelledOf(filling, text, isPlain),
  };
};
