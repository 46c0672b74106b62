import type { EditWording } from '#core/change/change.ts';
import { deleting, merging, withItems } from '#core/change/make.ts';
import { placeOf } from '#core/change/parts.ts';
import type { Spot } from '#core/change/spot.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { plain, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { caretAt, isCaret } from '../spots.ts';
import { nextOffset, previousOffset, type Unit } from '../units.ts';
import { outdent } from './level.ts';
import {
  add,
  type Desk,
  endsOf,
  finish,
  isWordedElsewhere,
  lengthAt,
  type Plan,
  partAt,
  partsBetween,
  type Sketch,
  sketch,
  wordsAt,
} from './plan.ts';

/** The edit that puts words in place of those between two offsets. */
export const replacing = (
  draft: Draft,
  { part, language, offset: at }: Spot,
  end: number,
  inserted: Wording,
): EditWording => ({
  type: 'edit-wording',
  part,
  language,
  at,
  removed: sliceWording(wordsAt(draft, part, language), at, end),
  inserted,
});

const cleared = (given: Sketch, spot: Spot, end: number): Sketch =>
  end > spot.offset ? add(given, replacing(given.draft, spot, end, [])) : given;

const withoutPart = (given: Sketch, part: Part, language: Language): Sketch => {
  const bare = cleared(
    given,
    { part: part.id, language, offset: 0 },
    lengthAt(given.draft, part.id, language),
  );
  return isWordedElsewhere(part, language) ? bare : add(bare, deleting(bare.draft, part.id));
};

/** What is left of the last part joins the first, and the last goes, unless other languages have words in it. */
const joinedEnds = (given: Sketch, from: Spot, last: Part): Sketch => {
  if (isWordedElsewhere(last, from.language)) return given;
  const words = wordsAt(given.draft, last.id, from.language);
  const end = lengthAt(given.draft, from.part, from.language);
  const gone = add(given, deleting(given.draft, last.id));
  if (gone === given) return given;
  return words.length === 0 ? gone : add(gone, replacing(gone.draft, { ...from, offset: end }, end, words));
};

// A selection that ends before the first character of a part, as a triple click leaves it, does not mean that part.
const unhung = (draft: Draft, from: Spot, to: Spot): Spot => {
  if (to.offset > 0 || from.offset > 0 || from.part === to.part) return to;
  const before = draft.parts[placeOf(draft, to.part) - 1];
  if (before === undefined) return to;
  return { ...to, part: before.id, offset: wordingLength(wordingIn(before, to.language)) };
};

/**
 * The words of one language from one spot to another, taken out. A part goes with them only where no other language
 * has words in it; everything else stays as the place of those words.
 */
export const deletedBetween = (given: Sketch, from: Spot, end: Spot): Sketch => {
  const to = unhung(given.draft, from, end);
  if (from.part === to.part) return cleared(given, from, to.offset);
  const [first, ...others] = partsBetween(given.draft, from, to);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return given;
  let made = cleared(given, from, wordingLength(wordingIn(first, from.language)));
  for (const part of others.slice(0, -1)) made = withoutPart(made, part, from.language);
  made = cleared(made, { ...to, offset: 0 }, to.offset);
  return joinedEnds(made, from, last);
};

/** Takes out what is selected; null for a caret. */
export const deleteSelection = ({ draft, selection }: Desk): Plan | null => {
  if (isCaret(selection)) return null;
  const [from, to] = endsOf(draft, selection);
  return finish(deletedBetween(sketch(draft), from, to), caretAt(from.part, from.language, from.offset));
};

const spaced = (given: Sketch, head: Part, tail: Part, language: Language): Sketch =>
  Object.keys(head.wording).reduce((made, tag) => {
    const [one, other] = [wordingIn(head, tag), wordingIn(tail, tag)];
    if (tag === language || one.length === 0 || other.length === 0) return made;
    const end = wordingLength(one);
    return add(made, replacing(made.draft, { part: head.id, language: tag, offset: end }, end, plain(' ')));
  }, given);

/**
 * A part joined to the one before it, in all languages: what comes together in the others is kept apart by a space.
 * Where it has no words in this language but in others, nothing is joined and only the caret moves.
 */
const joined = (draft: Draft, tail: Part, language: Language): Plan | null => {
  const head = draft.parts[placeOf(draft, tail.id) - 1];
  if (head === undefined) return null;
  const after = caretAt(head.id, language, wordingLength(wordingIn(head, language)));
  if (wordingIn(tail, language).length === 0 && isWordedElsewhere(tail, language))
    return { change: null, after, step: 'single' };
  const made = spaced(sketch(draft), head, tail, language);
  const merged = add(made, merging(made.draft, tail.id));
  return merged === made ? null : finish(merged, after);
};

const opensList = (draft: Draft, part: Part): boolean => {
  const before = draft.parts[placeOf(draft, part.id) - 1];
  return before === undefined || levelOf(before) < levelOf(part);
};

/** Joins the part of the caret to the one before it; the first item of a list goes up a level instead. */
export const mergeUp = (desk: Desk): Plan | null => {
  const { draft, selection } = desk;
  const part = partAt(draft, selection.focus.part);
  if (part === undefined) return null;
  if (part.role === 'item' && opensList(draft, part)) return outdent(desk);
  return joined(draft, part, selection.language);
};

const mergeDown = ({ draft, selection }: Desk): Plan | null => {
  const { part, offset } = selection.focus;
  const next = draft.parts[placeOf(draft, part) + 1];
  const plan = next === undefined ? null : joined(draft, next, selection.language);
  return plan?.change === null ? null : plan && { ...plan, after: caretAt(part, selection.language, offset) };
};

/** Takes out the words of the part of the caret from one offset to another. */
export const deleteStretch = ({ draft, selection }: Desk, from: number, to: number): Plan =>
  finish(
    cleared(sketch(draft), { ...selection.focus, offset: from }, to),
    caretAt(selection.focus.part, selection.language, from),
    'typing',
  );

export const deleteBackward = (desk: Desk, unit: Unit): Plan | null => {
  const { draft, selection } = desk;
  if (!isCaret(selection)) return deleteSelection(desk);
  const { part, offset } = selection.focus;
  if (offset === 0) return mergeUp(desk);
  return deleteStretch(desk, previousOffset(wordsAt(draft, part, selection.language), offset, unit), offset);
};

export const deleteForward = (desk: Desk, unit: Unit): Plan | null => {
  const { draft, selection } = desk;
  if (!isCaret(selection)) return deleteSelection(desk);
  const { part, offset } = selection.focus;
  if (offset >= lengthAt(draft, part, selection.language)) return mergeDown(desk);
  return deleteStretch(desk, offset, nextOffset(wordsAt(draft, part, selection.language), offset, unit));
};

/** Takes a clause out with its items in all languages, or an item with those under it. */
export const deleteClause = ({ draft, selection }: Desk): Plan | null => {
  const { part: id, language } = selection.focus;
  const place = placeOf(draft, id);
  const count = withItems(draft, id).length;
  const near = draft.parts[place + count] ?? draft.parts[place - 1];
  if (near === undefined) return null;
  const made = add(sketch(draft), deleting(draft, id, count));
  return made.changes.length === 0 ? null : finish(made, caretAt(near.id, language, 0));
};
