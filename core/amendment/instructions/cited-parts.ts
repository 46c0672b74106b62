import type { Draft, Part } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { remembered } from '#core/language/remembered.ts';
import { draftWords } from './draft-words.ts';
import { english } from './forms/english.ts';
import { french } from './forms/french.ts';
import { type Grammar, grammar } from './grammar.ts';
import { locate, type Numbers, numbersOf } from './locate.ts';
import type { Reason } from './proposal.ts';
import { placeOfCell } from './read-best.ts';

/** The parts that a cell of a table cites: none, with the reason, or all that it names. */
export interface Cited {
  readonly parts: readonly Part[];
  /** The part with all that lies under it, where one is cited. */
  readonly scope: readonly Part[];
  /** What does not exist yet is cited so: a new paragraph 5 bis. */
  readonly fresh: boolean;
  /** Figures stand behind the place that belong to none. */
  readonly more: boolean;
  readonly missing: Reason | null;
  /** The sentence of it that is named, counted from 1 or backwards from -1. */
  readonly sentence: number | null;
}

const books = new WeakMap<Languages, readonly Grammar[]>();

/** The forms by which the cells of tables are read. */
export const grammarsOf = (languages: Languages): readonly Grammar[] => {
  const found = books.get(languages) ?? [english, french].map((one) => grammar(one, languages));
  books.set(languages, found);
  return found;
};

const numbered = new WeakMap<Draft, Numbers>();

/** The numbers of a draft, counted once. */
export const numbersIn = (draft: Draft, languages: Languages): Numbers => {
  const found = numbered.get(draft);
  if (found !== undefined) return found;
  const words = draft.languages
    .map((language) => draftWords(draft, language, languages))
    .filter((one) => one !== null);
  const made = numbersOf(draft, words);
  numbered.set(draft, made);
  return made;
};

// A letter without its bracket is a word in a sentence, but the name of an item in a cell: alinéa b.
const bareLetter =
  /(?<![\p{L}\p{N}])(al(?:inéa)?\.?|sous-alinéa|item|sub-?para(?:graph)?|lettre|letter|point)\s+([a-z])(?![\p{L}\p{N}.)])/giu;

/** A cell in which the letters of items have their brackets. */
export const withBrackets = (cell: string): string => cell.replace(bareLetter, '$1 ($2)');

const citedIn = (cell: string, draft: Draft, languages: Languages): Cited | null => {
  const read = placeOfCell(withBrackets(cell), grammarsOf(languages));
  if (read === null) return null;
  const { place, more } = read;
  const { aims, missing } = locate(numbersIn(draft, languages), place, []);
  return {
    parts: aims.map(({ part }) => part),
    scope: aims.length === 1 ? (aims[0]?.scope ?? []) : [],
    fresh: place.fresh,
    more,
    missing,
    sentence: place.sentence,
  };
};

const finders = new WeakMap<Draft, (cell: string) => Cited | null>();

/**
 * The parts of a draft that the cell of a table cites, in every form: `§ 9`, `par. 9`, `9.`, `point 9`, `P9`,
 * « paragraphe 9, alinéa b », `9 bis`. Null where it cites nothing.
 */
export const citedParts = (cell: string, draft: Draft, languages: Languages): Cited | null => {
  const find = finders.get(draft) ?? remembered((one) => citedIn(one, draft, languages));
  finders.set(draft, find);
  return find(cell);
};
