import type { Revision } from './tracked.ts';

/** The two ends of a move. */
export type MoveKind = 'moveFrom' | 'moveTo';

/** The names of the moves that words at a place belong to. */
export type MoveNames = Map<Revision['kind'], { readonly name: string; ended: boolean }>;

/** What is moved from here on belongs to the move of this name. */
export const startMove = (names: MoveNames, kind: MoveKind, name: string | undefined): void => {
  if (name !== undefined) names.set(kind, { name, ended: false });
};

/** Nothing after this belongs to the move, save the end of the paragraph it stands in. */
export const endMove = (names: MoveNames, kind: MoveKind): void => {
  const move = names.get(kind);
  if (move !== undefined) move.ended = true;
};

/** Called at the beginning of each paragraph. */
export const forgetEndedMoves = (names: MoveNames): void => {
  for (const [kind, { ended }] of names) if (ended) names.delete(kind);
};

/** A tracked change of words with the name of its move, if it is one end of a move that has a name. */
export const named = (names: MoveNames, revision: Revision): Revision => {
  const move = names.get(revision.kind);
  return move === undefined || move.ended ? revision : { ...revision, move: move.name };
};

/** The same for the end of a paragraph, which belongs to the last move begun in it, though that has ended before it. */
export const namedEnd = (names: MoveNames, revision: Revision): Revision => {
  const name = names.get(revision.kind)?.name;
  return name === undefined ? revision : { ...revision, move: name };
};
