import type { Amendment, By, City, Standing } from '#core/amendment/amendment.ts';
import type { Accept, Deed, Propose } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { amendmentOf, type Negotiation, opened, present } from '#core/amendment/state.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import type { Change } from '#core/change/change.ts';
import { rewording } from '#core/change/make.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { had } from '../../build/expect-change.ts';
import { written } from '../../build/wording.ts';
import { languages } from '../language/profiles.ts';

/** The chair, at a moment that never matters. */
export const chair: By = { who: 'chair', at: '2028-05-01T10:00:00Z' };

/** A city whose id is its name in small letters. */
export const city = (name: string): City => ({ city: name.toLowerCase(), name });

interface Given {
  readonly base?: number;
  readonly language?: string;
  readonly cities?: readonly string[];
}

/** A proposal of a city of the same name as the amendment, unless others are named. */
export const proposal = (
  id: string,
  draft: Draft,
  operations: readonly Change[],
  { base = 0, language = 'en', cities = [id] }: Given = {},
): Propose => ({
  type: 'propose',
  by: chair,
  amendment: id,
  class: suggestedWeight(draft, operations, languages),
  submission: {
    id: `from ${id}`,
    reply: null,
    cities: cities.map(city),
    language,
    base,
    operations,
    source: {},
    received: chair.at,
  },
});

/** The edit that gives a part of a draft other words. */
export const reworded = (draft: Draft, part: string, words: string, language = 'en'): Change =>
  had(rewording(draft, part, language, written(words).wording));

/** A negotiation after deeds; throws where one is refused. */
export const after = (start: Negotiation | Draft, ...deeds: readonly Deed[]): Negotiation =>
  deeds.reduce((state, deed) => had(enact(state, deed)), 'steps' in start ? start : opened(start));

/** A table on which each city proposes other words for a part: `proposals(draft, ['Lyon', 'a', 'We decide.'], …)`. */
export const proposals = (
  draft: Draft,
  ...given: readonly (readonly [city: string, part: string, words: string, language?: string])[]
): Negotiation =>
  after(
    draft,
    ...given.map(([name, part, words, language = 'en']) =>
      proposal(name, draft, [reworded(draft, part, words, language)], { language }),
    ),
  );

export const accept = (...ids: readonly string[]): Accept => ({ type: 'accept', by: chair, ids });
export const undo: Deed = { type: 'undo', by: chair };

/** An amendment that must be there. */
export const amendment = (state: Negotiation, id: string): Amendment => {
  const found = amendmentOf(state, id);
  if (found === undefined) throw new Error(`no amendment ${id}`);
  return found;
};

/** How an amendment fares, as `state` or `state: code`. */
export const fares = (state: Negotiation, id: string): string => {
  const { state: how, reason }: Standing = amendment(state, id).standing;
  return reason === null ? how : `${how}: ${reason.code.replace('amendment:', '')}`;
};

/** The words of every part of the present text in one language. */
export const text = (state: Negotiation, language = 'en'): readonly string[] =>
  present(state).parts.map((part) => characters(wordingIn(part, language)));

/** The code with which a deed is refused. */
export const refusal = (state: Negotiation, deed: Deed): string => {
  const result = enact(state, deed);
  return result.ok ? 'done' : result.failure.code;
};
