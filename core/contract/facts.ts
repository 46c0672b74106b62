import { z } from 'zod';
import type { FieldValue } from '#core/draft/field.ts';
import { fieldValueSchema, languageSchema } from '#core/draft/schema.ts';
import { call } from './call.ts';
import { doubtSchema } from './library.ts';

const value = z.custom<FieldValue>((given) => fieldValueSchema.safeParse(given).success);

export const facts = {
  /** A fact as someone would type it in a language of the interface; one that is text is worded in each language. */
  typed: call
    .input(
      z.strictObject({
        field: z.string(),
        value,
        languages: z.array(languageSchema),
        ui: z.enum(['en', 'fr']),
      }),
    )
    .output(z.record(z.string(), z.string())),
  /** A fact of the meeting as someone typed it, with what about it should be looked at; null clears the fact. */
  read: call
    .input(
      z.strictObject({
        field: z.string(),
        text: z.string().max(4000),
        type: z.enum(['number', 'ordinal', 'date', 'dates', 'cities', 'country', 'text']).exactOptional(),
      }),
    )
    .output(z.strictObject({ value: value.nullable(), doubts: z.array(doubtSchema) })),
};
