import {
  type DeletedTextRun,
  ExternalHyperlink,
  FootnoteReference,
  FootnoteReferenceRun,
  type InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { PrintedFootnote, PrintedRun, PrintedWords } from '#core/draft/printed-run.ts';
import { type NarrowSpaces, writable, writableAddress } from './words.ts';

/** What the runs of one column have in common, and where the footnotes met on the way are kept. */
export interface RunContext {
  /** The language as Word names it: `en-GB`. */
  readonly language: string;
  readonly narrowSpaces: NarrowSpaces;
  /** Takes a footnote and answers with its id in the file; null inside a note, where Word allows no other. */
  readonly footnote: ((runs: readonly PrintedRun[]) => number) | null;
  /** Makes the runs, where they are not plain ones: inserted or deleted by someone. */
  readonly make?: (options: IRunOptions) => Run;
}

type Run = TextRun | InsertedTextRun | DeletedTextRun;

const plainRun = (options: IRunOptions): Run => new TextRun(options);

const bare = (context: RunContext): IRunOptions => ({ language: { value: context.language } });

const formatOf = (
  { marks, placeholder, broken }: PrintedWords,
  context: RunContext,
  leads: boolean,
): IRunOptions => ({
  ...bare(context),
  ...(marks.includes('bold') ? { bold: true } : {}),
  ...(marks.includes('italic') ? { italics: true } : {}),
  ...(marks.includes('superscript') ? { superScript: true } : {}),
  ...(marks.includes('underline') ? { underline: {} } : {}),
  ...(leads ? { style: 'Hyperlink' } : {}),
  ...(placeholder || broken ? { style: 'Placeholder' } : {}),
});

/** Words as runs of Word in a language: one for each line, a line break before all but the first. */
export const textRuns = (text: string, format: IRunOptions, narrowSpaces: NarrowSpaces): readonly TextRun[] =>
  linesOf(text, format, narrowSpaces).map((options) => new TextRun(options));

const linesOf = (text: string, format: IRunOptions, narrowSpaces: NarrowSpaces): readonly IRunOptions[] =>
  writable(text, narrowSpaces)
    .split('\n')
    .map((line, at) => ({ ...format, text: line, ...(at === 0 ? {} : { break: 1 }) }));

const wordRuns = (run: PrintedWords, context: RunContext, leads = false): readonly Run[] =>
  linesOf(run.text, formatOf(run, context, leads), context.narrowSpaces).map(context.make ?? plainRun);

const linked = (runs: readonly PrintedWords[], context: RunContext): readonly ParagraphChild[] => {
  const link = writableAddress(runs[0]?.link ?? '');
  return link === null
    ? runs.flatMap((run) => wordRuns(run, context))
    : [new ExternalHyperlink({ link, children: runs.flatMap((run) => wordRuns(run, context, true)) })];
};

const noteSign = (id: number, { make }: RunContext): ParagraphChild =>
  make === undefined
    ? new FootnoteReferenceRun(id)
    : make({ style: 'FootnoteReference', children: [new FootnoteReference(id)] });

const noted = ({ footnote }: PrintedFootnote, context: RunContext): readonly ParagraphChild[] =>
  context.footnote === null
    ? [
        ...textRuns(' (', bare(context), 'keep'),
        ...runsFor(footnote, context),
        ...textRuns(')', bare(context), 'keep'),
      ]
    : [noteSign(context.footnote(footnote), context)];

/** The runs at the beginning that lead to an address. */
const withLink = (runs: readonly PrintedRun[], link: string): readonly PrintedWords[] => {
  const found: PrintedWords[] = [];
  for (const run of runs) {
    if ('footnote' in run || run.link !== link) break;
    found.push(run);
  }
  return found;
};

/**
 * Printed runs as Word has them: each tagged with its language, superscripts as formatting, one hyperlink for
 * neighbours that lead to one address, footnotes as notes of Word.
 */
export const runsFor = (runs: readonly PrintedRun[], context: RunContext): readonly ParagraphChild[] => {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    if (run === undefined) break;
    if ('footnote' in run) children.push(...noted(run, context));
    else if (run.link === undefined) children.push(...wordRuns(run, context));
    else {
      const same = withLink(runs.slice(at), run.link);
      children.push(...linked(same, context));
      at += same.length - 1;
    }
  }
  return children;
};
