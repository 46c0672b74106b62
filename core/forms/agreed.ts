import type { Amendment } from '#core/amendment/amendment.ts';
import type { Bracket, Negotiation } from '#core/amendment/state.ts';
import { firstVersion } from '#core/amendment/state.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { bracketOf, type Holding, holding, isAbout } from './decisions.ts';
import { outcomeOf } from './outcome.ts';
import { type Proposal, proposalOf } from './proposals.ts';
import type { Terms } from './terms.ts';

// Nothing was chosen: the words that stood in the brackets are agreed as they are.
const asItStands = (state: Negotiation, on: number, bracket: Bracket | undefined): Proposal | null => {
  const draft = state.versions[on] ?? firstVersion(state);
  const part = draft.parts.find(({ id }) => id === bracket?.part);
  if (part === undefined || bracket?.after !== undefined) return null;
  const languages = draft.languages.filter(
    (language) => bracket?.stretches == null || bracket.stretches[language] !== undefined,
  );
  const asked = languages
    .map((language) => ({ language, wording: wordingIn(part, language) }))
    .filter(({ wording }) => wording.length > 0)
    .map(({ language, wording }) => ({
      what: 'words' as const,
      part: part.id,
      after: null,
      language,
      stretches: [{ wording, look: 'kept' as const }],
    }));
  return asked.length === 0 ? null : { before: draft, after: draft, asked };
};

/** What was agreed by a decision, as a change of the text it was taken on; null where it agreed on no wording. */
export const agreedBy = (
  state: Negotiation,
  { taken, on, change }: Holding,
  terms: Terms,
): Proposal | null => {
  const { deed } = taken;
  if (deed.type === 'accept-as-amended')
    return proposalOf(state, { operations: deed.operations, base: on }, terms);
  if (deed.type !== 'choose') return null;
  return change === null
    ? asItStands(state, on, bracketOf(taken, deed))
    : proposalOf(state, { operations: [change], base: on }, terms);
};

/**
 * The text that was agreed in place of what an amendment proposed, or as the one of several alternatives: by a
 * compromise, or by a choice from brackets. Null where what was agreed is the proposal itself, or nothing is.
 */
export const agreedFor = (state: Negotiation, amendment: Amendment, terms: Terms): Proposal | null => {
  const what = outcomeOf(state, amendment).decision?.what;
  const settled = holding(state).findLast(({ taken }) => {
    const { deed } = taken;
    if (deed.type !== what) return false;
    if (deed.type === 'accept-as-amended') return deed.ids.includes(amendment.id);
    return deed.type === 'choose' && isAbout(bracketOf(taken, deed), amendment.id);
  });
  return settled === undefined ? null : agreedBy(state, settled, terms);
};
