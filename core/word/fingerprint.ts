import { type PrintedPart, printedLabel } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';

/** Words as every program keeps them: composed, with spaces of every kind as one. */
const settled = (paragraph: string): string =>
  // Most spaces are one already, and are passed over.
  paragraph
    .normalize('NFC')
    .replaceAll(/ \s+|[^\S ]\s*/gu, ' ')
    .trim();

/** One of the two halves of a fingerprint: FNV-1a over 32 bits, stirred at the end so that near texts lie far apart. */
const half = (text: string, offset: number): string => {
  let sum = offset;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  sum = Math.imul(sum ^ (sum >>> 12), 0x297a2d39);
  return ((sum ^ (sum >>> 15)) >>> 0).toString(16).padStart(8, '0');
};

/**
 * The fingerprint of a text by its paragraphs, notes and automatic numbers left out: 16 hexadecimal digits, equal for
 * texts that differ in spaces alone, whoever saved them. It tells versions apart; it proves nothing against forgery.
 */
export const fingerprintOf = (paragraphs: readonly string[]): string => {
  const text = paragraphs
    .map(settled)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
  return half(text, 0x811c9dc5) + half(text, 0x5bd1e995);
};

/**
 * The paragraphs of a text as a Word file of it holds them, without the numbers that Word counts: what
 * `fingerprintOf` is taken of when a text is sent, and what is read from the same file with every change left.
 */
export const sentParagraphs = (parts: readonly PrintedPart[]): readonly string[] =>
  parts.map((part) => {
    const words = printedWords(part.runs);
    // A heading that is only its label has it typed.
    return words === '' && part.role === 'section' ? (printedLabel(part) ?? '') : words;
  });
