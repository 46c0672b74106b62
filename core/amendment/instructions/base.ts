import type { Instruction } from './instruction.ts';
import { type Aim, locate } from './locate.ts';
import { type Context, reason } from './outcome.ts';
import { joined, namesPart, type Place } from './place.ts';
import type { Reason } from './proposal.ts';

/** The parts that an instruction is about, with what is to be said of how they were found, or why there are none. */
export interface Base {
  readonly aims: readonly Aim[];
  readonly missing: Reason | null;
  readonly doubts: readonly Reason[];
  readonly sentence: number | null;
}

const found = (aims: readonly Aim[], place: Place | null, doubts: readonly Reason[]): Base => ({
  aims,
  missing: aims.length === 0 ? reason('instructions:no-place') : null,
  doubts,
  sentence: place?.sentence ?? null,
});

const lookUp = (context: Context, place: Place, before: readonly Aim[], doubts: readonly Reason[]): Base => {
  const { aims, missing } = locate(context.numbers, place, before);
  return missing === null
    ? found(aims, place, doubts)
    : { aims: [], missing, doubts, sentence: place.sentence };
};

/** Where the letter is: in its own words, under a heading, by a number before the sentence, or where it was before. */
export const whereOf = (instruction: Instruction, context: Context): Base => {
  const { where, numbered } = instruction;
  const { heading, before, numbers } = context;
  const carried = reason('instructions:place-carried-on');
  const above =
    heading === null
      ? { aims: before, soft: true }
      : { aims: locate(numbers, heading, before).aims, soft: false };
  if (
    where !== null &&
    (where.target === 'same' ||
      (where.target === null && (where.items.length > 0 || where.sentence !== null)))
  ) {
    return lookUp(
      context,
      { ...where, target: 'same' },
      above.aims,
      above.soft && above.aims.length > 0 ? [carried] : [],
    );
  }
  if (where !== null && namesPart(where)) return lookUp(context, where, before, []);
  if (heading !== null) return lookUp(context, heading, before, []);
  if (numbered !== null && !context.listed)
    return lookUp(context, numbered, before, [reason('instructions:number-may-be-own-here')]);
  return found(before, null, before.length > 0 ? [carried] : []);
};

/** The parts named as the object of an instruction: (delete) paragraph 5; (the first sentence) in paragraph 5. */
export const objectOf = (place: Place, instruction: Instruction, context: Context): Base => {
  const { where } = instruction;
  const both = where === null ? place : (joined(place, where) ?? place);
  const relative = both.target === null || both.target === 'same';
  if (!relative) return lookUp(context, both, [], []);
  const above = whereOf(
    { ...instruction, where: where === null || !namesPart(where) ? null : where },
    context,
  );
  if (above.missing !== null) return above;
  return lookUp(context, { ...both, target: 'same' }, above.aims, above.doubts);
};
