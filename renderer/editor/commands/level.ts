import type { Change, Shape } from '#core/change/change.ts';
import { shaping, withItems } from '#core/change/make.ts';
import { placeOf, shapeOf } from '#core/change/parts.ts';
import type { Draft, Item, ListStyle, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Desk, endsOf, nextShape, type Plan, partsBetween, planOf } from './plan.ts';

const deepest = 4;

const isItem = (part: Part): part is Item => part.role === 'item';

/** The list of the nearest item of a level: before the place, within its clause first; else behind it. */
const listNear = (draft: Draft, place: number, level: number): ListStyle => {
  const ofLevel = (part: Part): part is Item => isItem(part) && part.level === level;
  const before = draft.parts.slice(0, place).findLast(ofLevel);
  const behind = draft.parts.slice(place + 1).find(ofLevel);
  return (before ?? behind)?.list ?? (level === 1 ? 'letter' : level === 2 ? 'roman' : 'hyphen');
};

/** The clause or other part under which an item lies. */
const ownerOf = (draft: Draft, place: number): Part | undefined =>
  draft.parts.slice(0, place).findLast((part) => !isItem(part));

const atLevel = (draft: Draft, part: Part, level: number): Shape | null => {
  const place = placeOf(draft, part.id);
  if (level > deepest || level < 0) return null;
  if (level > 0) return { role: 'item', level, list: listNear(draft, place, level) };
  const owner = ownerOf(draft, place);
  return owner === undefined ? null : nextShape(draft, owner);
};

const canShift = (part: Part, by: number): boolean =>
  isItem(part) || (by > 0 && (part.role === 'clause' || part.role === 'preamble'));

// A part among the selected ones that lies under another of them goes along with it.
const heads = (draft: Draft, chosen: readonly Part[]): readonly Part[] => {
  const under = new Set<string>();
  return chosen.filter((part) => {
    if (under.has(part.id)) return false;
    for (const { id } of withItems(draft, part.id)) under.add(id);
    return true;
  });
};

const shiftOne = (draft: Draft, part: Part, by: number): readonly Change[] | null => {
  const changes: Change[] = [];
  for (const one of withItems(draft, part.id)) {
    const shape = atLevel(draft, one, levelOf(one) + by);
    if (shape === null) return null;
    const kept =
      isItem(one) && shape.role === 'item' && one.id !== part.id ? { ...shape, list: one.list } : shape;
    const change = shaping(draft, one.id, kept);
    if (change.ok) changes.push(change.value);
  }
  return changes;
};

const shift = ({ draft, selection }: Desk, by: number): Plan | null => {
  const [from, to] = endsOf(draft, selection);
  const chosen = heads(draft, partsBetween(draft, from, to));
  if (!chosen.every((part) => canShift(part, by))) return null;
  const changes = chosen.map((part) => shiftOne(draft, part, by));
  if (changes.includes(null)) return null;
  return planOf(
    draft,
    changes.flatMap((some) => some ?? []),
    selection,
  );
};

/** One level deeper, with everything under it: a clause becomes an item of the clause before it. */
export const indent = (desk: Desk): Plan | null => shift(desk, 1);

/** One level up, with everything under it: an item of the first level becomes a clause. */
export const outdent = (desk: Desk): Plan | null => shift(desk, -1);

/** Sets what a part is: its role, numbering, list or label. */
export const setShape = ({ draft, selection }: Desk, shape: Shape): Plan | null => {
  const change = shaping(draft, selection.focus.part, shape);
  const part = draft.parts[placeOf(draft, selection.focus.part)];
  if (!change.ok || part === undefined || JSON.stringify(shapeOf(part)) === JSON.stringify(shape))
    return null;
  return planOf(draft, [change.value], selection);
};
