import { z } from 'zod';
import { kindSchema, languageSchema } from '#core/draft/schema.ts';
import { call } from './call.ts';

/** A draft that was open lately. `there` is false where no file lies at its place by now. */
export const recentSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  title: z.string(),
  kind: kindSchema,
  languages: z.array(languageSchema),
  /** When it was last open, ISO 8601. */
  opened: z.string(),
  there: z.boolean(),
});
export type Recent = z.infer<typeof recentSchema>;

const folderEntry = z.strictObject({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['folder', 'draft']),
  /** ISO 8601; null for a folder. */
  changed: z.string().nullable(),
});

/** What lies in a folder, as far as it concerns drafts. */
export const folderSchema = z.strictObject({
  path: z.string(),
  /** Null at the top of what may be looked at. */
  parent: z.string().nullable(),
  entries: z.array(folderEntry),
});
export type Folder = z.infer<typeof folderSchema>;

/** A doubt about a fact of the network, with its note from the data. */
export const doubtSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  note: z.record(z.string(), z.string()).exactOptional(),
});

/** A new draft as it is asked for: facts by the names of their fields, as someone typed them. */
export const newDraftSchema = z.strictObject({
  kind: z.enum(['conclusions', 'declaration', 'mission']),
  /** The edition of the meeting: 18, XVIII, 18th. */
  meeting: z.string(),
  values: z.record(z.string(), z.string()),
  languages: z.array(languageSchema).min(1),
});
export type NewDraft = z.infer<typeof newDraftSchema>;

export const library = {
  recents: call.output(z.array(recentSchema)),
  forget: call.input(z.strictObject({ path: z.string() })).output(z.array(recentSchema)),
  /** A folder that may be looked at: that of the documents where none is named. */
  folder: call.input(z.strictObject({ path: z.string().nullable() })).output(folderSchema),
  /** Asks with the machine's own dialog; null for whoever thought better of it. */
  pick: call
    .input(
      z.strictObject({
        purpose: z.enum(['open', 'save', 'folder']),
        name: z.string().exactOptional(),
        ending: z.string().exactOptional(),
      }),
    )
    .output(z.string().nullable()),
  /** Makes the draft and its file; what could not be read is refused with the field that it was typed in. */
  create: call
    .input(newDraftSchema.extend({ path: z.string() }))
    .output(z.strictObject({ path: z.string(), doubts: z.array(doubtSchema) })),
};
