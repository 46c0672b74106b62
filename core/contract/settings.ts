import { z } from 'zod';
import { languageSchema } from '#core/draft/schema.ts';

/** How a draft stands on the screen: both languages beside each other, one alone, one with the other as a gloss. */
export const layoutSchema = z.enum(['side-by-side', 'single', 'gloss']);
export type Layout = z.infer<typeof layoutSchema>;

/**
 * What someone chose on this machine, for every draft. It is kept beside the drafts, never in them. A value that cannot
 * be read gives way to its default alone.
 */
export const settingsSchema = z.object({
  /** Whose hand the record names; empty until it was told. */
  name: z.string().max(120).default('').catch(''),
  /** The language of the interface; `system` is that of the machine. */
  interface: z.enum(['system', 'en', 'fr']).default('system').catch('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
  /** Quotation marks, apostrophes and spaces of the language as one types. */
  typing: z.boolean().default(true).catch(true),
  spelling: z.boolean().default(true).catch(true),
  layout: layoutSchema.default('side-by-side').catch('side-by-side'),
  /** Which languages of a draft with more than two stand beside each other, and in which order. */
  columns: z.array(languageSchema).default([]).catch([]),
  /** Size of the text of a draft, as a factor. */
  textSize: z.number().min(0.75).max(2.5).default(1).catch(1),
  /** Where new drafts go; null for the machine's own folder of documents. */
  folder: z.string().nullable().default(null).catch(null),
  /** What the projection shows: how many languages, and how large. */
  projection: z
    .object({
      languages: z.enum(['both', 'one']).default('both').catch('both'),
      textSize: z.number().min(0.5).max(4).default(1).catch(1),
      theme: z.enum(['light', 'dark']).default('light').catch('light'),
    })
    .prefault({})
    .catch({ languages: 'both', textSize: 1, theme: 'light' }),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Settings to be altered; what is not named stays. */
export const settingsPatchSchema = z.strictObject({
  name: z.string().max(120).exactOptional(),
  interface: z.enum(['system', 'en', 'fr']).exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  typing: z.boolean().exactOptional(),
  spelling: z.boolean().exactOptional(),
  layout: layoutSchema.exactOptional(),
  columns: z.array(languageSchema).exactOptional(),
  textSize: z.number().min(0.75).max(2.5).exactOptional(),
  folder: z.string().nullable().exactOptional(),
  projection: z
    .strictObject({
      languages: z.enum(['both', 'one']),
      textSize: z.number().min(0.5).max(4),
      theme: z.enum(['light', 'dark']),
    })
    .exactOptional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;
