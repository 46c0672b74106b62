import type { Draft, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { Face, Link } from './recognise.ts';
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

/**
 * Recognises parts of the base that were not written yet in the language and are in the amended text: between the same
 * parts, as many new parts of their kind as there are unwritten ones. Their words are words put in, not new parts.
 * Gives the faces of the base with those parts among them, and all links with their places in these.
 */
export const withUnwritten = (
  base: Draft,
  faces: readonly Face[],
  amended: readonly Face[],
  links: readonly Link[],
): { readonly faces: readonly Face[]; readonly links: readonly Link[] } => {
  const supplied = suppliedIn(gapsOf(base, faces, amended, links));
  const none = wordsIn('');
  const all = [
    ...faces,
    ...supplied.map(({ part, place }) => ({ part, place, folded: '', words: none })),
  ].toSorted((one, other) => one.place - other.place);
  const at = new Map(all.map(({ place }, index) => [place, index]));
  return {
    faces: all,
    links: [
      ...links.map((link) => ({
        ...link,
        base: link.base.map((old) => at.get(faces[old]?.place ?? -1) ?? -1),
      })),
      ...supplied.map(({ place, amended: found }) => ({ base: [at.get(place) ?? -1], amended: [found] })),
    ],
  };
};
