import { z } from 'zod';
import {
  fieldValueSchema,
  idSchema,
  languageSchema,
  partSchema,
  settingsSchema,
  wordingSchema,
} from '#core/draft/schema.ts';
import type { Change, EditWording, Shape, SingleChange, Unworded } from './change.ts';

const offset = z.int().min(0);
const offsets = z.record(languageSchema, offset);
const gap = idSchema.nullable();
const wordings = z.record(idSchema, wordingSchema);

const [heading, chapeau, section, preamble, clause, item, closing] = partSchema.options;

const unworded = z.discriminatedUnion('role', [
  heading.omit({ wording: true }),
  chapeau.omit({ wording: true }),
  section.omit({ wording: true }),
  preamble.omit({ wording: true }),
  clause.omit({ wording: true }),
  item.omit({ wording: true }),
  closing.omit({ wording: true }),
]) satisfies z.ZodType<Unworded>;

const bare = { id: true, wording: true } as const;

const shape = z.discriminatedUnion('role', [
  heading.omit(bare),
  chapeau.omit(bare),
  section.omit(bare),
  preamble.omit(bare),
  clause.omit(bare),
  item.omit(bare),
  closing.omit(bare),
]) satisfies z.ZodType<Shape>;

const words = {
  part: idSchema,
  language: languageSchema,
  at: offset,
  removed: wordingSchema,
  inserted: wordingSchema,
};
const run = { after: gap, parts: z.array(partSchema) };
const cut = { part: idSchema, at: offsets, tail: unworded };
const tongue = { language: languageSchema, at: offset, wordings };
const fieldTurn = z.strictObject({ was: fieldValueSchema.nullable(), now: fieldValueSchema.nullable() });
const listEnds = settingsSchema.shape.listEnds;
const house = z.string().nullable();

/** Words put in place of others, by themselves. */
export const editSchema = z.strictObject({
  type: z.literal('edit-wording'),
  ...words,
}) satisfies z.ZodType<EditWording>;

const single = z.discriminatedUnion('type', [
  editSchema,
  z.strictObject({ type: z.literal('insert-parts'), ...run }),
  z.strictObject({ type: z.literal('delete-parts'), ...run }),
  z.strictObject({
    type: z.literal('move-parts'),
    ids: z.tuple([idSchema], idSchema),
    after: gap,
    was: gap,
    level: z.int().min(0).max(4),
  }),
  z.strictObject({ type: z.literal('split-part'), ...cut }),
  z.strictObject({ type: z.literal('merge-parts'), ...cut }),
  z.strictObject({ type: z.literal('set-part'), part: idSchema, was: shape, now: shape }),
  z.strictObject({ type: z.literal('set-fields'), fields: z.record(z.string().min(1), fieldTurn) }),
  z.strictObject({ type: z.literal('add-language'), ...tongue }),
  z.strictObject({ type: z.literal('remove-language'), ...tongue }),
  z.strictObject({ type: z.literal('set-list-ends'), was: listEnds, now: listEnds }),
  z.strictObject({ type: z.literal('set-typography'), language: languageSchema, was: house, now: house }),
]) satisfies z.ZodType<SingleChange>;

/**
 * A change that comes from outside, such as a row of the record. It only sees to the change's form; whether the
 * change can be made is what `apply` tells. A key or kind of change that is not known here is refused.
 */
export const changeSchema: z.ZodType<Change> = z.lazy(() =>
  z.union([single, z.strictObject({ type: z.literal('group'), changes: z.array(changeSchema) })]),
);
