import type { Language } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import type { EditWording, MergeParts, Offsets, SingleChange, SplitPart } from './change.ts';
import type { Spot } from './spot.ts';

/**
 * Which way a spot leans when words are put in, or a part is cut, exactly where it is: `before` stays with the
 * character before it, `after` goes with the character after it.
 */
export type Side = 'before' | 'after';

const sharedStart = (one: string, other: string): number => {
  const length = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < length && one[shared] === other[shared]) shared++;
  return shared;
};

const sharedEnd = (one: string, other: string): number => {
  const length = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < length && one.at(-1 - shared) === other.at(-1 - shared)) shared++;
  return shared;
};

// Within what was replaced, a place outlives the change only among characters that both wordings begin or end with:
// setting a word in italics moves nothing, and a corrected ending leaves the beginning of the word in place.
const withinEdit = (offset: number, { at, removed, inserted }: EditWording): number | null => {
  const [old, fresh] = [characters(removed), characters(inserted)];
  if (offset - at <= sharedStart(old, fresh)) return offset;
  return at + old.length - offset <= sharedEnd(old, fresh) ? offset + fresh.length - old.length : null;
};

/** Where an offset comes to lie by an edit of its own wording; null when the words around it were taken out. */
export const offsetThroughEdit = (offset: number, edit: EditWording, side: Side): number | null => {
  const end = edit.at + wordingLength(edit.removed);
  if (offset < edit.at) return offset;
  if (offset === edit.at && (end > edit.at || side === 'before')) return offset;
  return offset >= end
    ? offset + wordingLength(edit.inserted) - wordingLength(edit.removed)
    : withinEdit(offset, edit);
};

const throughSplit = (spot: Spot, { at, tail }: SplitPart, side: Side): Spot => {
  const cut = at[spot.language];
  if (cut === undefined || spot.offset < cut || (spot.offset === cut && side === 'before')) return spot;
  return { ...spot, part: tail.id, offset: spot.offset - cut };
};

const throughMerge = (spot: Spot, { part, at }: MergeParts): Spot => ({
  ...spot,
  part,
  offset: spot.offset + (at[spot.language] ?? 0),
});

/** Where a spot comes to lie by one change; null when its place is gone. */
export const spotThrough = (spot: Spot, change: SingleChange, side: Side): Spot | null => {
  switch (change.type) {
    case 'edit-wording': {
      if (change.part !== spot.part || change.language !== spot.language) return spot;
      const offset = offsetThroughEdit(spot.offset, change, side);
      return offset === null ? null : { ...spot, offset };
    }
    case 'split-part':
      return change.part === spot.part ? throughSplit(spot, change, side) : spot;
    case 'merge-parts':
      return change.tail.id === spot.part ? throughMerge(spot, change) : spot;
    case 'delete-parts':
      return change.parts.some(({ id }) => id === spot.part) ? null : spot;
    case 'remove-language':
      return change.language === spot.language ? null : spot;
    case 'add-language':
    case 'insert-parts':
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return spot;
  }
};

/** Offsets by language with one of them set, or left out where there is none. */
export const withOffset = (at: Offsets, language: Language, offset: number | undefined): Offsets => {
  const { [language]: _, ...others } = at;
  return offset === undefined ? others : { ...others, [language]: offset };
};

/** Offsets by language, added up; a language missing in one of them counts as 0 there. */
export const addOffsets = (at: Offsets, by: Offsets): Offsets => {
  const languages = [...new Set([...Object.keys(at), ...Object.keys(by)])];
  return Object.fromEntries(
    languages.map((language) => [language, (at[language] ?? 0) + (by[language] ?? 0)]),
  );
};
