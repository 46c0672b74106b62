import type { Side } from './forms/forms.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';
import { type LanguageNote, languageNoteAt } from './language-note.ts';
import { placesOf } from './locators.ts';
import { bestMatch, type Match, type Matching, phraseAt, type Words } from './match.ts';
import { possibleRows } from './pattern.ts';
import { joined, namesPart, nowhere, type Place } from './place.ts';
import type { Asked } from './proposal.ts';
import { readNumbers } from './read-number.ts';
import type { Sentence } from './sentences.ts';
import { writtenPlace } from './written-place.ts';

/** What a sentence leaves open about an instruction in it. */
export type Doubt = 'negated' | 'question' | 'more-said' | 'other-version';

/** One instruction, as it was said. */
export interface Instruction {
  readonly asks: Asked;
  readonly side: Side | null;
  readonly weak: boolean;
  /** The part that is the object: (delete) paragraph 5. */
  readonly place: Place | null;
  readonly other: Place | null;
  readonly fresh: Place | null;
  readonly sentence: Place | null;
  /** Where, in words of its own: (in paragraph 3); null where only what came before can tell. */
  readonly where: Place | null;
  /** A number before the sentence: of a paragraph, or only of the letter's own list. */
  readonly numbered: Place | null;
  readonly old: Words | null;
  readonly new: Words | null;
  readonly anchor: Words | null;
  readonly behind: Words | null;
  readonly passage: Words | null;
  readonly everywhere: boolean;
  readonly doubts: readonly Doubt[];
  readonly note: LanguageNote | null;
  readonly rationale: string | null;
  readonly from: number;
  readonly to: number;
}

/** A sentence as it was read in one language. */
export interface SentenceRead {
  readonly grammar: Grammar;
  readonly items: readonly Item[];
  readonly instructions: readonly Instruction[];
  /** Where a remark on the numbers that follow begins. */
  readonly consequence: number | null;
  /** What the sentence locates without asking anything: a heading such as “Paragraph 3:”. */
  readonly heading: Place | null;
  /** Whether that is all it says. */
  readonly onlyHeading: boolean;
  /** Whether it holds words of asking or quotations, understood or not. */
  readonly asks: boolean;
}

// “At the end of the paragraph” said of a sentence that names paragraph 4 is that paragraph.
const merged = (all: readonly Place[]): Place | null => {
  const named = all.some(({ target }) => target !== null && target !== 'same');
  const places = named
    ? all.map((place) => (place.target === 'same' ? { ...place, target: null } : place))
    : all;
  return places.reduce<Place | null>(
    (one, other) => (one === null ? other : (joined(one, other) ?? one)),
    null,
  );
};

const isFiller = (item: Item, next: Item | undefined, { grammar, text }: Matching): boolean => {
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

interface Gathered {
  readonly places: readonly Place[];
  readonly doubts: readonly Doubt[];
  readonly everywhere: boolean;
  readonly note: LanguageNote | null;
  readonly rationale: string | null;
  readonly numbered: Place | null;
}

// The number before a sentence (`3.`, `(3)`, `9:`), which may be the letter's own.
const leadingNumber = ({ items, grammar }: Matching): { value: Place; to: number } | null => {
  const opened = items[0]?.flat === '(' ? 1 : 0;
  const read = /^\d/.test(items[opened]?.flat ?? '')
    ? readNumbers(items, opened, grammar.places, false)
    : null;
  const sign = read === null ? undefined : items[read.to]?.flat;
  if (read === null || sign === undefined || !['.', ')', ':', '-', '–', '—'].includes(sign)) return null;
  const { numbers, items: steps } = read.value;
  return { value: writtenPlace({ ...nowhere, target: 'paragraph', numbers, items: steps }), to: read.to + 1 };
};

/** What stands around instructions, from one item to another: places, polite words, reasons, doubts. */
const gather = (matching: Matching, from: number, to: number, leading: boolean, strict = false): Gathered => {
  const { items, places, grammar, text } = matching;
  const number = from === 0 && leading ? leadingNumber(matching) : null;
  const numbered = number !== null && number.to <= to ? number : null;
  const found: Place[] = [];
  const doubts = new Set<Doubt>();
  let everywhere = false;
  let note: LanguageNote | null = null;
  let rationale: string | null = null;
  for (let at = numbered?.to ?? from; at < to && !(strict && doubts.size > 0); ) {
    const item = items[at];
    if (item === undefined) break;
    if (!leading && phraseAt(matching, grammar.said.because, at) > 0) {
      rationale = text.slice(item.from, items[to - 1]?.to ?? item.to);
      break;
    }
    const said = languageNoteAt(items, at, grammar);
    const all = phraseAt(matching, grammar.said.everywhere, at);
    const not = phraseAt(matching, grammar.said.not, at);
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
      if (not > 0) doubts.add('negated');
      else if (polite === 0 && !isFiller(item, items[at + 1], matching)) doubts.add('more-said');
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
  };
};

const isBorder = (item: Item | undefined, matching: Matching, at: number): boolean =>
  item === undefined ||
  item.flat === ',' ||
  item.flat === ';' ||
  phraseAt(matching, matching.grammar.places.and, at) > 0;

// How far what follows an instruction still belongs to it: its place, a remark in brackets, its reason.
const ownEnd = (matching: Matching, match: Match, next: number): number => {
  const { items, places, grammar } = matching;
  let at = match.to;
  while (at < next) {
    const locator = places.locatorAt(at);
    const everywhere = phraseAt(matching, grammar.said.everywhere, at);
    if (locator !== null && locator.to <= next && items[at]?.flat !== ',') at = locator.to;
    else if (everywhere > 0) at += everywhere;
    else if (items[at]?.flat === '(') {
      const close = items.slice(at, Math.min(next, at + 60)).findIndex((item) => item.flat === ')');
      if (close === -1) break;
      at += close + 1;
    } else break;
  }
  return at;
};

const consequenceAt = (matching: Matching, from: number): number | null => {
  const { items, grammar } = matching;
  for (let at = from; at < items.length; at++)
    if (phraseAt(matching, grammar.said.renumber, at) > 0) return at;
  return null;
};

const findMatches = (matching: Matching, limit: number): readonly Match[] => {
  const found: Match[] = [];
  let bare = true;
  for (let at = 0; at < limit; ) {
    const located = matching.places.locatorAt(at) !== null;
    const match = bestMatch(matching, at, bare && !located);
    if (match !== null && match.to > at) {
      found.push(match);
      at = match.to;
      bare = false;
      continue;
    }
    const locator = matching.places.locatorAt(at);
    const place = locator ?? (at === 0 ? matching.places.placeAt(at) : null);
    const item = matching.items[at];
    // Bare words may begin an instruction only where nothing but places and polite words came before.
    const passed =
      place !== null ||
      item?.kind === 'sign' ||
      (item !== undefined && isFiller(item, matching.items[at + 1], matching));
    bare = (bare && passed) || isBorder(item, matching, at);
    at = place?.to ?? at + 1;
  }
  return found;
};

const instructionOf = (
  match: Match,
  before: Gathered,
  after: Gathered,
  range: { readonly from: number; readonly to: number },
): Instruction => {
  const { places, words } = match;
  const own = [...match.locators, ...after.places];
  const where = merged([...own, ...before.places]);
  const everyPlace = [...own, ...before.places, ...Object.values(places)];
  const doubts = new Set<Doubt>([...before.doubts, ...after.doubts]);
  if (everyPlace.some(({ otherVersion }) => otherVersion)) doubts.add('other-version');
  return {
    asks: match.row.asks,
    side: match.row.side,
    weak: match.row.weak,
    place: places.place ?? null,
    other: places.other ?? null,
    fresh: places.fresh ?? null,
    sentence: places.sentence ?? null,
    where,
    numbered: before.numbered,
    old: words.old ?? null,
    new: words.new ?? null,
    anchor: words.anchor ?? null,
    behind: words.behind ?? null,
    passage: words.passage ?? null,
    everywhere: match.everywhere || before.everywhere || after.everywhere,
    doubts: [...doubts],
    note: after.note ?? before.note,
    rationale: after.rationale,
    ...range,
  };
};

const instructionsOf = (
  matching: Matching,
  matches: readonly Match[],
  sentence: Sentence,
  limit: number,
): readonly Instruction[] => {
  const { items, text } = matching;
  const found: Instruction[] = [];
  let itemFrom = 0;
  let from = sentence.from;
  let carried: readonly Place[] = [];
  let note: LanguageNote | null = null;
  matches.forEach((match, index) => {
    const last = index === matches.length - 1;
    const next = matches[index + 1]?.from ?? limit;
    const end = last ? limit : ownEnd(matching, match, next);
    const before = gather(matching, itemFrom, match.from, true);
    const after = gather(matching, match.to, end, false);
    // What a sentence says of place at its beginning holds for all it asks.
    const places = before.places.length > 0 ? before.places : carried;
    note = before.note ?? note;
    const to = last
      ? limit < items.length
        ? (items[limit]?.from ?? sentence.to)
        : sentence.to
      : (items[end]?.from ?? sentence.to);
    const question = text.charAt(sentence.to - 1) === '?';
    const doubts = question ? [...before.doubts, 'question' as const] : before.doubts;
    found.push(instructionOf(match, { ...before, places, doubts, note }, after, { from, to }));
    carried = places;
    itemFrom = end;
    from = to;
  });
  return found;
};

const ended = (items: readonly Item[]): number => {
  const last = items.at(-1)?.flat ?? '';
  return ['.', '!', '?', ';', '…'].includes(last) ? items.length - 1 : items.length;
};

const headingOf = (matching: Matching): { place: Place | null; only: boolean } => {
  const found = gather(matching, 0, matching.end, true, true);
  const place = merged(found.places.filter((one) => namesPart(one) && !one.fresh)) ?? found.numbered;
  const said = found.doubts.length > 0 || found.rationale !== null;
  return { place, only: place !== null && !said };
};

/** Reads a sentence with the forms of one language. */
export const readSentence = (
  text: string,
  sentence: Sentence,
  items: readonly Item[],
  grammar: Grammar,
): SentenceRead => {
  const places = placesOf(items, grammar.places);
  const possible = possibleRows(
    grammar.rows,
    items.map((item) => item.flat),
  );
  const matching: Matching = { text, items, end: ended(items), to: sentence.to, places, grammar, possible };
  const renumber = consequenceAt(matching, 0);
  const limit = renumber ?? items.length;
  const matches = possible.size === 0 ? [] : findMatches(matching, Math.min(limit, matching.end));
  const cut =
    renumber === null || matches.some((match) => match.to > renumber)
      ? null
      : consequenceStart(matching, renumber, matches);
  const heading = headingOf(matching);
  return {
    grammar,
    items,
    instructions: instructionsOf(matching, matches, sentence, cut ?? items.length),
    consequence:
      cut === null ? null : matches.length === 0 ? sentence.from : (items[cut]?.from ?? sentence.to),
    heading: heading.place,
    onlyHeading: heading.only,
    asks: items.some(({ kind }, index) => kind === 'quoted' || phraseAt(matching, grammar.verbs, index) > 0),
  };
};

const consequenceStart = (matching: Matching, renumber: number, matches: readonly Match[]): number => {
  const behind = matches.at(-1)?.to ?? 0;
  for (let at = behind; at < renumber; at++) if (isBorder(matching.items[at], matching, at)) return at;
  return behind;
};
