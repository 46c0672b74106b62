import type { Asked, Proposal } from '#core/amendment/instructions/proposal.ts';
import { type Passage, type Piece, wordsOf } from './matrix-piece.ts';

const ofWords: ReadonlySet<string> = new Set<Asked>(['replace-words', 'delete-words', 'delete-sentence']);

const isWithin = ({ kind, found }: Proposal, { shown, named, untold }: Piece): boolean => {
  // The words that the row shows are in none of the sentence that it names.
  if (untold && kind === 'delete-sentence') return named.length === 0;
  if (ofWords.has(kind)) return true;
  const isSentence = named.length > 0 && shown.length === 0 && !untold;
  if (kind === 'insert-words') return found.length > 0 || isSentence;
  return kind === 'replace-paragraph' && isSentence;
};

/** What asks for more than the piece that its row is about: nobody can say what of it is meant. */
export const untold = { code: 'reply:piece-untold', facts: {} };

// The words that are shown go, and nothing else of the paragraph.
const shownAlone = { code: 'reply:piece-shown', facts: {} };

const waiting = (one: Proposal): Proposal => ({
  ...one,
  operations: [],
  sure: 'none',
  reason: untold,
});

// How a text begins is often all that is typed of it: what goes on behind it in the same breath may be meant as well.
const mayGoOn = (passage: Passage): boolean =>
  /(?:^|[.!?]["”»’')]*\s+)$/u.test(passage.sent.slice(0, passage.from)) &&
  !/[.;:,!?]$/u.test(wordsOf(passage)) &&
  !/^\s*(?:[.;:,!?]|$)/u.test(passage.sent.slice(passage.to));

const ofShown = (
  one: Proposal,
  { shown }: Piece,
  reading: (words: string) => readonly Proposal[],
): Proposal => {
  const [passage, ...others] = shown;
  const words = passage === undefined ? '' : wordsOf(passage);
  if (words === '' || others.length > 0 || /["“”«»]/u.test(words)) return waiting(one);
  const [only, ...more] = reading(`${one.quote.replace(/[\s.:;]+$/u, '')} “${words}”`);
  if (only === undefined || more.length > 0 || only.kind !== 'delete-words' || only.operations.length === 0)
    return waiting(one);
  const { quote, line, from, to } = one;
  return {
    ...only,
    quote,
    line,
    from,
    to,
    sure: only.sure === 'none' ? 'none' : 'check',
    reason: shownAlone,
  };
};

const deletionWithin = (
  one: Proposal,
  piece: Piece,
  reading: (words: string) => readonly Proposal[],
): Proposal => {
  const { shown, named } = piece;
  const [passage] = shown;
  if (passage === undefined) return isWithin(one, piece) ? one : waiting(one);
  const own = named.filter(({ language }) => language === passage.language);
  if (one.kind === 'delete-sentence') {
    if (own.length === 0 || own.some((all) => wordsOf(all) === wordsOf(passage))) return one;
    if (mayGoOn(passage)) return { ...one, sure: 'check', reason: shownAlone };
  }
  return mayGoOn(passage) ? waiting(one) : ofShown(one, piece, reading);
};

/**
 * What a row asks for, within the piece of its paragraph that it names or shows: what would take out the paragraph takes
 * out that piece; what cannot be limited to it waits without a change.
 */
export const withinPiece = (
  all: readonly Proposal[],
  piece: Piece | null,
  reading: (words: string) => readonly Proposal[],
): readonly Proposal[] =>
  all.map((one) => {
    if (piece === null || one.operations.length === 0) return one;
    const isDeletion = one.kind === 'delete-paragraph' || one.kind === 'delete-sentence';
    if (isDeletion && !piece.untold) return deletionWithin(one, piece, reading);
    return isWithin(one, piece) ? one : waiting(one);
  });
