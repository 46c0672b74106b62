/** One line of a letter, without its line end. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lines of a letter with their places; `\r\n`, `\r` and the line separators of word processors end one too. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    lines.push({ from, to: index, text: text.slice(from, index) });
    from = index + end.length;
  }
  lines.push({ from, to: text.length, text: text.slice(from) });
  return lines;
};

/** On which line an offset lies, from 1; offsets are asked for in rising order. */
export const lineCounter = (lines: readonly Line[]): ((offset: number) => number) => {
  let at = 0;
  return (offset) => {
    while (at + 1 < lines.length && (lines[at + 1]?.from ?? 0) <= offset) at++;
    return at + 1;
  };
};
