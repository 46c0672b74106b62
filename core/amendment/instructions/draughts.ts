import type { Aim } from './locate.ts';
import type { Outcome } from './outcome.ts';
import type { Draught } from './proposal.ts';
import type { Remark } from './remark.ts';

/** What became of an instruction, as one stretch of the letter. */
export const draughtOf = (outcome: Outcome, from: number, to: number, rationale: string | null): Draught => ({
  kind: outcome.kind,
  operations: outcome.operations,
  sure: outcome.sure,
  reason: outcome.reason,
  notes: outcome.notes,
  part: outcome.aims[0]?.part.id ?? null,
  language: outcome.language,
  found: outcome.found,
  rationale,
  from,
  to,
});

/** A stretch of the letter that asks for no change which could be made. */
export const remarkDraught = (
  { kind, reason }: Remark,
  aims: readonly Aim[],
  from: number,
  to: number,
): Draught => ({
  kind,
  operations: [],
  sure: 'none',
  reason,
  notes: [],
  part: aims[0]?.part.id ?? null,
  language: null,
  found: [],
  rationale: null,
  from,
  to,
});
