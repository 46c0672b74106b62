import compareCharacters from 'fast-diff';
import { fold } from '#core/language/fold.ts';

/** A text as it is compared, and where each of its characters stands in the text itself. */
export interface Folded {
  readonly text: string;
  /** Null where both texts are the same. `starts[i]` to `ends[i]` is what the character `i` stands for. */
  readonly places: null | { readonly starts: Int32Array; readonly ends: Int32Array };
}

const forms = new Map<string, string>();

/** What one character folds to on its own; few characters occur, so that each is folded once. */
const formOf = (cluster: string): string => {
  const known = forms.get(cluster);
  if (known !== undefined) return known;
  const form = fold(cluster);
  if (forms.size > 4000) forms.clear();
  forms.set(cluster, form);
  return form;
};

const marksBehind = /[\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]*\p{M}/uy;

/** A character with the combining marks that become one with it, also behind characters without width. */
const clusterAt = (text: string, at: number): string => {
  const unit = text[at] ?? '';
  if ((text[at + 1] ?? '') < '\u00AD') return unit;
  marksBehind.lastIndex = at + 1;
  const cluster = unit + (marksBehind.exec(text)?.[0] ?? '');
  return cluster === unit || formOf(cluster).startsWith(formOf(unit)) ? unit : cluster;
};

const isSpace = (unit: string): boolean =>
  unit === ' ' || ((unit > '\u007E' || unit < ' ') && /\s/.test(unit));

/**
 * Follows a text and its folded form character by character: what folds to the next characters stands for them, what
 * does not was dropped. False where that way does not reach the end.
 */
const follow = (text: string, folded: string, starts: Int32Array, ends: Int32Array): boolean => {
  let at = 0;
  for (let index = 0; index < folded.length; ) {
    const unit = text[at];
    if (unit === undefined) return false;
    const isSimple = unit === folded[index] && unit < '\u00AD' && (text[at + 1] ?? '') < '\u00AD';
    const cluster = isSimple || isSpace(unit) ? unit : clusterAt(text, at);
    const form = isSimple
      ? unit
      : isSpace(unit)
        ? ' '
        : cluster === folded[index]
          ? cluster
          : formOf(cluster);
    if (isSimple || (form !== '' && folded.startsWith(form, index))) {
      for (const end = index + form.length; index < end; index++) {
        starts[index] = at;
        ends[index] = at + cluster.length;
      }
      at += cluster.length;
    } else at++;
  }
  return true;
};

/** The places by a comparison of the characters: slower, never wrong in order, exact where characters are equal. */
const compared = (text: string, folded: string, starts: Int32Array, ends: Int32Array): void => {
  let [at, index] = [0, 0];
  for (const [side, stretch] of compareCharacters(text, folded)) {
    for (let step = 0; step < stretch.length; step++) {
      if (side !== -1) {
        starts[index] = at;
        ends[index] = side === 0 ? at + 1 : at;
        index++;
      }
      if (side !== 1) at++;
    }
  }
};

/** A text folded, with the way back to every character. */
export const foldedText = (text: string): Folded => {
  const folded = fold(text);
  if (folded === text) return { text, places: null };
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  if (!follow(text, folded, starts, ends)) compared(text, folded, starts, ends);
  return { text: folded, places: { starts, ends } };
};
