import { enact } from '#core/amendment/negotiation.ts';
import { type Negotiation, present } from '#core/amendment/state.ts';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { elisionFaults } from '#core/language/elision.ts';
import { draftingLanguages } from '../languages.ts';
import { spelling } from './spelling.ts';

/** Two words that came together and should be looked at, such as "l’bien"; `option` where only a choice would do that. */
export interface Elision {
  readonly clause: string;
  readonly language: Language;
  readonly words: string;
  readonly option?: Id;
}

const without = (all: readonly string[], known: readonly string[]): readonly string[] => {
  const left = [...known];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};

const between = (before: Draft, after: Draft): readonly Elision[] =>
  after.languages.flatMap((language) => {
    const profile = draftingLanguages()[language];
    if (profile === undefined) return [];
    const [was, now] = [spelling(before, language), spelling(after, language)];
    const old = new Map(before.parts.map((part) => [part.id, part]));
    const known = before.parts.flatMap((part) => elisionFaults(was(wordingIn(part, language)), profile));
    const changed = after.parts.filter((part) => old.get(part.id) !== part);
    const cites = changed.length === 0 ? null : labels(after, profile);
    return changed.flatMap((part) =>
      without(elisionFaults(now(wordingIn(part, language)), profile), known).map((words) => ({
        clause: cites?.get(part.id)?.cite ?? '',
        language,
        words,
      })),
    );
  });

const ifChosen = (state: Negotiation, bracket: Id): readonly Elision[] =>
  (state.brackets.find(({ id }) => id === bracket)?.options ?? []).flatMap(({ id: option }) => {
    const by = { who: '', at: '-' };
    const chosen = enact(state, { type: 'choose', by, bracket, option, within: true });
    return chosen.ok ? between(present(state), present(chosen.value)).map((one) => ({ ...one, option })) : [];
  });

/** Where a decision brought words together that do not elide as they should, or a choice in new brackets would. */
export const newElisions = (before: Negotiation, after: Negotiation): readonly Elision[] => {
  const known = new Set(before.brackets.map(({ id }) => id));
  return [
    ...between(present(before), present(after)),
    ...after.brackets.flatMap(({ id }) => (known.has(id) ? [] : ifChosen(after, id))),
  ];
};
