import type { Change } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { isField, isReference } from '#core/draft/wording.ts';
import type { Failure } from '#core/failure.ts';

/** The warning that words take the place of a fact or a reference, which they do not follow any more. */
export const warnedOf = (changes: readonly Change[]): { readonly reason?: Failure } => {
  const edits = changes.flatMap(singles).filter((change) => change.type === 'edit-wording');
  const stays = new Set(edits.flatMap(({ inserted }) => inserted).map((run) => JSON.stringify(run)));
  const [gone] = edits
    .flatMap(({ removed }) => removed)
    .filter((run) => (isField(run) || isReference(run)) && !stays.has(JSON.stringify(run)));
  if (gone === undefined) return {};
  return isField(gone)
    ? { reason: { code: 'instructions:field-replaced', facts: { field: gone.field } } }
    : { reason: { code: 'instructions:reference-replaced', facts: {} } };
};
