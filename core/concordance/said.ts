import { characters, isFootnote, type Wording } from '#core/draft/wording.ts';
import { type Shown, shown } from '#core/redline/shown.ts';
import { daysIn } from './days.ts';
import { type Figure, figuresIn, without } from './figures.ts';
import type { Reader } from './reader.ts';
import { type Index, type Named, namedIn, type Word, wordsOf } from './spoken.ts';

/** One fact as a wording says it: `value` is the same in every language, `text` the words. */
export interface Fact {
  readonly value: string;
  readonly text: string;
  /** Alone it is no discrepancy: a number in words, a name that may be any word, a term within a longer one. */
  readonly weak: boolean;
}

/** What a wording says in one language, as far as it can be held against another. */
export interface Said {
  readonly shown: Shown;
  readonly number: readonly Fact[];
  readonly date: readonly Fact[];
  readonly city: readonly Fact[];
  readonly term: readonly Fact[];
  /** How many brackets are opened, and how many notes there are. */
  readonly brackets: number;
  readonly notes: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;]["”»]?\s)["“«(\s]*$/u.test(text.slice(0, at));

// A short name at the start of a sentence may be any word: Come, Solo.
const isAnyWord = (text: string, { from, to, words }: Named): boolean =>
  words === 1 && to - from < 6 && beginsSentence(text, from);

/** Whether a name is a part of a longer one: Creative Cities in the name of the Network. */
const isInside = (one: Named, all: readonly Named[]): boolean =>
  all.some((other) => other.words > one.words && other.from <= one.from && other.to >= one.to);

const numbersInWords = (words: readonly Word[], numbers: Index): readonly Figure[] => {
  const named = namedIn(words, numbers);
  return named
    .filter((one) => !isInside(one, named))
    .map(({ thing, from, to }) => ({ value: thing, from, to, weak: true }));
};

/** Reads the facts of a wording. */
export const saidIn = (wording: Wording, { profile, show, numbers, cities, terms }: Reader): Said => {
  const print = shown(wording, show);
  const { text } = print;
  const words = wordsOf(text);
  const days = daysIn(text, profile);
  const [cityNames, termNames] = [namedIn(words, cities), namedIn(words, terms)];
  const fact = (value: string, { from, to }: Stretch, weak: boolean): Fact => ({
    value,
    text: text.slice(from, to),
    weak,
  });
  return {
    shown: print,
    number: [...figuresIn(without(text, days), profile), ...numbersInWords(words, numbers)]
      .toSorted((one, other) => one.from - other.from)
      .map((figure) => fact(figure.value, figure, figure.weak)),
    date: days.map((day) => fact(day.value, day, false)),
    city: cityNames
      .filter((city) => !isInside(city, cityNames))
      .map((city) => fact(city.thing, city, isAnyWord(text, city))),
    term: termNames.map((term) => fact(term.thing, term, isInside(term, termNames))),
    brackets: characters(wording).split('[').length - 1,
    notes: wording.filter(isFootnote).length,
  };
};
