import { applyUnchecked } from '#core/change/apply.ts';
import type { Change, EditWording, Group, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { carry } from '#core/change/map.ts';
import type { Side } from '#core/change/offset.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { fareSingle } from './fare-parts.ts';
import { fareEdit } from './fare-words.ts';
import { type Cause, contested, type Fared, fallen, holds, made } from './fared.ts';

const wordingOf = (draft: Draft, { part, language }: EditWording): Wording => {
  const found = draft.parts.find(({ id }) => id === part);
  return found === undefined ? [] : wordingIn(found, language);
};

const meets = (change: EditWording, over: EditWording): boolean =>
  change.part === over.part && change.language === over.language;

const fareOne = (change: SingleChange, over: SingleChange, draft: Draft, rivals: Side | null): Fared => {
  if (change.type !== 'edit-wording' || over.type !== 'edit-wording' || !meets(change, over))
    return fareSingle(change, over, rivals ?? 'after');
  const fared = fareEdit(change, over, wordingOf(draft, change));
  if (rivals === null || fared.fate !== 'contested' || fared.cause !== 'rival-insertion') return fared;
  const carried = carry(change, over, rivals);
  return carried.fate === 'holds' ? holds(carried.change) : fared;
};

const touchedBefore = (changes: readonly SingleChange[], at: number, part: string): boolean =>
  changes.slice(0, at).some((one) => JSON.stringify(one).includes(JSON.stringify(part)));

// Steps on top of one another go along as one or not at all; each edit on words as they were is judged on its own.
const fareGroup = (change: Group, over: SingleChange, draft: Draft): Fared => {
  const steps = singles(change);
  for (const [at, one] of steps.entries()) {
    if (one.type !== 'edit-wording' || touchedBefore(steps, at, one.part)) continue;
    const fared = fareOne(one, over, draft, null);
    if (fared.fate === 'contested') return fared;
  }
  const carried = carry(change, over);
  if (carried.fate === 'holds') return holds(carried.change);
  if (carried.fate === 'made') return made('same-words');
  return carried.fate === 'gone' ? fallen('part-deleted') : contested('words-changed');
};

/**
 * What becomes of an operation made on `draft` when `over`, made on it too, came first. `rivals` is the chair's word
 * on words put into one gap by two: behind or before those that are there; null where nobody has decided.
 */
export const fare = (change: Change, over: Change, draft: Draft, rivals: Side | null = null): Fared => {
  const overs = singles(over);
  let [fared, here]: [Fared, Draft] = [holds(change), draft];
  let part = false;
  let cause: Cause | null = null;
  for (const [index, step] of overs.entries()) {
    if (fared.fate !== 'holds' && fared.fate !== 'partly') return fared;
    const current: Change = fared.change;
    fared = current.type === 'group' ? fareGroup(current, step, here) : fareOne(current, step, here, rivals);
    part ||= fared.fate === 'partly';
    cause = fared.cause ?? cause;
    if (index === overs.length - 1) break;
    const next = applyUnchecked(here, step);
    if (!next.ok) return contested('place-changed');
    here = next.value;
  }
  if (fared.fate !== 'holds' && fared.fate !== 'partly') return fared;
  return part ? { fate: 'partly', change: fared.change, cause: 'rest-remains' } : holds(fared.change, cause);
};
