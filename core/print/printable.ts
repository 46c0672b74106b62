/** Stands for a character that cannot be printed: U+FFFD, the replacement character. */
export const replacementSign = '\uFFFD';

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

// Left as they are: line ends and tabs (handled apart), marks that order right-to-left words, and joiners.
// Embeddings and overrides (U+202A to U+202E) can make a line read otherwise than it is kept, so they show.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Co}|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{E0000}-\u{E007F}\u{10FFFE}\u{10FFFF}]/gu;

/** Words that can be printed, and the characters that had to give way to the replacement sign, in reading order. */
export interface Printable {
  readonly text: string;
  readonly lost: readonly string[];
}

/**
 * Makes words fit to print: every kind of line end becomes one `\n`, a tab a space, a byte order mark goes, and what
 * no page can show gives way to the replacement sign: control characters, half surrogates, private-use characters
 * (forbidden in PDF/A-2a), noncharacters, and the signs that turn the direction of writing by force. `missing` are
 * further characters to replace, for which there is no font.
 */
export const printable = (text: string, missing: ReadonlySet<string> = new Set()): Printable => {
  const lost: string[] = [];
  const replace = (character: string): string => {
    lost.push(character);
    return replacementSign;
  };
  const plain = text
    .replace(lineEnd, '\n')
    .replace(/\t/g, ' ')
    .replace(/\uFEFF/g, '')
    .replace(unprintable, replace);
  if (missing.size === 0) return { text: plain, lost };
  return { text: Array.from(plain, (one) => (missing.has(one) ? replace(one) : one)).join(''), lost };
};
