import { compareKeys } from './compare.ts';
import type { ReadWording } from './read-wording.ts';

/** The word before which a wording was cut, with what still stands on either side of it; -1 where nothing does. */
const cutBetween = (whole: ReadWording, last: number, next: number): number => {
  const isFree = (at: number): boolean => whole.bound[at - 1] !== true;
  for (let at = last + 1; at <= next; at++)
    if (/^[.!?…;:]+$/.test(whole.keys[at - 1] ?? '') && whole.spaced[at] && isFree(at)) return at;
  return isFree(next) ? next : -1;
};

/**
 * Where a wording was cut when its words went to several that follow each other: the offset of the first word of each
 * but the first. Edits may have been made on either side; words deleted at the cut count to what is before it unless a
 * sentence ends among them. Null where one of the several has nothing left of the wording, so that it is no split.
 */
export const cutsOf = (whole: ReadWording, pieces: readonly ReadWording[]): readonly number[] | null => {
  const keys = pieces.flatMap((piece) => piece.keys);
  const partner: number[] = [];
  let [from, newFrom] = [0, 0];
  for (const stretch of [...compareKeys(whole.keys, keys), null]) {
    const end = stretch?.from ?? whole.keys.length;
    for (let at = from; at < end; at++) partner[at] = newFrom + at - from;
    [from, newFrom] = [stretch?.to ?? 0, stretch?.newTo ?? 0];
  }
  const cuts: number[] = [];
  let border = 0;
  for (const piece of pieces.slice(0, -1)) {
    border += piece.keys.length;
    const next = partner.findIndex((at) => at !== undefined && at >= border);
    const last = partner.findLastIndex((at) => at !== undefined && at < border);
    const cut = next === -1 || last === -1 || next < last ? -1 : cutBetween(whole, last, next);
    const offset = whole.from[cut];
    if (offset === undefined || offset <= (cuts.at(-1) ?? 0)) return null;
    cuts.push(offset);
  }
  return cuts;
};
