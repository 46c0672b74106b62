import { z } from 'zod';
import { changeSchema, editSchema } from '#core/change/schema.ts';
import { draftSchema, idSchema, languageSchema, partSchema, wordingSchema } from '#core/draft/schema.ts';
import type { Amendment, By, City, Submission } from './amendment.ts';
import type { Deed } from './deed.ts';

const offset = z.int().min(0);
const ids = z.array(idSchema);

/** Who did a deed, and when and why. */
export const bySchema = z.strictObject({
  who: z.string(),
  at: z.string().min(1),
  why: z.string().exactOptional(),
}) satisfies z.ZodType<By>;

/** A city with the name under which it sent something. */
export const citySchema = z.strictObject({ city: idSchema, name: z.string() }) satisfies z.ZodType<City>;

/** Editorial or substantive. */
export const weightSchema = z.enum(['editorial', 'substantive']) satisfies z.ZodType<Amendment['class']>;

/** A proposal as it came. */
export const submissionSchema = z.strictObject({
  id: idSchema,
  reply: idSchema.nullable(),
  cities: z.array(citySchema).min(1),
  language: languageSchema,
  base: offset,
  operations: z.array(changeSchema).min(1),
  unplaced: z.literal(true).exactOptional(),
  rationale: z.string().exactOptional(),
  source: z.strictObject({
    file: z.string().exactOptional(),
    how: z.enum(['tracked', 'untracked', 'hand-marked', 'matrix', 'letter']).exactOptional(),
    author: z.string().exactOptional(),
    revision: z.string().exactOptional(),
    line: z.int().exactOptional(),
    quote: z.string().exactOptional(),
  }),
  received: z.string().min(1),
}) satisfies z.ZodType<Submission>;

const by = bySchema;
const about = { by, ids };
const stretch = z.strictObject({ from: offset, to: offset });

const option = z.strictObject({
  id: idSchema,
  wording: z.record(languageSchema, wordingSchema),
  parts: z.array(partSchema).exactOptional(),
  cities: ids,
  amendments: ids,
});

const follows = z.array(editSchema).min(1).exactOptional();
const byItself = z.literal(true).exactOptional();

const credit = z.strictObject({ operation: offset, from: offset, to: offset, amendments: ids });

/** The deeds of a negotiation one by one, for the record that holds them with others. */
export const deedSchemas = [
  z.strictObject({ type: z.literal('open'), by, engine: z.literal(1), draft: draftSchema }),
  z.strictObject({
    type: z.literal('propose'),
    by,
    amendment: idSchema,
    submission: submissionSchema,
    class: weightSchema,
    aside: z.literal('late').exactOptional(),
  }),
  z.strictObject({ type: z.literal('supersede'), ...about, cities: ids }),
  z.strictObject({
    type: z.enum(['accept', 'accept-ad-referendum']),
    ...about,
    side: z.enum(['before', 'after']).exactOptional(),
    joined: z.literal(true).exactOptional(),
    follows,
    byItself,
  }),
  z.strictObject({
    type: z.literal('accept-as-amended'),
    ...about,
    operations: z.array(changeSchema),
    credits: z.array(credit),
    follows,
    byItself,
  }),
  z.strictObject({ type: z.enum(['reject', 'defer', 'refer', 'reopen', 'confirm']), ...about }),
  z.strictObject({ type: z.literal('withdraw'), ...about, cities: ids.exactOptional() }),
  z.strictObject({ type: z.literal('merge'), ...about, into: idSchema }),
  z.strictObject({
    type: z.literal('bracket'),
    ...about,
    bracket: idSchema,
    part: idSchema,
    stretches: z.record(languageSchema, stretch).nullable(),
    after: idSchema.nullable().exactOptional(),
    options: z.array(option),
    own: ids,
  }),
  z.strictObject({
    type: z.literal('choose'),
    by,
    bracket: idSchema,
    option: idSchema.nullable(),
    within: z.literal(true).exactOptional(),
    byItself,
  }),
  z.strictObject({ type: z.literal('lift-bracket'), by, bracket: idSchema }),
  z.strictObject({
    type: z.enum(['reserve', 'lift-reservation']),
    by,
    part: idSchema,
    city: idSchema,
    words: z.string().exactOptional(),
  }),
  z.strictObject({ type: z.literal('redraft'), by, change: changeSchema }),
  z.strictObject({
    type: z.enum(['confirm-wording', 'mark-wording']),
    by,
    part: idSchema,
    language: languageSchema,
    anyway: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    type: z.enum(['set-aside', 'take-up']),
    ...about,
    aside: z.literal('left-out').exactOptional(),
    instead: z.strictObject({ ids, cities: ids }).exactOptional(),
    back: z
      .strictObject({ ids, cities: ids, aside: z.enum(['late', 'left-out']).exactOptional() })
      .exactOptional(),
  }),
  z.strictObject({ type: z.literal('undo'), by }),
] as const satisfies readonly z.ZodType<Deed>[];
