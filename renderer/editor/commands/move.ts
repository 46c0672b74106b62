import { moving, withItems } from '#core/change/make.ts';
import { beforePlace, placeOf } from '#core/change/parts.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Desk, type Plan, planOf } from './plan.ts';

const isFixed = ({ role }: Part): boolean => role === 'heading' || role === 'chapeau' || role === 'closing';

/** The gap above the part before it on its level; an item that opens its list goes above its clause. */
const gapAbove = (draft: Draft, place: number, level: number): Id | null | undefined => {
  for (let at = place - 1; at >= 0; at--) {
    const part = draft.parts[at];
    if (part === undefined || isFixed(part)) return undefined;
    if (levelOf(part) > level) continue;
    return levelOf(part) < level && level > 1 ? undefined : beforePlace(draft, at);
  }
  return undefined;
};

/** The gap below the part behind it on its level; an item that ends its list goes to the head of the next. */
const gapBelow = (draft: Draft, end: number, level: number): Id | undefined => {
  const next = draft.parts[end];
  if (next === undefined || isFixed(next) || (levelOf(next) < level && level > 1)) return undefined;
  return levelOf(next) < level ? next.id : withItems(draft, next.id).at(-1)?.id;
};

const move = ({ draft, selection }: Desk, up: boolean): Plan | null => {
  const { part: id } = selection.focus;
  const place = placeOf(draft, id);
  const run = withItems(draft, id);
  const first = run[0];
  if (first === undefined || isFixed(first)) return null;
  const level = levelOf(first);
  const after = up ? gapAbove(draft, place, level) : gapBelow(draft, place + run.length, level);
  if (after === undefined) return null;
  const change = moving(draft, id, run.length, after);
  return change.ok ? planOf(draft, [change.value], selection) : null;
};

/** Moves a clause with its items, or an item with those under it, above its neighbour. */
export const moveUp = (desk: Desk): Plan | null => move(desk, true);

/** The same below its neighbour. */
export const moveDown = (desk: Desk): Plan | null => move(desk, false);
