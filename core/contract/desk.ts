import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Change } from '#core/change/change.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { draftSchema, idSchema, languageSchema } from '#core/draft/schema.ts';
import { call, failureSchema } from './call.ts';
import { marginValue } from './margin.ts';

const draft: z.ZodType<Draft, Draft> = z.custom<Draft>((given) => draftSchema.safeParse(given).success);
const change: z.ZodType<Change, Change> = z.custom<Change>((given) => changeSchema.safeParse(given).success);

/** Where the caret stood. */
export const placeSchema = z.strictObject({
  part: idSchema,
  language: languageSchema,
  offset: z.int().min(0),
});
export type Place = z.infer<typeof placeSchema>;

/** What its writer shows the room: the wording at the caret. */
export const pointedSchema = z.strictObject({ part: idSchema, language: languageSchema });
export type Pointed = z.infer<typeof pointedSchema>;

/**
 * A draft on the desk. Several windows can look at it; one of them writes. `mode` is what this window may do, `why` the
 * reason where it may only read: the file is read-only or in use elsewhere, or another window of ours writes.
 */
export const deskSchema = z.strictObject({
  desk: z.string(),
  path: z.string(),
  name: z.string(),
  draft,
  /** What stands beside the text: comments, statuses, named versions, wordings that no longer follow. */
  margin: marginValue,
  /** How many entries the record has; one more with each change. */
  revision: z.int(),
  mode: z.enum(['write', 'read']),
  why: failureSchema.nullable(),
  /** Cities are consulted on this draft. */
  consulted: z.boolean(),
  /** Where its writer was when it was last closed. */
  place: placeSchema.nullable(),
  /** What its writer points at now, for a projection; null while nobody writes. */
  pointed: pointedSchema.nullable(),
  /** The last changes that still stand, the newest first: what undo can still take back. */
  undoable: z.array(z.strictObject({ id: z.string(), change })),
});
export type Desk = z.infer<typeof deskSchema>;

/** Changes that stand or fall together. A batch that was taken is not taken twice, however often it is sent. */
export const batchSchema = z.strictObject({
  id: z.string(),
  changes: z.array(change).min(1),
  /** The batches that this one takes back, the last first; they were the last that stood. */
  undoes: z.array(z.string()).optional(),
});
export type Batch = z.infer<typeof batchSchema>;

/** What a window that looks at a draft is told. */
export const deskEventSchema = z.discriminatedUnion('type', [
  /** Changes that another window made, with the revision they led to. */
  z.strictObject({ type: z.literal('changed'), revision: z.int(), changes: z.array(change) }),
  /** This window may write, or may no longer. */
  z.strictObject({
    type: z.literal('mode'),
    mode: z.enum(['write', 'read']),
    why: failureSchema.nullable(),
  }),
  /** The file on the disk is no longer what it was; null once it is sound again. */
  z.strictObject({ type: z.literal('trouble'), failure: failureSchema.nullable() }),
  /** The file was opened anew, and may say something else: the draft is to be opened again. */
  z.strictObject({ type: z.literal('anew') }),
  /** The writer points at another wording. */
  z.strictObject({ type: z.literal('pointed'), pointed: pointedSchema }),
  /** What another window wrote in the margin, with all that stands there now. */
  z.strictObject({ type: z.literal('margin'), margin: marginValue }),
]);
export type DeskEvent = z.infer<typeof deskEventSchema>;

const at = z.strictObject({ desk: z.string() });

export const desk = {
  /** Puts a draft on the desk, or another window before it. `takeOver` makes this window the one that writes. */
  open: call
    .input(
      z.strictObject({ path: z.string(), takeOver: z.boolean().optional(), read: z.boolean().optional() }),
    )
    .output(deskSchema),
  /** On the disk when it is answered. */
  apply: call.input(at.extend({ batch: batchSchema })).output(z.strictObject({ revision: z.int() })),
  follow: call.input(at).output(eventIterator(deskEventSchema)),
  /** Points at a wording, for whoever looks on. */
  point: call.input(at.extend({ pointed: pointedSchema })).output(z.null()),
  /** Remembers where the caret is, for the next opening. */
  remember: call.input(at.extend({ place: placeSchema })).output(z.null()),
  /** Keeps what could not be saved in a new file beside the old one, and opens that. */
  saveCopy: call
    // `beside` is where the draft lay: a desk that is gone with its file does not know it any more.
    .input(at.extend({ path: z.string().nullable(), beside: z.string().optional(), draft }))
    .output(z.strictObject({ path: z.string() })),
  close: call.input(at).output(z.null()),
};
