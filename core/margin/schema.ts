import { z } from 'zod';
import { idSchema, languageSchema, wordingSchema } from '#core/draft/schema.ts';
import type { MarginDeed } from './deed.ts';
import { clauseStatuses, type Margin } from './margin.ts';

const offset = z.int().min(0);
// Saved under one hash with the record, which holds no half characters.
const said = z.string().refine((given) => given.isWellFormed());
const words = said.min(1);

const staleSchema = z.strictObject({
  part: idSchema,
  language: languageSchema,
  kind: z.enum(['unwritten', 'outdated', 'pending']),
  since: languageSchema,
  was: wordingSchema,
  own: wordingSchema,
  hand: z.literal(true).exactOptional(),
  seams: z.array(z.strictObject({ tail: idSchema, was: offset, own: offset })).exactOptional(),
});

const hand = { who: z.string(), at: z.string() };
const remark = { id: idSchema, text: z.string(), edited: z.string().exactOptional(), ...hand };
const about = {
  part: idSchema,
  language: languageSchema.exactOptional(),
  quoted: words.exactOptional(),
};
const status = z.enum(clauseStatuses);
const note = words.exactOptional();

/** A margin as it is saved. */
export const marginSchema = z.strictObject({
  comments: z.array(
    z.strictObject({
      ...remark,
      ...about,
      replies: z.array(z.strictObject(remark)),
      resolved: z.strictObject(hand).nullable(),
      from: z.array(idSchema).exactOptional(),
    }),
  ),
  statuses: z.array(z.strictObject({ part: idSchema, status, ...hand })),
  versions: z.array(z.strictObject({ name: words, revision: offset, note, ...hand })),
  stale: z.array(staleSchema),
  lapsed: z.array(staleSchema),
  letStand: z.array(z.strictObject({ part: idSchema, saying: words, ...hand })).exactOptional(),
}) satisfies z.ZodType<Margin>;

/** A deed in the margin as it is recorded. Objects with a key that is not known are refused, never trimmed. */
export const marginDeedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('comment'), id: idSchema, ...about, text: said }),
  z.strictObject({ type: z.literal('reply'), comment: idSchema, id: idSchema, text: said }),
  z.strictObject({ type: z.literal('edit-comment'), id: idSchema, text: said }),
  z.strictObject({ type: z.literal('delete-comment'), id: idSchema }),
  z.strictObject({ type: z.enum(['resolve-comment', 'reopen-comment']), comment: idSchema }),
  z.strictObject({ type: z.literal('set-status'), part: idSchema, status }),
  z.strictObject({ type: z.literal('name-version'), name: said, revision: offset, note }),
  z.strictObject({ type: z.literal('rename-version'), name: said, to: said }),
  z.strictObject({ type: z.literal('remove-version'), name: said }),
  z.strictObject({
    type: z.enum(['confirm-wording', 'mark-wording']),
    part: idSchema,
    language: languageSchema,
  }),
  z.strictObject({ type: z.enum(['let-stand', 'question-again']), part: idSchema, saying: words }),
]) satisfies z.ZodType<MarginDeed>;
