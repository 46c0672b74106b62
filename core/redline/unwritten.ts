import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { Face, KnownParts, Link } from './recognise.ts';
import { wordsIn } from './words-in-common.ts';

interface Supplied {
  readonly part: Part;
  readonly place: number;
  /** Where the words for it stand among the parts of the amended text. */
  readonly amended: number;
}

const alike = (one: Part, other: Part): boolean => one.role === other.role && levelOf(one) === levelOf(other);

interface Gap {
  readonly unwritten: readonly { readonly part: Part; readonly place: number }[];
  readonly fresh: readonly { readonly part: Part; readonly at: number }[];
}

const gapsOf = (
  base: Draft,
  baseFaces: readonly Face[],
  amended: readonly Face[],
  links: readonly Link[],
): readonly Gap[] => {
  const written = new Set(baseFaces.map(({ place }) => place));
  const taken = new Set(links.flatMap((link) => link.amended));
  const ends = links
    .toSorted((one, other) => (one.amended[0] ?? 0) - (other.amended[0] ?? 0))
    .map((link) => [baseFaces[link.base[0] ?? -1]?.place ?? 0, link.amended[0] ?? 0] as const);
  let [from, start] = [0, 0];
  return [...ends, [base.parts.length, amended.length] as const].flatMap(([to, end]) => {
    if (to < from) return [];
    const unwritten = base.parts
      .map((part, place) => ({ part, place }))
      .slice(from, to)
      .filter(({ place }) => !written.has(place));
    const fresh = amended
      .slice(start, end)
      .flatMap(({ part }, at) => (taken.has(start + at) ? [] : [{ part, at: start + at }]));
    [from, start] = [to, end];
    return [{ unwritten, fresh }];
  });
};

const suppliedIn = (gaps: readonly Gap[]): readonly Supplied[] =>
  gaps.flatMap(({ unwritten, fresh }) =>
    unwritten.flatMap(({ part, place }): Supplied[] => {
      const mine = unwritten.filter((other) => alike(other.part, part));
      const theirs = fresh.filter((other) => alike(other.part, part));
      const found = theirs[mine.findIndex((other) => other.place === place)];
      return mine.length !== theirs.length || found === undefined ? [] : [{ part, place, amended: found.at }];
    }),
  );

/** Words that carry the identity of a part that was not written yet. */
const namedIn = (
  base: Draft,
  faces: readonly Face[],
  amended: readonly Face[],
  links: readonly Link[],
  known: KnownParts,
): readonly Supplied[] => {
  const written = new Set(faces.map(({ part }) => part.id));
  const taken = new Set(links.flatMap((link) => link.amended));
  const places = new Map(base.parts.map(({ id }, place) => [id, place]));
  const used = new Set<Id>();
  return amended.flatMap((face, at): Supplied[] => {
    const id = known.get(face.part.id) ?? '';
    const place = places.get(id);
    const part = place === undefined ? undefined : base.parts[place];
    if (place === undefined || part === undefined || written.has(id) || taken.has(at) || used.has(id))
      return [];
    used.add(id);
    return [{ part, place, amended: at }];
  });
};

const linkOf = ({ place, amended }: Supplied, faces: readonly Face[]): Link => ({
  base: [faces.findIndex((face) => face.place === place)],
  amended: [amended],
});

const facesWith = (faces: readonly Face[], supplied: readonly Supplied[]): readonly Face[] => {
  const none = wordsIn('');
  return [
    ...faces,
    ...supplied.map(({ part, place }) => ({ part, place, folded: '', words: none })),
  ].toSorted((one, other) => one.place - other.place);
};

const withSupplied = (
  faces: readonly Face[],
  links: readonly Link[],
  supplied: readonly Supplied[],
): { readonly faces: readonly Face[]; readonly links: readonly Link[] } => {
  const all = facesWith(faces, supplied);
  const at = new Map(all.map(({ place }, index) => [place, index]));
  const moved = links.map((link) => ({
    ...link,
    base: link.base.map((old) => at.get(faces[old]?.place ?? -1) ?? -1),
  }));
  return { faces: all, links: [...moved, ...supplied.map((one) => linkOf(one, all))] };
};

/**
 * Recognises parts of the base that were not written yet in the language and are in the amended text: by the identity
 * that their words carry, else, between the same parts, where there are as many new parts of their kind as unwritten
 * ones. Their words are words put in, not new parts.
 * Gives the faces of the base with those parts among them, and all links with their places in these.
 */
export const withUnwritten = (
  base: Draft,
  faces: readonly Face[],
  amended: readonly Face[],
  links: readonly Link[],
  known: KnownParts = new Map(),
): { readonly faces: readonly Face[]; readonly links: readonly Link[] } => {
  const named = withSupplied(faces, links, namedIn(base, faces, amended, links, known));
  const gaps = gapsOf(base, named.faces, amended, named.links);
  return withSupplied(named.faces, named.links, suppliedIn(gaps));
};
