import { isAddress } from '#core/draft/address.ts';

/** Stands for a character that a Word file cannot hold: U+FFFD, the replacement character. */
const replacementSign = '\uFFFD';

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

// XML 1.0 (section 2.2) has no place for these, and no Word opens a file that holds one.
const unwritable = /(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * Which space stands for the narrow no-break space (U+202F) of French: itself, or the wide no-break space (U+00A0) for
 * readers whose font has no narrow one.
 */
export type NarrowSpaces = 'keep' | 'no-break';

/**
 * Words as a Word file can hold them: every kind of line end is one `\n`, a tab a space, and what XML forbids (control
 * characters, half surrogates, noncharacters) is the replacement sign. Nothing else is altered.
 */
export const writable = (text: string, narrowSpaces: NarrowSpaces = 'keep'): string => {
  const sound = text.replace(lineEnd, '\n').replaceAll('\t', ' ').replace(unwritable, replacementSign);
  return narrowSpaces === 'keep' ? sound : sound.replaceAll('\u202F', '\u00A0');
};

/** The same on one line, for headers and properties. */
export const writableLine = (text: string, narrowSpaces: NarrowSpaces = 'keep'): string =>
  writable(text, narrowSpaces).replaceAll('\n', ' ');

const unsafe = /[<>"{}|\\^`\uFFFD]/gu;

/** A link as Word takes it, or null for one that is no address: Word refuses a whole file for one it cannot read. */
export const writableAddress = (link: string): string | null =>
  isAddress(link) ? link.replace(unsafe, (sign) => encodeURIComponent(sign)) : null;
