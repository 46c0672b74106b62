import type { Shape } from '#core/change/change.ts';
import { partOf, shapeOf } from '#core/change/parts.ts';
import { sameWordings } from '#core/change/same.ts';
import type { Id, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { depthOf, type Frame, isLinked, type LinkedParts, levelAt } from './frame.ts';
import { type Proposal, proposal } from './proposal.ts';
import type { Face } from './recognise.ts';
import { settled } from './settle.ts';
import { isReshaping } from './shapes.ts';

/** Parts of the amended text that come to stand together at one place of the base: new ones, or moved ones. */
type Unit =
  | { readonly kind: 'new'; readonly parts: readonly Part[]; readonly shapes: readonly Shape[] }
  | { readonly kind: 'moved'; readonly links: readonly LinkedParts[] }
  | { readonly kind: 'staying'; readonly link: LinkedParts };

const lastPlace = ({ place, base }: LinkedParts): number => place + base.length - 1;

// A text has one chapeau: another that comes in, by whatever a reader took for one, is a preamble.
const newShape = ({ base, shaping }: Frame, part: Part): Shape =>
  part.role === 'chapeau' && base.draft.parts.some(({ role }) => role === 'chapeau')
    ? { role: 'preamble', numbered: false }
    : shaping(part);

const unitsOf = (frame: Frame): readonly Unit[] => {
  const units: Unit[] = [];
  for (const entry of frame.inOrder) {
    const last = units.at(-1);
    if (isLinked(entry)) {
      const before = last?.kind === 'moved' ? last.links.at(-1) : undefined;
      if (entry.stays) units.push({ kind: 'staying', link: entry });
      else if (last?.kind === 'moved' && before !== undefined && entry.place === lastPlace(before) + 1)
        units[units.length - 1] = { kind: 'moved', links: [...last.links, entry] };
      else units.push({ kind: 'moved', links: [entry] });
    } else {
      const shape = newShape(frame, entry);
      const top = last?.kind === 'new' ? last.shapes[0] : undefined;
      if (last?.kind === 'new' && top !== undefined && depthOf(shape) > depthOf(top))
        units[units.length - 1] = {
          kind: 'new',
          parts: [...last.parts, entry],
          shapes: [...last.shapes, shape],
        };
      else units.push({ kind: 'new', parts: [entry], shapes: [shape] });
    }
  }
  return units;
};

/** How a unit begins: as it is in the base, and as it is to become. Either may come about before the other. */
const shapesOfUnit = (unit: Exclude<Unit, { kind: 'staying' }>, frame: Frame): readonly Shape[] => {
  if (unit.kind === 'new') return unit.shapes.slice(0, 1);
  const [link] = unit.links;
  const [first, amended] = [link?.base[0], link?.amended[0]];
  return first === undefined || amended === undefined ? [] : [shapeIn(frame, first, amended), shapeOf(first)];
};

/** Whether a part put right behind another, in a gap where other parts are still to go, would not belong there. */
const stopsBefore = (shape: Shape, part: Part): boolean => {
  if (shape.role === 'heading') return part.role !== 'heading';
  if (part.role === 'closing') return shape.role !== 'closing';
  return depthOf(shape) > 0 && levelOf(part) < depthOf(shape);
};

/**
 * The place behind which a unit goes: behind the part that stays before it, and behind whatever was taken out there,
 * so that taking it out or not changes nothing about whose part the unit is. Never behind a part that goes elsewhere,
 * nor behind one that stood behind such a part: the unit would go along.
 */
const placeBehind = (frame: Frame, from: number, until: number, shapes: readonly Shape[]): number => {
  let place = from;
  while (place + 1 < until && !frame.ofBase.has(place + 1)) {
    const part = frame.base.draft.parts[place + 1];
    if (part === undefined || shapes.some((shape) => stopsBefore(shape, part))) break;
    place++;
  }
  return place;
};

interface Placed {
  readonly unit: Exclude<Unit, { kind: 'staying' }>;
  readonly place: number;
}

type Moving = Placed['unit'];

const isMoving = (unit: Unit): unit is Moving => unit.kind !== 'staying';

/** What is new under a part that goes elsewhere belongs to that part, wherever it will be. */
const ownerOf = (unit: Moving, previous: Moving | undefined): LinkedParts | undefined => {
  const isUnder = unit.kind === 'new' && unit.shapes[0] !== undefined && depthOf(unit.shapes[0]) > 0;
  return isUnder && previous?.kind === 'moved' ? previous.links.at(-1) : undefined;
};

/** All that goes into one gap goes behind one part, so that its order there is the order of the list. */
const placedIn = (frame: Frame, units: readonly Moving[], from: number, until: number): readonly Placed[] => {
  const owners = units.map((unit, at) => ownerOf(unit, units[at - 1]));
  const free = units.filter((_, at) => owners[at] === undefined);
  const place = placeBehind(
    frame,
    from,
    until,
    free.flatMap((unit) => shapesOfUnit(unit, frame)),
  );
  return units.map((unit, at) => {
    const owner = owners[at];
    return { unit, place: owner === undefined ? place : lastPlace(owner) };
  });
};

const placedUnits = (frame: Frame): readonly Placed[] => {
  const placed: Placed[] = [];
  let [from, waiting]: [number, Moving[]] = [-1, []];
  const close = (until: number): void => {
    placed.push(...placedIn(frame, waiting, from, until));
    waiting = [];
  };
  for (const unit of unitsOf(frame)) {
    if (isMoving(unit)) waiting.push(unit);
    else {
      close(unit.link.place);
      from = lastPlace(unit.link);
    }
  }
  close(frame.base.draft.parts.length);
  return placed;
};

const idAt = ({ base }: Frame, place: number): Id | null => base.draft.parts[place]?.id ?? null;

const newPart = (frame: Frame, part: Part, shape: Shape): Part => {
  const wording = settled(wordingIn(part, frame.language), frame.amended, frame.base, frame.known);
  return partOf({ id: frame.newId(part.id), ...shape }, { [frame.language]: wording });
};

const insertion = (
  frame: Frame,
  unit: Extract<Unit, { kind: 'new' }>,
  place: number,
): readonly Proposal[] => {
  const parts = unit.parts.flatMap((part, at) => {
    const shape = unit.shapes[at];
    return shape === undefined ? [] : [newPart(frame, part, shape)];
  });
  const [first] = parts;
  if (first === undefined) return [];
  return [proposal('insert', first.id, { type: 'insert-parts', after: idAt(frame, place), parts })];
};

const move = (frame: Frame, unit: Extract<Unit, { kind: 'moved' }>, place: number): readonly Proposal[] => {
  const [start, end] = [unit.links[0], unit.links.at(-1)];
  if (start === undefined || end === undefined) return [];
  const [first, ...others] = frame.base.draft.parts.slice(start.place, lastPlace(end) + 1);
  const [after, was] = [idAt(frame, place), idAt(frame, start.place - 1)];
  if (first === undefined || after === was) return [];
  const ids: readonly [Id, ...Id[]] = [first.id, ...others.map(({ id }) => id)];
  return [proposal('move', first.id, { type: 'move-parts', ids, after, was, level: levelOf(first) })];
};

const alikeUnits = (one: Unit, other: Unit): boolean =>
  one.kind === 'new' &&
  other.kind === 'new' &&
  one.parts.length === other.parts.length &&
  one.parts.every((part, at) => sameWordings(part.wording, other.parts[at]?.wording ?? {}));

// What is put in twice with the same words at one place counts once when it comes from two cities. From one city it is
// meant, so that both, with what stands between them, are one proposal.
const withTwins = (placed: readonly Placed[]): readonly Placed[] => {
  const found: Placed[] = [];
  for (const { unit, place } of placed) {
    const twin = found.findIndex((other) => other.place === place && alikeUnits(other.unit, unit));
    const between =
      twin === -1
        ? []
        : found.slice(twin).flatMap((other) => (other.unit.kind === 'new' ? [other.unit] : []));
    if (twin === -1 || unit.kind !== 'new' || between.length < found.length - twin)
      found.push({ unit, place });
    else {
      const all = [...between, unit];
      found.length = twin;
      found.push({
        unit: {
          kind: 'new',
          parts: all.flatMap(({ parts }) => parts),
          shapes: all.flatMap(({ shapes }) => shapes),
        },
        place,
      });
    }
  }
  return found;
};

/** Parts put in and parts moved, in the order of the amended text. */
export const proposePlaces = (frame: Frame): readonly Proposal[] =>
  withTwins(placedUnits(frame)).flatMap(({ unit, place }) =>
    unit.kind === 'new' ? insertion(frame, unit, place) : move(frame, unit, place),
  );

const shapeIn = (frame: Frame, part: Part, amended: Part): Shape => {
  const [was, now] = [shapeOf(part), frame.shaping(amended)];
  return isReshaping(was, now) ? now : was;
};

/** Parts made another kind of part. */
export const proposeShapes = (frame: Frame): readonly Proposal[] =>
  frame.links.flatMap(({ base: [part], amended: [amended] }): Proposal[] => {
    if (part === undefined || amended === undefined) return [];
    const [was, now] = [shapeOf(part), shapeIn(frame, part, amended)];
    return was === now || !isReshaping(was, now)
      ? []
      : [proposal('shape', part.id, { type: 'set-part', part: part.id, was, now })];
  });

/** Whether lines of this kind came back at all: a reply often begins with the text itself. */
const cameBack = ({ links }: Frame, role: Part['role']): boolean =>
  links.some(({ base }) => base.some((part) => part.role === role));

const isMissed = (frame: Frame, { role }: Part): boolean =>
  (role !== 'heading' && role !== 'closing') || cameBack(frame, role);

const unrecognised = ({ base, ofBase }: Frame): readonly Face[] =>
  base.faces.filter(({ place }) => !ofBase.has(place));

/** Heading and closing lines of the base that were not sent back and are not proposed to be taken out either. */
export const notMissed = (frame: Frame): readonly Part[] =>
  unrecognised(frame).flatMap(({ part }) => (isMissed(frame, part) ? [] : [part]));

/** Parts taken out, each with what was under it and is gone too. Parts without words in the language are not missed. */
export const proposeDeletions = (frame: Frame): readonly Proposal[] => {
  const { parts } = frame.base.draft;
  const gone = new Set(
    unrecognised(frame).flatMap(({ part, place }) => (isMissed(frame, part) ? [place] : [])),
  );
  const proposals: Proposal[] = [];
  for (let at = 0; at < parts.length; ) {
    const first = parts[at];
    let end = at + 1;
    if (first !== undefined && gone.has(at)) {
      while (end < parts.length && !frame.ofBase.has(end) && levelAt(frame.base, end) > levelOf(first)) end++;
      proposals.push(
        proposal('delete', first.id, {
          type: 'delete-parts',
          after: idAt(frame, at - 1),
          parts: parts.slice(at, end),
        }),
      );
    }
    at = end;
  }
  return proposals;
};
