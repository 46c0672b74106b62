const shortest = 100;

/** The beginning of what was said, in one line. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= shortest ? line : `${line.slice(0, shortest).toWellFormed()}…`;
};
