import type { TypographyEdit } from '#core/language/typography.ts';
import { type PrintedRun, type PrintedWords, printedText } from './printed-run.ts';

const isFootnote = (run: PrintedRun | undefined): boolean => run !== undefined && 'footnote' in run;

/** Edits that can no longer touch anything from an offset on. */
const isPast = (edit: TypographyEdit | undefined, start: number): boolean =>
  edit !== undefined && edit.from < start && edit.to <= start;

interface Edits {
  readonly all: readonly TypographyEdit[];
  /** The first that can still touch the run. */
  readonly next: number;
  /** Whether what is inserted right behind the run belongs to it: at the end, and before a footnote. */
  readonly takesEnd: boolean;
}

const editWords = (run: PrintedWords, start: number, { all, next, takesEnd }: Edits): PrintedWords => {
  let text = '';
  let at = start;
  const end = start + run.text.length;
  for (let index = next; index < all.length; index++) {
    const edit = all[index];
    if (edit === undefined || edit.from > end) break;
    // An edit belongs to the run in which it begins; what it takes from the runs after it is cut there.
    const begins = edit.from >= start && (edit.from < end || (takesEnd && edit.from === end));
    const touches = edit.to > start && edit.from < end;
    if (!begins && !touches) continue;
    text += run.text.slice(at - start, Math.max(edit.from, at) - start);
    if (begins) text += edit.text;
    at = Math.max(at, Math.min(edit.to, end));
  }
  return { ...run, text: text + run.text.slice(at - start) };
};

/** Empty words at the edges where an insertion would find none: before a footnote at the start, behind one at the end. */
const withEdges = (runs: readonly PrintedRun[]): readonly PrintedRun[] => {
  const edge: PrintedWords = { text: '', marks: [] };
  const found: PrintedRun[] = [];
  for (const run of runs) {
    if (isFootnote(run) && (found.length === 0 || isFootnote(found.at(-1)))) found.push(edge);
    found.push(run);
  }
  if (found.length === 0 || isFootnote(found.at(-1))) found.push(edge);
  return found;
};

/**
 * Puts typographic edits, given for the characters of a whole paragraph, into its runs without moving any mark. What
 * is inserted beside a footnote goes to the words before it, or behind it where the paragraph ends.
 */
export const editRuns = (
  runs: readonly PrintedRun[],
  edits: readonly TypographyEdit[],
): readonly PrintedRun[] => {
  if (edits.length === 0) return runs.filter((run) => isFootnote(run) || printedText(run) !== '');
  const given = withEdges(runs);
  let at = 0;
  let next = 0;
  const edited = given.map((run, index) => {
    while (isPast(edits[next], at)) next++;
    const start = at;
    at += printedText(run).length;
    if ('footnote' in run) return run;
    const last = index === given.length - 1;
    const takesEnd = last || isFootnote(given[index + 1]);
    return editWords(run, start, { all: edits, next, takesEnd });
  });
  return edited.filter((run) => 'footnote' in run || run.text !== '');
};
