const smallWord = /^(?:of|the|for|and|in|d[eu]s?|la|les?|et|à|aux?|en|pour|[-–—&|,/])$/u;
/** A name is no longer than this, in words. */
export const longestName = 10;

/** The words of what was said, by the spaces between them. */
export const wordsOf = (quote: string): readonly string[] => quote.trim().split(/\s+/);

/** Whether words only name someone, an office or a day, so that they say nothing to the text. */
export const isName = (quote: string): boolean => {
  const words = wordsOf(quote);
  return (
    words.length <= longestName && words.every((word) => smallWord.test(word) || /^[\p{Lu}\d(]/u.test(word))
  );
};
