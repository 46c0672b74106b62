/**
 * Values by key, where putting one gives a new shelf and leaves the old one as it was: thousands of amendments, of
 * which a decision touches a few. Plain JSON; the same puts in whatever order give the same values.
 */
export interface Shelf<Value> {
  readonly boards: readonly Boards<Value>[];
}

type Board<Value> = Readonly<Record<string, Value>>;
type Boards<Value> = readonly Board<Value>[];

const width = 64;

const placeOf = (key: string): readonly [number, number] => {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  const place = (hash ^ (hash >>> 15)) >>> 0;
  return [place % width, Math.floor(place / width) % width];
};

/** A shelf with nothing on it. */
export const emptyShelf = <Value>(): Shelf<Value> => {
  const board: Board<Value> = {};
  const boards: Boards<Value> = Array.from({ length: width }, () => board);
  return { boards: Array.from({ length: width }, () => boards) };
};

/** The value under a key. */
export const shelved = <Value>({ boards }: Shelf<Value>, key: string): Value | undefined => {
  const [row, at] = placeOf(key);
  const board = boards[row]?.[at];
  return board !== undefined && Object.hasOwn(board, key) ? board[key] : undefined;
};

const withValue = <Value>(board: Board<Value>, key: string, value: Value | undefined): Board<Value> => {
  if (value !== undefined) return { ...board, [key]: value };
  const { [key]: _, ...others } = board;
  return others;
};

/** The shelf with a value put under a key, or taken away by undefined. */
export const put = <Value>(shelf: Shelf<Value>, key: string, value: Value | undefined): Shelf<Value> => {
  const [row, at] = placeOf(key);
  const boards = shelf.boards[row] ?? [];
  return { boards: shelf.boards.with(row, boards.with(at, withValue(boards[at] ?? {}, key, value))) };
};

/** All values, in no order that means anything. */
export const values = <Value>({ boards }: Shelf<Value>): readonly Value[] =>
  boards.flatMap((row) => row.flatMap((board) => Object.values(board)));

const alteredOn = <Value>(before: Board<Value>, after: Board<Value>): readonly Value[] =>
  before === after
    ? []
    : Object.entries(before).flatMap(([key, value]) => (after[key] === value ? [] : [value]));

/** The values of a shelf that another one, made from it, has no more or has otherwise. */
export const altered = <Value>(before: Shelf<Value>, after: Shelf<Value>): readonly Value[] =>
  before.boards.flatMap((row, at) => {
    const now = after.boards[at];
    if (row === now || now === undefined) return [];
    return row.flatMap((board, place) => alteredOn(board, now[place] ?? {}));
  });
