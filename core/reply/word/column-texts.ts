import type { Language } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import type { Reads } from '#core/word/revisions/only-where.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { LanguageColumns } from './language-columns.ts';

/** One language of a text in columns, as if the others were not there. */
export interface ColumnText {
  readonly language: Language;
  readonly revisions: Revisions;
}

const besideMarked = (
  paragraphs: readonly ViewParagraph[],
  { isBeside }: LanguageColumns,
  isFirst: boolean,
): readonly ViewParagraph[] =>
  paragraphs.map((one) => {
    if (!isBeside(one) && one.instructions !== true) return one;
    // What stands beside the columns is told once, with the first of them.
    return { ...one, instructions: true as const, ...(isFirst ? {} : { beside: '' }) };
  });

// Each comment belongs to the first column that it hangs on anything in; one that hangs nowhere to the first of all.
const ownComments = (all: readonly Revisions[], at: number): Revisions['comments'] => {
  const before = new Set<string>();
  const anchored = new Set<string>();
  for (const [index, { comments }] of all.entries())
    for (const { id, anchor, replies } of comments)
      if (anchor !== undefined)
        for (const one of [id, ...replies.map((reply) => reply.id)]) {
          anchored.add(one);
          if (index < at) before.add(one);
        }
  return (all[at]?.comments ?? []).filter(({ id, anchor }) =>
    anchor === undefined ? at === 0 && !anchored.has(id) : !before.has(id),
  );
};

const looksIn = ({ hunks }: Revisions): number =>
  hunks.filter(({ kind }) => kind === 'look' || kind === 'level').length;

// Counts are of the whole file, so they are told once, with the first column; the others have what was seen in them.
const ownCounts = (all: readonly Revisions[], at: number): Revisions['counts'] | undefined => {
  const counts = all[at]?.counts;
  if (counts === undefined) return undefined;
  const others = all.filter((_, index) => index !== 0).reduce((sum, one) => sum + looksIn(one), 0);
  const { looks } = counts;
  if (at === 0) return { ...counts, looks: { ...looks, runs: looks.runs - others } };
  const seen = all[at] === undefined ? 0 : looksIn(all[at]);
  return { ...counts, numbering: 0, looks: { runs: seen, paragraphs: 0, layout: 0 } };
};

/** The languages of a text in columns, each with its own changes and comments, none of which is in two of them. */
export const columnTexts = (
  columns: LanguageColumns,
  read: (reads: Reads) => Result<Revisions>,
): Result<readonly ColumnText[]> => {
  const all: Revisions[] = [];
  for (const language of columns.languages) {
    const own = read(columns.reads(language));
    if (!own.ok) return own;
    all.push({
      ...own.value,
      rejected: besideMarked(own.value.rejected, columns, all.length === 0),
      accepted: besideMarked(own.value.accepted, columns, all.length === 0),
    });
  }
  return success(
    all.map((revisions, at) => ({
      language: columns.languages[at] ?? '',
      revisions: {
        ...revisions,
        comments: ownComments(all, at),
        counts: ownCounts(all, at) ?? revisions.counts,
      },
    })),
  );
};
