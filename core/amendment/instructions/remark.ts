import { type PhraseBook, phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { SentenceRead } from './instruction.ts';
import { languageNoteIn } from './language-note.ts';
import type { Place } from './place.ts';
import type { Kind, Reason } from './proposal.ts';

/** What a sentence is that asks for no change. */
export interface Remark {
  readonly kind: Kind;
  readonly reason: Reason;
}

const longestNote = 14;
const longestPosition = 24;
const fewWords = 4;

type Words = (index: number) => string | undefined;

// One word alone (agreed, none) is a position only where little else is said.
const holds = (book: PhraseBook, word: Words, length: number): boolean => {
  for (let at = 0; at < length; at++) {
    const found = phraseLength(book, word, at);
    if (found > 1 || (found === 1 && length <= fewWords)) return true;
  }
  return false;
};

const denies = ({ said }: Grammar, word: Words, length: number): boolean => {
  for (let at = 0; at < length; at++) if (phraseLength(said.not, word, at) > 0) return true;
  return false;
};

const remark = (kind: Kind, code: string, facts: Reason['facts'] = {}): Remark => ({
  kind,
  reason: { code, facts },
});

const isNumbered = (place: Place | undefined): boolean =>
  place !== undefined && place.numbers.length + place.items.length > 0;

const position = ({ grammar, items, places }: SentenceRead, word: Words, length: number): Remark | null => {
  const { said } = grammar;
  if (length > longestPosition) return null;
  if (length <= 6 && phraseLength(said.seeAbove, word, 0) > 0)
    return remark('see-above', 'instructions:see-above');
  // What is said of one paragraph, or of words that are quoted, is no position on the whole.
  if (items.some(({ kind }, at) => kind === 'quoted' || isNumbered(places.placeAt(at)?.value))) return null;
  if (holds(said.noComment, word, length)) return remark('no-comment', 'instructions:no-comment');
  return holds(said.approval, word, length) && !denies(grammar, word, length)
    ? remark('approval', 'instructions:approval')
    : null;
};

/** Tells what a sentence is that holds no instruction: agreement, politeness, a note on languages, or a comment. */
export const remarkOf = (read: SentenceRead): Remark => {
  const { grammar, items, asks } = read;
  const word: Words = (index) => items[index]?.flat;
  const note = items.length <= longestNote ? languageNoteIn(items, grammar) : null;
  if (note !== null)
    return remark(
      'language-note',
      note.only ? 'instructions:language-only' : 'instructions:language-except',
      { language: note.language },
    );
  const taken = position(read, word, items.length);
  if (taken !== null) return taken;
  if (asks) return remark('unread', 'instructions:no-operation');
  if (phraseLength(grammar.said.courtesy, word, 0) > 0) return remark('courtesy', 'instructions:courtesy');
  return remark('comment', 'instructions:comment');
};
