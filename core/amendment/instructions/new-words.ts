import type { Numbered } from './place.ts';
import { writtenNumber } from './written-place.ts';

/** New words as they go into a wording: line ends of the letter are spaces. */
export const tidyWords = (text: string): string =>
  text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ').trim();

/** The paragraphs of a longer new text, apart by blank lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(tidyWords)
    .filter((paragraph) => paragraph !== '');

/** A new paragraph without the number that stands before it in the letter: `5 bis.`, `(5)`, `(e)`. */
export const withoutNumber = (text: string, number: Numbered | null, label: string | null): string => {
  const [, said = '', rest = ''] =
    /^\(?((?:\d{1,3}(?:\s?[a-z]{3,})?)|[a-z]{1,4})(?:\)|\.|\s[-–—])\s*(\S[^]*)$/i.exec(text) ?? [];
  const given = said.toLowerCase().replace(/\s/g, '');
  const expected = [number === null ? '' : writtenNumber(number).replace(' ', ''), label ?? ''].filter(
    (one) => one !== '',
  );
  return rest !== '' && expected.includes(given) ? rest : text;
};
