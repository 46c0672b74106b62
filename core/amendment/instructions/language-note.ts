import type { Language } from '#core/draft/draft.ts';
import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';

/** What a note says on languages: that something holds in one alone, or not in one. */
export interface LanguageNote {
  readonly language: Language;
  readonly only: boolean;
  readonly to: number;
}

interface Name {
  readonly language: Language;
  readonly to: number;
}

const nameAt = (
  { places }: Grammar,
  word: (index: number) => string | undefined,
  from: number,
): Name | null => {
  const the = phraseLength(places.the, word, from);
  const version = phraseLength(places.version, word, from + the);
  const start = from + the + version;
  for (const [language, names] of places.languages) {
    const length = phraseLength(names, word, start);
    if (length > 0)
      return { language, to: start + length + phraseLength(places.version, word, start + length) };
  }
  return null;
};

const noteAt = (
  grammar: Grammar,
  word: (index: number) => string | undefined,
  from: number,
  phrase: readonly string[],
): Name | null => {
  let at = from;
  let named: Name | null = null;
  for (const expected of phrase) {
    if (expected === '\uE000') {
      named = nameAt(grammar, word, at);
      if (named === null) return null;
      at = named.to;
    } else if (word(at) === expected) at++;
    else return null;
  }
  return named === null ? null : { language: named.language, to: at };
};

/** The note on languages that begins at an item: English only; ne concerne que la version française. */
export const languageNoteAt = (
  items: readonly Item[],
  from: number,
  grammar: Grammar,
): LanguageNote | null => {
  const word = (index: number): string | undefined => items[index]?.flat;
  for (const { words, only } of [
    ...(grammar.notes.get(word(from) ?? '') ?? []),
    ...(grammar.notes.get('\uE000') ?? []),
  ]) {
    const found = noteAt(grammar, word, from, words);
    if (found !== null) return { ...found, only };
  }
  return null;
};

/** The first note on languages anywhere in a sentence. */
export const languageNoteIn = (items: readonly Item[], grammar: Grammar): LanguageNote | null => {
  for (const [index] of items.entries()) {
    const note = languageNoteAt(items, index, grammar);
    if (note !== null) return note;
  }
  return null;
};
