import { bestMatch } from './best-match.ts';
import { phraseLength } from './flat.ts';
import { type Gathered, gather, isFiller, leadingNumber, merged, piecePlace } from './gather.ts';
import type { Grammar } from './grammar.ts';
import type { Doubt, Instruction, SentenceRead } from './instruction.ts';
import type { Item } from './items.ts';
import type { LanguageNote } from './language-note.ts';
import { beside, inBoth, type LeftOver, onceMore, together, within } from './left-over.ts';
import { placesOf } from './locators.ts';
import { type Match, type Matching, phraseAt } from './matching.ts';
import { possibleRows } from './pattern.ts';
import { namesPart, type Place } from './place.ts';
import { asksIn } from './remark.ts';
import type { Sentence } from './sentences.ts';

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

// A row without words of its own needs a part that is not there yet, which is told by a word and a unit, or behind it.
const mayMatch = ({ items, grammar, possible }: Matching): boolean => {
  const { fresh, freshAfter, units } = grammar.places;
  const wordAt = (at: number): string | undefined => items[at]?.flat;
  return (
    [...possible].some((row) => (grammar.rows.needed[row] ?? 0) > 0) ||
    items.some((_, at) => {
      if (phraseLength(freshAfter, wordAt, at) > 0) return true;
      const length = phraseLength(fresh, wordAt, at);
      return length > 0 && units.has(wordAt(at + length) ?? '');
    })
  );
};

const findMatches = (matching: Matching, limit: number): readonly Match[] => {
  const found: Match[] = [];
  let bare = true;
  for (let at = piecePlace(matching)?.to ?? 0; at < limit; ) {
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
  left: LeftOver,
): Instruction => {
  const { places, words } = match;
  const own = [...match.locators, ...after.places];
  const where = merged([...own, ...before.places]);
  const everyPlace = [...own, ...before.places, ...Object.values(places)];
  const doubts = new Set<Doubt>([...before.doubts, ...after.doubts]);
  if (everyPlace.some(({ otherVersion }) => otherVersion)) doubts.add('other-version');
  if (left.several) doubts.add('several');
  if (left.alternatives) doubts.add('alternatives');
  return {
    asks: match.row.asks,
    side: match.row.side,
    weak: match.row.weak,
    either: match.row.either,
    place: places.place ?? null,
    other: places.other ?? null,
    fresh: places.fresh ?? null,
    sentence: places.sentence ?? null,
    where,
    numbered: before.numbered,
    labels: before.labels,
    old: words.old ?? null,
    new: words.new ?? null,
    anchor: words.anchor ?? null,
    behind: words.behind ?? null,
    passage: words.passage ?? null,
    everywhere: match.everywhere || before.everywhere || after.everywhere,
    doubts: [...doubts],
    choices: left.choices,
    note: after.note ?? before.note,
    rationale: after.rationale,
    ...range,
  };
};

const ofWords = new Set<Match['row']['asks']>([
  'replace-words',
  'delete-words',
  'insert-words',
  'replace-paragraph',
  'delete-sentence',
]);

const leftOf = (
  matching: Matching,
  matches: readonly Match[],
  index: number,
  { end, limit }: { readonly end: number; readonly limit: number },
): LeftOver => {
  const match = matches[index];
  if (match === undefined) return together([]);
  const [last, next] = [matches[index - 1], matches[index + 1]];
  const before = { from: last?.to ?? 0, to: match.from };
  const behind = { from: match.to, to: next?.from ?? limit };
  const more =
    onceMore(matching, { from: match.to, to: end }) ||
    (ofWords.has(match.row.asks) && (inBoth(matching, before) || inBoth(matching, behind)));
  const left = together([
    beside(matching, before, last === undefined ? 'before' : 'behind'),
    within(matching, match),
    beside(matching, behind, 'behind'),
  ]);
  const own = match.words.new ?? match.words.passage ?? match.words.old;
  const { items, text } = matching;
  const said = own?.text ?? text.slice(items[match.from]?.from, items[match.to - 1]?.to);
  const choices = [...new Set([said, ...left.choices])];
  return { ...left, several: left.several || more, choices };
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
    const left = leftOf(matching, matches, index, { end, limit });
    found.push(instructionOf(match, { ...before, places, doubts, note }, after, { from, to }, left));
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
  const orders = asksIn(matching.grammar, matching.items) === 'as an order';
  const said = found.doubts.length > 0 || found.rationale !== null || orders;
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
  const matches = !mayMatch(matching) ? [] : findMatches(matching, Math.min(limit, matching.end));
  const cut =
    renumber === null || matches.some((match) => match.to > renumber)
      ? null
      : consequenceStart(matching, renumber, matches);
  const heading = headingOf(matching);
  return {
    grammar,
    items,
    places,
    instructions: instructionsOf(matching, matches, sentence, cut ?? items.length),
    consequence:
      cut === null ? null : matches.length === 0 ? sentence.from : (items[cut]?.from ?? sentence.to),
    numbered: leadingNumber(matching)?.value ?? null,
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
