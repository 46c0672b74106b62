import type { Change, InsertParts } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { wordsKey } from './units.ts';

/** New paragraphs, if they are all that is asked for. */
export const onlyNew = (operations: readonly Change[]): InsertParts | null => {
  const [only, ...others] = operations.flatMap(singles);
  return only?.type === 'insert-parts' && others.length === 0 ? only : null;
};

const written = ({ wording }: Part): readonly Language[] =>
  Object.entries(wording).flatMap(([language, words]) => (wordsKey(words) === '' ? [] : [language]));

/** The one language in which new paragraphs have words; null where they have them in several, or in none. */
export const languageOfNew = ({ parts }: InsertParts): Language | null => {
  const [only, ...others] = new Set(parts.flatMap(written));
  return only !== undefined && others.length === 0 ? only : null;
};

const fits = (one: Part, other: Part): boolean =>
  sameValue(shapeOf(one), shapeOf(other)) &&
  written(other).every((language) => {
    const [mine, theirs] = [one.wording[language] ?? [], other.wording[language] ?? []];
    return wordsKey(mine) === '' || wordsKey(mine) === wordsKey(theirs);
  });

const withWordings = (one: Part, other: Part): Part => {
  const missing = written(other).filter((language) => !written(one).includes(language));
  const theirs = missing.map((language) => [language, other.wording[language] ?? []] as const);
  return { ...one, wording: { ...one.wording, ...Object.fromEntries(theirs) } };
};

/**
 * New paragraphs for one gap that are the same in different languages, as one run with the wordings of both; those of
 * the first stand. Null where they are not: for another gap, of another shape, or with other words in a language that
 * both have.
 */
export const joinedNew = (one: InsertParts, other: InsertParts): InsertParts | null => {
  if (one.after !== other.after || one.parts.length !== other.parts.length) return null;
  const pairs = one.parts.flatMap((part, at) => {
    const beside = other.parts[at];
    return beside === undefined ? [] : [[part, beside] as const];
  });
  if (!pairs.every(([part, beside]) => fits(part, beside))) return null;
  return { ...one, parts: pairs.map(([part, beside]) => withWordings(part, beside)) };
};
