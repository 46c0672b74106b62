import { readRoman } from '#core/language/numbers.ts';
import type { LanguageProfile } from '#core/language/profile.ts';

/** A number that a text says. */
export interface Figure {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Said in words, or in roman capitals that may be letters: it counts only beside another number. */
  readonly weak: boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const grouped = ({ numbers: { thousands, decimal } }: LanguageProfile): RegExp => {
  const separators = [...new Set([' ', '\u00A0', '\u2009', '\u202F', thousands])].filter(
    (sign) => sign !== '' && sign !== decimal,
  );
  const between = `[${separators.map(escaped).join('')}]`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:\p{Nd}{1,3}(?:${between}\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:${escaped(decimal)}\p{Nd}+)?`,
    'gu',
  );
};

const known = new WeakMap<LanguageProfile, { readonly figures: RegExp; readonly words: RegExp | null }>();

const between = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(escaped)
    .join('[\\s\\u00A0\\u2010\\u2011-]+');

/** Numbers in words by their value: cardinals, and ordinals from the second on. One and first are said of anything. */
const spelledIn = ({ numbers, ordinals }: LanguageProfile): readonly (readonly [string, number])[] =>
  [
    ...numbers.words.map((name, value) => [name, value] as const),
    ...ordinals.words.map((name, at) => [name, at + 1] as const),
  ].filter(([, value]) => value > 1);

const patternsOf = (profile: LanguageProfile) => {
  const found = known.get(profile);
  if (found !== undefined) return found;
  const names = spelledIn(profile)
    .map(([name]) => name)
    .toSorted((one, other) => other.length - one.length);
  const made = {
    figures: grouped(profile),
    words:
      names.length === 0
        ? null
        : new RegExp(
            String.raw`(?<![\p{L}\p{M}\p{N}])(?:${names.map(between).join('|')})(?![\p{L}\p{M}\p{N}])`,
            'giu',
          ),
  };
  known.set(profile, made);
  return made;
};

const level = (text: string): string => text.toLowerCase().replace(/[\s\u2010\u2011-]+/g, '-');

const inFigures = (text: string, profile: LanguageProfile): readonly Figure[] =>
  [...text.matchAll(patternsOf(profile).figures)].map(({ 0: found, index }) => {
    const [whole = '', part] = found.split(profile.numbers.decimal);
    const value = whole.replace(/\P{Nd}/gu, '').replace(/^0+(?=\p{Nd})/u, '');
    return {
      value: part === undefined ? value : `${value}.${part}`,
      from: index,
      to: index + found.length,
      weak: false,
    };
  });

const inWords = (text: string, profile: LanguageProfile): readonly Figure[] => {
  const { words } = patternsOf(profile);
  if (words === null) return [];
  const values = new Map(spelledIn(profile).map(([name, value]) => [level(name), value]));
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    value: String(values.get(level(found)) ?? found),
    from: index,
    to: index + found.length,
    weak: true,
  }));
};

// One C, D, L or M alone begins too many words: Ce, De, Le, Me.
const roman =
  /(?<![\p{L}\p{M}\p{N}])(?<numeral>[IVX]+|[IVXLCDM]{2,})(?<ending>\^?(?:th|st|nd|rd|[eᵉ]|[eè]me|re|ʳᵉ))?(?![\p{L}\p{M}\p{N}])/gu;

const inRoman = (text: string): readonly Figure[] =>
  [...text.matchAll(roman)].flatMap(({ 0: found, index, groups }) => {
    const value = readRoman(groups?.['numeral'] ?? '');
    return value === null || value === 1
      ? []
      : [
          {
            value: String(value),
            from: index,
            to: index + found.length,
            weak: groups?.['ending'] === undefined,
          },
        ];
  });

/**
 * The numbers that a text says, in their order: figures with their thousands and decimals as the language writes them,
 * numbers and ordinals in words as far as its lists go, roman capitals. A one is left out: most are articles.
 */
export const figuresIn = (text: string, profile: LanguageProfile): readonly Figure[] =>
  [...inFigures(text, profile), ...inWords(text, profile), ...inRoman(text)]
    .filter(({ value }) => value !== '1')
    .toSorted((one, other) => one.from - other.from);
