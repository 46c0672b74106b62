import { flat, wordPattern } from './flat.ts';
import type { Quoted } from './quotes.ts';
import type { Sentence } from './sentences.ts';

/** A word, a sign or a quotation of a sentence, with its place in the letter. */
export interface Item {
  readonly kind: 'word' | 'sign' | 'quoted';
  /** As phrases are compared; empty for a quotation. */
  readonly flat: string;
  readonly from: number;
  readonly to: number;
  /** What is inside the marks of a quotation, without the space around it. */
  readonly quoted: string | null;
}

const quotedItem = (text: string, { from, to, innerFrom, innerTo }: Quoted): Item => ({
  kind: 'quoted',
  flat: '',
  from,
  to,
  quoted: text.slice(innerFrom, innerTo).trim(),
});

const addWords = (items: Item[], text: string, from: number, to: number): void => {
  for (const { 0: word, index } of text.slice(from, to).matchAll(wordPattern))
    items.push({
      kind: /[\p{L}\p{N}§]/u.test(word) ? 'word' : 'sign',
      flat: flat(word),
      from: from + index,
      to: from + index + word.length,
      quoted: null,
    });
};

/** Which of the quotations lie in a stretch; both are in order, `start` is where to look from. */
export const quotationsWithin = (
  quotations: readonly Quoted[],
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): readonly Quoted[] => {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < quotations.length && (quotations[end]?.from ?? to) < to) end++;
  return quotations.slice(low, end);
};

/** A sentence as words, signs and quotations. */
export const itemsOf = (
  text: string,
  sentence: Pick<Sentence, 'from' | 'to'>,
  quotations: readonly Quoted[],
): readonly Item[] => {
  const items: Item[] = [];
  let from = sentence.from;
  for (const quoted of quotationsWithin(quotations, sentence)) {
    addWords(items, text, from, quoted.from);
    items.push(quotedItem(text, quoted));
    from = quoted.to;
  }
  addWords(items, text, from, sentence.to);
  return items;
};
