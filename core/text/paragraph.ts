import { plain, sliceWording, tidy, type Wording } from '#core/draft/wording.ts';
import type { Line } from './line.ts';
import type { TypedMark } from './typed-mark.ts';

/** What stands at the beginning of a paragraph and was taken for its mark; `asItem` for numbers that mark items. */
export type Mark = TypedMark & { readonly asItem?: true };

/** Lines of the source put together: what becomes one part of the draft. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Words without the mark. */
  readonly wording: Wording;
  readonly text: string;
  readonly mark: Mark | null;
  /** Set where an indent stands for a bullet that the file lost. */
  readonly lostBullet: boolean;
  /** Whether empty lines set it apart from what stands before and after. */
  readonly apartBefore: boolean;
  readonly apartAfter: boolean;
}

/** The line at which a paragraph begins and the one at which it ends. */
export const firstLine = ({ lines }: Paragraph): number => lines[0]?.line ?? 0;
export const lastLine = ({ lines }: Paragraph): number => lines.at(-1)?.line ?? 0;

const softHyphen = '\u00ad';

/** Whether a word goes on over the end of a line: a hyphen or soft hyphen after a letter. */
export const endsInHyphen = (text: string): boolean => /\p{L}[-\u00ad]$/u.test(text.slice(-3));

const joint = (before: Line, after: Line, gap: boolean): string =>
  !gap && endsInHyphen(before.text) && /^\p{Ll}/u.test(after.text) ? '' : ' ';

const withoutSoftHyphen = (line: Line): Wording =>
  line.text.endsWith(softHyphen) ? sliceWording(line.wording, 0, line.text.length - 1) : line.wording;

/** The words of several lines as one wording, with one space where a line ended, none after a broken word. */
export const joinedWording = (lines: readonly Line[]): Wording => {
  const pieces = lines.flatMap((line, at) => {
    const after = lines[at + 1];
    if (after === undefined) return [line.wording];
    const between = joint(line, after, after.line > line.line + 1);
    return between === '' ? [withoutSoftHyphen(line)] : [line.wording, plain(between)];
  });
  return tidy(pieces.flat());
};
