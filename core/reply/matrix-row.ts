import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { says } from './forms/phrases.ts';
import { notedOf } from './instructed.ts';
import { changedIn, fromCurrent, quoteOf } from './matrix-current.ts';
import { aimOf, type Context, cells, type RowRead, showsAnother, textOf } from './matrix-place.ts';
import { newText, type Proposed } from './matrix-text.ts';
import { fromText, held, noted, rationaleOf, type Told, weightIn } from './matrix-told.ts';
import type { Cell } from './sheet.ts';
import type { Noted } from './wish.ts';

/** What is said of a row that says nothing. */
export const rowEmpty = { code: 'reply:row-empty', facts: {} };

const fromInstruction = (told: Told, place: string, context: Context): readonly Noted[] => {
  const { read, quote, aim } = told;
  const { draft, languages, newId } = context;
  const proposals = readInstructions(quote, draft, { languages, newId, place });
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return notedOf(proposals, draft, 'matrix').map((one) => ({
    ...one,
    found: 'row',
    line: read.line,
    // The row is about its paragraph, whatever of it could be read.
    ...(one.part === undefined && aim.part !== null ? { part: aim.part.id } : {}),
    ...(one.state === 'remark' || one.state === 'answer' ? { state: 'held' as const } : {}),
    ...(one.state === 'remark' ? { reason: { code: 'reply:not-understood', facts: {} } } : {}),
    ...(one.wish === undefined
      ? {}
      : {
          wish: {
            ...one.wish,
            ...(rationale === '' ? {} : { rationale }),
            ...(weight === undefined ? {} : { class: weight }),
            source: { ...one.wish.source, line: read.line },
          },
        }),
  }));
};

// One row is in one state: what stands beside something that is taken or held, and says nothing, goes with it.
const settled = (all: readonly Noted[], told: Told): readonly Noted[] => {
  const said = all.filter(({ state }) => state !== 'nothing');
  return said.length > 0 ? said : [all[0] ?? noted(told, 'nothing')];
};

const proposedIn = (read: RowRead): readonly Proposed[] =>
  cells(read, 'proposed').flatMap(({ text, language }) =>
    text.trim() === '' ? [] : [{ text: text.trim(), language }],
  );

// A row in which nothing was written is nothing that was found.
const withoutProposal = (told: Told): readonly Noted[] => {
  const words = rationaleOf(told.read);
  const place = told.aim.part;
  if (words === '') return told.quote === '' ? [] : [noted(told, 'nothing', { reason: rowEmpty })];
  if (says(words, 'ditto'))
    return [noted(told, 'held', { reason: { code: 'reply:ditto', facts: {} }, quote: words })];
  const remark = { part: place?.id ?? null, words };
  return [noted(told, 'remark', { remark, quote: words })];
};

const isEmpty = (row: readonly Cell[]): boolean =>
  row.every(({ text, continues }) => text.trim() === '' || continues !== undefined);

/** What became of one row: mostly one finding, several where its cell asks for several things, none for an empty one. */
export const readRow = (read: RowRead, context: Context): readonly Noted[] => {
  if (isEmpty(read.row)) return [];
  const aim = aimOf(read, context);
  const proposed = proposedIn(read);
  const changed = changedIn(read);
  const meant = proposed.filter(({ text }) => !says(text, 'nothing'));
  const quote = [...changed.map(quoteOf), ...proposed.map(({ text }) => text)].join('\n');
  const told: Told = { read, aim, quote };
  if (meant.some(({ text }) => says(text, 'ditto'))) return [held(told, 'reply:ditto')];
  if (meant.length + changed.length === 0) return withoutProposal(told);
  if (cells(read, 'proposed').some(({ isDate }) => isDate === true))
    return [held(told, 'reply:text-is-date')];
  if (aim.part === null) return outOfPlace(told, context);
  if (showsAnother(read, aim.scope, context)) return [held(told, 'reply:shows-another', { cell: aim.cell })];
  if (changed.length > 0) return [fromCurrent(told, changed, meant, context)];
  const sure = meant.every(({ language }) => language !== null) || textOf(read, 'current') !== '';
  const text = newText(meant, aim.scope, context, sure);
  const asWhole = text === null ? null : fromText(told, text);
  if (asWhole !== null && asWhole.state !== 'held') return [asWhole];
  const asked = settled(fromInstruction(told, aim.cell === '' ? aim.part.id : aim.cell, context), told);
  return asWhole !== null && asked.every(({ state }) => state !== 'taken') ? [asWhole] : asked;
};

// A place that is not there yet (new paragraph 5 bis) can still be one that an instruction names.
const outOfPlace = (told: Told, context: Context): readonly Noted[] => {
  const { aim } = told;
  const found = settled(fromInstruction(told, aim.cell, context), told);
  if (found.some(({ wish }) => wish !== undefined)) return found;
  return [
    noted(told, 'held', { reason: aim.asks ?? { code: 'reply:place-unread', facts: { cell: aim.cell } } }),
  ];
};
