import { z } from 'zod';
import type { Draft, Part } from '#core/draft/draft.ts';
import { draftSchema, idSchema, partSchema } from '#core/draft/schema.ts';
import { call } from './call.ts';

const draft = z.custom<Draft>((given) => draftSchema.safeParse(given).success);
const part = z.custom<Part>((given) => partSchema.safeParse(given).success);

/** A row of the record, by its place there. */
const revision = z.int().min(0);
const hand = { at: z.string(), who: z.string() };

/** What one person did to a clause within one minute, from the row `first` to the row `last`. */
export const historyLineSchema = z.strictObject({
  ...hand,
  first: revision,
  last: revision,
  /** The part under the id that it had then. */
  part: idSchema,
  /** Null where it was not there. */
  before: part.nullable(),
  after: part.nullable(),
  /** The parts that stood before it then, the nearest first, where it was taken elsewhere since. */
  stood: z.array(idSchema).nullable(),
  /** The codes of what was done, each once. */
  codes: z.array(z.string()),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

/** Parts that were taken out together and are not in the draft now. */
export const lostSchema = z.strictObject({
  ...hand,
  revision,
  parts: z.array(part).min(1),
  /** The parts that stood before them, the nearest first. */
  behind: z.array(idSchema),
});
export type Lost = z.infer<typeof lostSchema>;

/** A state of the text: where one person paused. */
export const stateSchema = z.strictObject({ ...hand, revision });
export type State = z.infer<typeof stateSchema>;

const at = z.strictObject({ desk: z.string() });

export const review = {
  /** What happened to a part, the last first; what one person did within a minute is one line. */
  history: call.input(at.extend({ part: idSchema })).output(z.array(historyLineSchema)),
  /** What was deleted and not brought back, the last first. Parts without any words are not among them. */
  lost: call.input(at).output(z.array(lostSchema)),
  /** The states that the text went through, the last first, and the row that the record has come to. */
  states: call.input(at).output(z.strictObject({ present: revision, states: z.array(stateSchema) })),
  /** The draft as it was after a row of the record. */
  draftAt: call.input(at.extend({ revision })).output(draft),
};
