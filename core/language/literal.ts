/** A text as a pattern finds it to the letter: none of its signs means anything else. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
