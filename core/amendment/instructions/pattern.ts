import { type PhraseBook, phraseBook } from './flat.ts';
import type { InstructionForms, Pattern, Phrases, Side } from './forms/forms.ts';
import type { Asked } from './proposal.ts';

/** A gap of a pattern. */
export type Gap = 'old' | 'new' | 'anchor' | 'behind' | 'passage' | 'place' | 'other' | 'fresh' | 'sentence';

/** One step of a pattern: a gap, or any of some phrases; `free` steps may be missing. */
export interface Step {
  readonly gap: Gap | null;
  readonly phrases: PhraseBook;
  readonly free: boolean;
}

/** A pattern ready to be matched. */
export interface Row {
  readonly asks: Asked;
  readonly side: Side | null;
  readonly weak: boolean;
  /** What it says that words should be is text only between quotation marks, or as a number. */
  readonly state: boolean;
  /** All its words stand between quotation marks. */
  readonly quoted: boolean;
  /** It does not tell whether a new paragraph is meant, or words of the one named. */
  readonly either: boolean;
  readonly steps: readonly Step[];
  /** Where it stands among the patterns of its language; earlier ones win where two fit alike. */
  readonly rank: number;
}

const gaps = ['old', 'new', 'anchor', 'behind', 'passage', 'place', 'other', 'fresh', 'sentence'] as const;

const phrasesOf = (choices: string, named: Readonly<Record<string, Phrases>>): Phrases =>
  choices
    .split('|')
    .map((choice) => (choice.startsWith('$') ? (named[choice.slice(1)] ?? '') : choice))
    .join('|');

const none: PhraseBook = new Map();

const stepsOf = (row: string, named: Readonly<Record<string, Phrases>>): readonly Step[] => {
  const steps: Step[] = [];
  // Optional stretches hold one step, or a phrase and the gap after it.
  for (const [, optional, plain] of row.matchAll(/\[([^\]]+)\]|(\S+)/g)) {
    for (const piece of (optional ?? plain ?? '').split(' ').filter((text) => text !== '')) {
      const gap = gaps.find((name) => piece === `<${name}>`) ?? null;
      const phrases = gap === null ? phraseBook(phrasesOf(piece, named)) : none;
      steps.push({ gap, phrases, free: optional !== undefined });
    }
  }
  return steps;
};

/** The patterns of a language, ready to be matched. */
export const rowsOf = ({ patterns, phrases }: InstructionForms): readonly Row[] =>
  patterns.map(([asks, side, row, only]: Pattern, rank) => ({
    asks,
    side,
    weak: only === 'weak' || only === 'state',
    state: only === 'state',
    quoted: only === 'quoted',
    either: only === 'either',
    steps: stepsOf(row, phrases),
    rank,
  }));

/** Rows by the words with which they can begin; those that begin with a place or with words are apart. */
export interface RowIndex {
  /** For every word, the steps that it can begin and that their rows cannot do without. */
  readonly needs: ReadonlyMap<string, readonly (readonly [row: number, step: number])[]>;
  /** How many steps of each row need a word. */
  readonly needed: readonly number[];
  readonly byWord: ReadonlyMap<string, readonly Row[]>;
  readonly byPlace: readonly Row[];
  readonly byWords: readonly Row[];
}

/** The rows of a language by what they begin with. */
export const rowIndex = (rows: readonly Row[]): RowIndex => {
  const needs = new Map<string, (readonly [number, number])[]>();
  const needed = rows.map(({ steps }, row) => {
    const fixed = steps.filter(({ gap, free }) => gap === null && !free);
    fixed.forEach(({ phrases }, step) => {
      for (const word of phrases.keys()) needs.set(word, [...(needs.get(word) ?? []), [row, step]]);
    });
    return fixed.length;
  });
  const byWord = new Map<string, Row[]>();
  const byPlace: Row[] = [];
  const byWords: Row[] = [];
  const add = (word: string, row: Row): void => {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [row]);
    else if (!known.includes(row)) known.push(row);
  };
  for (const row of rows) {
    const firsts = row.steps.slice(0, row.steps.findIndex(({ free }) => !free) + 1);
    for (const step of firsts) {
      if (step.gap === null) for (const word of step.phrases.keys()) add(word, row);
      else if (step.gap === 'place' || step.gap === 'fresh') byPlace.push(row);
      else byWords.push(row);
    }
  }
  return { needs, needed, byWord, byPlace, byWords };
};

/** The ranks of the rows that can match at all, going by the words of a sentence. */
export const possibleRows = ({ needs, needed }: RowIndex, words: Iterable<string>): ReadonlySet<number> => {
  const met = needed.map(() => 0);
  for (const word of new Set(words))
    for (const [row, step] of needs.get(word) ?? []) met[row] = (met[row] ?? 0) | (1 << step);
  return new Set([...met.keys()].filter((row) => met[row] === (1 << (needed[row] ?? 0)) - 1));
};
