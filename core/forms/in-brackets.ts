import type { RollingPart } from '#core/amendment/rolling.ts';
import { type Negotiation, present } from '#core/amendment/state.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { FormPart, FormRun } from './form.ts';
import { rolledIn } from './rolling-form.ts';
import { sign, type Terms } from './terms.ts';

const holdsBracket = ({ bracketed, pieces }: RollingPart): boolean =>
  bracketed || pieces.some(({ kind }) => kind === 'open');

// A number stands before a clause that is in brackets as a whole, so that its versions are told apart.
const numbered = ({ bracketed }: RollingPart, { label, runs }: FormPart): readonly FormRun[] =>
  bracketed && label.length > 0 ? [...label, sign(' ', 'bracket'), ...runs] : runs;

/** A paragraph with brackets in it, or in brackets as a whole. */
export interface BracketedPart {
  readonly id: Id;
  readonly runs: readonly FormRun[];
}

/**
 * What stands in brackets, as the rolling text has it: by the part in which it stands, or behind which new paragraphs
 * would, and null for those at the start. A part without brackets is not among them.
 */
export const inBrackets = (
  state: Negotiation,
  language: Language,
  terms: Terms,
): ReadonlyMap<Id | null, readonly BracketedPart[]> => {
  const options = { show: 'brackets', alternatives: 'bis', sponsors: true } as const;
  const { parts, set } = rolledIn(state, language, terms, options);
  const known = new Set(present(state).parts.map(({ id }) => id));
  const found = new Map<Id | null, readonly BracketedPart[]>();
  let place: Id | null = null;
  parts.forEach((part, at) => {
    if (known.has(part.id)) place = part.id;
    const print = set[at];
    if (print === null || print === undefined || !holdsBracket(part)) return;
    found.set(place, [...(found.get(place) ?? []), { id: part.id, runs: numbered(part, print) }]);
  });
  return found;
};
