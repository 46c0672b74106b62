import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import { isField, isReference, isText, type Wording } from '#core/draft/wording.ts';

/** What still has to be done in one language of a draft, in numbers. */
export interface Counters {
  readonly words: number;
  readonly unwritten: number;
  /** Places where a fact of the meeting is missing. */
  readonly placeholders: number;
  /** References to what is not there. */
  readonly broken: number;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;

// Of a long text all wordings but one are, after a word more, the ones that were counted before.
const counted = new WeakMap<Wording, number>();

const wordsOf = (wording: Wording): number => {
  const known = counted.get(wording);
  if (known !== undefined) return known;
  const words = wording.reduce((sum, run) => sum + (isText(run) ? wordsIn(run.text) : 0), 0);
  counted.set(wording, words);
  return words;
};

/** Counts through one language of a draft. */
export const countersOf = (draft: Draft, language: Language): Counters => {
  const there = new Set(draft.parts.map(({ id }) => id));
  let [words, unwritten, placeholders, broken] = [0, 0, 0, 0];
  for (const part of draft.parts) {
    const wording = wordingIn(part, language);
    if (wording.length === 0) unwritten += 1;
    words += wordsOf(wording);
    for (const run of wording) {
      if (isField(run)) placeholders += Object.hasOwn(draft.fields, run.field) ? 0 : 1;
      else if (isReference(run)) broken += there.has(run.reference) ? 0 : 1;
    }
  }
  return { words, unwritten, placeholders, broken };
};
