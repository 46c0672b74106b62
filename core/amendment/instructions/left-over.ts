import type { Item } from './items.ts';
import { type Match, type Matching, phraseAt, type Words } from './matching.ts';
import { namesOne } from './place.ts';
import { readLanguage } from './read-place.ts';

/** What a sentence says beside an instruction in it: that there are more of them, or another choice. */
export interface LeftOver {
  readonly several: boolean;
  readonly alternatives: boolean;
  /** The words between which there is a choice. */
  readonly choices: readonly string[];
}

/** Items of a sentence, from one to another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const nothing: LeftOver = { several: false, alternatives: false, choices: [] };

const both = (one: LeftOver, other: LeftOver): LeftOver => ({
  several: one.several || other.several,
  alternatives: one.alternatives || other.alternatives,
  choices: [...one.choices, ...other.choices],
});

const indexes = ({ from, to }: Range): readonly number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);

// A reason names words that nobody asks for.
const untilReason = (matching: Matching, { from, to }: Range): Range => {
  const reason = indexes({ from, to }).find(
    (at) => phraseAt(matching, matching.grammar.said.because, at) > 0,
  );
  return { from, to: reason ?? to };
};

// “… and the date by 31 December”: old words and new ones behind an “and” are another change.
const pairsIn = (matching: Matching, range: Range, borders: readonly string[]): boolean => {
  const { items, grammar } = matching;
  const border = indexes(range).find(
    (at) => phraseAt(matching, grammar.places.and, at) > 0 || borders.includes(items[at]?.flat ?? ''),
  );
  return (
    border !== undefined &&
    indexes({ from: border + 2, to: range.to }).some((at) => phraseAt(matching, grammar.said.pairs, at) > 0)
  );
};

const textOf = (items: readonly Item[], text: string, { from, to }: Range): string =>
  items[from]?.quoted ?? text.slice(items[from]?.from ?? 0, items[to - 1]?.to ?? 0);

/** What stands before, between or behind instructions and belongs to none of them. */
export const beside = (matching: Matching, range: Range, where: 'before' | 'behind'): LeftOver => {
  const { items, grammar, text } = matching;
  const said = where === 'before' ? range : untilReason(matching, range);
  const quoted = indexes(said).filter((at) => items[at]?.kind === 'quoted');
  const choice = indexes(said).find((at) => phraseAt(matching, grammar.said.otherwise, at) > 0);
  const isChoice = choice !== undefined && (where === 'behind' || quoted.some((at) => at > choice));
  const named = quoted.map((at) => textOf(items, text, { from: at, to: at + 1 }));
  const end = Math.min(said.to, matching.end);
  const rest = choice === undefined ? '' : textOf(items, text, { from: choice + 1, to: end });
  return {
    several: quoted.length > 0 || (where === 'behind' && pairsIn(matching, said, [])),
    alternatives: isChoice,
    choices: !isChoice ? [] : named.length > 0 ? named : [rest].filter((words) => words !== ''),
  };
};

/** “(and the same in French)”, “likewise in paragraph 7”: once more, at another place. */
export const onceMore = (matching: Matching, range: Range): boolean => {
  const { grammar, items, places } = matching;
  const alike = indexes(range).find((at) => phraseAt(matching, grammar.said.alike, at) > 0);
  return (
    alike !== undefined &&
    indexes({ from: alike + 1, to: range.to }).some(
      (at) =>
        namesOne(places.placeAt(at)?.value) ||
        readLanguage(items, at, grammar.places)?.value.language != null,
    )
  );
};

/** “In both languages”. */
export const inBoth = (matching: Matching, range: Range): boolean =>
  indexes(range).some((at) => phraseAt(matching, matching.grammar.said.both, at) > 0);

const rangeOf = ({ items }: Matching, words: Words): Range => {
  const from = items.findIndex((item) => item.from >= words.from);
  const to = items.findIndex((item) => item.from >= words.to);
  return { from: from === -1 ? items.length : from, to: to === -1 ? items.length : to };
};

// Words of the draft may have an “or” among them; what else an instruction names that has one is a choice.
const choosesWithin = (matching: Matching, match: Match): boolean => {
  const named = Object.entries(match.words)
    .filter(([gap, words]) => gap !== 'new' || words.open)
    .map(([, words]) => rangeOf(matching, words));
  return indexes(match).some(
    (at) =>
      matching.items[at]?.kind !== 'quoted' &&
      phraseAt(matching, matching.grammar.said.otherwise, at) > 0 &&
      !named.some(({ from, to }) => at >= from && at < to),
  );
};

/** What an instruction takes for its own words and is more than that: “66 and 180 by 182”, “five or six”. */
export const within = (matching: Matching, match: Match): LeftOver => {
  const said = match.words.new;
  const isBare = said !== undefined && !said.quoted && !said.open;
  return {
    several: isBare && pairsIn(matching, rangeOf(matching, said), [',']),
    alternatives: choosesWithin(matching, match),
    choices: [],
  };
};

/** All that is said beside an instruction, and what it takes in that is more than one thing. */
export const together = (all: readonly LeftOver[]): LeftOver => all.reduce(both, nothing);
