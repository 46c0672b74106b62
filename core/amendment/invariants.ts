import { apply } from '#core/change/apply.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { joinWordings, sameWording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { isUndecided } from './amendment.ts';
import { concernedBy } from './move.ts';
import { rolling } from './rolling.ts';
import { shelved, values } from './shelf.ts';
import { amendmentOf, type Bracket, type Negotiation, present } from './state.ts';

const lastStepHolds = ({ versions, steps }: Negotiation): boolean => {
  const [before, after] = [versions.at(-2), versions.at(-1)];
  const step = steps.at(-1);
  if (versions.length !== steps.length + 1) return false;
  if (before === undefined || step === undefined) return steps.length === 0;
  const again = apply(before, step.change);
  return again.ok && JSON.stringify(again.value) === JSON.stringify(after);
};

const everyProposalKept = ({ order, amendments, submissions }: Negotiation): boolean => {
  const all = values(amendments);
  return (
    new Set(order).size === order.length &&
    all.length === order.length &&
    values(submissions).length === order.length &&
    all.every(({ submission }) => shelved(submissions, submission) !== undefined)
  );
};

const oneState = (state: Negotiation): boolean =>
  values(state.amendments).every(({ standing, sponsors, into, status }) => {
    const has = standing.operations.length > 0;
    if (sponsors.length === 0 || (status === 'merged') !== (into !== undefined)) return false;
    if (standing.state === 'already-satisfied') return !has;
    return standing.state === 'needs-you' || standing.state === 'fallen' || has;
  });

// What the last change was about must lead to every undecided amendment on it, or the next would pass them by.
const findable = (state: Negotiation): boolean =>
  state.order.every((id) => {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined || !isUndecided(amendment)) return amendment !== undefined;
    const [first] = amendment.standing.operations;
    return first === undefined || concernedBy(state, first).includes(id);
  });

const bracketsPlaced = (state: Negotiation): boolean => {
  const ids = new Set(present(state).parts.map(({ id }) => id));
  const stands = ({ part, after }: Bracket): boolean => after === null || ids.has(after ?? part);
  return state.brackets.every(stands) && state.stale.every(({ part }) => ids.has(part));
};

const checks = [
  ['last-step', lastStepHolds],
  ['proposals', everyProposalKept],
  ['states', oneState],
  ['brackets', bracketsPlaced],
] as const;

/**
 * Whether a state is one that may be saved; made in every build, before anything is written. Refused with
 * `amendment:unsound` and the check that failed: `last-step` (the last change does not lead from the version before to
 * the present one), `proposals` (one is lost or double), `states` (an amendment is not in exactly one state),
 * `brackets` (one stands on a part that is not there).
 */
export const sound = (state: Negotiation): Result<null> => {
  const failed = checks.find(([, holds]) => !holds(state));
  return failed === undefined ? success(null) : refuse('amendment:unsound', { check: failed[0] });
};

/** The same with the checks that look at every amendment again; for tests and for `verify`. */
export const thoroughlySound = (state: Negotiation): Result<null> => {
  const quick = sound(state);
  if (!quick.ok) return quick;
  return findable(state) ? quick : refuse('amendment:unsound', { check: 'index' });
};

/** Whether the rolling text has every word of the draft exactly once, in its order, whatever is shown beside it. */
export const emitsOnce = (state: Negotiation, profile: LanguageProfile): boolean => {
  const printed = rolling(state, profile, { show: 'proposals', alternatives: 'bis' });
  const own = new Map(
    printed
      .map(({ id, pieces }) => {
        const words = pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.wording] : []));
        return [id, words.length === 0 ? null : joinWordings(...words)] as const;
      })
      .filter(([, words]) => words !== null),
  );
  return present(state).parts.every((part) =>
    sameWording(own.get(part.id) ?? [], wordingIn(part, profile.tag)),
  );
};

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const hash = (text: string): string => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  const mix = (a: number, b: number): number =>
    Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  return [mix(one, other), mix(other, one)]
    .map((part) => (part >>> 0).toString(16).padStart(8, '0'))
    .join('');
};

/**
 * What a state comes to, in 16 hexadecimal digits: the text, every amendment with its state, brackets, stale wordings,
 * reservations. A record that is replayed by the same rules gives the same; no protection against forgery.
 */
export const fingerprint = (state: Negotiation): string => {
  const lines = state.order.map((id) => {
    const amendment = amendmentOf(state, id);
    return [id, amendment?.status, amendment?.aside, amendment?.standing.state].join(' ');
  });
  const rest = [present(state), state.brackets, state.stale, state.reservations, state.standing];
  return hash([...lines, JSON.stringify(rest, inOrder)].join('\n'));
};
