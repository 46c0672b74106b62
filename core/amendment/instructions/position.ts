import { type PhraseBook, phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { SentenceRead } from './instruction.ts';
import type { Item } from './items.ts';
import { namesOne } from './place.ts';

/** A sentence as it was read in one language, with the letter that it stands in and the languages that it may be in. */
export interface Spoken extends SentenceRead {
  readonly text: string;
  readonly grammars: readonly Grammar[];
}

/**
 * What a sentence says of the whole draft: that the city agrees to it, or has nothing to say; `qualified` where it says
 * more than that (a condition, an exception, a reservation, a but), and nobody knows whether it still agrees.
 */
export type Position = 'approval' | 'no-comment' | 'qualified';

type Words = (index: number) => string | undefined;

const fewWords = 4;
/** The length of small words (of, with), which no name begins with a capital. */
const shortWord = 4;

// One word alone (agreed, none) is a position only where little else is said.
const holds = (book: PhraseBook, word: Words, length: number): boolean => {
  for (let at = 0; at < length; at++) {
    const found = phraseLength(book, word, at);
    if (found > 1 || (found === 1 && length <= fewWords)) return true;
  }
  return false;
};

const has = (book: PhraseBook, word: Words, length: number): boolean => {
  for (let at = 0; at < length; at++) if (phraseLength(book, word, at) > 0) return true;
  return false;
};

const longest = (books: readonly PhraseBook[], word: Words, at: number): number =>
  Math.max(...books.map((book) => phraseLength(book, word, at)));

const asks = /[?¿%]/u;

// Bergen, McAllen, UNESCO, XIVth; a long word in capitals may be any word of a letter that is written in them.
const isName = (written: string): boolean =>
  /^\p{Lu}/u.test(written) && (/\p{Ll}/u.test(written) || written.length <= 5);

interface Told {
  /** Small words that are known, by whether a capital begins them. */
  readonly small: number;
  readonly capital: number;
  readonly names: number;
  readonly languages: ReadonlySet<string>;
}

const languageAt = (grammars: readonly Grammar[], word: Words, at: number): string | null => {
  for (const { places } of grammars)
    for (const [language, names] of places.languages) if (phraseLength(names, word, at) > 0) return language;
  return null;
};

/** What the words of a sentence are, beside an approval; null where one of them is neither known nor a name. */
const tellBeside = ({ text, grammars, items }: Spoken, word: Words): Told | null => {
  const known = grammars.flatMap(({ said }) => [said.beside, said.approval, said.noComment, said.courtesy]);
  const limits = grammars.flatMap(({ said }) => [said.limiting, said.sparing]);
  let [small, capital, names] = [0, 0, 0];
  const languages = new Set<string>();
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    const language = languageAt(grammars, word, at);
    const [length, limit] = [longest(known, word, at), longest(limits, word, at)];
    if (item === undefined || (limit > 0 && limit >= length)) return null;
    const written = text.slice(item.from, item.to);
    if (language !== null) languages.add(language);
    else if (length > 0 && at > 0 && written.length <= shortWord) {
      if (/^\p{Lu}/u.test(written)) capital++;
      else small++;
    } else if (length === 0 && item.kind === 'word' && !/^\p{N}+$/u.test(written)) {
      if (at > 0 ? !isName(written) : !/^\p{Lu}/u.test(written)) return null;
      if (at > 0) names++;
    } else if (length === 0 && asks.test(written)) return null;
    at += Math.max(length, 1);
  }
  return { small, capital, names, languages };
};

// Where all begins with a capital none tells a name; what is said of one language alone is not said of the other.
const isPlain = (told: Told | null): boolean =>
  told !== null && (told.names === 0 || told.small >= told.capital) && told.languages.size !== 1;

/** What a sentence says of the whole draft, in one language; null where it says nothing of it. */
export const positionIn = (read: Spoken): Position | null => {
  const { grammar, items, places } = read;
  const { said } = grammar;
  const length = items.length;
  const word: Words = (index) => items[index]?.flat;
  // What is said of one paragraph, or of words that are quoted, is no position on the whole.
  if (items.some(({ kind }: Item, at) => kind === 'quoted' || namesOne(places.placeAt(at)?.value)))
    return null;
  const silent = holds(said.noComment, word, length);
  const agrees = has(said.approval, word, length);
  if (!silent && !agrees) return null;
  if (isPlain(tellBeside(read, word))) return silent ? 'no-comment' : 'approval';
  const begins = phraseLength(said.approval, word, 0) > 0;
  return silent || begins || holds(said.approval, word, length) || has(said.draft, word, length)
    ? 'qualified'
    : null;
};
