import type { LanguageProfile, TypographicHouse } from '#core/language/profile.ts';

/** By what rules signs are set as they are typed. */
export interface TypingHabits {
  readonly profile: LanguageProfile;
  /** The typographic house; the language's own where none is named. */
  readonly house?: string;
}

/** What stands for a typed sign: `text`, in place of so many characters before it as well. */
export interface TypedSign {
  readonly replaced: number;
  readonly text: string;
}

const opensAfter = /[\s([{«“‘'’\p{Pd}/\uFFFC]$|^$/u;
const wordEnd = /[\p{L}\p{M}\p{N}.,;:!?…)\]}»”%\uFFFC]$/u;
const openSign = /[«“„]/g;
const closeSign = /[»”]/g;

const houseOf = ({ profile, house }: TypingHabits): TypographicHouse | undefined => {
  const { houses, house: own } = profile.typography;
  return houses[house ?? own] ?? houses[own];
};

const depthOf = (before: string): number =>
  (before.match(openSign)?.length ?? 0) - (before.match(closeSign)?.length ?? 0);

const doubleMark = (before: string, habits: TypingHabits, rules: TypographicHouse): TypedSign => {
  const { quotes, innerQuotes } = habits.profile.typography;
  const opens = opensAfter.test(before);
  const depth = depthOf(before);
  const [open, close] = depth - (opens ? 0 : 1) > 0 ? innerQuotes : quotes;
  const space = quotes.includes(opens ? open : close) ? (rules.insideQuotes ?? '') : '';
  if (opens) return { replaced: 0, text: open + space };
  const typed = /[ \u00A0\u202F]$/.test(before) ? 1 : 0;
  return { replaced: typed, text: space + close };
};

// What was opened by a sign that the house follows with a space is closed even behind that space.
const closesQuote = (before: string, { profile }: TypingHabits): boolean => {
  const [open] = profile.typography.quotes;
  const inside = before.slice(before.lastIndexOf(open) + 1).trim();
  return depthOf(before) > 0 && /[\u00A0\u202F]$/.test(before) && inside !== '';
};

const singleMark = (before: string, { profile }: TypingHabits): TypedSign => {
  const { apostrophe, singleQuotes } = profile.typography;
  if (singleQuotes === undefined || wordEnd.test(before)) return { replaced: 0, text: apostrophe };
  return { replaced: 0, text: singleQuotes[0] };
};

const stop = (before: string, sign: string, rules: TypographicHouse): TypedSign | null => {
  const space = rules.before[sign];
  const isTyped = /[^\s] $/.test(before);
  return space === undefined || space === ' ' || space === '' || !isTyped
    ? null
    : { replaced: 1, text: space + sign };
};

/**
 * What a sign becomes as one types it behind the words of a paragraph: straight quotation marks and apostrophes those
 * of the language, and the space typed before a stop the one that the house wants there. Null where it stays.
 */
export const typedSign = (before: string, text: string, habits: TypingHabits): TypedSign | null => {
  const rules = houseOf(habits);
  if (rules === undefined || !rules.signs) return null;
  if (text === '"') {
    const closing = closesQuote(before, habits) ? before.trimEnd() : before;
    const made = doubleMark(closing, habits, rules);
    return { ...made, replaced: made.replaced + before.length - closing.length };
  }
  if (text === "'") return singleMark(before, habits);
  return /^[;:!?]$/.test(text) ? stop(before, text, rules) : null;
};
