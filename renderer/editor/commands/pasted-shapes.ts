import type { Shape } from '#core/change/change.ts';
import { placeOf } from '#core/change/parts.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { PastedPart } from '../clipboard/pasted.ts';
import { type Desk, nextShape } from './plan.ts';

/** A level that paragraphs came with, and the one they have here. */
interface Opened {
  readonly given: number;
  readonly here: number;
}

export const shapeLevel = (shape: Shape): number => (shape.role === 'item' ? shape.level : 0);

const levelHere = (given: number, closed: Opened | undefined, around: Opened | undefined): number => {
  if (closed?.given === given) return closed.here;
  if (around !== undefined) return around.here + 1;
  return closed === undefined ? given : closed.here - (closed.given - given);
};

/**
 * How deep paragraphs lie here, as seen from the one that went into the part before them: beside it, under it or above
 * it as they came, a level at a time however many they jumped. An item stays one.
 */
const levelsHere = (seed: Opened, shapes: readonly Shape[]): readonly number[] => {
  const open = [seed];
  return shapes.map((shape) => {
    const given = shapeLevel(shape);
    let closed: Opened | undefined;
    while ((open.at(-1)?.given ?? -1) >= given) closed = open.pop();
    const least = shape.role === 'item' ? 1 : 0;
    const here = Math.min(Math.max(levelHere(given, closed, open.at(-1)), least), 4);
    open.push({ given, here });
    return here;
  });
};

const ownerOf = (draft: Draft, part: Part): Part =>
  draft.parts.slice(0, placeOf(draft, part.id) + 1).findLast((one) => levelOf(one) === 0) ?? part;

/** The shapes that paragraphs take behind the part which the one before them went into. */
export const shapesBehind = (
  draft: Draft,
  base: Part,
  last: PastedPart,
  rest: readonly PastedPart[],
): readonly Shape[] => {
  const shapes = rest.map(({ shape }) => shape);
  const levels = levelsHere({ given: shapeLevel(last.shape), here: levelOf(base) }, shapes);
  return shapes.map((shape, index) => {
    const level = levels[index] ?? 0;
    if (level === 0) return shape.role === 'section' ? shape : nextShape(draft, ownerOf(draft, base));
    const list = shape.role === 'item' ? shape.list : base.role === 'item' ? base.list : 'letter';
    return { role: 'item', level, list };
  });
};

/** A part that was cut out keeps its id where it comes back, so that what refers to it still does. */
export const idsFor = (draft: Draft, pasted: readonly PastedPart[], newId: Desk['newId']): readonly Id[] => {
  const taken = new Set(draft.parts.map(({ id }) => id));
  return pasted.map(({ from }) => {
    const id = from === undefined || taken.has(from) ? newId() : from;
    taken.add(id);
    return id;
  });
};
