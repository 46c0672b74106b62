import { z } from 'zod';
import type { Deed } from '#core/round/deed.ts';
import { deedSchema } from '#core/round/schema.ts';

type Without<One, Key extends PropertyKey> = One extends unknown ? Omit<One, Key> : never;
type Later = Exclude<Deed, { type: 'open' }>;

/**
 * A deed of a consultation as it is written down: without who did it, when and why, which are the row's own, and
 * without the draft that it was opened on, which the rows before have.
 */
export type Act = Without<Later, 'by'> | { readonly type: 'open'; readonly engine: 1 };

const opening = z.strictObject({ type: z.literal('open'), engine: z.literal(1) });

const nobody: Deed['by'] = { who: '', at: '-' };

const isLater = (deed: Deed): deed is Later => deed.type !== 'open';

const withoutBy = ({ by: _by, ...act }: Later): Act => act;

const later = z
  .looseObject({ type: z.string() })
  .refine((act) => act.type !== 'open' && !('by' in act))
  .transform((act): unknown => ({ ...act, by: nobody }))
  .pipe(deedSchema)
  .transform((deed, context): Act => {
    if (isLater(deed)) return withoutBy(deed);
    context.addIssue('cannot be saved');
    return z.NEVER;
  });

/** A deed as it is saved. Objects with a key that is not known are refused, never trimmed. */
export const actSchema: z.ZodType<Act> = z.union([opening, later]);
