import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '#core/draft/schema.ts';
import { call, failureSchema } from './call.ts';

const at = z.strictObject({ desk: z.string() });

/** The clean text in one language or two, or one of the forms in which a negotiation is issued. */
export const issueFormSchema = z.enum([
  'clean',
  'bilingual',
  'redline',
  'rolling',
  'consensus',
  'synoptic',
  'register',
]);
export type IssueForm = z.infer<typeof issueFormSchema>;

/** The kinds of file. */
export const issueFormatSchema = z.enum(['docx', 'pdf', 'md', 'xlsx']);
export type IssueFormat = z.infer<typeof issueFormatSchema>;

/** One file to be issued. */
export const issueSchema = z.strictObject({
  form: issueFormSchema,
  format: issueFormatSchema,
  languages: z.array(languageSchema).min(1).max(2),
  /** PDF/A-2a and PDF/UA-1 in one file. */
  archive: z.boolean(),
  lineNumbers: z.boolean(),
  /** A consensus text for adoption: refused while anything is open. */
  forAdoption: z.boolean(),
});
export type IssueWish = z.infer<typeof issueSchema>;

/** How the issuing of several files goes on: each file is begun, and done or refused; one that fails stops no other. */
export const issueEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begun'), at: z.int(), of: z.int() }),
  z.strictObject({
    type: z.literal('done'),
    at: z.int(),
    path: z.string(),
    name: z.string(),
    /** Under which the loopback face hands the file to the browser. */
    id: z.string(),
    /** A file of that name was there before. */
    replaced: z.boolean(),
    warnings: z.array(failureSchema),
  }),
  z.strictObject({ type: z.literal('refused'), at: z.int(), failure: failureSchema }),
]);
export type IssueEvent = z.infer<typeof issueEventSchema>;

export const issuing = {
  /** Issues files into a folder, that of the draft where none is named, one after another. */
  issue: call
    .input(at.extend({ wishes: z.array(issueSchema).min(1).max(40), folder: z.string().nullable() }))
    .output(eventIterator(issueEventSchema)),
  /** The pages as they would print: one drawing of all of them, below each other and of one size. */
  preview: call
    .input(at.extend({ languages: z.array(languageSchema).min(1).max(2), lineNumbers: z.boolean() }))
    .output(z.strictObject({ svg: z.string(), pages: z.int() })),
};
