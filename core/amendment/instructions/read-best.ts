import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { SentenceRead } from './instruction.ts';
import { itemsOf } from './items.ts';
import { nowhere, type Place } from './place.ts';
import type { Quoted } from './quotes.ts';
import { readNumbers } from './read-number.ts';
import { readPlace } from './read-place.ts';
import { readSentence } from './read-sentence.ts';
import { type Remark, remarkOf } from './remark.ts';
import type { Sentence } from './sentences.ts';
import { writtenPlace } from './written-place.ts';

/** A letter with its quotations and the languages it may be written in. */
export interface Letter {
  readonly text: string;
  readonly quotations: readonly Quoted[];
  readonly grammars: readonly Grammar[];
}

/** A sentence as it was read best, and what it is if it asks for nothing. */
export interface BestRead extends SentenceRead {
  readonly remark: Remark;
}

const weight = ({ instructions, consequence, onlyHeading }: SentenceRead): number =>
  instructions.reduce((sum, one) => sum + (one.doubts.length === 0 ? 4 : 3), 0) +
  (consequence === null ? 0 : 1) +
  (onlyHeading ? 1 : 0);

const telling: readonly Remark['kind'][] = [
  'comment',
  'unread',
  'courtesy',
  'approval',
  'no-comment',
  'see-above',
  'language-note',
];

/** A sentence in the language in which it says most; `last`, the language of the one before, wins where two say as much. */
export const readBest = (
  { text, quotations, grammars }: Letter,
  sentence: Sentence,
  last: Grammar | null,
): BestRead | null => {
  const order = last === null ? grammars : [last, ...grammars.filter((one) => one !== last)];
  let best: SentenceRead | null = null;
  let remark: Remark | null = null;
  const items = itemsOf(text, sentence, quotations);
  for (const one of order) {
    const read = readSentence(text, sentence, items, one);
    if (best === null || weight(read) > weight(best)) best = read;
    const said = remarkOf(read);
    if (remark === null || telling.indexOf(said.kind) > telling.indexOf(remark.kind)) remark = said;
    if (best.instructions.length > 0 && best.instructions.every(({ doubts }) => doubts.length === 0)) break;
  }
  return best === null ? null : { ...best, remark: remark ?? remarkOf(best) };
};

/** The place that a table cell names: `§ 9`, `par. 9`, `9.`, `Point 9`; null where it names none. */
export const placeIn = (text: string, grammars: readonly Grammar[]): Place | null => {
  const cell = text.slice(0, 200);
  for (const { places } of grammars) {
    const items = itemsOf(cell, { from: 0, to: cell.length }, []);
    const within = phraseLength(places.in, (index) => items[index]?.flat, 0);
    const place = readPlace(items, within, places, true);
    if (place !== null) return place.value;
    const mark = within + phraseLength(places.number, (index) => items[index]?.flat, within);
    const dot = mark > within && items[mark]?.flat === '.' ? 1 : 0;
    const numbers = readNumbers(items, mark + dot, places, true);
    if (numbers !== null) return writtenPlace({ ...nowhere, target: 'paragraph', ...numbers.value });
  }
  return null;
};
