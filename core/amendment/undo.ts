import { invert } from '#core/change/invert.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { type Amendment, isUndecided, type Standing } from './amendment.ts';
import type { Decision, Undo } from './deed.ts';
import { moved } from './move.ts';
import { standingNow } from './path.ts';
import { amendmentOf, type Negotiation, type Taken, withAmendments } from './state.ts';

const aboutAside = new Set<Decision['type']>(['set-aside', 'take-up']);
const aboutSponsors = new Set<Decision['type']>(['merge', 'withdraw', 'take-up']);

const changesSponsors = (deed: Decision): boolean =>
  aboutSponsors.has(deed.type) || ('back' in deed && deed.back !== undefined);

// What replies did to a proposal meanwhile is no decision of the committee and stays, unless this decision was about it.
const restored = (state: Negotiation, amendment: Amendment, { deed }: Taken, { by }: Undo): Amendment => {
  const now = amendmentOf(state, amendment.id) ?? amendment;
  const { aside: was, ...rest } = amendment;
  const aside = aboutAside.has(deed.type) ? was : now.aside;
  return {
    ...rest,
    ...(aside === undefined ? {} : { aside }),
    sponsors: changesSponsors(deed) ? rest.sponsors : now.sponsors,
    history: [...now.history, { what: 'undone', by }],
  };
};

// Its words were gone when it came in, and this undoing does not bring them back.
const isStillGone = (amendment: Amendment, { state }: Standing): boolean =>
  amendment.standing.reason?.code === 'amendment:base-changed' &&
  (state === 'needs-you' || state === 'fallen');

// Proposals that came in since were not there to be kept: how they fare is worked out from their own version.
const reckoned = (state: Negotiation, { proposals }: Taken): Negotiation =>
  withAmendments(
    state,
    state.order.slice(proposals).flatMap((id) => {
      const amendment = amendmentOf(state, id);
      if (amendment === undefined || !isUndecided(amendment)) return [];
      const standing = standingNow(state, amendment);
      return isStillGone(amendment, standing) ? [] : [{ ...amendment, standing }];
    }),
  );

const changedBack = (state: Negotiation, which: number, taken: Taken): Result<Negotiation> => {
  const step = state.steps[taken.version - 1];
  if (step === undefined || step.decision !== which || step.undoes !== null) return success(state);
  return moved(state, {
    change: invert(step.change),
    sources: [],
    decision: which,
    undoes: taken.version,
  });
};

/**
 * The last decision undone that was not: the text, the amendments, brackets, reservations and stale wordings are what
 * they were before it; the record keeps both. Refused (`amendment:nothing-to-undo`) where none is left.
 */
export const undone = (state: Negotiation, deed: Undo): Result<Negotiation> => {
  const which = state.standing.at(-1);
  const taken = which === undefined ? undefined : state.decisions[which];
  if (which === undefined || taken === undefined) return refuse('amendment:nothing-to-undo');
  const back = changedBack(state, which, taken);
  if (!back.ok) return back;
  const { amendments, stale, brackets, reservations } = taken.before;
  const next = {
    ...withAmendments(
      back.value,
      amendments.map((amendment) => restored(back.value, amendment, taken, deed)),
    ),
    stale,
    brackets,
    reservations,
    decisions: state.decisions.with(which, { ...taken, undone: deed.by }),
    standing: state.standing.slice(0, -1),
  };
  return success(back.value === state ? next : reckoned(next, taken));
};
