import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { DeleteParts, InsertParts, MoveParts, SetPart } from './change.ts';
import { beforePlace, gapOf, partOf, placeOf, restingPart, shapeOf } from './parts.ts';
import { samePart, sameValue } from './same.ts';

const noPart = (id: Id | null): Result<never> => refuse('change:no-part', { part: id ?? '' });

const takenId = (draft: Draft, parts: readonly Part[]): Id | undefined => {
  const asked = new Set(parts.map(({ id }) => id));
  const taken = new Set(draft.parts.map(({ id }) => id).filter((id) => asked.has(id)));
  return parts.find(({ id }) => taken.has(id) || !taken.add(id))?.id;
};

/** Puts new parts at a gap. */
export const insertParts = (draft: Draft, { after, parts }: InsertParts): Result<Draft> => {
  const gap = gapOf(draft, after);
  if (gap === -1) return noPart(after);
  const taken = takenId(draft, parts);
  if (taken !== undefined) return refuse('change:id-taken', { part: taken });
  return success({ ...draft, parts: draft.parts.toSpliced(gap, 0, ...parts.map(restingPart)) });
};

/** Takes neighbouring parts out; refused where one of them is not where and what it was. */
export const deleteParts = (draft: Draft, { after, parts }: DeleteParts): Result<Draft> => {
  const gap = gapOf(draft, after);
  if (gap === -1) return noPart(after);
  for (const [index, part] of parts.entries()) {
    const found = draft.parts[gap + index];
    if (found?.id !== part.id) return refuse('change:not-there', { part: part.id });
    if (!samePart(found, part)) return refuse('change:part-differs', { part: part.id });
  }
  return success({ ...draft, parts: draft.parts.toSpliced(gap, parts.length) });
};

/** Takes neighbouring parts to another gap; refused where they are not neighbours or come from elsewhere. */
export const moveParts = (draft: Draft, { ids, after, was, level }: MoveParts): Result<Draft> => {
  const from = placeOf(draft, ids[0]);
  const run = draft.parts.slice(from, from + ids.length);
  const first = run[0];
  if (from === -1 || first === undefined) return noPart(ids[0]);
  if (beforePlace(draft, from) !== was || run.some(({ id }, index) => id !== ids[index]))
    return refuse('change:not-there', { part: ids[0] });
  if (run.length < ids.length) return refuse('change:not-there', { part: ids[0] });
  if (levelOf(first) !== level) return refuse('change:part-differs', { part: ids[0] });
  if (after !== null && ids.includes(after)) return refuse('change:into-itself', { part: after });
  const rest = { ...draft, parts: draft.parts.toSpliced(from, ids.length) };
  const gap = gapOf(rest, after);
  if (gap === -1) return noPart(after);
  return success({ ...draft, parts: rest.parts.toSpliced(gap, 0, ...run) });
};

/** Makes a part another kind of part, or sets its level, list, numbering, line or label. */
export const setPart = (draft: Draft, { part: id, was, now }: SetPart): Result<Draft> => {
  const place = placeOf(draft, id);
  const part = draft.parts[place];
  if (part === undefined) return noPart(id);
  if (!sameValue(shapeOf(part), was)) return refuse('change:part-differs', { part: id });
  return success({ ...draft, parts: draft.parts.with(place, partOf({ id, ...now }, part.wording)) });
};
