import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Amendment, Standing, Submission } from './amendment.ts';
import type { Propose } from './deed.ts';
import { partsOf } from './keys.ts';
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

// Most proposals are one edit of words: whether it can be made is for its part alone to say, however long the draft.
const tried = (draft: Draft, operations: readonly Change[]): Result<Draft> => {
  const [only, ...others] = operations;
  if (only?.type !== 'edit-wording' || others.length > 0) return withOperations(draft, operations);
  const part = partsOf(draft).get(only.part);
  return apply({ ...draft, parts: part === undefined ? [] : [part] }, only);
};

const arrived = (state: Negotiation, { operations, base, unplaced }: Submission): Standing =>
  unplaced === undefined
    ? onArrival(standingNow(state, { operations, base }), base)
    : standingNow(state, { operations, base, unplaced });

const tabled = (state: Negotiation, deed: Propose): Result<Negotiation> => {
  const { submission, amendment: id, by } = deed;
  const { operations, unplaced, base, cities, language, rationale, source, received } = submission;
  const draft = state.versions[base];
  if (draft === undefined) return refuse('amendment:no-version', { version: base });
  if (shelved(state.amendments, id) !== undefined) return refuse('amendment:id-taken', { id });
  if (shelved(state.submissions, submission.id) !== undefined)
    return refuse('amendment:id-taken', { id: submission.id });
  if (operations.some((operation) => singles(operation).length === 0) || operations.length === 0)
    return refuse('amendment:nothing-proposed', { id });
  const made = tried(draft, operations);
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
  return success(withAmendment({ ...state, submissions }, amendment));
};

/**
 * A proposal comes on the table, carried from the version that it was made on. It is never lost: where its words are
 * not there any more it needs someone to look. Refused where the version is unknown, an id is taken, nothing is
 * proposed, or the operations cannot be made on that version (the code of `apply`, or `amendment:operations-clash`) and
 * it does not say so itself (`unplaced`): such a proposal needs someone to place it.
 */
export const proposed = (state: Negotiation, deed: Propose): Result<Negotiation> => {
  const next = tabled(state, deed);
  return next.ok ? success({ ...next.value, order: [...state.order, deed.amendment] }) : next;
};

/**
 * All the proposals of a reply, one after another, or none: the first that is refused is named (`amendment`). The list
 * of what came in grows once for all of them, so that opening a record takes no longer for each the more there are.
 */
export const allProposed = (state: Negotiation, deeds: readonly Propose[]): Result<Negotiation> => {
  let next = state;
  for (const deed of deeds) {
    const on = tabled(next, deed);
    if (!on.ok) return refuse(on.failure.code, { ...on.failure.facts, amendment: deed.amendment });
    next = on.value;
  }
  return success({ ...next, order: [...state.order, ...deeds.map(({ amendment }) => amendment)] });
};
