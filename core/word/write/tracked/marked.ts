import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  type ICommentOptions,
  InsertedTextRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Signature, Tracked, TrackedComment, TrackedPiece } from '#core/forms/tracked/tracked.ts';
import { type RunContext, runsFor, textRuns } from '../runs.ts';
import { wordLanguage } from '../tags.ts';
import { writableLine } from '../words.ts';

/** A signature as Word writes it beside each tracked change, under a number that no other has. */
export type Signing = (by: Signature) => {
  readonly id: number;
  readonly author: string;
  readonly date: string;
};

/** Numbers for changes, from one above those of the comments on. */
export const signer = (comments: number): Signing => {
  let last = comments;
  return ({ author, date }) => ({ id: ++last, author: writableLine(author), date });
};

/** Makes runs that are put in or taken out, each under a number of its own. */
const maker =
  ({ kind, by }: Tracked, sign: Signing) =>
  (options: IRunOptions): InsertedTextRun | DeletedTextRun =>
    kind === 'inserted'
      ? new InsertedTextRun({ ...options, ...sign(by) })
      : new DeletedTextRun({ ...options, ...sign(by) });

/** Words with what is tracked about them, and the comments fastened to them. */
export const pieceRuns = (
  { runs, change, comments }: TrackedPiece,
  context: RunContext,
  sign: Signing,
): readonly ParagraphChild[] => {
  const written = runsFor(runs, change === null ? context : { ...context, make: maker(change, sign) });
  return [
    ...comments.map((id) => new CommentRangeStart(id)),
    ...written,
    ...comments.flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ];
};

const initialsOf = (author: string): string =>
  author
    .split(/[\s,]+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 3);

/** The comments of a file, by number. */
export const commentsOf = (comments: readonly TrackedComment[]): readonly ICommentOptions[] =>
  comments.map(({ by, language, text }, id) => ({
    id,
    author: writableLine(by.author),
    initials: writableLine(initialsOf(by.author)),
    date: new Date(by.date),
    children: text.split(/\r\n?|\n/).map(
      (line) =>
        new Paragraph({
          style: 'CommentText',
          children: [...textRuns(line, { language: { value: wordLanguage(language) } }, 'keep')],
        }),
    ),
  }));
