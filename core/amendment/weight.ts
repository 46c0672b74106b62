import type { Change, EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft } from '#core/draft/draft.ts';
import { sliceWording } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Weight } from './amendment.ts';
import { weighty } from './force.ts';
import { keptIn } from './kept.ts';
import { partsOf, placeOf, wordsOf } from './keys.ts';
import type { Placed } from './placed.ts';
import { spoken, type Unit, unitsOf } from './units.ts';

// A slip of the pen: capitals and accents aside, no more than two letters differ in a word that is long enough.
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const swap = (row[column - 1] ?? 0) + Number(one[line - 1] !== other[column - 1]);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const bare = (key: string): string => key.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const isSlip = (one: Unit, other: Unit): boolean => {
  const [mine, theirs] = [bare(one.key), bare(other.key)];
  if (mine === theirs) return true;
  if (one.kind !== 'word' || other.kind !== 'word' || Math.min(mine.length, theirs.length) < 4) return false;
  return Math.abs(mine.length - theirs.length) <= 2 && distance(mine, theirs) <= 2;
};

const lone = (units: readonly Unit[], kept: readonly number[]): readonly Unit[] =>
  units.filter((unit, at) => kept[at] === -1 && unit.kind === 'word');

const isRepair = (old: readonly Unit[], now: readonly Unit[]): boolean => {
  const [mine, theirs] = [spoken(old), spoken(now)];
  const gone = lone(mine, keptIn(mine, theirs));
  const come = lone(theirs, keptIn(theirs, mine));
  return (
    gone.length === come.length && gone.every((unit, at) => come[at] !== undefined && isSlip(unit, come[at]))
  );
};

const weightOfEdit = (draft: Draft, edit: EditWording, place: Placed, languages: Languages): Weight => {
  if (place.marksOnly) return 'editorial';
  const wording = wordsOf(partsOf(draft), edit.part, edit.language);
  const old = unitsOf(sliceWording(wording, place.from, place.to));
  const [was, now] = [old, place.inserted].map((units) => weighty(units, edit.language, languages).join(' '));
  return was === now && isRepair(old, place.inserted) ? 'editorial' : 'substantive';
};

const weightOf = (draft: Draft, change: SingleChange, languages: Languages): Weight => {
  if (change.type !== 'edit-wording') return 'substantive';
  const place = placeOf(partsOf(draft), change);
  return place === null ? 'substantive' : weightOfEdit(draft, change, place, languages);
};

/**
 * The class that a rule suggests; a drafter may set another. Editorial is only what repairs: signs, capitals, accents,
 * marks, and words that differ by a letter or two. Whatever touches a verb of force, a figure, a negation, a fact or a
 * reference, takes words out, puts words in, or alters parts, is substantive.
 */
export const suggestedWeight = (draft: Draft, operations: readonly Change[], languages: Languages): Weight =>
  operations.flatMap(singles).every((change) => weightOf(draft, change, languages) === 'editorial')
    ? 'editorial'
    : 'substantive';
