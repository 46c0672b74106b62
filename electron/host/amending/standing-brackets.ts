import type { Option } from '#core/amendment/deed.ts';
import { openness } from '#core/amendment/openness.ts';
import { amendmentsOf, type Bracket, type Negotiation, present } from '#core/amendment/state.ts';
import { type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { sliceWording } from '#core/draft/wording.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { wholeNetwork } from './roster-file.ts';
import { type Spell, spelling } from './spelling.ts';

type StandingCities = readonly { readonly city: Id; readonly name: string }[];

/** An alternative in brackets, by the id under which it is chosen. */
interface Alternative {
  readonly option: Id;
  readonly words: string;
  /** Whether it is to have nothing there. */
  readonly deletes: boolean;
  readonly cities: StandingCities;
}

/** What stands in brackets, by the id under which it is decided, as it reads in each language. */
export interface StandingBracket {
  readonly bracket: Id;
  readonly clause: string;
  readonly places: readonly {
    readonly language: Language;
    readonly present: string;
    /** Who wants the words as they stand. */
    readonly own: StandingCities;
    readonly options: readonly Alternative[];
  }[];
  /** Languages in which it holds no words any more; whatever is chosen, they are left as they are. */
  readonly lost: readonly Language[];
}

/** How much of the text is open in a language: words in brackets, of all, and their share from 0 to 1. */
export interface Gauge {
  readonly language: Language;
  readonly words: number;
  readonly contested: number;
  readonly share: number;
}

const optionWords = ({ wording, parts }: Option, language: Language, spell: Spell): string =>
  spell(wording[language] ?? (parts ?? []).flatMap((part) => wordingIn(part, language)));

const presentWords = (
  { stretches }: Bracket,
  part: Part | undefined,
  language: Language,
  spell: Spell,
): string => {
  if (part === undefined) return '';
  const stretch = stretches?.[language];
  const wording = wordingIn(part, language);
  return spell(stretch === undefined ? wording : sliceWording(wording, stretch.from, stretch.to));
};

/** What the committee put in brackets and has not decided, in the order in which it did. */
export const standingBrackets = (state: Negotiation): readonly StandingBracket[] => {
  const draft = present(state);
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  const cites = profile === undefined ? null : labels(draft, profile);
  const network = new Map(wholeNetwork(networkFacts()).map(({ city, name }) => [city, name]));
  const names = new Map(
    amendmentsOf(state).flatMap(({ sponsors }) => sponsors.map(({ city, name }) => [city, name] as const)),
  );
  const named = (city: Id) => ({ city, name: names.get(city) ?? network.get(city) ?? city });
  return state.brackets.map((bracket) => {
    const part = draft.parts.find(({ id }) => id === bracket.part);
    const languages = bracket.stretches === null ? draft.languages : Object.keys(bracket.stretches);
    return {
      bracket: bracket.id,
      clause: cites?.get(bracket.after ?? bracket.part)?.cite ?? '',
      places: languages.map((language) => {
        const spell = spelling(draft, language);
        return {
          language,
          present: presentWords(bracket, part, language, spell),
          own: bracket.own.map(named),
          options: bracket.options.map((option) => ({
            option: option.id,
            words: optionWords(option, language, spell),
            deletes: option.parts?.length === 0 || option.wording[language]?.length === 0,
            cities: option.cities.map(named),
          })),
        };
      }),
      lost: (bracket.lost ?? []).filter((language) => draft.languages.includes(language)),
    };
  });
};

/** How much of the text stands in brackets, language by language. */
export const gauges = (state: Negotiation): readonly Gauge[] =>
  present(state).languages.map((language) => {
    const { words, contested, share } = openness(state, language);
    return { language, words, contested, share };
  });
