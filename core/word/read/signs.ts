import type { Sign, TrackedPiece } from './tracked.ts';

/** A sign as it is met, before it is known where it stands. */
export type SignAt = Omit<Sign, 'piece' | 'offset'>;

interface Signed {
  readonly pieces: readonly TrackedPiece[];
  readonly signs: Sign[];
}

/** Signs that were met between paragraphs, and the paragraph before them. */
export interface OpenSigns {
  waiting: Sign[];
  last: Signed | undefined;
}

export const noSigns = (): OpenSigns => ({ waiting: [], last: undefined });

const endOf = (pieces: readonly TrackedPiece[]): Pick<Sign, 'piece' | 'offset'> => {
  const last = pieces.at(-1);
  // More words may yet be added to the last piece, so a sign stands in it, not after it.
  return last !== undefined && 'text' in last
    ? { piece: pieces.length - 1, offset: last.text.length }
    : { piece: pieces.length, offset: 0 };
};

/**
 * Places a sign in the paragraph that is being read. Between paragraphs a beginning waits for the next one, while an
 * end goes to the one before.
 */
export const placeSign = (signs: OpenSigns, paragraph: Signed | undefined, sign: SignAt): void => {
  const here = paragraph ?? (sign.end === 'start' ? undefined : signs.last);
  if (here === undefined) signs.waiting.push({ ...sign, piece: 0, offset: 0 });
  else here.signs.push({ ...sign, ...endOf(here.pieces) });
};

/** The signs that wait for a paragraph that begins now. */
export const signsWaiting = (signs: OpenSigns): Sign[] => {
  const { waiting } = signs;
  if (waiting.length > 0) signs.waiting = [];
  return waiting.length > 0 ? waiting : [];
};
