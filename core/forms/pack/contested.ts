import type { Id, Language } from '#core/draft/draft.ts';
import type { Printed } from '#core/draft/printed.ts';
import { cutShort } from '../cut-short.ts';
import type { Terms } from '../terms.ts';
import { paragraphName } from './paragraph-name.ts';

/** Words that stand in brackets in a draft, with each of the alternatives, in one language. */
export interface Contested {
  /** What the paragraph is called, or the one before for what is not in the text yet; null at the beginning. */
  readonly place: string | null;
  readonly isNew: boolean;
  /** The alternatives with who stands behind them: `request / invite (Östersund)`. */
  readonly words: string;
}

/** Something in brackets as the committee left it, by language. */
interface Bracketed {
  readonly part: Id | null;
  readonly isNew: boolean;
  readonly places: readonly {
    readonly language: Language;
    readonly present: string;
    readonly own: Cities;
    readonly options: readonly {
      readonly words: string;
      readonly deletes: boolean;
      readonly cities: Cities;
    }[];
  }[];
}

type Cities = readonly { readonly city: Id; readonly name: string }[];

// A whole paragraph is known by how it begins.
const beginning = (words: string): string => cutShort(words.trim().split(/(?<=[.!?;])\s/)[0] ?? '');

const longest = 160;

type Place = Bracketed['places'][number];

// What is in brackets in the other language only is contested all the same.
const inLanguage = (places: readonly Place[], language: Language): readonly Place[] => {
  const own = places.filter((place) => place.language === language);
  return own.length > 0 ? own : places.slice(0, 1);
};

/** What stands in brackets, in the language of a page and by the paragraphs as they are called there. */
export const contestedIn = (
  page: Printed,
  brackets: readonly Bracketed[],
  terms: Terms,
): readonly Contested[] => {
  const { language } = page;
  const say = (key: string, facts = {}): string => terms.say(language, key, facts);
  const alternative = (words: string, cities: Cities): string => {
    const names = cities.map(({ city, name }) => terms.cityName(city, language) ?? name).join(', ');
    return names === '' ? beginning(words) : `${beginning(words)} (${names})`;
  };
  const placeOf = (id: Id | null): string | null => {
    const part = page.parts.find((one) => one.id === id);
    if (part === undefined) return null;
    return part.label.cite === '' || part.role === 'chapeau'
      ? paragraphName(part, (role) => say(`role.${role}`))
      : say('contested.place', { cite: part.label.cite });
  };
  return brackets.flatMap(({ part, isNew, places }) =>
    inLanguage(places, language).map(({ present, own, options }): Contested => {
      const all = [
        ...(present === '' ? [] : [alternative(present, own)]),
        ...options
          .filter(({ words, deletes }) => words !== '' || deletes)
          .map(({ words, deletes, cities }) =>
            alternative(deletes ? say('contested.nothing') : words, cities),
          ),
      ];
      return { place: placeOf(part), isNew, words: cutShort(all.join(' / '), longest) };
    }),
  );
};
