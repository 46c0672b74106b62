import type { Draft, Id } from '#core/draft/draft.ts';
import { sliceWording, wordingLength } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import { weighty } from './force.ts';
import { type Claim, type Group, groups } from './groups.ts';
import { type Parts, partsOf, wordsOf } from './keys.ts';
import { targetOf } from './standing.ts';
import { type Negotiation, present } from './state.ts';
import { spoken, unitsOf, wordCount } from './units.ts';

/** How far an amendment is removed from the text, the furthest first. */
export const distances = ['deletion', 'replacement', 'force', 'insertion', 'structure', 'wording'] as const;
export type Distance = (typeof distances)[number];

/** A group at its place in the suggested order. */
export interface Turn {
  readonly group: Id;
  readonly part: Id | null;
  readonly distance: Distance;
}

const forceTouched = ({ operation, placed }: Claim, parts: Parts, languages: Languages): boolean => {
  if (operation.type !== 'edit-wording' || placed === null) return false;
  const { part, language } = operation;
  const old = unitsOf(sliceWording(wordsOf(parts, part, language), placed.from, placed.to));
  return (
    weighty(old, language, languages).join(' ') !== weighty(placed.inserted, language, languages).join(' ')
  );
};

const ofEdit = (claim: Claim, parts: Parts, languages: Languages): Distance => {
  const { operation, placed } = claim;
  if (operation.type !== 'edit-wording' || placed === null) return 'structure';
  const wording = wordsOf(parts, operation.part, operation.language);
  const share = (placed.to - placed.from) / Math.max(wordingLength(wording), 1);
  if (share > 0.9 && placed.inserted.length === 0) return 'deletion';
  if (share > 0.6) return 'replacement';
  if (forceTouched(claim, parts, languages)) return 'force';
  return placed.from === placed.to && wordCount(placed.inserted) > 0 ? 'insertion' : 'wording';
};

const distanceOf = (claim: Claim, parts: Parts, languages: Languages): Distance => {
  switch (claim.operation.type) {
    case 'edit-wording':
      return ofEdit(claim, parts, languages);
    case 'delete-parts':
      return 'deletion';
    case 'insert-parts':
      return 'insertion';
    default:
      return 'structure';
  }
};

const deletesAndInserts = ({ claims }: Group): boolean =>
  claims.some(({ operation }) => operation.type === 'delete-parts') &&
  claims.some(({ operation }) => operation.type === 'insert-parts');

const furthest = (group: Group, parts: Parts, languages: Languages): Distance => {
  if (deletesAndInserts(group)) return 'replacement';
  const all = group.claims.map((claim) => distanceOf(claim, parts, languages));
  return distances.find((distance) => all.includes(distance)) ?? 'wording';
};

/** How many words an amendment takes out and puts in: of two alike, the one that alters more goes first. */
const size = ({ claims }: Group, parts: Parts): number =>
  claims.reduce((sum, { operation, placed }) => {
    if (operation.type !== 'edit-wording' || placed === null) return sum;
    const old = sliceWording(wordsOf(parts, operation.part, operation.language), placed.from, placed.to);
    return sum + spoken(unitsOf(old)).length + spoken(placed.inserted).length;
  }, 0);

interface Ranked extends Turn {
  readonly place: number;
  readonly rank: number;
  readonly from: number;
  readonly size: number;
}

const ranked = (
  group: Group,
  places: ReadonlyMap<Id, number>,
  parts: Parts,
  languages: Languages,
): Ranked => {
  const part = group.operations.map(targetOf).find((id) => id !== null) ?? null;
  const distance = furthest(group, parts, languages);
  return {
    group: group.id,
    part,
    distance,
    place: part === null ? -1 : (places.get(part) ?? -1),
    rank: distances.indexOf(distance),
    from: group.claims[0]?.placed?.from ?? -1,
    size: size(group, parts),
  };
};

const placesOf = ({ parts }: Draft): ReadonlyMap<Id, number> =>
  new Map(parts.map(({ id }, place) => [id, place]));

/**
 * The order in which amendments may be taken, as a suggestion to the chair: part by part, in each the furthest removed
 * from the text first (deletion, replacement of the whole, verb of force or figure or negation, insertion, structure,
 * wording), as rules of procedure have it ("the one furthest removed in substance"). Ties go by the number of words
 * altered, then by place, then by id; never by the order of import.
 */
export const suggestedOrder = (state: Negotiation, languages: Languages): readonly Turn[] => {
  const draft = present(state);
  const [parts, places] = [partsOf(draft), placesOf(draft)];
  return groups(state)
    .map((group) => ranked(group, places, parts, languages))
    .toSorted(
      (one, other) =>
        one.place - other.place ||
        one.rank - other.rank ||
        other.size - one.size ||
        one.from - other.from ||
        (one.group < other.group ? -1 : 1),
    )
    .map(({ group, part, distance }) => ({ group, part, distance }));
};
