import { z } from 'zod';
import { readingSchema } from './reading.ts';

const space = z.string().regex(/^[ \u00A0\u2009\u202F]?$/);
const doubleMark = z.string().regex(/^[«»“”„]$/);
const singleMark = z.string().regex(/^[‘’‚]$/);

/**
 * The habits of one typographic house. Whatever a house does not name stays as it was typed.
 *
 * `before` is the one space, or none, before each of `; : ! ? , . …`; `afterNumber` that between a figure and a sign
 * such as `%`; `thousands` that between groups of three figures which are already set apart. `insideQuotes` stands
 * inside the language's outer quotation marks, and no space inside the others. `signs` turns straight apostrophes
 * and quotation marks into the language's own, `insideBrackets` is the space inside ( ) and [ ], `keeps` forbids a
 * line break after a day (`days`) and after the words of `keepAfter` (`words`).
 */
const house = z.object({
  signs: z.boolean().default(false),
  before: z.record(z.string().regex(/^[;:!?,.…]$/), space).default({}),
  insideQuotes: space.optional(),
  insideBrackets: space.optional(),
  afterNumber: z.record(z.string().regex(/^[%‰€£$°]$/), space).default({}),
  thousands: space.refine((text) => text !== '').optional(),
  keeps: z.array(z.enum(['days', 'words'])).default([]),
});

/**
 * The signs of the language and its typographic houses; `house` is the one used where a draft chose none. A profile
 * without houses prints as typed.
 */
const typography = z.object({
  house: z.string().default('plain'),
  houses: z.record(z.string(), house).default({}),
  /** What straight double marks become, and what those inside others become. */
  quotes: z.tuple([doubleMark, doubleMark]).default(['“', '”']),
  innerQuotes: z.tuple([doubleMark, doubleMark]).default(['“', '”']),
  /** What straight single marks around words become; where missing they are all apostrophes. */
  singleQuotes: z.tuple([singleMark, singleMark]).optional(),
  apostrophe: singleMark.default('’'),
  /** Words after which a figure or a name stays on the line. */
  keepAfter: z.array(z.string()).default([]),
});

/**
 * How days are written. Patterns have the gaps `{day}`, `{month}`, `{year}`, or `{date}`, `{start}` and `{end}`. Of a
 * range, the one end named by `shortens` leaves out what both have in common.
 */
const dates = z.object({
  full: z.string().default('{day} {month} {year}'),
  dayMonth: z.string().default('{day} {month}'),
  day: z.string().default('{day}'),
  on: z.string().default('{date}'),
  range: z.string().default('{start} – {end}'),
  from: z.string().default('{start} – {end}'),
  short: z.string().default('{start}-{end}'),
  shortens: z.enum(['start', 'end']).default('start'),
  /** Raised endings of single days: `{ "1": "er" }`. */
  daySuffixes: z.record(z.string(), z.string()).default({}),
  /** Words between the ends of a range when dates are read: to, and, au, et. */
  between: z.array(z.string()).default([]),
  /** Words passed over inside a date: of, the, weekdays. */
  within: z.array(z.string()).default([]),
});

/** An ending for the numbers written exactly `is`, or whose figures end in `ends`; the first rule that fits holds. */
const suffix = z.object({ is: z.string().optional(), ends: z.string().default(''), suffix: z.string() });

const ordinals = z.object({
  figures: z.array(suffix).default([]),
  roman: z.array(suffix).default([]),
  superscript: z.boolean().default(true),
  /** From the first on; what lies beyond the list prints in figures. */
  words: z.array(z.string()).default([]),
});

const numbers = z.object({
  thousands: z.string().default('\u00A0'),
  /** The smallest number whose figures are grouped. */
  groupFrom: z.number().default(1000),
  decimal: z.string().default(','),
  /** From zero on; what lies beyond the list prints in figures. */
  words: z.array(z.string()).default([]),
  /** Running text writes these numbers in words: from `from` to below `below`. */
  auto: z.object({ from: z.number(), below: z.number() }).default({ from: 0, below: 0 }),
});

/** How names follow each other; `lastBefore` gives another last joiner before names that begin so (y, e). */
const names = z.object({
  separator: z.string().default(', '),
  last: z.string().default(', '),
  lastBefore: z.record(z.string(), z.string()).default({}),
});

/**
 * A preposition before a name. `contractions` replaces the beginning of a name and the preposition by one word (Le
 * Caire: au Caire); `elided` takes the place of the preposition before names that begin with one of `elidesBefore`.
 * With `repeats` it is said before every name of a list, else only where names differ in it. `exceptions` holds whole
 * forms that no rule gives, by name.
 */
const preposition = z.object({
  preposition: z.string().default(''),
  contractions: z.record(z.string(), z.string()).default({}),
  elided: z.string().optional(),
  elidesBefore: z.array(z.string()).default([]),
  repeats: z.boolean().default(false),
  exceptions: z.record(z.string(), z.string()).default({}),
});

const places = z.object({ in: preposition.prefault({}), of: preposition.prefault({}) });

const byLevel = z.array(z.string()).min(1);

/** Markers by level of the item, the last one for all deeper levels; `{}` is the letter, roman numeral or figure. */
const markers = z.object({
  hyphen: byLevel.default(['–']),
  bullet: byLevel.default(['•']),
  letter: byLevel.default(['{})']),
  roman: byLevel.default(['{})']),
  number: byLevel.default(['{}.']),
  /** The letters that items are counted in. */
  alphabet: z.array(z.string().min(1)).min(2).default('abcdefghijklmnopqrstuvwxyz'.split('')),
});

const clauses = z.object({
  bis: z
    .array(z.string())
    .default(['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies']),
});

/** `{}` is the number; `firstArticle` where article 1 has a name of its own. */
const sections = z.object({
  article: z.string().default('{}.'),
  firstArticle: z.string().optional(),
  roman: z.string().default('{}.'),
  letter: z.string().default('{}.'),
});

/**
 * The ends of items. `beforeLast` follows the semicolon of the last item but one. Words typed there are taken away
 * when they are `joiners` (and) and stay when they are `kept` (or). `abbreviations` keep their full stop.
 */
const lists = z.object({
  beforeLast: z.string().default(''),
  joiners: z.array(z.string()).default([]),
  kept: z.array(z.string()).default([]),
  abbreviations: z.array(z.string()).default([]),
});

/**
 * How words are told apart. `elisions` are the words that lose a vowel before an apostrophe and are words of their own
 * (l, d, qu), without the apostrophe; `unelided` the words that keep theirs (aujourd’hui). A word ending in one of
 * `possessives` keeps an apostrophe that follows it (cities’).
 */
const words = z.object({
  elisions: z.array(z.string()).default([]),
  unelided: z.array(z.string()).default([]),
  possessives: z.array(z.string()).default([]),
  /** Words that lose their vowel before one of `vowels` (le, de, que), save before the words of `unless` (onze, oui). */
  elided: z
    .object({
      words: z.array(z.string()).default([]),
      vowels: z.string().default(''),
      unless: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Words that a text in this language cannot do without, in lower case; they tell what language it is in. */
  frequent: z.array(z.string()).default([]),
  /** Verbs that carry the force of a clause (shall, should, invite) and negations: to change one is to change substance. */
  force: z
    .object({ verbs: z.array(z.string()).default([]), negations: z.array(z.string()).default([]) })
    .prefault({}),
});

/**
 * All that is particular about a language, as data: how it writes days, numbers, ordinals, names, lists, markers and
 * spaces, and what it calls the facts of a meeting. Only the tag, the name and the twelve months are required; a
 * profile that says no more writes plainly and correctly enough to be read.
 */
export const languageProfile = z.object({
  /** BCP 47: `en`, `fr`, `fr-CA`. */
  tag: z.string().min(2),
  /** In its own words: English, français. */
  name: z.string().min(1),
  months: z.array(z.string().min(3)).length(12),
  dates: dates.prefault({}),
  ordinals: ordinals.prefault({}),
  numbers: numbers.prefault({}),
  names: names.prefault({}),
  places: places.prefault({}),
  markers: markers.prefault({}),
  clauses: clauses.prefault({}),
  sections: sections.prefault({}),
  lists: lists.prefault({}),
  words: words.prefault({}),
  typography: typography.prefault({}),
  reading: readingSchema.prefault({}),
  /** What the facts of a meeting are called, by field name. */
  fields: z.record(z.string(), z.string()).default({}),
  /** What is said in place of words that are not there yet: "to be written in English". */
  unwritten: z.string().default('…'),
});

export type LanguageProfile = z.infer<typeof languageProfile>;
export type TypographicHouse = z.infer<typeof house>;
export type Preposition = z.infer<typeof preposition>;

/** The profiles at hand, by tag. */
export type Languages = Readonly<Record<string, LanguageProfile>>;
