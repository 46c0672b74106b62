/**
 * Text as it is compared while reading: lower case, no accents, straight apostrophes, single plain spaces, trimmed.
 * Not for showing; the length may differ from that of the text. Linear in the length.
 */
export const flat = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** The words and figures of a text in order: runs of letters and digits, as typed. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first characters of a text, cut at 40 with an ellipsis, for showing which place of the source is meant. */
export const excerpt = (text: string): string => {
  const short = text.trim();
  return short.length <= 40 ? short : `${short.slice(0, 39)}…`;
};

/** Whether a text ends a sentence or a list entry: a full stop, colon, semicolon, question or exclamation mark. */
export const isFinished = (text: string): boolean => /[.:;!?…][)\]"”»’'\s]*$/u.test(text.slice(-8));

/** Whether a text begins with a small letter, after quotation marks and a round bracket. */
export const beginsSmall = (text: string): boolean => /^[\s"“«(’']*\p{Ll}/u.test(text.slice(0, 12));

/** Whether a line can be the middle of a sentence: it begins with a small letter or with figures. */
export const beginsInside = (text: string): boolean => beginsSmall(text) || /^\d/.test(text);
