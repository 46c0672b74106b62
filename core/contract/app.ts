import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call } from './call.ts';
import { commandNameSchema } from './commands.ts';
import { errandEndSchema, errandSchema } from './errands.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';

/** What the face can do that another cannot; the interface offers nothing that is not there. */
export const faceSchema = z.strictObject({
  face: z.enum(['desktop', 'loopback']),
  /** The machine's own dialogs for files; where they are missing the interface lists folders itself. */
  dialogs: z.boolean(),
  /** Show a file in its folder, or open it in the program made for it. */
  reveal: z.boolean(),
  /** A second window of its own for the projection; elsewhere it is another tab. */
  windows: z.boolean(),
  platform: z.string(),
});
export type Face = z.infer<typeof faceSchema>;

export const app = {
  /** What the interface has to know before it can show anything. */
  about: call.output(
    z.strictObject({
      version: z.string(),
      face: faceSchema,
      /** The machine's language, for whoever left the choice to it. */
      language: z.enum(['en', 'fr']),
      /** The account's name: what is proposed as a name for the record. */
      account: z.string(),
      settings: settingsSchema,
    }),
  ),
  set: call.input(settingsPatchSchema).output(settingsSchema),
  /** The settings whenever they change, whichever window changed them. */
  settings: call.output(eventIterator(settingsSchema)),
  /** What the face asks of this window, as it comes. */
  errands: call.output(eventIterator(errandSchema)),
  /** Which commands can be called in this window now, for the menus of the face. */
  offer: call.input(z.strictObject({ commands: z.array(commandNameSchema) })).output(z.null()),
  done: call.input(errandEndSchema).output(z.null()),
  /** Shows a draft that is open in a window of its own for the projector, where the face has windows. */
  project: call.input(z.strictObject({ desk: z.string() })).output(z.null()),
  /** Shows a file in its folder, where the face can. */
  reveal: call.input(z.strictObject({ path: z.string() })).output(z.null()),
  /** Opens what was issued in the program that the machine has for it, to be read or printed, where the face can. */
  openFile: call.input(z.strictObject({ path: z.string() })).output(z.null()),
};
