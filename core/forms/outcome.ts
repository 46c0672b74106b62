import { type Amendment, type Event, type Status, statusOf } from '#core/amendment/amendment.ts';
import type { Negotiation } from '#core/amendment/state.ts';

/** The deeds that lead to each status; the last of them in the life of an amendment is its decision. */
const deeds: Readonly<Record<Status, readonly string[]>> = {
  proposed: [],
  deferred: ['defer'],
  referred: ['refer'],
  bracketed: ['bracket'],
  reserved: ['reserve'],
  agreed: ['accept', 'choose', 'confirm'],
  'ad-referendum': ['accept-ad-referendum'],
  'agreed-as-amended': ['accept-as-amended'],
  merged: ['merge'],
  rejected: ['reject', 'choose'],
  withdrawn: ['withdraw'],
  fallen: ['choose'],
};

/** What became of an amendment. */
export interface Outcome {
  readonly status: Status;
  /** Whether nothing is left to decide about it. */
  readonly final: boolean;
  /** The event by which it came to its status; null while it is on the table. */
  readonly decision: Event | null;
}

const openStatuses: ReadonlySet<Status> = new Set([
  'proposed',
  'deferred',
  'referred',
  'bracketed',
  'reserved',
  'ad-referendum',
]);

// The text was taken away under it: what did that is the decision that led to the version named by the reason.
const movedUnder = (state: Negotiation, { standing }: Amendment): Event | null => {
  const version = standing.reason?.facts.version;
  const step = typeof version === 'number' ? state.steps[version - 1] : undefined;
  const deed = step === undefined ? undefined : state.decisions[step.decision]?.deed;
  return deed === undefined ? null : { what: deed.type, by: deed.by };
};

/** What became of an amendment, with the decision that settled it. Adopted ad referendum is not final yet. */
export const outcomeOf = (state: Negotiation, amendment: Amendment): Outcome => {
  const status = statusOf(amendment);
  const found = amendment.history.findLast(({ what }) => deeds[status].includes(what)) ?? null;
  return {
    status,
    final: !openStatuses.has(status),
    decision: found ?? (status === 'fallen' ? movedUnder(state, amendment) : null),
  };
};
