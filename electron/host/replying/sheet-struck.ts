import { ownCopy } from '#core/word/read/own-copy.ts';
import { allRelated, readPart, relationsOf, type WordPackage } from '#core/word/read/package.ts';
import type { Attributes } from '#core/word/read/xml.ts';

/** What is left of the words of a cell without those that are struck through, and those. */
export interface Struck {
  readonly text: string;
  readonly struck: string;
}

/** Which words of a sheet are struck through by hand, by the reference of their cell; `all`: whatever stands there. */
export type StruckCells = ReadonlyMap<string, Struck | 'all'>;

interface Run {
  text: string;
  /** Nothing where the run has no font of its own, and is as the cell is. */
  isStruck?: boolean;
}

const isOn = ({ val }: Attributes): boolean => !['0', 'false', 'off'].includes(val ?? '1');

/** Tells the elements of a part with the names of those around them, and the words in each. */
const walk = (
  file: WordPackage,
  path: string,
  open: (name: string, attributes: Attributes, around: readonly string[]) => void,
  text: (said: string, around: readonly string[]) => void = () => {},
): void => {
  const around: string[] = [];
  readPart(file, path, file.limits.story, {
    open: (name, attributes) => {
      open(name, attributes, around);
      around.push(name);
    },
    text: (said) => text(said, around),
    close: () => void around.pop(),
  });
};

/** Which of the cell formats of a workbook strike words through. */
const struckFormats = (file: WordPackage, path: string): ReadonlySet<number> => {
  const fonts: boolean[] = [];
  const formats: number[] = [];
  walk(file, path, (name, attributes, around) => {
    const [parent, outer] = [around.at(-1), around.at(-2)];
    if (name === 's:font' && parent === 's:fonts') fonts.push(false);
    if (name === 's:strike' && parent === 's:font' && outer === 's:fonts' && isOn(attributes))
      fonts[fonts.length - 1] = true;
    if (name === 's:xf' && parent === 's:cellXfs') formats.push(Number(attributes['fontId'] ?? 0));
  });
  return new Set(formats.flatMap((font, at) => (fonts[font] === true ? [at] : [])));
};

/** Gathers the runs of words in rich text, whether shared or in its cell. */
const runsGathered = () => {
  let runs: Run[] = [];
  const current = (): Run => {
    const last = runs.at(-1);
    if (last !== undefined) return last;
    runs.push({ text: '' });
    return runs[0] ?? { text: '' };
  };
  return {
    open: (name: string, attributes: Attributes, around: readonly string[]): void => {
      if (name === 's:r') runs.push({ text: '' });
      if (name === 's:rPr') current().isStruck = false;
      if (name === 's:strike' && around.at(-1) === 's:rPr') current().isStruck = isOn(attributes);
    },
    text: (said: string, around: readonly string[]): void => {
      if (around.at(-1) === 's:t' && !around.includes('s:rPh')) current().text += said;
    },
    taken: (): readonly Run[] => {
      const all = runs;
      runs = [];
      return all;
    },
  };
};

/** Texts that several cells share, by their number; only those in which some words have a font of their own. */
const sharedRuns = (file: WordPackage, path: string): ReadonlyMap<number, readonly Run[]> => {
  const found = new Map<number, readonly Run[]>();
  const gathered = runsGathered();
  let count = -1;
  const close = (): void => {
    const runs = gathered.taken();
    if (runs.some(({ isStruck }) => isStruck !== undefined)) found.set(count, runs);
  };
  walk(
    file,
    path,
    (name, attributes, around) => {
      if (name === 's:si') {
        close();
        count++;
      }
      gathered.open(name, attributes, around);
    },
    gathered.text,
  );
  close();
  return found;
};

const joined = (runs: readonly Run[], wanted: boolean, byCell: boolean): string =>
  ownCopy(
    runs
      .map(({ text, isStruck = byCell }) => (isStruck === wanted ? text : wanted ? '' : ' '))
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ (?=[,.)\]])/g, '')
      .trim(),
  );

const struckOf = (runs: readonly Run[] | undefined, byCell: boolean): Struck | 'all' | null => {
  if (runs === undefined || runs.every(({ isStruck }) => isStruck === undefined))
    return byCell ? 'all' : null;
  const struck = joined(runs, true, byCell);
  return struck === '' ? null : { text: joined(runs, false, byCell), struck };
};

const firstOf = (file: WordPackage, book: string, kind: string): string =>
  [...allRelated(relationsOf(file, book), kind)][0] ?? '';

/** What the formats and the shared texts of a workbook say of words struck through, to look at each of its sheets. */
export const strikesIn = (file: WordPackage, book: string): ((sheet: string) => StruckCells) => {
  const formats = struckFormats(file, firstOf(file, book, 'styles'));
  const shared = sharedRuns(file, firstOf(file, book, 'sharedStrings'));
  return (sheet) => struckCells(file, sheet, formats, shared);
};

interface Open {
  readonly attributes: Attributes;
  value: string;
}

const struckCells = (
  file: WordPackage,
  path: string,
  formats: ReadonlySet<number>,
  shared: ReadonlyMap<number, readonly Run[]>,
): StruckCells => {
  const found = new Map<string, Struck | 'all'>();
  const gathered = runsGathered();
  let cell: Open | null = null;
  const close = (): void => {
    const own = gathered.taken();
    if (cell === null) return;
    const { attributes, value } = cell;
    const runs = attributes['t'] === 's' ? shared.get(Number(value)) : own;
    const struck = struckOf(runs, formats.has(Number(attributes['s'] ?? 0)));
    if (struck !== null) found.set(attributes['r'] ?? '', struck);
  };
  walk(
    file,
    path,
    (name, attributes, around) => {
      if (name === 's:c') {
        close();
        cell = { attributes, value: '' };
      }
      gathered.open(name, attributes, around);
    },
    (said, around) => {
      if (around.at(-1) === 's:v' && cell !== null) cell.value += said;
      gathered.text(said, around);
    },
  );
  close();
  return found;
};
