import type { Language } from '#core/draft/draft.ts';

/** How many languages stand beside each other where nobody chose otherwise. */
export const usual = 2;

/** The languages of a draft that stand side by side: those that were chosen, as far as it has them, and two at least. */
export const columnsOf = (
  languages: readonly Language[],
  chosen: readonly Language[],
): readonly Language[] => {
  const known = chosen.filter((language) => languages.includes(language));
  const others = languages.filter((language) => !known.includes(language));
  return [...known, ...others.slice(0, Math.max(0, usual - known.length))];
};

/** The columns with another language in one of them; where it stood elsewhere the two change places. */
export const withColumn = (
  columns: readonly Language[],
  at: number,
  language: Language,
): readonly Language[] => {
  const was = columns[at];
  return was === undefined
    ? columns
    : columns.map((one, index) => (index === at ? language : one === language ? was : one));
};
