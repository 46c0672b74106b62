import { z } from 'zod';
import { changeSchema } from '#core/change/schema.ts';
import { idSchema, languageSchema, partSchema, wordingSchema } from '#core/draft/schema.ts';
import type { Deed } from '#core/round/deed.ts';

type Without<One, Key extends PropertyKey> = One extends unknown ? Omit<One, Key> : never;

/**
 * A deed of a consultation as it is written down: without who did it, when and why, which are the row's own, and
 * without the draft that it was opened on, which the rows before have.
 */
export type Act =
  | Without<Exclude<Deed, { type: 'open' }>, 'by'>
  | { readonly type: 'open'; readonly engine: 1 };

const ids = z.array(idSchema);
const words = z.string().refine((given) => given.isWellFormed());
const offset = z.int().min(0);
const moment = z.iso.datetime({ offset: true });
const day = z.union([moment, z.iso.date()]);
const weight = z.enum(['editorial', 'substantive']);
const city = z.strictObject({ city: idSchema, name: words });

const source = z.strictObject({
  file: words.exactOptional(),
  revision: words.exactOptional(),
  line: z.int().exactOptional(),
  quote: words.exactOptional(),
});

const submission = z.strictObject({
  id: idSchema,
  reply: idSchema.nullable(),
  cities: z.array(city),
  language: languageSchema,
  base: offset,
  operations: z.array(changeSchema),
  rationale: words.exactOptional(),
  source,
  received: day,
});

const proposal = { amendment: idSchema, submission, class: weight };

const option = z.strictObject({
  id: idSchema,
  wording: z.record(languageSchema, wordingSchema),
  parts: z.array(partSchema).exactOptional(),
  cities: ids,
  amendments: ids,
});

const stretch = z.strictObject({ from: offset, to: offset });
const credit = z.strictObject({ operation: offset, from: offset, to: offset, amendments: ids });
const deadline = z.strictObject({ at: moment, zone: words });

const ofNegotiation = [
  z.strictObject({ type: z.literal('open'), engine: z.literal(1) }),
  z.strictObject({ type: z.literal('propose'), ...proposal, aside: z.literal('late').exactOptional() }),
  z.strictObject({
    type: z.enum(['accept', 'accept-ad-referendum']),
    ids,
    side: z.enum(['before', 'after']).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('accept-as-amended'),
    ids,
    operations: z.array(changeSchema),
    credits: z.array(credit),
  }),
  z.strictObject({ type: z.enum(['reject', 'defer', 'refer', 'reopen', 'confirm']), ids }),
  z.strictObject({ type: z.literal('withdraw'), ids, cities: ids.exactOptional() }),
  z.strictObject({ type: z.literal('supersede'), ids, cities: ids }),
  z.strictObject({ type: z.literal('merge'), ids, into: idSchema }),
  z.strictObject({
    type: z.literal('bracket'),
    ids,
    bracket: idSchema,
    part: idSchema,
    stretches: z.record(languageSchema, stretch).nullable(),
    options: z.array(option),
    own: ids,
  }),
  z.strictObject({ type: z.literal('choose'), bracket: idSchema, option: idSchema.nullable() }),
  z.strictObject({ type: z.literal('lift-bracket'), bracket: idSchema }),
  z.strictObject({
    type: z.enum(['reserve', 'lift-reservation']),
    part: idSchema,
    city: idSchema,
    words: words.exactOptional(),
  }),
  z.strictObject({ type: z.literal('redraft'), change: changeSchema }),
  z.strictObject({ type: z.literal('confirm-wording'), part: idSchema, language: languageSchema }),
  z.strictObject({
    type: z.enum(['set-aside', 'take-up']),
    ids,
    aside: z.literal('left-out').exactOptional(),
  }),
  z.strictObject({ type: z.literal('undo') }),
] as const;

const round = { round: idSchema };

const ofRounds = [
  z.strictObject({
    type: z.literal('round-open'),
    ...round,
    base: offset,
    invited: z.array(city),
    deadline,
    silence: z.enum(['consent', 'no-position', 'objection']),
  }),
  z.strictObject({ type: z.literal('send'), ...round, cities: ids }),
  z.strictObject({ type: z.literal('extend'), ...round, deadline }),
  z.strictObject({
    type: z.literal('reply'),
    ...round,
    reply: idSchema,
    cities: z.array(city),
    answer: z.enum(['proposals', 'no-comment', 'approves']),
    received: day,
    base: offset,
    proposals: z.array(z.strictObject(proposal)),
    replaces: idSchema.nullable(),
  }),
  z.strictObject({ type: z.enum(['include-late', 'leave-out-late']), ...round, reply: idSchema }),
  z.strictObject({ type: z.literal('round-close'), ...round }),
] as const;

/** A deed as it is saved. Objects with a key that is not known here are refused, never trimmed. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion('type', [...ofNegotiation, ...ofRounds]);
