import { printedWords } from '#core/draft/printed-run.ts';
import type { FormRun, SheetCell } from './form.ts';
import { dayOf } from './terms.ts';

/** The day of a moment as a sheet holds it; the moment as it is where it names none. */
export const sheetDay = (moment: string): SheetCell => {
  const day = dayOf(moment);
  return day === null ? moment : { day };
};

/** Runs as the plain words of a cell: it has no foot of the page, so the words of a note stand where its sign would. */
export const textOf = (runs: readonly FormRun[]): string =>
  runs.map((run) => ('footnote' in run ? ` {note: ${printedWords(run.footnote)}}` : run.text)).join('');
