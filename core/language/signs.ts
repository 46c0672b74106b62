import { addresses, type Stretch, within } from './addresses.ts';
import { applyEdits, type TypographyEdit } from './edits.ts';
import type { LanguageProfile } from './profile.ts';

const opensAfter = /[\s([{«“‘'’\p{Pd}/\uFFFC]/u;
const closesBefore = /[\s.,;:!?…)\]}»”’'"\p{Pd}/\uFFFC]/u;
const wordEnd = /[\p{L}\p{M}\p{N}.,;:!?…)\]}»”%\uFFFC]/u;
const wordStart = /[\p{L}\p{N}\uFFFC]/u;

interface Pair {
  readonly open: number;
  readonly close: number;
}

/**
 * Straight double quotation marks, paired. A mark opens after a space or an opening sign and closes before a space, a
 * closing sign or the end; one that may do both closes if anything is open. Marks left without a partner stay straight.
 */
const pairs = (text: string, skipped: (at: number) => boolean): readonly Pair[] => {
  const found: Pair[] = [];
  const open: number[] = [];
  let opened = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (skipped(at)) continue;
    const [prev, next] = [text[at - 1], text[at + 1]];
    if (open.length > 0 && (next === undefined || closesBefore.test(next))) {
      found.push({ open: open.pop() ?? 0, close: at });
    } else if (prev === undefined || opensAfter.test(prev) || (opened === at - 1 && opened >= 0)) {
      open.push(at);
      opened = at;
    }
  }
  return found.toSorted((one, other) => one.open - other.open);
};

const openers = /[«“„]/;
const closers = /[»”]/;

const doubleEdits = (
  text: string,
  apart: readonly Stretch[],
  profile: LanguageProfile,
): readonly TypographyEdit[] => {
  const found = pairs(text, within(apart));
  const opening = new Set(found.map(({ open }) => open));
  const closing = new Set(found.map(({ close }) => close));
  const { quotes, innerQuotes } = profile.typography;
  const edits: TypographyEdit[] = [];
  let depth = 0;
  for (const { 0: sign, index: from } of text.matchAll(/["«“„»”]/g)) {
    if (closing.has(from) || closers.test(sign)) depth = Math.max(0, depth - 1);
    const marks = depth === 0 ? quotes : innerQuotes;
    if (opening.has(from)) edits.push({ from, to: from + 1, text: marks[0] });
    if (closing.has(from)) edits.push({ from, to: from + 1, text: marks[1] });
    if (opening.has(from) || openers.test(sign)) depth++;
  }
  return edits;
};

/**
 * Straight single marks. After a word one is an apostrophe, or closes a quotation that is open; before a word it opens
 * a quotation if one later closes it, else it is an apostrophe too (’90s). One that touches no word stays.
 */
const singleEdits = (
  text: string,
  apart: readonly Stretch[],
  profile: LanguageProfile,
): readonly TypographyEdit[] => {
  const { apostrophe, singleQuotes } = profile.typography;
  const skipped = within(apart);
  const printed = new Map<number, string>();
  const open: number[] = [];
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const [prev = ' ', next = ' '] = [text[at - 1], text[at + 1]];
    const [ends, starts] = [wordEnd.test(prev), wordStart.test(next)];
    if (skipped(at) || (!ends && !starts)) continue;
    printed.set(at, apostrophe);
    if (singleQuotes === undefined) continue;
    if (!ends && !/\p{N}/u.test(next)) open.push(at);
    const opened = ends && !starts ? open.pop() : undefined;
    if (opened !== undefined) printed.set(opened, singleQuotes[0]).set(at, singleQuotes[1]);
  }
  return [...printed].map(([from, sign]) => ({ from, to: from + 1, text: sign }));
};

/**
 * Straight apostrophes and quotation marks as the language prints them, outer and inner marks by how deep they stand.
 * Every edit puts one character in the place of one, so that offsets do not move.
 */
export const signEdits = (text: string, profile: LanguageProfile): readonly TypographyEdit[] => {
  if (!/["']/.test(text)) return [];
  const apart = addresses(text);
  const doubles = doubleEdits(text, apart, profile);
  const singles = singleEdits(applyEdits(text, doubles), apart, profile);
  return [...doubles, ...singles].toSorted((one, other) => one.from - other.from);
};
