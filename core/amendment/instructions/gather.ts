import type { Doubt } from './instruction.ts';
import type { Item } from './items.ts';
import { type LanguageNote, languageNoteAt } from './language-note.ts';
import { type Matching, phraseAt } from './matching.ts';
import { joined, namesPart, nowhere, type Place } from './place.ts';
import { readNumbers } from './read-number.ts';
import { readPlace } from './read-place.ts';
import { writtenPlace } from './written-place.ts';

/**
 * The places that a sentence names, as one: in paragraph 4, at the end of the paragraph. Of two that cannot be one the
 * first holds. Null where there are none.
 */
export const merged = (all: readonly Place[]): Place | null => {
  const named = all.some(({ target }) => target !== null && target !== 'same');
  const places = named
    ? all.map((place) => (place.target === 'same' ? { ...place, target: null } : place))
    : all;
  return places.reduce<Place | null>(
    (one, other) => (one === null ? other : (joined(one, other) ?? one)),
    null,
  );
};

/** Whether a word says nothing about an instruction beside it: we propose, a number, the name of a city. */
export const isFiller = (item: Item, next: Item | undefined, { grammar, text }: Matching): boolean => {
  if (item.kind === 'sign' || grammar.around.has(item.flat) || /^\d{1,3}$/.test(item.flat)) return true;
  const named = /^\p{Lu}/u.test(text.slice(item.from, item.from + 2));
  return (
    named &&
    (next === undefined ||
      next.kind === 'sign' ||
      grammar.around.has(next.flat) ||
      /^\p{Lu}/u.test(text.slice(next.from, next.from + 2)))
  );
};

/** What stands around instructions. */
export interface Gathered {
  readonly places: readonly Place[];
  readonly doubts: readonly Doubt[];
  readonly everywhere: boolean;
  readonly note: LanguageNote | null;
  readonly rationale: string | null;
  readonly numbered: Place | null;
  /** Whether it stands as a name does (`9:`, `9 –`), not as the count of a list (`9.`, `9)`). */
  readonly labels: boolean;
}

/** The number before a sentence (`3.`, `(3)`, `9:`), which may be the letter's own. */
export const leadingNumber = ({
  items,
  grammar,
}: Pick<Matching, 'items' | 'grammar'>): { value: Place; to: number; labels: boolean } | null => {
  const opened = items[0]?.flat === '(' ? 1 : 0;
  const read = /^\d/.test(items[opened]?.flat ?? '')
    ? readNumbers(items, opened, grammar.places, false)
    : null;
  const sign = read === null ? undefined : items[read.to]?.flat;
  if (read === null || sign === undefined || !['.', ')', ':', '-', '–', '—'].includes(sign)) return null;
  const { numbers, items: steps } = read.value;
  return {
    value: writtenPlace({ ...nowhere, target: 'paragraph', numbers, items: steps }),
    to: read.to + 1,
    labels: !['.', ')'].includes(sign),
  };
};

/** The place before a sentence that a number and a piece name (`8, second sentence:`): a paragraph, whatever the letter counts. */
export const piecePlace = ({ items, grammar }: Matching): { value: Place; to: number } | null => {
  const read = /^\d/.test(items[0]?.flat ?? '') ? readNumbers(items, 0, grammar.places, false) : null;
  if (read === null || items[read.to]?.flat !== ',') return null;
  const piece = readPlace(items, read.to + 1, grammar.places, true);
  if (piece === null || piece.value.sentence === null || namesPart(piece.value)) return null;
  if (items[piece.to]?.flat !== ':') return null;
  const { numbers, items: steps } = read.value;
  const value = joined({ ...nowhere, target: 'paragraph', numbers, items: steps }, piece.value);
  return value === null ? null : { value: writtenPlace(value), to: piece.to + 1 };
};

// A verb of asking that no pattern took in: the sentence asks for more than was understood.
const asksAt = (matching: Matching, item: Item, at: number): boolean =>
  phraseAt(matching, matching.grammar.verbs, at) > 0 && !matching.grammar.around.has(item.flat);

/** What stands around instructions, from one item to another: places, polite words, reasons, doubts. */
export const gather = (
  matching: Matching,
  from: number,
  to: number,
  leading: boolean,
  strict = false,
): Gathered => {
  const { items, places, grammar, text } = matching;
  const number = from === 0 && leading ? leadingNumber(matching) : null;
  const numbered = number !== null && number.to <= to ? number : null;
  const piece = from === 0 && leading ? piecePlace(matching) : null;
  const found: Place[] = piece !== null && piece.to <= to ? [piece.value] : [];
  const doubts = new Set<Doubt>();
  let everywhere = false;
  let note: LanguageNote | null = null;
  let rationale: string | null = null;
  // Whether no more than places stands between an instruction and what is said of it.
  let untouched = true;
  for (let at = numbered?.to ?? (found.length > 0 ? piece?.to : null) ?? from; at < to; ) {
    const item = items[at];
    if (item === undefined || (strict && doubts.size > 0)) break;
    if (!leading && phraseAt(matching, grammar.said.because, at) > 0) {
      rationale = text.slice(item.from, items[to - 1]?.to ?? item.to);
      break;
    }
    const said = languageNoteAt(items, at, grammar);
    const all = phraseAt(matching, grammar.said.everywhere, at);
    const judged = !leading && untouched ? phraseAt(matching, grammar.said.judging, at) : 0;
    const not = Math.max(
      judged,
      phraseAt(matching, grammar.said.not, at),
      phraseAt(matching, grammar.said.depending, at),
    );
    const polite = phraseAt(matching, grammar.said.polite, at);
    const locator = places.locatorAt(at);
    const place = locator ?? (leading && not === 0 ? places.placeAt(at) : null);
    if (said !== null) {
      note = said;
      at = said.to;
    } else if (all > 0) {
      everywhere = true;
      at += all;
    } else if (place !== null && place.to <= to) {
      found.push(place.value);
      at = place.to;
    } else {
      untouched = false;
      if (not > 0) doubts.add('negated');
      else if (asksAt(matching, item, at) || (polite === 0 && !isFiller(item, items[at + 1], matching)))
        doubts.add('more-said');
      at += Math.max(not, polite, 1);
    }
  }
  return {
    places: found,
    doubts: [...doubts],
    everywhere,
    note,
    rationale,
    numbered: numbered?.value ?? null,
    labels: numbered?.labels ?? false,
  };
};
