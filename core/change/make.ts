import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { FieldValue } from '#core/draft/field.ts';
import { characters, sameWording, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type {
  AddLanguage,
  DeleteParts,
  EditWording,
  MergeParts,
  MoveParts,
  Offsets,
  RemoveLanguage,
  SetFields,
  SetPart,
  Shape,
  SplitPart,
  Unworded,
} from './change.ts';
import { beforePlace, placeOf, shapeOf, wordedLanguages } from './parts.ts';

// What a drafter says (delete these, cut here) lacks what undoing needs; the draft has it.

interface Placed {
  readonly part: Part;
  readonly place: number;
}

const find = (draft: Draft, id: Id): Result<Placed> => {
  const place = placeOf(draft, id);
  const part = draft.parts[place];
  return part === undefined ? refuse('change:no-part', { part: id }) : success({ part, place });
};

const onFound = <Made>(draft: Draft, id: Id, make: (placed: Placed) => Made): Result<Made> => {
  const placed = find(draft, id);
  return placed.ok ? success(make(placed.value)) : placed;
};

const shared = (length: number, same: (count: number) => boolean): number => {
  let [most, limit] = [0, length];
  while (most < limit) {
    const middle = Math.ceil((most + limit) / 2);
    if (same(middle)) most = middle;
    else limit = middle - 1;
  }
  return most;
};

const cutsCharacter = (text: string, at: number): boolean =>
  !text.slice(0, at).isWellFormed() && text.isWellFormed();

const sharedStart = (one: Wording, other: Wording): number => {
  const length = Math.min(wordingLength(one), wordingLength(other));
  const start = shared(length, (count) =>
    sameWording(sliceWording(one, 0, count), sliceWording(other, 0, count)),
  );
  return cutsCharacter(characters(one), start) ? start - 1 : start;
};

const sharedEnd = (one: Wording, other: Wording, start: number): number => {
  const [mine, theirs] = [wordingLength(one), wordingLength(other)];
  const end = shared(Math.min(mine, theirs) - start, (count) =>
    sameWording(sliceWording(one, mine - count), sliceWording(other, theirs - count)),
  );
  return cutsCharacter(characters(one), mine - end) ? end - 1 : end;
};

/** The least edit that gives a part other words in one language; it removes and inserts nothing where they are alike. */
export const rewording = (draft: Draft, id: Id, language: Language, wording: Wording): Result<EditWording> =>
  onFound(draft, id, ({ part }) => {
    const old = wordingIn(part, language);
    const start = sharedStart(old, wording);
    const end = sharedEnd(old, wording, start);
    return {
      type: 'edit-wording',
      part: id,
      language,
      at: start,
      removed: sliceWording(old, start, wordingLength(old) - end),
      inserted: sliceWording(wording, start, wordingLength(wording) - end),
    };
  });

/** The deletion of a number of parts from one on. */
export const deleting = (draft: Draft, first: Id, count = 1): Result<DeleteParts> =>
  onFound(draft, first, ({ place }) => ({
    type: 'delete-parts',
    after: beforePlace(draft, place),
    parts: draft.parts.slice(place, place + count),
  }));

/** A part with everything under it: a clause with its items, an item with those below it. */
export const withItems = (draft: Draft, id: Id): readonly Part[] => {
  const [first, ...rest] = draft.parts.slice(Math.max(placeOf(draft, id), 0));
  if (first?.id !== id) return [];
  const end = rest.findIndex((part) => levelOf(part) <= levelOf(first));
  return [first, ...rest.slice(0, end === -1 ? rest.length : end)];
};

/** The move of a number of parts from one on, to the gap behind a part or to the start. */
export const moving = (draft: Draft, first: Id, count: number, after: Id | null): Result<MoveParts> =>
  onFound(draft, first, ({ place, part }) => ({
    type: 'move-parts',
    ids: [first, ...draft.parts.slice(place + 1, place + count).map(({ id }) => id)],
    after,
    was: beforePlace(draft, place),
    level: levelOf(part),
  }));

/**
 * The cut of a part at an offset in each language; a language that is not named stays whole with the first half. The
 * second half takes the part's shape unless another is given.
 */
export const splitting = (draft: Draft, id: Id, at: Offsets, tail: Id, shape?: Shape): Result<SplitPart> =>
  onFound(draft, id, ({ part }) => ({
    type: 'split-part',
    part: id,
    at: Object.fromEntries(
      wordedLanguages(part).map((tag) => [tag, at[tag] ?? wordingLength(wordingIn(part, tag))]),
    ),
    tail: { id: tail, ...(shape ?? shapeOf(part)) },
  }));

const unworded = (part: Part): Unworded => ({ id: part.id, ...shapeOf(part) });

/** The merge of a part into the one right before it; refused for the first part of all. */
export const merging = (draft: Draft, id: Id): Result<MergeParts> => {
  const placed = find(draft, id);
  if (!placed.ok) return placed;
  const head = draft.parts[placed.value.place - 1];
  const tail = placed.value.part;
  if (head === undefined) return refuse('change:not-there', { part: id });
  const lengths = wordedLanguages(head, tail).map(
    (tag) => [tag, wordingLength(wordingIn(head, tag))] as const,
  );
  return success({
    type: 'merge-parts',
    part: head.id,
    at: Object.fromEntries(lengths),
    tail: unworded(tail),
  });
};

/** The setting of a part's role, level, list, numbering, line or label. */
export const shaping = (draft: Draft, id: Id, now: Shape): Result<SetPart> =>
  onFound(draft, id, ({ part }) => ({ type: 'set-part', part: id, was: shapeOf(part), now }));

/** The setting of facts of the meeting, as one change; null clears one. */
export const settingFields = (
  draft: Draft,
  values: Readonly<Record<string, FieldValue | null>>,
): SetFields => ({
  type: 'set-fields',
  fields: Object.fromEntries(
    Object.entries(values).map(([field, now]) => [
      field,
      { was: Object.hasOwn(draft.fields, field) ? (draft.fields[field] ?? null) : null, now },
    ]),
  ),
});

/** A further language behind those the draft has, with its words by part. */
export const addingLanguage = (
  draft: Draft,
  language: Language,
  wordings: AddLanguage['wordings'],
): AddLanguage => ({ type: 'add-language', language, at: draft.languages.length, wordings });

/** The removal of a language with all its words. */
export const removingLanguage = (draft: Draft, language: Language): Result<RemoveLanguage> => {
  const at = draft.languages.indexOf(language);
  if (at === -1) return refuse('change:no-language', { language });
  const worded = draft.parts.filter((part) => wordingIn(part, language).length > 0);
  const wordings = Object.fromEntries(worded.map((part) => [part.id, wordingIn(part, language)]));
  return success({ type: 'remove-language', language, at, wordings });
};
