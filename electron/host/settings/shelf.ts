import { z } from 'zod';
import { placeSchema } from '#core/contract/desk.ts';
import { settingsSchema } from '#core/contract/settings.ts';
import { kindSchema, languageSchema } from '#core/draft/schema.ts';

/** A draft as the list of recent ones keeps it. */
const keptRecent = z.strictObject({
  path: z.string(),
  title: z.string(),
  kind: kindSchema,
  languages: z.array(languageSchema),
  opened: z.string(),
});

/**
 * What is kept on this machine beside the drafts: what someone chose, which drafts were open lately, and where the
 * caret stood in each. A part of it that cannot be read is left out, and the rest holds.
 */
export const keptSchema = z.object({
  settings: settingsSchema.prefault({}),
  recents: z.array(keptRecent).default([]).catch([]),
  places: z.record(z.string(), placeSchema).default({}).catch({}),
});
export type Kept = Readonly<z.infer<typeof keptSchema>>;

/** Where it is kept: electron-store on the desktop, `conf` elsewhere, memory in tests. */
export interface Shelf {
  read(): unknown;
  write(kept: Kept): void;
}

/** What the shelf holds, with defaults for all that is missing or cannot be read. */
export const keptOn = (shelf: Shelf): Kept => {
  const read = keptSchema.safeParse(shelf.read());
  return read.success ? read.data : keptSchema.parse({});
};
