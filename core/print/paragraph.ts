import type { HeadingLine, Role } from '#core/draft/draft.ts';
import { type PrintedPart, printedLabel, printedWords } from '#core/draft/printed.ts';
import { fitLabel, fitRuns, type Setting } from './words.ts';

/** A part that stands by itself: heading line, title of a section, unnumbered paragraph, closing line. */
export interface Paragraph {
  readonly is: 'title' | 'line' | 'section' | 'chapeau' | 'preamble' | 'clause' | 'closing';
  readonly line: HeadingLine | null;
  /** Depth of a title among the bookmarks: 1 for the title of the text, 2 for its sections, 0 for everything else. */
  readonly depth: number;
  readonly label: string | null;
  readonly runs: readonly object[];
  /** The place of its language among those printed. */
  readonly language: number;
  /** What the part before it is; null at the very beginning. */
  readonly after: Role | null;
  /** Whether what it announces follows, so that the page is not turned between the two. */
  readonly leads: boolean;
}

/** The parts around one, as its place on the page needs them. */
export interface Around {
  readonly before: PrintedPart | undefined;
  readonly next: PrintedPart | undefined;
  readonly title: PrintedPart | undefined;
}

const hasWords = ({ runs }: PrintedPart): boolean => printedWords(runs).trim() !== '';

/** Whether nothing of a part is printed. */
export const isSilent = (part: PrintedPart): boolean => part.runs.length === 0 && printedLabel(part) === null;

/** Whether a part is printed as the entry of a list rather than by itself. */
export const isListed = ({ role, label }: PrintedPart): boolean =>
  role === 'item' || ((role === 'clause' || role === 'preamble') && label.number !== null);

/** The one line that names the text: its kind, else its meeting, else its first line; undefined without any. */
export const titleOf = (parts: readonly PrintedPart[]): PrintedPart | undefined => {
  const lines = parts.filter((part) => part.role === 'heading' && hasWords(part));
  return (
    lines.find(({ line }) => line === 'kind') ?? lines.find(({ line }) => line === 'meeting') ?? lines[0]
  );
};

const kindOf = (part: PrintedPart, title: PrintedPart | undefined): Paragraph['is'] => {
  // A title without words would be a hole among the bookmarks, which PDF/UA forbids.
  const named = hasWords(part) || printedLabel(part) !== null;
  if (part.id === title?.id) return named ? 'title' : 'line';
  if (part.role === 'heading') return 'line';
  if (part.role === 'section') return named ? 'section' : 'clause';
  return part.role === 'item' ? 'clause' : part.role;
};

const depthOf = (is: Paragraph['is'], title: PrintedPart | undefined): number => {
  if (is === 'title') return 1;
  if (is === 'section') return title === undefined ? 1 : 2;
  return 0;
};

const isAnnounced = (part: PrintedPart, next: PrintedPart | undefined): boolean =>
  next !== undefined && (next.role === 'item' || (part.role === 'chapeau' && isListed(next)));

/** A part as a paragraph of its own, fit for the page. */
export const paragraph = (
  part: PrintedPart,
  { before, next, title }: Around,
  setting: Setting,
): Paragraph => {
  const is = kindOf(part, title);
  return {
    is,
    line: part.line ?? null,
    depth: depthOf(is, title),
    label: fitLabel(printedLabel(part), setting),
    runs: fitRuns(part.runs, setting),
    language: setting.language,
    after: before?.role ?? null,
    leads: isAnnounced(part, next),
  };
};
