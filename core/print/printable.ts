/** Stands for a character that cannot be printed: U+FFFD, the replacement character. */
export const replacementSign = '\uFFFD';

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

// Embeddings and overrides (U+202A to U+202E) can make a line read otherwise than it is kept, so they are made to show;
// marks and isolates, which right-to-left words need, stay.
const unprintable =
  /(?![\n\u00AD])[\p{Cc}\u202A-\u202E\uFFF9-\uFFFC\u{E0000}-\u{E007F}]|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

// Longer than any line: letters alone may still be hyphenated, anything else is broken sooner.
const endless = /\p{L}{81,}|[^\s\p{L}\u00AD\u200B]\S{40,}|\S{81,}/gu;
const stretch = /(?:[^\p{M}\u200C\u200D]\p{M}*){10}(?![\p{M}\u200C\u200D])(?=\S)/gu;

/** Lets a word that no line can hold be broken anywhere, by zero-width spaces. */
const breakable = (text: string): string =>
  text.replace(endless, (word) => word.replace(stretch, '$&\u200B'));

/** Words that can be printed, and the characters that had to give way to the replacement sign, in reading order. */
export interface Printable {
  readonly text: string;
  readonly lost: readonly string[];
}

/**
 * Makes words fit to print: every kind of line end becomes one `\n`, a tab a space, a byte order mark goes, and what
 * no page can show gives way to the replacement sign: control characters, half surrogates, private-use characters
 * (forbidden in PDF/A-2a), noncharacters, and the signs that turn the direction of writing by force. `missing` are
 * further characters to replace, for which there is no font; those that would not show anyway just go. A word longer
 * than any line gets zero-width spaces at which it can be broken.
 */
export const printable = (text: string, missing: ReadonlySet<string> = new Set()): Printable => {
  const lost: string[] = [];
  const replaced = (character: string): string => {
    lost.push(character);
    return replacementSign;
  };
  const kept = text
    .replace(lineEnd, '\n')
    .replaceAll('\t', ' ')
    .replaceAll('\uFEFF', '')
    .replace(unprintable, replaced);
  if (missing.size === 0) return { text: breakable(kept), lost };
  const shown = (one: string): string => (!missing.has(one) ? one : invisible.test(one) ? '' : replaced(one));
  return { text: breakable(Array.from(kept, shown).join('')), lost };
};
