import { faults } from '#core/draft/faults.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { confirmed, markedByHand } from '#core/margin/enact.ts';
import { accepted, acceptedAsAmended, withChanges } from './accept.ts';
import { bracketed, chosen, lifted } from './choose.ts';
import type { Decision, Deed, JudgeWording, Reserve } from './deed.ts';
import { proposed } from './propose.ts';
import { merged, setAside, settledBy, superseded, withdrawn } from './settle.ts';
import { altered } from './shelf.ts';
import { type Negotiation, opened, present } from './state.ts';
import { undone } from './undo.ts';

const reserved = (state: Negotiation, { type, part, city, words, by }: Reserve): Result<Negotiation> => {
  const others = state.reservations.filter((one) => one.part !== part || one.city !== city);
  if (type === 'lift-reservation')
    return others.length === state.reservations.length
      ? refuse('amendment:no-reservation', { part, city })
      : success({ ...state, reservations: others });
  if (!present(state).parts.some(({ id }) => id === part)) return refuse('amendment:no-part', { part });
  return success({ ...state, reservations: [...others, { part, city, words: words ?? '', by }] });
};

const wordingConfirmed = (state: Negotiation, deed: JudgeWording): Result<Negotiation> => {
  const { part, language, anyway } = deed;
  const stale = confirmed(state.stale, deed) ?? (anyway === true ? state.stale : null);
  return stale === null ? refuse('amendment:not-stale', { part, language }) : success({ ...state, stale });
};

const wordingMarked = (state: Negotiation, deed: JudgeWording): Result<Negotiation> => {
  const stale = markedByHand(state.stale, deed, present(state));
  return stale.ok ? success({ ...state, stale: stale.value }) : stale;
};

const decided = (state: Negotiation, deed: Decision): Result<Negotiation> => {
  switch (deed.type) {
    case 'accept':
    case 'accept-ad-referendum':
      return accepted(state, deed);
    case 'accept-as-amended':
      return acceptedAsAmended(state, deed);
    case 'reject':
    case 'defer':
    case 'refer':
    case 'reopen':
    case 'confirm':
      return settledBy(state, deed);
    case 'withdraw':
      return withdrawn(state, deed);
    case 'merge':
      return merged(state, deed);
    case 'bracket':
      return bracketed(state, deed);
    case 'choose':
      return chosen(state, deed);
    case 'lift-bracket':
      return lifted(state, deed);
    case 'reserve':
    case 'lift-reservation':
      return reserved(state, deed);
    case 'redraft':
      return withChanges(state, [{ change: deed.change, ids: [] }]);
    case 'confirm-wording':
      return wordingConfirmed(state, deed);
    case 'mark-wording':
      return wordingMarked(state, deed);
    case 'set-aside':
    case 'take-up':
      return setAside(state, deed);
  }
};

const logged = (state: Negotiation, next: Negotiation, deed: Decision): Negotiation => ({
  ...next,
  decisions: [
    ...state.decisions,
    {
      deed,
      version: next.steps.length,
      before: {
        amendments: altered(state.amendments, next.amendments),
        stale: state.stale,
        brackets: state.brackets,
        reservations: state.reservations,
      },
      proposals: state.order.length,
      undone: null,
    },
  ],
  standing: [...state.standing, state.decisions.length],
});

/**
 * The negotiation after a deed. Pure: the same deeds give the same state, whatever the clock and the machine; the state
 * given is not altered. A deed that cannot be done is refused with its code, and nothing is done.
 */
export const enact = (state: Negotiation, deed: Deed): Result<Negotiation> => {
  switch (deed.type) {
    case 'open':
      return refuse('amendment:open-already');
    case 'propose':
      return proposed(state, deed);
    case 'supersede':
      return superseded(state, deed);
    case 'undo':
      return undone(state, deed);
    default: {
      const next = decided(state, deed);
      return next.ok ? success(logged(state, next.value, deed)) : next;
    }
  }
};

/** The negotiation that a record tells, from its first deed on. Refused where a deed cannot be done, with its place. */
export const replay = (deeds: readonly Deed[]): Result<Negotiation> => {
  const [first, ...others] = deeds;
  if (first?.type !== 'open') return refuse('amendment:not-opened');
  if (faults(first.draft).length > 0) return refuse('amendment:faulty-draft');
  let state = opened(first.draft);
  for (const [index, deed] of others.entries()) {
    const next = enact(state, deed);
    if (!next.ok) return refuse(next.failure.code, { ...next.failure.facts, deed: index + 1 });
    state = next.value;
  }
  return success(state);
};
