import { apply } from '#core/change/apply.ts';
import type { Change, SingleChange } from '#core/change/change.ts';
import { isIdle } from '#core/change/idle.ts';
import { deleting, moving, rewording, shaping, withItems } from '#core/change/make.ts';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { PartRedline } from '#core/redline/drafts.ts';

const asOne = (changes: readonly Change[]): Result<Change> => {
  const [only, ...others] = changes;
  if (only === undefined) return refuse('review:as-it-is');
  return success(others.length === 0 ? only : { type: 'group', changes });
};

/** The change that gives a part the words it had, in the languages named; refused where it has them (`review:as-it-is`). */
export const restoringWords = (draft: Draft, was: Part, languages: readonly Language[]): Result<Change> => {
  const changes: SingleChange[] = [];
  for (const language of languages) {
    const change = rewording(draft, was.id, language, wordingIn(was, language));
    if (!change.ok) return change;
    if (!isIdle(change.value)) changes.push(change.value);
  }
  return asOne(changes);
};

/** The same with its kind and level, as far as they differ: what it was, at the place where it is now. */
export const restoringState = (draft: Draft, was: Part): Result<Change> => {
  const is = draft.parts.find(({ id }) => id === was.id);
  const words = restoringWords(draft, was, draft.languages);
  if (is === undefined || sameValue(shapeOf(was), shapeOf(is))) return words;
  const shape = shaping(draft, was.id, shapeOf(was));
  if (!shape.ok) return shape;
  return asOne([...(words.ok ? [words.value] : []), shape.value]);
};

// Items of what stands before belong to it; what comes back goes behind them unless it is such an item itself.
const gapBehind = ({ parts }: Draft, id: Id, level: number): Id => {
  let at = parts.findIndex((part) => part.id === id);
  for (let next = parts[at + 1]; next !== undefined && levelOf(next) > level; next = parts[at + 1]) at += 1;
  return parts[at]?.id ?? id;
};

const inLanguages = (part: Part, languages: readonly Language[]): Part => ({
  ...part,
  wording: Object.fromEntries(Object.entries(part.wording).filter(([tag]) => languages.includes(tag))),
});

/**
 * The change that brings parts back to where they stood: behind the nearest of the parts `behind` that is still there.
 * Refused where they cannot stand anywhere (`review:no-place`) or are there (`review:as-it-is`).
 */
export const restoringParts = (
  draft: Draft,
  parts: readonly Part[],
  behind: readonly Id[],
): Result<Change> => {
  const there = new Set(draft.parts.map(({ id }) => id));
  const back = parts.filter(({ id }) => !there.has(id)).map((part) => inLanguages(part, draft.languages));
  const [first] = back;
  if (first === undefined) return refuse('review:as-it-is');
  const gaps = behind.filter((id) => there.has(id)).map((id) => gapBehind(draft, id, levelOf(first)));
  for (const after of [...gaps, null]) {
    const change = { type: 'insert-parts', after, parts: back } as const;
    if (apply(draft, change).ok) return success(change);
  }
  return refuse('review:no-place');
};

/**
 * The change that takes a part with its items back to where it stood: behind the nearest of the parts `behind` that is
 * still there. Refused where it cannot stand anywhere (`review:no-place`) or stands there (`review:as-it-is`).
 */
export const restoringPlace = (draft: Draft, id: Id, behind: readonly Id[]): Result<Change> => {
  const own = withItems(draft, id);
  const [first] = own;
  if (first === undefined) return refuse('review:no-place');
  const others = new Set(draft.parts.filter((part) => !own.includes(part)).map((part) => part.id));
  const gaps = behind
    .filter((other) => others.has(other))
    .map((other) => gapBehind(draft, other, levelOf(first)));
  for (const after of [...gaps, null]) {
    if (own.some((part) => part.id === after)) return refuse('review:as-it-is');
    const change = moving(draft, id, own.length, after);
    if (change.ok && apply(draft, change.value).ok)
      return isIdle(change.value) ? refuse('review:as-it-is') : change;
  }
  return refuse('review:no-place');
};

const stepsFor = (now: Draft, older: Draft, id: Id): Result<readonly Change[]> => {
  const place = older.parts.findIndex((part) => part.id === id);
  const was = older.parts[place];
  const is = now.parts.find((part) => part.id === id);
  if (was === undefined) {
    const gone = deleting(now, id);
    return gone.ok ? success([gone.value]) : gone;
  }
  if (is === undefined) {
    const behind = older.parts.slice(0, place).map((part) => part.id);
    const back = restoringParts(now, [was], behind.toReversed());
    return back.ok ? success([back.value]) : back;
  }
  const words = restoringWords(now, was, now.languages);
  const shape = sameValue(shapeOf(was), shapeOf(is)) ? null : shaping(now, id, shapeOf(was));
  if (shape !== null && !shape.ok) return shape;
  return success([...(words.ok ? [words.value] : []), ...(shape === null ? [] : [shape.value])]);
};

const idsBefore = ({ parts }: Draft, id: Id): readonly Id[] =>
  parts
    .slice(
      0,
      parts.findIndex((part) => part.id === id),
    )
    .map((part) => part.id);

/** A part with those that were split off it or joined to it: they stand or fall together. */
const familyOf = (view: readonly PartRedline[], id: Id): readonly Id[] => {
  const owner = view.find((one) => one.id === id)?.with ?? id;
  return [...new Set([owner, ...view.flatMap((one) => (one.with === owner ? [one.id] : []))])];
};

/**
 * The change that makes a part say what an older draft says, kind and level included, as one step; with what was split
 * off it taken back and what was joined to it set apart again. One that was moved goes back to where it stood; the place
 * of any other stays. `view` is the redline of the two.
 */
export const restoringFrom = (
  draft: Draft,
  older: Draft,
  view: readonly PartRedline[],
  id: Id,
): Result<Change> => {
  const changes: Change[] = [];
  let now = draft;
  for (const one of familyOf(view, id)) {
    const steps = stepsFor(now, older, one);
    if (!steps.ok) return steps;
    for (const change of steps.value) {
      const next = apply(now, change);
      if (!next.ok) return next;
      now = next.value;
      changes.push(change);
    }
  }
  if (view.some((row) => row.id === id && row.fate === 'moved-to')) {
    const place = restoringPlace(now, id, idsBefore(older, id).toReversed());
    if (place.ok) changes.push(place.value);
    else if (place.failure.code !== 'review:as-it-is') return place;
  }
  return asOne(changes);
};

/** Whether there is something to restore at a row of a comparison: it was there before, and says something else or stands elsewhere now. */
export const canRestore = ({ fate, shape, wordings }: PartRedline): boolean =>
  fate === 'deleted' ||
  fate === 'merged' ||
  fate === 'split-off' ||
  fate === 'moved-to' ||
  (fate === 'kept' && (shape !== null || Object.values(wordings).some(({ hunks }) => hunks.length > 0)));
