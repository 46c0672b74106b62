import { z } from 'zod';
import { failureSchema } from './call.ts';
import { commandNameSchema } from './commands.ts';

/**
 * What its face asks of one window: what was chosen in a menu, a draft that was opened from outside, and, before it is
 * closed, whether everything is on the disk. An errand with an id is to be answered with `app.done`.
 */
export const errandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('command'), name: commandNameSchema }),
  z.strictObject({ type: z.literal('open'), path: z.string() }),
  /** Bring everything to the disk. */
  z.strictObject({ type: z.literal('settle'), id: z.string() }),
  /** Put what the screen shows into a new file, for it cannot be saved where it belongs. */
  z.strictObject({ type: z.literal('save-copy'), id: z.string(), path: z.string() }),
]);
export type Errand = z.infer<typeof errandSchema>;

/** How an errand ended: null when it is done, else what stood in the way. */
export const errandEndSchema = z.strictObject({ id: z.string(), failure: failureSchema.nullable() });
