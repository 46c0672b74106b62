/**
 * Values by key, where putting one gives a new shelf and leaves the old one as it was: thousands of amendments, of
 * which a decision touches a few. Plain JSON; the same puts in whatever order give the same values.
 */
export interface Shelf<Value> {
  readonly boards: readonly Readonly<Record<string, Value>>[];
}

const width = 256;

const boardOf = (key: string): number => {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return (hash >>> 0) % width;
};

/** A shelf with nothing on it. */
export const emptyShelf = <Value>(): Shelf<Value> => ({ boards: Array.from({ length: width }, () => ({})) });

/** The value under a key. */
export const shelved = <Value>({ boards }: Shelf<Value>, key: string): Value | undefined => {
  const board = boards[boardOf(key)];
  return board !== undefined && Object.hasOwn(board, key) ? board[key] : undefined;
};

/** The shelf with a value put under a key, or taken away by undefined. */
export const put = <Value>(shelf: Shelf<Value>, key: string, value: Value | undefined): Shelf<Value> => {
  const at = boardOf(key);
  const board = shelf.boards[at] ?? {};
  if (value !== undefined) return { boards: shelf.boards.with(at, { ...board, [key]: value }) };
  const { [key]: _, ...others } = board;
  return { boards: shelf.boards.with(at, others) };
};

/** All values, in no order that means anything. */
export const values = <Value>({ boards }: Shelf<Value>): readonly Value[] =>
  boards.flatMap((board) => Object.values(board));

/** The values of a shelf that another one, made from it, has no more or has otherwise. */
export const altered = <Value>(before: Shelf<Value>, after: Shelf<Value>): readonly Value[] =>
  before.boards.flatMap((board, at) => {
    const now = after.boards[at];
    if (board === now || now === undefined) return [];
    return Object.entries(board).flatMap(([key, value]) => (now[key] === value ? [] : [value]));
  });
