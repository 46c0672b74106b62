import type { Change } from '#core/change/change.ts';
import { withItems } from '#core/change/make.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type BankClause, clauseBankSchema, clauseFromBank } from '#core/draft/template.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { findPart } from './citing.ts';
import { newId } from './new-id.ts';
import { readResource } from './resources.ts';

/** The clauses kept ready for use, in the order of the bank; for one kind of draft where it is named. */
export const bankClauses = (kind?: Draft['kind']): readonly BankClause[] =>
  clauseBankSchema
    .parse(readResource('templates', 'clause-bank.json'))
    .clauses.filter(({ kinds }) => kind === undefined || kinds.includes(kind));

const endOf = ({ parts }: Draft): Id | null => parts.findLast(({ role }) => role !== 'closing')?.id ?? null;

/**
 * The change that puts a clause of the bank into a draft, in all its languages, behind the paragraph cited `after` and
 * its items, or at the end. Refused with `bank:unknown-clause` and `citing:unknown-paragraph`.
 */
export const bankChange = (draft: Draft, clause: string, after: string | undefined): Result<Change> => {
  const kept = bankClauses().find(({ id }) => id === clause);
  if (kept === undefined) return refuse('bank:unknown-clause', { clause });
  const place = after === undefined ? success(endOf(draft)) : findPart(draft, after);
  if (!place.ok) return place;
  const parts = clauseFromBank(kept, draft.kind, { newId, languages: draft.languages });
  if (!parts.ok) return parts;
  // Nothing may come between a paragraph and its items.
  const behind = place.value === null ? null : (withItems(draft, place.value).at(-1)?.id ?? place.value);
  return success({ type: 'insert-parts', after: behind, parts: parts.value });
};
