import type { Network } from '#core/draft/network.ts';
import type { Failure } from '#core/failure.ts';
import { isTalk } from './cell-talk.ts';
import { besideHead, type Heads } from './columns.ts';
import { cellName, isLabel, waiting } from './matrix-beside.ts';
import type { Context } from './matrix-place.ts';
import { allOf } from './matrix-struck.ts';
import { isTitle } from './matrix-title.ts';
import type { Cell, Sheet, SheetWords } from './sheet.ts';
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

/** What stands around a table, where no paragraph is. */
interface Around extends Context {
  readonly network: Network;
}

// Nothing is taken by itself of what stands there; what asks for something has its change prepared.
const outside = (words: string, line: number, reason: Failure, context: Context): Noted => {
  const read = { row: [], above: [], line, heads: { columns: new Map(), firstRow: 0 } };
  const aim = { part: null, scope: [], cell: '', asks: null };
  return waiting({ words, reason }, { read, aim, quote: words }, context);
};

// A head of a city’s own says in its way what the column is for; one alone in its row is a title, or more.
const isOwnHead = (text: string, rest: string, row: readonly Cell[]): boolean => {
  if (rest === '') return true;
  const heads = row.filter((one) => one.continues === undefined && besideHead(one.text) !== null);
  return heads.length > 1 && !isTalk(text) && !/["“”«»:!?]/.test(text) && rest.split(' ').length <= 6;
};

/** Whether a table is one that we sent, with its ids. */
const isSent = ({ rows }: Sheet, { draft }: Context): boolean => {
  const ids = new Set(draft.parts.map(({ id }) => id));
  return rows.some((row) => row.some(({ text }) => ids.has(text.trim())));
};

/**
 * What stands over the heads of a matrix, or in them: in a table that we sent all that is not ours waits. In another one
 * a title is told and asks for nothing, and so is what a head says in its own way; whatever else is said there waits.
 */
export const readAbove = (sheet: Sheet, { firstRow }: Heads, context: Around): readonly Noted[] => {
  const ours = isSent(sheet, context);
  return sheet.rows.slice(0, firstRow).flatMap((row, at) => {
    const line = at + 1;
    const said = row.flatMap((cell, column): readonly Noted[] => {
      const quote = allOf(cell);
      if (!/\p{L}/u.test(quote) || cell.continues !== undefined) return [];
      if (context.isOurs?.(quote) === true) return [];
      const rest = besideHead(quote);
      if (rest !== null && (ours ? rest === '' : isOwnHead(quote, rest, row))) return [];
      if (!ours && isTitle(quote, context))
        return [{ found: 'row', how: 'matrix', line, quote, state: 'outside' }];
      const facts = { cell: cellName(column, line) };
      const found = outside(quote, line, { code: 'reply:outside-columns', facts }, context);
      // A column of which nothing is known has a name as well.
      const isName = at === firstRow - 1 && !ours && isLabel(quote) && !isTalk(quote);
      if (isName && found.wish === undefined)
        return [{ found: 'row', how: 'matrix', line, quote, state: 'outside' }];
      return [found];
    });
    return [...said, ...notesOf(row, line)];
  });
};

// What programs put there by themselves.
const anyPage = /^(?:(?:page|pages|seite|pagina|página|p|of|sur|de|von|\/|-)\.? ?)+$/iu;
const anySheet =
  /^(?:sheet|feuil|feuille|tabelle|hoja|foglio|planilha|blad|matrix|matrice|table|tableau) ?\d*$/iu;

const codes = { page: 'reply:in-head', shape: 'reply:in-shape', name: 'reply:in-sheet-name' } as const;

// A letterhead and the name of a sheet say whose a table is, and seldom more.
const isPlain = (one: SheetWords, context: Around): boolean => {
  const { where, words } = one;
  return (
    isTold(one, context) || (where !== 'shape' && !isTalk(words) && (where === 'page' || isLabel(words)))
  );
};

/** What a sheet says outside its cells: at the head or foot of its pages, in a text box or a drawing, in its name. */
export const readBeside = (sheet: Sheet, context: Around): readonly Noted[] => {
  const { beside = [] } = sheet;
  const ours = beside.length > 0 && isSent(sheet, context);
  return beside.flatMap((one): readonly Noted[] => {
    const { where, words } = one;
    if (!/\p{L}/u.test(words) || (ours ? isTold(one, context) : isPlain(one, context))) return [];
    return [outside(words, 0, { code: codes[where], facts: { sheet: sheet.name } }, context)].map(
      ({ line: _line, ...rest }) => rest,
    );
  });
};

const isTold = ({ where, words }: SheetWords, context: Around): boolean =>
  isTitle(words, context) ||
  (where === 'name' && anySheet.test(words.trim())) ||
  (where === 'page' && anyPage.test(words.trim()));
