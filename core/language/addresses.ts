/** A stretch of a paragraph, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const chunks = /[^\s\uFFFC"«»“”<>]+/g;
const before = /^[([{'’‘]+/;
const after = /[\])};:!?,.…'’]$/;

const trimmedEnd = (chunk: string): number => {
  let end = chunk.length;
  while (end > 0 && after.test(chunk.slice(end - 1, end))) end--;
  return end;
};

/**
 * The addresses of the web and of mail in a paragraph, in which no character is a matter of typography. Brackets and
 * punctuation around them are not part of them.
 */
export const addresses = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const { 0: chunk, index } of text.matchAll(chunks)) {
    if (!chunk.includes('://') && !chunk.includes('@') && !/www\.|mailto:/i.test(chunk)) continue;
    const from = before.exec(chunk)?.[0].length ?? 0;
    const to = trimmedEnd(chunk);
    if (from < to) found.push({ from: index + from, to: index + to });
  }
  return found;
};

/** A test of ascending places: whether the character at a place lies in one of the stretches. */
export const within = (stretches: readonly Stretch[]): ((at: number) => boolean) => {
  let next = 0;
  return (at) => {
    while ((stretches[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (stretches[next]?.from ?? Number.POSITIVE_INFINITY) <= at;
  };
};
