import type { SourceParagraph } from '#core/draft/source.ts';
import { plain } from '#core/draft/wording.ts';

/** Where a line ends: Windows, Unix and old Mac ends, a page break, Unicode's own line and paragraph ends. */
const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/** The lines of a text without their ends; a byte order mark at the very beginning is not part of it. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(lineEnd);

/**
 * A plain text as source paragraphs, one for each line, empty lines among them because they tell where paragraphs
 * end. Lines are counted from 1; words stay as they are, with typed numbers and bullets.
 */
export const plainSource = (text: string): readonly SourceParagraph[] =>
  linesOf(text).map((line, index) => ({ wording: plain(line), line: index + 1, whole: false }));
