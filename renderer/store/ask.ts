import { ORPCError } from '@orpc/client';
import { failureSchema } from '#core/contract/call.ts';
import { type Failure, type Result, success } from '#core/failure.ts';

const lost: Failure = { code: 'wire:lost', facts: {} };

const failureOf = (error: unknown): Failure => {
  if (!(error instanceof ORPCError)) return lost;
  const refused = failureSchema.safeParse(error.data);
  return refused.success ? refused.data : { code: 'wire:fault', facts: { what: error.code } };
};

/** What the host answers, or its failure; `wire:lost` where it cannot be reached, `wire:fault` for a fault of ours. */
export const ask = async <T>(call: Promise<T>): Promise<Result<T>> => {
  try {
    return success(await call);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};
