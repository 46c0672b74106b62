import { z } from 'zod';
import { type FieldType, fieldForms } from '#core/draft/field.ts';
import { kindSchema, languageSchema } from '#core/draft/schema.ts';
import { call, failureSchema } from './call.ts';

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
  name: z.string(),
  /** Null at the top of what may be looked at. */
  parent: z.string().nullable(),
  entries: z.array(folderEntry),
  /** Where people look first, as far as it is there. */
  places: z.array(
    z.strictObject({
      kind: z.enum(['drafts', 'documents', 'downloads', 'desktop', 'home']),
      path: z.string(),
    }),
  ),
});
export type Folder = z.infer<typeof folderSchema>;

/** A doubt about a fact of the network, with its note from the data. */
export const doubtSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  note: z.record(z.string(), z.string()).exactOptional(),
});

/** The kinds of text that have a template; an outcome text is only ever read. */
export const templateKindSchema = z.enum(['conclusions', 'declaration', 'mission']);
export type TemplateKind = z.infer<typeof templateKindSchema>;

/** A new draft as it is asked for: facts by the names of their fields, as someone typed them. */
export const newDraftSchema = z.strictObject({
  kind: templateKindSchema,
  /** The edition of the meeting: 18, XVIII, 18th. */
  meeting: z.string(),
  values: z.record(z.string(), z.string()),
  languages: z.array(languageSchema).min(1),
});
export type NewDraft = z.infer<typeof newDraftSchema>;

const names = z.record(z.string(), z.string());

/** What the network knows that a form for a new draft offers. */
export const networkSchema = z.strictObject({
  /** Meetings with a number, the newest first; one that nobody announced yet has neither hosts nor country. */
  meetings: z.array(
    z.strictObject({
      edition: z.int(),
      year: z.int(),
      hosts: z.array(names),
      country: names.nullable(),
    }),
  ),
  /** The edition for which most drafts are begun now: that of next year. */
  next: z.int(),
  cities: z.array(z.strictObject({ names, country: names })),
  /** The languages in which Entente can draft. */
  languages: z.array(languageSchema),
});
export type Network = z.infer<typeof networkSchema>;

const fieldTypeSchema = z.custom<FieldType>(
  (given) => typeof given === 'string' && Object.hasOwn(fieldForms, given),
);

/** A fact that the text of a new draft uses, as it would stand there. */
export const proposedFieldSchema = z.strictObject({
  name: z.string(),
  type: fieldTypeSchema,
  /** What it is called, by language. */
  labels: names,
  /** As it prints in each language of the draft; a language is missing where it is not known there. */
  shown: names,
  /** The same as someone would type it, by language of the draft where it is worded apart in each, else under `''`. */
  typed: names,
  from: z.enum(['network', 'typed', 'nowhere']),
  doubts: z.array(doubtSchema),
  /** Why what was typed could not be read; then the field stands as if nothing had been typed. */
  trouble: failureSchema.nullable(),
});
export type ProposedField = z.infer<typeof proposedFieldSchema>;

const pieceSchema = z.strictObject({ text: z.string(), placeholder: z.boolean() });

/** How a new draft would begin, and what is known for it. */
export const proposalSchema = z.strictObject({
  /** Null where what was typed is the number of no meeting. */
  edition: z.int().nullable(),
  /** The year of the meeting, counted on from the last one that is known. */
  year: z.int().nullable(),
  fields: z.array(proposedFieldSchema),
  doubts: z.array(doubtSchema),
  /** Heading, opening sentence and first clause, line by line, in each language. */
  opening: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(['heading', 'chapeau', 'section', 'preamble', 'clause', 'item', 'closing']),
      label: names,
      words: z.record(z.string(), z.array(pieceSchema)),
    }),
  ),
  trouble: failureSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Where a new file would lie. */
export const spotSchema = z.strictObject({
  path: z.string(),
  folder: z.string(),
  /** The name without its ending, without signs that a file name cannot have. */
  name: z.string(),
  /** A file lies there already; `free` is the nearest name under which none does. */
  taken: z.boolean(),
  free: z.string(),
});
export type Spot = z.infer<typeof spotSchema>;

/** What was saved of a damaged file, in a new one. */
export const salvagedSchema = z.strictObject({
  path: z.string(),
  parts: z.int(),
  older: z.int(),
  lost: z.int(),
  stranded: z.int(),
  complete: z.boolean(),
});
export type Salvaged = z.infer<typeof salvagedSchema>;

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
  /** Looks whether a draft can be opened, and what it is; refused as opening it would be. */
  look: call.input(z.strictObject({ path: z.string() })).output(
    z.strictObject({
      path: z.string(),
      name: z.string(),
      title: z.string(),
      kind: kindSchema,
      languages: z.array(languageSchema),
    }),
  ),
  /** Saves what can be read of a damaged file into a new one of that name beside it; the damaged one stays as it is. */
  salvage: call.input(z.strictObject({ path: z.string(), name: z.string() })).output(salvagedSchema),
  network: call.output(networkSchema),
  /** What a new draft would say with these facts; nothing is made yet, and nothing typed is refused as a whole. */
  propose: call.input(newDraftSchema).output(proposalSchema),
  /** Where a file of that name would lie: in the folder named, or in that of the drafts. */
  place: call.input(z.strictObject({ folder: z.string().nullable(), name: z.string() })).output(spotSchema),
  /** Makes the draft and its file; what could not be read is refused with the field that it was typed in. */
  create: call
    .input(newDraftSchema.extend({ path: z.string() }))
    .output(z.strictObject({ path: z.string(), doubts: z.array(doubtSchema) })),
};
