import type { Language } from '#core/draft/draft.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { flat, type PhraseBook, phraseBook, phraseList } from './flat.ts';
import type { InstructionForms, Phrases, Unit } from './forms/forms.ts';

interface UnitPhrase {
  readonly words: readonly string[];
  readonly unit: Unit;
  readonly plural: boolean;
}

/** The phrases for places of one language, ready to be looked up. */
export interface PlaceBook {
  readonly units: ReadonlyMap<string, readonly UnitPhrase[]>;
  readonly dotted: ReadonlySet<string>;
  readonly number: PhraseBook;
  readonly in: PhraseBook;
  readonly the: PhraseBook;
  readonly same: PhraseBook;
  readonly fresh: PhraseBook;
  readonly freshAfter: PhraseBook;
  readonly and: PhraseBook;
  readonly to: PhraseBook;
  /** Ordinals and cardinals in words; the last ones are -1, -2. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalEnds: ReadonlySet<string>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly bis: ReadonlyMap<string, number>;
  readonly otherVersion: PhraseBook;
  readonly notes: PhraseBook;
  readonly numberedNotes: PhraseBook;
  readonly languages: readonly (readonly [Language, PhraseBook])[];
  readonly version: PhraseBook;
}

const unitPhrases = (units: Readonly<Record<Unit, Phrases>>): PlaceBook['units'] => {
  const found = new Map<string, UnitPhrase[]>();
  const add = (unit: Unit): void => {
    for (const words of phraseList(units[unit])) {
      const first = words[0] ?? '';
      const plural = /s$|§§/.test(words.at(-1) ?? '');
      found.set(first, [...(found.get(first) ?? []), { words, unit, plural }]);
    }
  };
  const all = [
    'paragraph',
    'preamble',
    'section',
    'item',
    'either',
    'sentence',
    'line',
    'chapeau',
    'title',
    'whole',
  ] as const satisfies readonly Unit[];
  for (const unit of all) add(unit);
  for (const phrases of found.values()) phrases.sort((one, other) => other.words.length - one.words.length);
  return found;
};

const countedForms = (
  phrases: Phrases,
  valueAt: (index: number) => number,
): readonly (readonly [string, number])[] =>
  phrases
    .split('|')
    .flatMap((forms, index) => forms.split('/').map((form) => [flat(form).trim(), valueAt(index)] as const));

const counted = (words: readonly string[], from: number): readonly (readonly [string, number])[] =>
  words.map((word, index) => [flat(word), index + from] as const);

/** The phrases for places of a language; its profile adds the numbers in words and bis, ter, quater. */
export const placeBook = ({ places }: InstructionForms, profile: LanguageProfile | undefined): PlaceBook => ({
  units: unitPhrases(places.units),
  dotted: new Set(phraseList(places.dotted).flat()),
  number: phraseBook(places.number),
  in: phraseBook(places.in),
  the: phraseBook(places.the),
  same: phraseBook(places.same),
  fresh: phraseBook(places.fresh),
  freshAfter: phraseBook(places.freshAfter),
  and: phraseBook(places.and),
  to: phraseBook(places.to),
  ordinals: new Map([
    ...counted(profile?.ordinals.words ?? [], 1),
    ...countedForms(places.ordinals, (index) => index + 1),
    ...countedForms(places.last, (index) => -1 - index),
  ]),
  ordinalEnds: new Set(phraseList(places.ordinalEnds).flat()),
  cardinals: new Map(counted(profile?.numbers.words ?? [], 0).slice(1)),
  bis: new Map(counted(profile?.clauses.bis ?? ['bis', 'ter', 'quater'], 1)),
  otherVersion: phraseBook(places.otherVersion),
  notes: phraseBook(places.notes),
  numberedNotes: phraseBook(places.numberedNotes),
  languages: Object.entries(places.languages).map(([tag, names]) => [tag, phraseBook(names)] as const),
  version: phraseBook(places.version),
});
