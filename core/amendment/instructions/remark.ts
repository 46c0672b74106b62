import { type PhraseBook, phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';
import { languageNoteIn } from './language-note.ts';
import { namesOne } from './place.ts';
import { type Position, positionIn, type Spoken } from './position.ts';
import type { Kind, Reason } from './proposal.ts';
import { readPlace } from './read-place.ts';

/** What a sentence is that asks for no change. */
export interface Remark {
  readonly kind: Kind;
  readonly reason: Reason;
}

const longestNote = 14;

type Words = (index: number) => string | undefined;

const remark = (kind: Kind, code: string, facts: Reason['facts'] = {}): Remark => ({
  kind,
  reason: { code, facts },
});

/** What is said by a city that agrees, or has no comments, and says more than that. */
export const qualified: Remark = remark('unread', 'instructions:qualified');

const positions: Readonly<Record<Position, Remark>> = {
  approval: remark('approval', 'instructions:approval'),
  'no-comment': remark('no-comment', 'instructions:no-comment'),
  qualified,
};

/** Whether a sentence is said of the whole draft by a city that agrees or has no comments, on whatever condition. */
export const isPosition = ({ kind, reason }: Remark): boolean =>
  kind === 'approval' || kind === 'no-comment' || reason.code === qualified.reason.code;

// Where a verb of changing begins what is said (clarify paragraph 3), or has a place behind it (a way to shorten 6).
const orders = ({ said, places }: Grammar, items: readonly Item[], at: number, length: number): boolean => {
  const before = items[at - 1];
  if (before === undefined || before.kind === 'sign' || said.polite.has(before.flat)) return true;
  const within = phraseLength(places.in, (index) => items[index]?.flat, at + length);
  return namesOne(readPlace(items, at + length + within, places, within > 0)?.value);
};

/** How a sentence asks for something that no pattern describes; null where it does not. */
export type Asks = 'in words' | 'as an order';

/**
 * Whether a sentence asks for something that no pattern describes: that a paragraph should be shorter (in words), or:
 * please strengthen it (as an order). What asks that it remain, or only for leave to thank, does not.
 */
export const asksIn = (grammar: Grammar, items: readonly Item[]): Asks | null => {
  const { said } = grammar;
  const word: Words = (index) => items[index]?.flat;
  let found: Asks | null = null;
  for (let at = 0; at < items.length; ) {
    const kept = phraseLength(said.keeping, word, at);
    const edits = kept === 0 ? phraseLength(said.edits, word, at) : 0;
    if (edits > 0 && orders(grammar, items, at, edits)) return 'as an order';
    if (kept === 0 && phraseLength(said.asking, word, at) > 0) found = 'in words';
    at += Math.max(kept, 1);
  }
  return found;
};

/**
 * Whether a sentence clearly leaves the text as it is: praise, thanks, agreement, that it was read. What is said against
 * it, or takes anything of it back (but, too long), is not clear.
 */
export const isSettled = (grammars: readonly Grammar[], items: readonly Item[]): boolean => {
  const word: Words = (index) => items[index]?.flat;
  const longest = (books: readonly PhraseBook[], at: number): number =>
    Math.max(...books.map((book) => phraseLength(book, word, at)));
  const calm = grammars.flatMap(({ said }) => [said.settled, said.approval, said.noComment, said.keeping]);
  const against = grammars.flatMap(({ said }) => [said.unsettled, said.sparing, said.not, said.depending]);
  let found = false;
  for (let at = 0; at < items.length; ) {
    const settled = longest(calm, at);
    if (settled === 0 && longest(against, at) > 0) return false;
    found ||= settled > 0;
    at += Math.max(settled, 1);
  }
  return found;
};

/** Tells what a sentence is that holds no instruction: agreement, politeness, a note on languages, or a comment. */
export const remarkOf = (read: Spoken): Remark => {
  const { grammar, items, asks } = read;
  const word: Words = (index) => items[index]?.flat;
  const note = items.length <= longestNote ? languageNoteIn(items, grammar) : null;
  if (note !== null)
    return remark(
      'language-note',
      note.only ? 'instructions:language-only' : 'instructions:language-except',
      { language: note.language },
    );
  if (items.length <= 6 && phraseLength(grammar.said.seeAbove, word, 0) > 0)
    return remark('see-above', 'instructions:see-above');
  const position = positionIn(read);
  if (position !== null) return positions[position];
  if (asks) return remark('unread', 'instructions:no-operation');
  if (phraseLength(grammar.said.courtesy, word, 0) > 0) return remark('courtesy', 'instructions:courtesy');
  return remark('comment', 'instructions:comment');
};
