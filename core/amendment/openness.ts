import { withItems } from '#core/change/make.ts';
import { type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { isField, isFootnote, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { Stretch } from './deed.ts';
import { type Bracket, type Negotiation, present } from './state.ts';
import { unitsOf, wordCount } from './units.ts';

/** How much of the text is open in one language. Facts that are not known yet are no dispute and counted apart. */
export interface Openness {
  readonly words: number;
  readonly contested: number;
  /** From 0 to 1; above a tenth a committee is said to lose its ground (see drafting practice, bracket gauge). */
  readonly share: number;
  readonly brackets: number;
  /** Parts with contested words, in the order of the text. */
  readonly parts: readonly Id[];
  /** Names of facts of the meeting that are set in the text and not known, with repeats. */
  readonly placeholders: readonly string[];
}

/** The contested stretches of a wording, merged where they nest or meet. */
const covered = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last !== undefined && stretch.from <= last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else found.push(stretch);
  }
  return found;
};

/**
 * What a bracket contests of a part's wording; a language that it was not put in is contested as a whole. Null for one
 * in which its words are gone.
 */
export const stretchIn = (bracket: Bracket, language: Language, wording: Wording): Stretch | null =>
  bracket.lost?.includes(language) === true
    ? null
    : (bracket.stretches?.[language] ?? { from: 0, to: wordingLength(wording) });

/** Ids of the parts that a bracket contests: its part, and the items under it where it contests the whole clause. */
export const contestedParts = (state: Negotiation, bracket: Bracket): readonly Id[] =>
  bracket.stretches === null ? withItems(present(state), bracket.part).map(({ id }) => id) : [bracket.part];

const fieldsIn = (wording: Wording): readonly string[] =>
  wording.flatMap((run) => {
    if (isField(run)) return [run.field];
    return isFootnote(run) ? fieldsIn(run.footnote) : [];
  });

/** The gauge of a negotiation in one language. */
export const openness = (state: Negotiation, language: Language): Openness => {
  const draft = present(state);
  const byPart = new Map<Id, Bracket[]>();
  for (const bracket of state.brackets)
    for (const id of contestedParts(state, bracket)) byPart.set(id, [...(byPart.get(id) ?? []), bracket]);
  let [words, contested] = [0, 0];
  for (const part of draft.parts) {
    const wording = wordingIn(part, language);
    words += wordCount(unitsOf(wording));
    const stretches = (byPart.get(part.id) ?? []).flatMap(
      (bracket) => stretchIn(bracket, language, wording) ?? [],
    );
    for (const { from, to } of covered(stretches))
      contested += wordCount(unitsOf(sliceWording(wording, from, to)));
  }
  return {
    words,
    contested,
    share: words === 0 ? 0 : contested / words,
    brackets: state.brackets.length,
    parts: draft.parts.filter(({ id }) => byPart.has(id)).map(({ id }) => id),
    placeholders: draft.parts
      .flatMap((part) => fieldsIn(wordingIn(part, language)))
      .filter((field) => !Object.hasOwn(draft.fields, field)),
  };
};
