import type { Shape } from '#core/change/change.ts';
import type { Id, Language, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { Link } from './recognise.ts';
import { staying } from './sequence.ts';
import { type Shaping, shapingOf } from './shapes.ts';
import type { Form, Side } from './side.ts';

/** A recognised part, or several, with all that proposals about it need. */
export interface LinkedParts {
  readonly base: readonly Part[];
  /** Where the first of them stands in the base. */
  readonly place: number;
  readonly amended: readonly Part[];
  /** Whether it stays while others move around it. */
  readonly stays: boolean;
}

/** Two texts of which it is known what in the one is what in the other. */
export interface Frame {
  readonly base: Side;
  readonly amended: Side;
  readonly form: Form;
  readonly language: Language;
  readonly links: readonly LinkedParts[];
  /** The recognised part at each place of the base, and of the amended text's parts with words. */
  readonly ofBase: ReadonlyMap<number, LinkedParts>;
  readonly inOrder: readonly (LinkedParts | Part)[];
  readonly shaping: Shaping;
  readonly known: (id: Id) => Id | undefined;
  /** An id for a part that comes in from the amended text. */
  readonly newId: (id: Id) => Id;
}

export const isLinked = (entry: LinkedParts | Part): entry is LinkedParts => 'stays' in entry;

/** How deep a part of the amended text lies in the terms of the base. */
export const depthOf = (shape: Shape): number => (shape.role === 'item' ? shape.level : 0);

const partsAt = ({ faces }: Side, places: readonly number[]): readonly Part[] =>
  places.flatMap((at) => faces[at]?.part ?? []);

const linkedParts = (base: Side, amended: Side, links: readonly Link[]): readonly LinkedParts[] => {
  const inAmended = links.toSorted((one, other) => (one.amended[0] ?? 0) - (other.amended[0] ?? 0));
  const firsts = inAmended.map((link) => base.faces[link.base[0] ?? -1]);
  const places = firsts.map((face) => face?.place ?? -1);
  const levels = firsts.map((face) => (face === undefined ? 0 : levelOf(face.part)));
  const still = new Set(staying(places, levels).flatMap((at) => inAmended[at] ?? []));
  return inAmended.map((link) => ({
    base: partsAt(base, link.base),
    place: base.faces[link.base[0] ?? -1]?.place ?? -1,
    amended: partsAt(amended, link.amended),
    stays: still.has(link),
  }));
};

const freeIds = (base: Side): ((id: Id) => Id) => {
  const taken = new Set(base.draft.parts.map(({ id }) => id));
  const given = new Map<Id, Id>();
  return (id) => {
    const known = given.get(id);
    if (known !== undefined) return known;
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
    taken.add(free);
    given.set(id, free);
    return free;
  };
};

const entriesOf = (amended: Side, links: readonly LinkedParts[]): readonly (LinkedParts | Part)[] => {
  const first = new Map(
    links.flatMap((link) => link.amended.map((part, at) => [part.id, at === 0 ? link : null])),
  );
  return amended.faces.flatMap(({ part }): readonly (LinkedParts | Part)[] => {
    const link = first.get(part.id);
    if (link === undefined) return [part];
    return link === null ? [] : [link];
  });
};

/** Puts together what is known of two texts. */
export const frameOf = (base: Side, amended: Side, form: Form, found: readonly Link[]): Frame => {
  const links = linkedParts(base, amended, found);
  const pairs = links.flatMap(({ base: [one], amended: [other] }) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
  const ids = new Map(links.flatMap((link) => link.amended.map(({ id }) => [id, link.base[0]?.id] as const)));
  return {
    base,
    amended,
    form,
    language: base.language,
    links,
    ofBase: new Map(links.flatMap((link) => link.base.map((_, at) => [link.place + at, link] as const))),
    inOrder: entriesOf(amended, links),
    shaping: shapingOf(pairs),
    known: (id) => ids.get(id),
    newId: freeIds(base),
  };
};

/** The level of a part of the base by its place; 0 beyond its end. */
export const levelAt = ({ draft }: Side, place: number): number => {
  const part = draft.parts[place];
  return part === undefined ? 0 : levelOf(part);
};
