import { bracketCut } from '#core/amendment/bracket-spans.ts';
import { enact } from '#core/amendment/negotiation.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Act } from '../file/deed-schema.ts';
import { type StandingBracket, standingBrackets } from './standing-brackets.ts';

const adopting = new Set<Act['type']>(['accept', 'accept-ad-referendum', 'accept-as-amended']);

/**
 * A decision, where it leaves all brackets around the words that they were put around. To adopt words that reach across
 * one is refused (`amending:across-brackets`): what is in brackets is decided with them. Whether the decision can be
 * taken otherwise is for `enact` to say.
 */
export const besideBrackets = (state: Negotiation, act: Act): Result<Act> => {
  if (!adopting.has(act.type) || !('ids' in act)) return success(act);
  const next = enact(state, { ...act, by: { who: '', at: '-' } });
  const change = next.ok ? next.value.steps[state.steps.length]?.change : undefined;
  const cut = change === undefined ? null : bracketCut(state.brackets, change);
  return cut === null
    ? success(act)
    : refuse('amending:across-brackets', { id: act.ids.join(', '), bracket: cut.id });
};

/** A language in which brackets hold no words any more. */
export interface LostWords {
  readonly bracket: string;
  readonly clause: string;
  readonly language: Language;
}

const lostOf = ({ bracket, clause, lost }: StandingBracket): readonly LostWords[] =>
  lost.map((language) => ({ bracket, clause, language }));

/** Languages in which standing brackets hold no words since a decision. */
export const newlyLost = (before: Negotiation, after: Negotiation): readonly LostWords[] => {
  const known = standingBrackets(before).flatMap(lostOf);
  return standingBrackets(after)
    .flatMap(lostOf)
    .filter(
      ({ bracket, language }) => !known.some((one) => one.bracket === bracket && one.language === language),
    );
};

/** Languages that a choice leaves as they are, since its brackets held no words in them any more. */
export const leftAlone = (before: Negotiation, act: Act): readonly LostWords[] =>
  act.type !== 'choose' || act.option === null
    ? []
    : standingBrackets(before)
        .filter(({ bracket }) => bracket === act.bracket)
        .flatMap(lostOf);
