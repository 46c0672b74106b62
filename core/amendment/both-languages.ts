import type { EditWording, InsertParts } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Amendment } from './amendment.ts';
import { type Parts, placeOf } from './keys.ts';
import { joinedNew, languageOfNew } from './new-in-both.ts';

/** An amendment of one clause, or of one gap between clauses, in one language. */
interface InOne {
  readonly amendment: Amendment;
  readonly language: Language;
  readonly operation: EditWording | InsertParts;
}

const inOne = (amendment: Amendment): InOne | null => {
  const { state, operations } = amendment.standing;
  const [only, ...others] = state === 'applies' ? operations.flatMap(singles) : [];
  if (only === undefined || others.length > 0) return null;
  if (only.type === 'edit-wording') return { amendment, language: only.language, operation: only };
  const language = only.type === 'insert-parts' ? languageOfNew(only) : null;
  return only.type === 'insert-parts' && language !== null ? { amendment, language, operation: only } : null;
};

/** Equal for the same clause or gap, the same cities and the same version. */
const whereOf = ({ amendment: { sponsors, base }, operation }: InOne): string => {
  const place = operation.type === 'edit-wording' ? operation.part : ['behind', operation.after];
  return JSON.stringify([place, base, [...new Set(sponsors.map(({ city }) => city))].toSorted()]);
};

type Kind = 'put in' | 'taken out' | 'replaced' | 'new' | 'set otherwise';

const kindOf = ({ operation }: InOne, parts: Parts): Kind => {
  if (operation.type === 'insert-parts') return 'new';
  const place = placeOf(parts, operation);
  if (place === null || place.marksOnly) return 'set otherwise';
  if (place.from === place.to) return 'put in';
  return place.inserted.length === 0 ? 'taken out' : 'replaced';
};

const wordsOf = ({ operation }: InOne): string =>
  operation.type === 'edit-wording'
    ? `${characters(operation.removed)} ${characters(operation.inserted)}`
    : operation.parts.flatMap(({ wording }) => Object.values(wording).map(characters)).join(' ');

const languages = (all: readonly InOne[]): ReadonlySet<Language> =>
  new Set(all.map(({ language }) => language));

const figures = (words: string): string => (words.match(/\d+/g) ?? []).toSorted().join(' ');

// Languages differ in length, but not by so much; and they share their figures.
const alike = (one: string, other: string): boolean =>
  figures(one) === figures(other) &&
  Math.max(one.length, other.length) <= 3 * Math.min(one.length, other.length) + 20;

/** What one city asks of one clause, in more languages than one. */
const heapsOf = (amendments: readonly Amendment[]): readonly (readonly InOne[])[] => {
  const heaps = new Map<string, InOne[]>();
  for (const one of amendments.flatMap((amendment) => inOne(amendment) ?? [])) {
    const where = whereOf(one);
    const there = heaps.get(where);
    if (there === undefined) heaps.set(where, [one]);
    else there.push(one);
  }
  return [...heaps.values()].filter((all) => languages(all).size > 1);
};

const sameRun = (one: InOne, other: InOne): boolean =>
  one === other ||
  one.operation.type === 'edit-wording' ||
  other.operation.type === 'edit-wording' ||
  joinedNew(one.operation, other.operation) !== null;

const isOne = (same: readonly InOne[]): boolean => {
  const [first] = same;
  if (first === undefined || languages(same).size === 1 || languages(same).size < same.length) return false;
  return same.every((one) => alike(wordsOf(first), wordsOf(one)) && sameRun(first, one));
};

const pairsIn = (heap: readonly InOne[], parts: Parts): readonly (readonly InOne[])[] => {
  const kinds: readonly Kind[] = ['put in', 'taken out', 'replaced', 'new'];
  return kinds.map((kind) => heap.filter((one) => kindOf(one, parts) === kind)).filter(isOne);
};

/**
 * Amendments by which the same cities ask for the same change of one clause in each language, as when the English and
 * the French file of one pack come back: made on the same version, one in each language, of the same kind (put in, taken
 * out, replaced, a new clause), with the same figures. Each with the others it goes with. Where a city asks for two such changes in
 * one language, nothing is told to be the same.
 */
export const inBothLanguages = (amendments: readonly Amendment[], parts: Parts): readonly (readonly Id[])[] =>
  heapsOf(amendments).flatMap((heap) =>
    pairsIn(heap, parts).map((same) => same.map(({ amendment }) => amendment.id)),
  );

/**
 * What one city asks of one clause in several languages without its being clear what belongs together: for someone to
 * look at, and to decide on together.
 */
export const perhapsInBoth = (amendments: readonly Amendment[], parts: Parts): readonly (readonly Id[])[] =>
  heapsOf(amendments).flatMap((heap) => {
    const paired = new Set(pairsIn(heap, parts).flat());
    const left = heap.filter((one) => !paired.has(one));
    return languages(left).size > 1 ? [left.map(({ amendment }) => amendment.id)] : [];
  });
