import { singles } from '#core/change/cross.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Amendment, Standing, Submission } from './amendment.ts';
import type { Propose } from './deed.ts';
import { standingNow } from './path.ts';
import { put, shelved } from './shelf.ts';
import { withOperations } from './standing.ts';
import { type Negotiation, withAmendment } from './state.ts';

// A proposal is not there yet when a decision takes its words away, so it has not fallen by that: someone must look.
const onArrival = (standing: Standing, base: number): Standing => {
  if (standing.state !== 'fallen' && standing.state !== 'needs-you') return standing;
  const part = standing.reason?.facts.part;
  return {
    ...standing,
    state: 'needs-you',
    reason: { code: 'amendment:base-changed', facts: { base, ...(part === undefined ? {} : { part }) } },
  };
};

const arrived = (state: Negotiation, { operations, base, unplaced }: Submission): Standing =>
  unplaced === undefined
    ? onArrival(standingNow(state, { operations, base }), base)
    : standingNow(state, { operations, base, unplaced });

/**
 * A proposal comes on the table, carried from the version that it was made on. It is never lost: where its words are
 * not there any more it needs someone to look. Refused where the version is unknown, an id is taken, nothing is
 * proposed, or the operations cannot be made on that version (the code of `apply`, or `amendment:operations-clash`) and
 * it does not say so itself (`unplaced`): such a proposal needs someone to place it.
 */
export const proposed = (state: Negotiation, deed: Propose): Result<Negotiation> => {
  const { submission, amendment: id, by } = deed;
  const { operations, unplaced, base, cities, language, rationale, source, received } = submission;
  const draft = state.versions[base];
  if (draft === undefined) return refuse('amendment:no-version', { version: base });
  if (shelved(state.amendments, id) !== undefined) return refuse('amendment:id-taken', { id });
  if (shelved(state.submissions, submission.id) !== undefined)
    return refuse('amendment:id-taken', { id: submission.id });
  if (operations.some((operation) => singles(operation).length === 0) || operations.length === 0)
    return refuse('amendment:nothing-proposed', { id });
  const made = withOperations(draft, operations);
  if (!made.ok && unplaced === undefined) return made;
  const amendment: Amendment = {
    id,
    submission: submission.id,
    operations,
    ...(unplaced === undefined ? {} : { unplaced }),
    base,
    language,
    sponsors: cities.map((city) => ({ ...city, submission: submission.id })),
    class: deed.class,
    ...(rationale === undefined ? {} : { rationale }),
    source,
    received,
    status: 'proposed',
    standing: arrived(state, submission),
    ...(deed.aside === undefined ? {} : { aside: deed.aside }),
    history: [{ what: deed.type, by }],
  };
  const submissions = put(state.submissions, submission.id, submission);
  return success(withAmendment({ ...state, submissions, order: [...state.order, id] }, amendment));
};
