const shortest = 100;

const beside = 45;

/** A text in one line, cut to what stands around some words of it; to its beginning where they are not in it. */
export const around = (text: string, words: string | null): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const at = words === null ? -1 : line.indexOf(words.replace(/\s+/g, ' ').trim());
  if (at < 0 || words === null) return excerptOf(line);
  const [from, to] = [Math.max(0, at - beside), Math.min(line.length, at + words.length + beside)];
  return `${from > 0 ? '…' : ''}${line.slice(from, to).toWellFormed()}${to < line.length ? '…' : ''}`;
};

/** The beginning of what was said, in one line. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= shortest ? line : `${line.slice(0, shortest).toWellFormed()}…`;
};
