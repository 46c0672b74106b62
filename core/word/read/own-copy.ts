/** Engines copy texts of up to so many characters; a longer one that is cut out of another keeps all of that alive. */
const longestCopied = 12;

/**
 * The same text, cut loose from the one it was cut out of: what is kept of a file for long, if only a name or a word,
 * must not keep its whole XML in memory.
 */
export const ownCopy = (text: string): string => (text.length <= longestCopied ? text : ` ${text}`.slice(1));
