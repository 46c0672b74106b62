import { FailureError } from '#core/failure.ts';

/**
 * How much of a Word file is read before it is taken for an attack or an accident. Sizes are bytes once unpacked.
 * A file beyond a limit is refused as a whole; nothing of it is kept.
 */
export interface WordLimits {
  /** Files inside the package, pictures included. */
  readonly entries: number;
  /** All of them together, by what the package says about itself. */
  readonly unpacked: number;
  /** One part that holds text: the document, its footnotes. */
  readonly story: number;
  /** One part that holds definitions: styles, numbering, relationships. */
  readonly definitions: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Elements in one set of properties, one style or one list definition. */
  readonly properties: number;
  readonly paragraphs: number;
}

/** Far above every real text (a thousand pages unpack to 20 MB) and still within the memory of a small machine. */
export const wordLimits: WordLimits = {
  entries: 10_000,
  unpacked: 2 ** 31,
  story: 2 ** 28,
  definitions: 2 ** 26,
  depth: 256,
  properties: 50_000,
  paragraphs: 1_000_000,
};

/** A name out of a package, fit to be shown: control characters replaced, long names cut. */
export const shown = (name: string): string =>
  // A name can carry terminal commands or fill the screen.
  name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '?').slice(0, 120);

/**
 * Stops reading. The layers below `readWord` work inside callbacks of the unpacker and of the XML parser, which cannot
 * return a result; `readWord` turns what is thrown here into one.
 */
export const stop = (code: string, facts: Readonly<Record<string, string | number>> = {}): never => {
  throw new FailureError({ code: `word:${code}`, facts });
};
