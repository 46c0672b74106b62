import type { DatabaseSync } from 'node:sqlite';
import type { By } from '#core/amendment/amendment.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { enact as enactMargin } from '#core/margin/enact.ts';
import { followMargin } from '#core/margin/follow.ts';
import { type Margin, marginOf } from '#core/margin/margin.ts';
import { enact } from '#core/round/consultation.ts';
import type { Consultation } from '#core/round/state.ts';
import { faulty } from './database.ts';
import type { Act } from './deed-schema.ts';
import type { Format } from './format.ts';
import { readMargin } from './margin.ts';
import { type Create, type Deed, deedOf, isConsulted, type RecordRow, readRows, sealOnce } from './record.ts';

/** What a record leads to: the draft, what stands beside it and, once cities are consulted, what they asked for. */
export interface Played {
  readonly draft: Draft;
  readonly margin: Margin;
  readonly consultation: Consultation | null;
}

/** Who did what a row tells, as a deed of the consultation has it. */
export const byOf = ({ who, at, why }: Pick<RecordRow, 'who' | 'at' | 'why'>): By => ({
  who,
  at,
  ...(why === null ? {} : { why }),
});

// The words may have changed with the deed, and comments go along; what is behind is for the negotiation to say, which
// also takes it back.
const beside = (margin: Margin, was: Negotiation, now: Negotiation): Margin => {
  let followed = margin;
  for (let at = was.steps.length; at < now.steps.length; at++) {
    const [step, before, after] = [now.steps[at], now.versions[at], now.versions[at + 1]];
    if (step !== undefined && before !== undefined && after !== undefined)
      followed = followMargin(followed, step.change, before, after);
  }
  if (followed === margin && now.stale === was.stale) return margin;
  return { ...followed, stale: now.stale, lapsed: margin.lapsed };
};

const enacted = ({ draft, consultation, margin }: Played, act: Act, by: By): Result<Played> => {
  if (act.type === 'open')
    return consultation === null
      ? success({ draft, margin, consultation: { negotiation: opened(draft, margin.stale), rounds: [] } })
      : refuse('amendment:open-already');
  if (consultation === null) return refuse('amendment:not-opened');
  const next = enact(consultation, { ...act, by });
  if (!next.ok) return next;
  const { negotiation } = next.value;
  return success({
    draft: present(negotiation),
    consultation: next.value,
    margin: beside(margin, consultation.negotiation, negotiation),
  });
};

const isJudged = ({ type }: MarginDeed): boolean => type === 'confirm-wording' || type === 'mark-wording';

// While cities are consulted, what is behind is a matter of the negotiation, so that it is undone with decisions.
const noted = (before: Played, deed: MarginDeed, by: By): Result<Played> => {
  if (before.consultation !== null && isJudged(deed)) return refuse('file:record-unreadable');
  const margin = enactMargin(before.margin, deed, before.draft, by);
  return margin.ok ? success({ ...before, margin: margin.value }) : margin;
};

/** The deed that a note comes to: one of the consultation, where cities are consulted and it is about a wording. */
export const deedOfNote = (deed: MarginDeed, consulted: boolean): Deed =>
  consulted && (deed.type === 'confirm-wording' || deed.type === 'mark-wording')
    ? { type: 'consultation', act: deed }
    : { type: 'margin', deed };

const made = ({ draft, margin = marginOf(draft) }: Create): Played => ({ draft, margin, consultation: null });

/**
 * What comes of one more deed. A change to a draft on which cities are consulted goes into the record as a deed of the
 * consultation (`redraft`), so that proposals are carried past it; one that does not is refused.
 */
export const playOn = (before: Played | null, deed: Deed, by: By): Result<Played> => {
  if (deed.type === 'create') return before === null ? success(made(deed)) : refuse('file:record-unreadable');
  if (before === null) return refuse('file:record-unreadable');
  if (deed.type === 'reformat') return success(before);
  if (deed.type === 'margin') return noted(before, deed.deed, by);
  if (deed.type === 'consultation') return enacted(before, deed.act, by);
  if (before.consultation !== null) return refuse('file:record-unreadable');
  const after = apply(before.draft, deed);
  if (!after.ok) return after;
  const margin = followMargin(before.margin, deed, before.draft, after.value);
  return success({ draft: after.value, margin, consultation: null });
};

/**
 * What a record leads to whose rows end in the draft with that seal. Fails with `file:storage-faulty` where it cannot
 * be played again or leads elsewhere.
 */
export const readPlayed = (database: DatabaseSync, path: string, format: Format): Result<Played> => {
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
  return success(played);
};

/**
 * What stands with the draft: the consultation, which is the record played again, null where there is none; and the
 * margin, as it is saved or, where that is damaged, as the record tells it. Fails as `readPlayed` does.
 */
export const readBeside = (
  database: DatabaseSync,
  path: string,
  format: Format,
): Result<Pick<Played, 'consultation' | 'margin'>> => {
  const margin = readMargin(database);
  if (margin !== null && !isConsulted(database)) return success({ margin, consultation: null });
  return readPlayed(database, path, format);
};
