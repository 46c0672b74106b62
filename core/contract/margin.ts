import { z } from 'zod';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import { marginDeedSchema, marginSchema } from '#core/margin/schema.ts';
import { call } from './call.ts';

/** What stands beside the text, as it crosses the wire. */
export const marginValue = z.custom<Margin>((given) => marginSchema.safeParse(given).success);
const deed = z.custom<MarginDeed>((given) => marginDeedSchema.safeParse(given).success);

const at = z.strictObject({ desk: z.string() });

export const margin = {
  read: call.input(at).output(marginValue),
  /** One or several notes that stand or fall together; on the disk when it is answered. */
  note: call.input(at.extend({ deeds: z.array(deed).min(1) })).output(marginValue),
};
