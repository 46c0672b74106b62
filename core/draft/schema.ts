import { z } from 'zod';
import type { Draft, Item, Part } from './draft.ts';
import type { Fields, FieldValue, Place } from './field.ts';
import type { Wording } from './wording.ts';

/** A BCP 47 tag as far as its form goes: `en`, `fr-CA`. */
export const languageSchema = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

// Names are keys of the saved form, which holds no half characters; words are saved so that they may have them.
const name = z
  .string()
  .min(1)
  .refine((given) => given.isWellFormed());

/** The id of a part: anything but empty. */
export const idSchema = name;

const marked = {
  marks: z.array(z.enum(['bold', 'italic', 'superscript', 'underline'])).exactOptional(),
  // A link opens a program on the reader's machine, so no other scheme is let in from a file.
  link: z
    .string()
    .regex(/^(https?:\/\/|mailto:)/i)
    .exactOptional(),
};

const footnoteRun = z.strictObject({
  get footnote(): z.ZodType<Wording> {
    return z.array(runSchema);
  },
  ...marked,
});

const runSchema = z.union([
  z.strictObject({ text: z.string(), ...marked }),
  z.strictObject({ field: z.string(), form: z.string().exactOptional(), ...marked }),
  z.strictObject({ reference: idSchema, ...marked }),
  footnoteRun,
]);

/** A wording as it is saved. Objects with a key that is not known here are refused, never trimmed. */
export const wordingSchema = z.array(runSchema);

/** The wordings of a part by language. */
const wordingsSchema = z.record(languageSchema, wordingSchema);

const worded = { id: idSchema, wording: wordingsSchema };

/** One part of a draft as it is saved. */
export const partSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('heading'),
    line: z.enum(['network', 'kind', 'meeting', 'theme', 'place', 'date', 'other']),
    ...worded,
  }),
  z.strictObject({ role: z.literal('chapeau'), ...worded }),
  z.strictObject({
    role: z.literal('section'),
    label: z.enum(['none', 'article', 'roman', 'letter']),
    ...worded,
  }),
  z.strictObject({ role: z.literal('preamble'), numbered: z.boolean(), ...worded }),
  z.strictObject({
    role: z.literal('clause'),
    numbered: z.boolean(),
    bis: z.literal(true).exactOptional(),
    ...worded,
  }),
  z.strictObject({
    role: z.literal('item'),
    level: z.int().min(1).max(4),
    list: z.enum(['hyphen', 'bullet', 'letter', 'roman', 'number', 'none']),
    ...worded,
  }),
  z.strictObject({ role: z.literal('closing'), ...worded }),
]);

const names = z.record(languageSchema, z.string());
const day = z.iso.date();

/** A city or country with its names and the forms that grammar does not give away. */
export const placeSchema = z.strictObject({
  names,
  forms: z
    .record(
      languageSchema,
      z.strictObject({ in: z.string().exactOptional(), of: z.string().exactOptional() }),
    )
    .exactOptional(),
});

/** The value of one field. Days are real days of the calendar. */
export const fieldValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), value: z.number() }),
  z.strictObject({ type: z.literal('ordinal'), value: z.number() }),
  z.strictObject({ type: z.literal('date'), value: day }),
  z.strictObject({ type: z.literal('dates'), start: day, end: day }),
  z.strictObject({ type: z.literal('cities'), value: z.array(placeSchema) }),
  z.strictObject({ type: z.literal('country'), value: placeSchema }),
  z.strictObject({ type: z.literal('text'), value: names }),
]);

/** The facts filled in so far, by field name. */
const fieldsSchema = z.record(name, fieldValueSchema);

/** Which of the four forms of text a draft takes. */
export const kindSchema = z.enum(['conclusions', 'declaration', 'mission', 'outcome']);

/** What the committee chose for the draft. */
export const settingsSchema = z.strictObject({
  typography: z.record(languageSchema, z.string()),
  listEnds: z.enum(['as-written', 'semicolon', 'bare']),
});

/**
 * A draft that comes from outside: a file, another program. It only sees to shapes; whether the parts stand in an
 * order that makes a text is what `faults` tells.
 */
export const draftSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  languages: z.array(languageSchema),
  fields: fieldsSchema,
  settings: settingsSchema,
  parts: z.array(partSchema),
});

// A type and its schema that drift apart would save what cannot be read again. The schemas give arrays and objects
// that may be written to, the types readonly ones; made readonly, each must be the other, or this does not compile.
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
type Saved<Schema extends z.ZodType> = Frozen<z.infer<Schema>>;

type SchemasMatch = [
  Same<Saved<typeof draftSchema>, Draft>,
  Same<Saved<typeof partSchema>, Part>,
  Same<Extract<Saved<typeof partSchema>, { role: 'item' }>, Item>,
  Same<Saved<typeof wordingSchema>, Wording>,
  Same<Saved<typeof fieldValueSchema>, FieldValue>,
  Same<Saved<typeof fieldsSchema>, Fields>,
  Same<Saved<typeof placeSchema>, Place>,
];
const schemasMatch: SchemasMatch = [true, true, true, true, true, true, true];
void schemasMatch;
