import { beginsInside, isFinished } from './flat.ts';
import { isBlank, type Line } from './line.ts';

/** How the lines of a text run. */
export interface Width {
  /** At how many columns lines end; null for a text whose lines are whole paragraphs. */
  readonly wrap: number | null;
  /** The indent most lines have. */
  readonly indent: number;
  /** Whether long paragraphs end as sentences here, so that one without an end was cut. */
  readonly sentences: boolean;
  /** Whether the first word of the next line would have had no room on the line before. */
  readonly fills: (line: Line, next: Line) => boolean;
}

/** Lines of extracted text vary in width because letters do; a line fills its column from here on. */
const nearlyFull = 0.8;
const widestColumn = 130;

const lengthOf = (line: Line): number => line.indent + line.text.length;

const runsOver = (line: Line, next: Line | undefined): boolean =>
  next?.line === line.line + 1 && beginsInside(next.text) && !isFinished(line.text);

const wrapOf = (written: readonly Line[]): number | null => {
  const lengths = written
    .map(lengthOf)
    .filter((length) => length >= 40)
    .sort((one, other) => one - other);
  const widest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lengths.length < 3 || widest > widestColumn) return null;
  const running = written.filter((line, at) => runsOver(line, written[at + 1])).length;
  return running >= 2 ? widest : null;
};

const usualIndent = (written: readonly Line[]): number => {
  const counts = new Map<number, number>();
  for (const { indent } of written) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 0;
};

const writesSentences = (written: readonly Line[]): boolean => {
  const long = written.filter(({ text }) => text.length >= 100);
  return long.filter(({ text }) => isFinished(text)).length >= long.length / 3;
};

/** Measures how the lines of a text run, from all of them. */
export const measure = (lines: readonly Line[]): Width => {
  const written = lines.filter((line) => !isBlank(line) && !line.whole);
  const wrap = wrapOf(written);
  return {
    wrap,
    indent: usualIndent(written),
    sentences: writesSentences(written),
    fills: (line, next) =>
      wrap !== null && lengthOf(line) + 1 + (next.text.split(/\s/, 1)[0] ?? '').length > wrap * nearlyFull,
  };
};
