import { type Heads, isHead } from './columns.ts';
import { cellName, isLabel } from './matrix-beside.ts';
import type { Context } from './matrix-place.ts';
import { allOf } from './matrix-struck.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { Noted } from './wish.ts';

/** Rows beyond this many are told as one, with all their words. */
const mostRows = 40;

const wordsOf = (row: readonly Cell[], { isOurs }: Context): string =>
  row
    .filter((cell) => allOf(cell) !== '' && cell.continues === undefined && isOurs?.(cell.text) !== true)
    .map(allOf)
    .join(' · ');

const waits = (sheet: Sheet, quote: string, line: number): Noted => ({
  found: 'row',
  state: 'held',
  how: 'matrix',
  line,
  quote,
  reason: { code: 'reply:other-sheet', facts: { sheet: sheet.name } },
  remark: { part: null, words: quote },
});

const notesOf = (row: readonly Cell[], line: number): readonly Noted[] =>
  row.flatMap(({ notes = [] }) =>
    notes.map(({ words, author }): Noted => {
      const by = author === undefined ? {} : { author };
      return {
        found: 'comment',
        state: 'remark',
        how: 'matrix',
        line,
        quote: words,
        ...by,
        remark: { part: null, words, ...by },
      };
    }),
  );

/** What a sheet or a table holds that is no matrix, beside one that is: row by row, and all of it waits. */
export const readApart = (sheet: Sheet, context: Context): readonly Noted[] => {
  const said = sheet.rows.flatMap((row, at) => {
    const words = wordsOf(row, context);
    return /[\p{L}\p{N}]/u.test(words) ? [{ words, line: at + 1 }] : [];
  });
  const notes = sheet.rows.flatMap((row, at) => notesOf(row, at + 1));
  const [first] = said;
  if (first === undefined || said.length <= mostRows)
    return [...said.map(({ words, line }) => waits(sheet, words, line)), ...notes];
  return [waits(sheet, said.map(({ words }) => words).join('\n'), first.line), ...notes];
};

/**
 * What stands over the heads of a matrix, or beside them: a title is told and asks for nothing, whatever else is said
 * there waits.
 */
export const readAbove = ({ rows }: Sheet, { firstRow }: Heads, { isOurs }: Context): readonly Noted[] =>
  rows.slice(0, firstRow).flatMap((row, at) => {
    const line = at + 1;
    const said = row.flatMap((cell, column): readonly Noted[] => {
      const quote = allOf(cell);
      if (!/\p{L}/u.test(quote) || cell.continues !== undefined) return [];
      if (isHead(quote) || isOurs?.(quote) === true) return [];
      const told = { found: 'row', how: 'matrix', line, quote } as const;
      if (isLabel(quote, 10)) return [{ ...told, state: 'outside' }];
      const reason = { code: 'reply:outside-columns', facts: { cell: cellName(column, line) } };
      return [{ ...told, state: 'held', reason, remark: { part: null, words: quote } }];
    });
    return [...said, ...notesOf(row, line)];
  });
