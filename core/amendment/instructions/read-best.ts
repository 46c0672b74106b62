import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { SentenceRead } from './instruction.ts';
import { type Item, itemsOf } from './items.ts';
import { joined, namesPart, nowhere, type Place } from './place.ts';
import type { Quoted } from './quotes.ts';
import { type Read, readNumbers } from './read-number.ts';
import { readPlace } from './read-place.ts';
import { readSentence } from './read-sentence.ts';
import { qualified, type Remark, remarkOf } from './remark.ts';
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
  /** Those of all languages: a comment may name its paragraph in any of them. */
  readonly grammars: readonly Grammar[];
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

// What limits an approval in one language is no plain one in another.
const tells = (remark: Remark): number =>
  remark === qualified ? telling.indexOf('no-comment') + 0.5 : telling.indexOf(remark.kind);

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
    const said = remarkOf({ ...read, text, grammars });
    if (remark === null || tells(said) > tells(remark)) remark = said;
    if (best.instructions.length > 0 && best.instructions.every(({ doubts }) => doubts.length === 0)) break;
  }
  return best === null
    ? null
    : { ...best, remark: remark ?? remarkOf({ ...best, text, grammars }), grammars };
};

/** A place that was read, and whether figures stand behind it that belong to no place: another paragraph, perhaps. */
export interface PlaceRead {
  readonly place: Place;
  readonly more: boolean;
}

const mostOfCell = 200;

// A cell is no sentence: what piece of it is meant may stand behind the number with any sign between.
const withPiece = ({ value, to }: Read<Place>, items: readonly Item[], { places }: Grammar): Read<Place> => {
  const next = items.findIndex(({ kind }, at) => at >= to && kind !== 'sign');
  const piece = next === -1 ? null : readPlace(items, next, places, true);
  if (piece === null || namesPart(piece.value)) return { value, to };
  if (piece.value.sentence === null && !piece.value.line) return { value, to };
  const both = joined(value, piece.value);
  return both === null ? { value, to } : { value: both, to: piece.to };
};

/** The place that the words of a table cell name from an item on, also by a number alone; null where they name none. */
export const readCell = (items: readonly Item[], { places }: Grammar, from = 0): Read<Place> | null => {
  const within = from + phraseLength(places.in, (index) => items[index]?.flat, from);
  const place = readPlace(items, within, places, true);
  if (place !== null) return place;
  const mark = within + phraseLength(places.number, (index) => items[index]?.flat, within);
  const dot = mark > within && items[mark]?.flat === '.' ? 1 : 0;
  const numbers = readNumbers(items, mark + dot, places, true);
  return numbers === null
    ? null
    : { value: writtenPlace({ ...nowhere, target: 'paragraph', ...numbers.value }), to: numbers.to };
};

/**
 * The place that a table cell names: `§ 9`, `par. 9`, `9.`, `Point 9`, in the language that makes most of it; null where
 * it names none.
 */
export const placeOfCell = (text: string, grammars: readonly Grammar[]): PlaceRead | null => {
  const cell = text.slice(0, mostOfCell);
  const items = itemsOf(cell, { from: 0, to: cell.length }, []);
  let best: Read<Place> | null = null;
  for (const one of grammars) {
    const place = readCell(items, one);
    const read = place === null ? null : withPiece(place, items, one);
    if (read !== null && read.to > (best?.to ?? 0)) best = read;
  }
  if (best === null) return null;
  return { place: best.value, more: items.slice(best.to).some(({ flat }) => /\d/.test(flat)) };
};

/** The same place alone. */
export const placeIn = (text: string, grammars: readonly Grammar[]): Place | null =>
  placeOfCell(text, grammars)?.place ?? null;
