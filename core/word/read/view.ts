import type { ParagraphProperties } from './styles.ts';
import type { Container, Revision, StoryEvents, TrackedParagraph, TrackedPiece } from './tracked.ts';

/** Which text is wanted: with all tracked changes taken, or as it was before them. */
export type Side = 'accept' | 'reject';

/** Where a paragraph stands in a table; all counted from 0, tables through the whole text. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  /** Of the grid: cells that are left out before a row, or that reach over several columns, are counted as such. */
  readonly column: number;
}

/** A paragraph of one side of a tracked text. */
export interface DecidedParagraph {
  readonly pieces: readonly TrackedPiece[];
  readonly properties: ParagraphProperties;
  readonly cell: Cell | undefined;
  readonly inBox: boolean;
  /** The id of the footnote or endnote it belongs to. */
  readonly note: string | undefined;
  /** The paragraph of the tracked text whose mark ends it. */
  readonly last: TrackedParagraph;
}

/** What is not in a text of this side: what was taken out of it, or not yet put in. */
export const goneOn = (side: Side) => {
  const kinds: readonly Revision['kind'][] = side === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo'];
  return (revisions: readonly Revision[]): boolean => revisions.some(({ kind }) => kinds.includes(kind));
};

type Where = Pick<DecidedParagraph, 'cell' | 'inBox' | 'note'>;

/** The text, or a container open in it. */
interface Place {
  readonly container: Container | 'text';
  readonly where: Where;
  gone: boolean;
  /** Words of paragraphs whose mark is gone, on their way into the next paragraph. */
  waiting: (Pick<DecidedParagraph, 'properties' | 'last'> & { readonly pieces: TrackedPiece[] }) | undefined;
  /** Rows of a table, or columns of a row, so far. */
  inside: number;
}

const newPlace = (container: Place['container'], where: Where, gone: boolean): Place => ({
  container,
  where,
  gone,
  waiting: undefined,
  inside: 0,
});

const cellIn = (container: Container, around: Place, tables: number): Cell | undefined => {
  if (container === 'box') return undefined;
  if (container === 'table') return { table: tables, row: 0, column: 0 };
  const cell = around.where.cell;
  if (container === 'row') return cell && { ...cell, row: around.inside };
  return container === 'cell' ? cell && { ...cell, column: around.inside } : cell;
};

/**
 * Tells one side of a tracked text, paragraph by paragraph. A paragraph whose mark is gone is joined, without a space,
 * to the next one in the same cell, note or text, which keeps its own properties; the last one of a cell stays. Rows
 * and cells that are gone take everything in them along, and a table of which nothing is left does not part the
 * paragraphs around it. `finish` must be called at the end.
 */
export const sideOf = (side: Side, tell: (paragraph: DecidedParagraph) => void) => {
  const isGone = goneOn(side);
  const text = newPlace('text', { cell: undefined, inBox: false, note: undefined }, false);
  const places: Place[] = [];
  const here = (): Place => places.at(-1) ?? text;
  let tables = 0;

  const tellWaiting = (place: Place): void => {
    const waiting = place.waiting;
    place.waiting = undefined;
    if (waiting !== undefined && waiting.pieces.length > 0) tell({ ...waiting, ...place.where });
  };
  /** What waits before a table comes out before the first words of the table do. */
  const tellWaitingAround = (): void => {
    const around = [text, ...places];
    const wall = around.findLastIndex(({ container }) => container === 'box' || container === 'note');
    for (const place of around.slice(Math.max(wall, 0), -1)) tellWaiting(place);
  };
  const paragraph = (tracked: TrackedParagraph): void => {
    const place = here();
    if (place.gone) return;
    const pieces = place.waiting?.pieces ?? [];
    for (const piece of tracked.pieces) if (!isGone(piece.revisions)) pieces.push(piece);
    const properties = side === 'accept' ? tracked.properties : tracked.formerProperties;
    place.waiting = { pieces, properties, last: tracked };
    if (isGone(tracked.mark)) return;
    place.waiting = undefined;
    if (places.length > 0) tellWaitingAround();
    tell({ pieces, properties, last: tracked, ...place.where });
  };
  const open = (container: Container, id: string | undefined): void => {
    const around = here();
    const { inBox, note } = around.where;
    const where = {
      cell: cellIn(container, around, tables),
      inBox: inBox || container === 'box',
      note: container === 'note' ? id : note,
    };
    if (container === 'table') tables += 1;
    around.inside += 1;
    places.push(newPlace(container, where, around.gone));
  };
  const events: StoryEvents = {
    paragraph,
    open,
    revised: (revisions) => {
      if (!isGone(revisions)) return;
      here().gone = true;
      (places.at(-2) ?? text).inside -= 1;
    },
    shaped: ({ before = 0, span = 1 }) => {
      const place = here();
      if (place.container === 'row') place.inside += before;
      else if (place.container === 'cell' && !place.gone) (places.at(-2) ?? text).inside += span - 1;
    },
    close: () => {
      const { waiting } = here();
      if (waiting !== undefined && waiting.pieces.length > 0) tellWaitingAround();
      tellWaiting(here());
      places.pop();
    },
  };
  return { events, finish: (): void => tellWaiting(text) };
};
