import { literal } from '#core/language/literal.ts';
import { readRoman } from '#core/language/numbers.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { type Called, called } from './spoken.ts';

/** A text in which some stretches are blank. */
export const without = (
  text: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
): string =>
  stretches.reduce(
    (left, { from, to }) => `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}`,
    text,
  );

/** A number that a text says. */
export interface Figure {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** In words, or in roman capitals that may be letters: it counts only beside another number. */
  readonly weak: boolean;
}

const grouped = ({ numbers: { thousands, decimal } }: LanguageProfile): RegExp => {
  const separators = [...new Set([' ', '\u00A0', '\u2009', '\u202F', thousands])].filter(
    (sign) => sign !== '' && sign !== decimal,
  );
  const between = `[${separators.map(literal).join('')}]`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:\p{Nd}{1,3}(?:${between}\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:${literal(decimal)}\p{Nd}+)?`,
    'gu',
  );
};

const known = new WeakMap<LanguageProfile, RegExp>();

const patternOf = (profile: LanguageProfile): RegExp => {
  const found = known.get(profile) ?? grouped(profile);
  known.set(profile, found);
  return found;
};

/** Numbers in words by their value: cardinals, and ordinals from the second on. One and first are said of anything. */
export const numberNames = ({ numbers, ordinals }: LanguageProfile): readonly Called[] =>
  [
    ...numbers.words.map((name, value) => [name, value] as const),
    ...ordinals.words.map((name, at) => [name, at + 1] as const),
  ].flatMap(([name, value]) => (value > 1 ? [called(String(value), name, false)] : []));

const inFigures = (text: string, profile: LanguageProfile): readonly Figure[] =>
  [...text.matchAll(patternOf(profile))].map(({ 0: found, index }) => {
    const [whole = '', part] = found.split(profile.numbers.decimal);
    const value = whole.replace(/\P{Nd}/gu, '').replace(/^0+(?=\p{Nd})/u, '');
    return {
      value: part === undefined ? value : `${value}.${part}`,
      from: index,
      to: index + found.length,
      weak: false,
    };
  });

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

const clock =
  /(?<![\p{L}\p{N}])(?:(?<hour>\d{1,2})(?:[:.](?<minutes>\d\d))?\s?(?<half>[ap])\.?\s?m\b\.?|(?<from>\d{1,2})(?::|\s?h\s?)(?<past>\d\d)(?![\p{L}\p{N}]))/giu;

/** Times of the day, as 18:30; a full hour is a number like others, so that 6 p.m. is 18 h. */
const timesIn = (text: string): readonly Figure[] =>
  [...text.matchAll(clock)].map(({ 0: found, index, groups = {} }) => {
    const { hour, minutes = '00', half, from, past = '00' } = groups;
    const late = half?.toLowerCase() === 'p' ? 12 : 0;
    const hours = from === undefined ? (Number(hour) % 12) + late : Number(from);
    const after = from === undefined ? minutes : past;
    return {
      value: after === '00' ? String(hours) : `${hours}:${after}`,
      from: index,
      to: index + found.length,
      weak: false,
    };
  });

/**
 * The numbers that a text says in figures, with their thousands and decimals as the language writes them, and in roman
 * capitals, and times of the day, in their order. A one is left out: most are articles.
 */
export const figuresIn = (text: string, profile: LanguageProfile): readonly Figure[] => {
  const times = timesIn(text);
  return [...times, ...inFigures(without(text, times), profile), ...inRoman(text)]
    .filter(({ value }) => value !== '1')
    .toSorted((one, other) => one.from - other.from);
};
