import { atomSign, isText, type Run, type Wording, wordingLength } from '#core/draft/wording.ts';

/**
 * What an atom reads as, where a wording is compared with a text in which it is printed: the words of a field, the
 * number of a reference. Null leaves it an atom, that is equal only to an atom of the same value.
 */
export type Show = (run: Run) => string | null;

/** A wording as characters, and which stretch of the wording each of them stands for, in its offsets. */
export interface Shown {
  readonly text: string;
  /** Null where character and offset are the same number. */
  readonly places: null | readonly (readonly [from: number, to: number])[];
}

const spelled = (wording: Wording, show: Show): Shown => {
  const places: (readonly [number, number])[] = [];
  let text = '';
  let at = 0;
  for (const run of wording) {
    const words = isText(run) ? run.text : (show(run) ?? atomSign);
    for (let index = 0; index < words.length; index++)
      places.push(isText(run) ? [at + index, at + index + 1] : [at, at + 1]);
    text += words;
    at += isText(run) ? run.text.length : 1;
  }
  return { text, places };
};

/** The characters of a wording with its atoms spelled out by `show`, or with a sign for each of them. */
export const shown = (wording: Wording, show: Show | null): Shown => {
  if (show !== null && !wording.every(isText)) return spelled(wording, show);
  return { text: wording.map((run) => (isText(run) ? run.text : atomSign)).join(''), places: null };
};

/** The same without some stretches of its characters, which are then passed over in a comparison. */
export const without = (
  { text, places }: Shown,
  cuts: readonly { readonly from: number; readonly to: number }[],
): Shown => {
  if (cuts.length === 0) return { text, places };
  const kept = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !cuts.some(({ from, to }) => at >= from && at < to),
  );
  return {
    text: kept.map((at) => text[at] ?? '').join(''),
    places: kept.map((at) => places?.[at] ?? [at, at + 1]),
  };
};

/** The atoms of a wording by their offsets. */
export const atomsOf = (wording: Wording): ReadonlyMap<number, Run> => {
  const found = new Map<number, Run>();
  if (wording.every(isText)) return found;
  let at = 0;
  for (const run of wording) {
    if (!isText(run)) found.set(at, run);
    at += wordingLength([run]);
  }
  return found;
};
