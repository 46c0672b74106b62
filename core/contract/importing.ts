import { z } from 'zod';
import type { Change } from '#core/change/change.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { draftSchema, kindSchema, languageSchema, wordingSchema } from '#core/draft/schema.ts';
import type { Wording } from '#core/draft/wording.ts';
import { call, failureSchema } from './call.ts';

const draft: z.ZodType<Draft, Draft> = z.custom<Draft>((given) => draftSchema.safeParse(given).success);
const change: z.ZodType<Change, Change> = z.custom<Change>((given) => changeSchema.safeParse(given).success);
const wording: z.ZodType<Wording, Wording> = z.custom<Wording>(
  (given) => wordingSchema.safeParse(given).success,
);

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const id = z.string().nullable();

/** Something that the reader of a text noticed, at the part of the draft that it concerns. */
export const noticedSchema = z.strictObject({
  code: z.string(),
  facts,
  line: z.int(),
  /** The part that was read from that line, or the one before it; null where the draft begins after it. */
  part: id,
});
export type Noticed = z.infer<typeof noticedSchema>;

/** A line of the source that was left out, whole, so that it can be taken back. */
export const leftOutSchema = noticedSchema.extend({ wording: wording.nullable() });
export type LeftOut = z.infer<typeof leftOutSchema>;

const reportSchema = z.strictObject({
  recognised: z.array(noticedSchema),
  joined: z.array(noticedSchema),
  dropped: z.array(leftOutSchema),
  doubts: z.array(noticedSchema),
});

/** A text as it was read: a draft in one language that lies nowhere yet. */
export const readTextSchema = z.strictObject({
  draft,
  language: languageSchema,
  report: reportSchema,
  /** What was noticed about the file. */
  warnings: z.array(failureSchema),
});
export type ReadText = z.infer<typeof readTextSchema>;

/** A text from outside: the name of its file, its bytes, and what is known of it already. */
const given = z.strictObject({
  name: z.string().min(1),
  bytes: z.base64(),
  /** Guessed where it is missing. */
  language: languageSchema.exactOptional(),
});

const pairSchema = z.strictObject({
  first: id,
  second: id,
  confidence: z.number(),
  reason: z.enum(['words', 'figures', 'length', 'place', 'alone', 'by-hand']),
});

const pairDoubtSchema = z.strictObject({
  code: z.templateLiteral(['reading:', z.string()]),
  first: id,
  second: id,
  facts,
});

/** A draft and a text in a second language, side by side and paired as far as can be told. */
export const pairedTextSchema = readTextSchema.extend({
  /** The draft that gains the language, as it is now. */
  first: draft,
  name: z.string(),
  revision: z.int(),
  pairs: z.array(pairSchema),
  pairDoubts: z.array(pairDoubtSchema),
});
export type PairedText = z.infer<typeof pairedTextSchema>;

export const importing = {
  /** Reads a text; nothing is written. */
  read: call.input(given.extend({ kind: kindSchema.exactOptional() })).output(readTextSchema),
  /** Makes a file of a text that was read and of what was put right in it by hand. */
  save: call
    .input(z.strictObject({ path: z.string(), draft, changes: z.array(change) }))
    .output(z.strictObject({ path: z.string() })),
  /** Reads a text in a second language and pairs it to a draft; nothing is written. */
  pair: call.input(given.extend({ path: z.string() })).output(pairedTextSchema),
  /** Brings the second language into the draft, by these pairs; refused where the draft has gone on meanwhile. */
  join: call
    .input(z.strictObject({ path: z.string(), revision: z.int(), draft, pairs: z.array(pairSchema) }))
    .output(z.strictObject({ path: z.string() })),
};
