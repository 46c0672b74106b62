import type { Change } from '#core/change/change.ts';
import { withItems } from '#core/change/make.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
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

/** The last item of the paragraph to which a part belongs: nothing may come between a paragraph and its items. */
const endOfParagraph = (draft: Draft, id: Id): Id => {
  const at = draft.parts.findIndex((part) => part.id === id);
  const owner = draft.parts.slice(0, at + 1).findLast((part) => levelOf(part) === 0);
  return owner === undefined ? id : (withItems(draft, owner.id).at(-1)?.id ?? owner.id);
};

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
  const behind = place.value === null ? null : endOfParagraph(draft, place.value);
  return success({ type: 'insert-parts', after: behind, parts: parts.value });
};
