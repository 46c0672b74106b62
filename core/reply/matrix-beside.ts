import { citedParts } from '#core/amendment/instructions/cited-parts.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { Failure } from '#core/failure.ts';
import { fold } from '#core/language/fold.ts';
import { asksForChange } from './asks.ts';
import type { Column } from './forms/forms.ts';
import { says } from './forms/phrases.ts';
import { notedOf } from './instructed.ts';
import { fromInstruction } from './matrix-instruction.ts';
import { namesNewPlace } from './matrix-new.ts';
import { type Aim, type Context, type RowRead, textOf } from './matrix-place.ts';
import { noted, rationaleOf, type Told, weightIn } from './matrix-told.ts';
import { plainSide } from './reword.ts';
import type { Cell, CellNote } from './sheet.ts';
import type { Noted } from './wish.ts';

/** What a cell is called in a workbook: J3. */
export const cellName = (column: number, line: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? `${last}${line}`
    : `${cellName(Math.floor(column / 26) - 1, line).replace(/\d+$/, '')}${last}${line}`;
};

/** Whether words are a label, as tables have them, and ask for nothing by themselves. */
export const isLabel = (text: string, most = 3): boolean =>
  !/["“”«»:!?…]|[.;](?:\s|$)/u.test(text.trim()) && text.trim().split(/\s+/).length <= most;

/** What is not where it is asked for its columns are for, each with why it waits. */
interface Stray {
  readonly words: string;
  readonly reason: Failure;
}

const placeOf = ({ cell, part }: Aim): string => (cell === '' ? (part?.id ?? '') : cell);

/** Whether words beside a text ask for a change, whether or not one can be made of them; agreement asks for none. */
export const asksIn = (words: string, { aim }: Told, { draft, languages, newId }: Context): boolean => {
  const proposals = readInstructions(words, draft, { languages, newId, place: placeOf(aim) });
  return notedOf(proposals, draft, 'matrix').some(
    ({ state, reason }) => state === 'held' && reason !== undefined && asksForChange(reason),
  );
};

const askedIn = (words: string, told: Told, context: Context): Noted | undefined => {
  const [only, ...others] = fromInstruction({ ...told, quote: words }, placeOf(told.aim), context).filter(
    ({ wish }) => wish !== undefined,
  );
  // Of several changes one would be made, and the rest forgotten.
  return others.length === 0 ? only : undefined;
};

// What can be read as an instruction has its change prepared; nothing of it is taken by itself.
export const waiting = ({ words, reason }: Stray, told: Told, context: Context): Noted => {
  const asked = askedIn(words, told, context);
  const part = asked?.part ?? told.aim.part?.id ?? null;
  return noted({ ...told, quote: words }, 'held', {
    reason,
    ...(part === null ? {} : { part }),
    ...(asked?.wish === undefined ? { remark: { part, words } } : { wish: asked.wish }),
  });
};

const fromNote = ({ words, author }: CellNote, told: Told, context: Context): Noted => {
  const by = author === undefined ? {} : { author };
  const asks = { words, reason: { code: 'reply:note-asks', facts: {} } };
  const one = waiting(asks, told, context);
  if (one.wish !== undefined) return { ...one, found: 'comment', ...by };
  const { reason: _reason, ...rest } = one;
  return {
    ...rest,
    found: 'comment',
    state: 'remark',
    remark: { part: one.part ?? null, words, ...by },
    ...by,
  };
};

const known = (aim: Aim, text: string, { draft, languages, isOurs }: Context): boolean => {
  if (isOurs?.(text) === true || says(text, 'ditto')) return true;
  if (draft.parts.some(({ id }) => id === text)) return true;
  const cited = citedParts(text, draft, languages);
  if (cited === null) return false;
  return (
    aim.part === null ||
    aim.part.role === 'chapeau' ||
    cited.parts.length === 0 ||
    cited.parts.some(({ id }) => id === aim.part?.id)
  );
};

/** Whether the words of a cell are more than its column is for. */
const strays: Readonly<Record<Column, (text: string, aim: Aim, read: RowRead, context: Context) => boolean>> =
  {
    place: (text, aim, read, context) =>
      !known(aim, text, context) && (aim.part !== null || (isBare(read) && !isLabel(text))),
    kind: (text, aim, read, context) =>
      context.isOurs?.(text) !== true &&
      (!isLabel(text, weightIn(text) === undefined ? 3 : 6) ||
        (!isNamedKind(text, read) && askedIn(text, { read, aim, quote: text }, context) !== undefined)),
    identity: (text, aim, read, context) =>
      !context.draft.parts.some(({ id }) => id === text) &&
      !/^[\p{L}\p{N}_-]+$/u.test(text) &&
      !(aim.part === null && textOf(read, 'proposed') !== '' && namesNewPlace(text, context)),
    row: (text) => /\p{L}/u.test(text) && !isLabel(text),
    country: (text) => !isLabel(text, 6),
    current: (text, aim, _read, context) =>
      aim.part === null && !says(text, 'nothing') && !says(text, 'ditto') && !isSent(text, context),
    proposed: () => false,
    rationale: () => false,
    remark: () => false,
    city: (text) => /["“”«»:!?…]/u.test(text) && text.split(/\s+/).length > 3,
  };

// One word beside proposed text says of what kind that is: deletion, addition.
const isNamedKind = (text: string, read: RowRead): boolean =>
  textOf(read, 'proposed') !== '' && !/\s/u.test(text);

// What stands for the present text in a row about no paragraph shows words of the draft, or asks for something.
const isSent = (text: string, { draft, languages, isOurs }: Context): boolean =>
  isOurs?.(text) === true ||
  draft.languages.some((language) =>
    plainSide(draft, language, languages).faces.some(({ folded }) => folded.includes(fold(text))),
  );

const isBare = (read: RowRead): boolean => textOf(read, 'proposed') === '' && rationaleOf(read) === '';

const isStray = (cell: Cell, column: number, aim: Aim, read: RowRead, context: Context): boolean => {
  const text = cell.text.trim();
  if (text === '' || cell.continues !== undefined || cell.isDate === true) return false;
  const head = read.heads.columns.get(column);
  if (head !== undefined) return strays[head.column](text, aim, read, context);
  return /\p{L}/u.test(text) && context.isOurs?.(text) !== true;
};

/**
 * What stands in a row beside what its columns are for: words in a column without a head that is known, or in one for
 * something else; formulas without a value; notes on its cells. All of it waits, or is a remark.
 */
export const besideIn = (read: RowRead, aim: Aim, context: Context): readonly Noted[] => {
  const told: Told = { read, aim, quote: '' };
  return read.row.flatMap((cell, column): readonly Noted[] => {
    const facts = { cell: cellName(column, read.line) };
    const { formula, notes = [] } = cell;
    const outside = isStray(cell, column, aim, read, context)
      ? [
          waiting(
            { words: cell.text.trim(), reason: { code: 'reply:outside-columns', facts } },
            told,
            context,
          ),
        ]
      : [];
    const reckoned =
      formula === undefined || cell.text !== ''
        ? []
        : [
            noted({ ...told, quote: formula }, 'held', {
              reason: { code: 'reply:formula', facts },
            }),
          ];
    return [...outside, ...reckoned, ...notes.map((note) => fromNote(note, told, context))];
  });
};
