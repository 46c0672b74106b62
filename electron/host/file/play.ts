import type { DatabaseSync } from 'node:sqlite';
import type { By } from '#core/amendment/amendment.ts';
import { opened, present } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { enact } from '#core/round/consultation.ts';
import type { Consultation } from '#core/round/state.ts';
import { faulty } from './database.ts';
import type { Act } from './deed-schema.ts';
import type { Format } from './format.ts';
import { type Deed, deedOf, isConsulted, type RecordRow, readRows, sealOnce } from './record.ts';

/** What a record leads to: the draft and, once cities are consulted on it, what they asked for and what was decided. */
export interface Played {
  readonly draft: Draft;
  readonly consultation: Consultation | null;
}

/** Who did what a row tells, as a deed of the consultation has it. */
export const byOf = ({ who, at, why }: Pick<RecordRow, 'who' | 'at' | 'why'>): By => ({
  who,
  at,
  ...(why === null ? {} : { why }),
});

const enacted = ({ draft, consultation }: Played, act: Act, by: By): Result<Played> => {
  if (act.type === 'open')
    return consultation === null
      ? success({ draft, consultation: { negotiation: opened(draft), rounds: [] } })
      : refuse('amendment:open-already');
  if (consultation === null) return refuse('amendment:not-opened');
  const next = enact(consultation, { ...act, by });
  if (!next.ok) return next;
  return success({ draft: present(next.value.negotiation), consultation: next.value });
};

/**
 * What comes of one more deed. A change to a draft on which cities are consulted goes into the record as a deed of the
 * consultation (`redraft`), so that proposals are carried past it; one that does not is refused.
 */
export const playOn = (before: Played | null, deed: Deed, by: By): Result<Played> => {
  if (deed.type === 'create')
    return before === null
      ? success({ draft: deed.draft, consultation: null })
      : refuse('file:record-unreadable');
  if (before === null) return refuse('file:record-unreadable');
  if (deed.type === 'reformat') return success(before);
  if (deed.type === 'consultation') return enacted(before, deed.act, by);
  if (before.consultation !== null) return refuse('file:record-unreadable');
  const after = apply(before.draft, deed);
  return after.ok ? success({ draft: after.value, consultation: null }) : after;
};

/**
 * The consultation that a record tells, whose rows end in the draft with that seal; null where there is none. Fails
 * with `file:storage-faulty` where the record cannot be played again or leads elsewhere.
 */
export const readConsultation = (
  database: DatabaseSync,
  path: string,
  format: Format,
): Result<Consultation | null> => {
  if (!isConsulted(database)) return success(null);
  let played: Played | null = null;
  let sealed = '';
  for (const row of readRows(database)) {
    const deed = deedOf(row, format);
    const after: Result<Played> | null = deed === null ? null : playOn(played, deed, byOf(row));
    if (after === null || !after.ok) return faulty(path, `record ${row.seq}`);
    played = after.value;
    sealed = row.seal;
  }
  if (played === null || sealOnce(played.draft) !== sealed) return faulty(path, 'record');
  return success(played.consultation);
};
