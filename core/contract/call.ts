import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Failure } from '#core/failure.ts';

/** What went wrong, as it crosses the wire: a code with facts, never a sentence and never the words of a clause. */
export const failureSchema: z.ZodType<Failure, Failure> = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One call of the contract. The host answers it, or refuses it with a failure whose sentence is in the locales. */
export const call = oc.errors({ REFUSED: { data: failureSchema } });
