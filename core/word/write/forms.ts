import { type PrintedPart, printedLabel } from '#core/draft/printed.ts';

type Figures = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** How Word counts at a level of a list; `bullet` and `text` count nothing and print the same label each time. */
export type Counting = Figures | 'bullet' | 'text';

/** The numbering of one level of a list: `(%)` with lower letters is (a), (b), (c). */
export interface Form {
  readonly counting: Counting;
  /** What is printed, with `%` where the count stands, if it counts. */
  readonly print: string;
  /** Whether it hangs under a numbered paragraph and is set in by the width of its number. */
  readonly under: boolean;
}

/** A label read as the `n`-th of a form. */
export interface Counted {
  readonly form: Form;
  readonly n: number;
}

const romanSigns = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

const roman = (n: number): string => {
  let rest = n;
  let text = '';
  for (const [value, sign] of romanSigns) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
};

const readRoman = (text: string): number | null => {
  let n = 0;
  let rest = text;
  for (const [value, sign] of romanSigns) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) n += value;
  }
  return rest === '' && roman(n) === text ? n : null;
};

// Word goes on from z with aa, bb, cc; a label that goes on with ab is not Word's counting.
const readLetter = (text: string): number | null =>
  /^([a-z])\1*$/.test(text) ? (text.length - 1) * 26 + text.charCodeAt(0) - 96 : null;

const readDecimal = (text: string): number | null => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null);

const upper = (read: (text: string) => number | null) => (text: string) =>
  text === text.toUpperCase() ? read(text.toLowerCase()) : null;

const readers: Readonly<Record<Figures, (text: string) => number | null>> = {
  decimal: readDecimal,
  lowerLetter: readLetter,
  upperLetter: upper(readLetter),
  lowerRoman: readRoman,
  upperRoman: upper(readRoman),
};

const countPlaces: Readonly<Record<Figures, RegExp>> = {
  decimal: /\d+/,
  lowerLetter: /(?<![\p{L}\p{N}])[a-z]+(?![\p{L}\p{N}])/u,
  upperLetter: /(?<![\p{L}\p{N}])[A-Z]+(?![\p{L}\p{N}])/u,
  lowerRoman: /(?<![\p{L}\p{N}])[a-z]+(?![\p{L}\p{N}])/u,
  upperRoman: /(?<![\p{L}\p{N}])[A-Z]+(?![\p{L}\p{N}])/u,
};

const countedBy = (label: string, counting: Figures, under: boolean): Counted | null => {
  const place = countPlaces[counting].exec(label);
  const n = place === null ? null : readers[counting](place[0]);
  if (place === null || n === null || label.includes('%')) return null;
  const print = `${label.slice(0, place.index)}%${label.slice(place.index + place[0].length)}`;
  return { form: { counting, print, under }, n };
};

const countings = (part: PrintedPart): readonly Figures[] => {
  if (part.role === 'section') return ['decimal', 'upperRoman', 'upperLetter'];
  if (part.role !== 'item') return ['decimal'];
  if (part.list === 'letter') return ['lowerLetter', 'upperLetter'];
  if (part.list === 'roman') return ['lowerRoman', 'upperRoman'];
  return part.list === 'number' ? ['decimal'] : [];
};

// Readers take a bullet for one sign, whatever it is.
const isBullet = ({ list }: PrintedPart, label: string): boolean =>
  (list === 'hyphen' || list === 'bullet') && Array.from(label).length === 1;

/** Whether a form prints the same label each time. */
export const isUncounted = ({ counting }: Form): boolean => counting === 'bullet' || counting === 'text';

/**
 * Every way in which Word could count up to the label of a part, the likeliest first; last the label as mere text, so
 * that what Word prints is always what the draft prints. Empty for a part without a label.
 */
export const countedAs = (part: PrintedPart, under: boolean): readonly Counted[] => {
  const label = printedLabel(part);
  if (label === null) return [];
  const found = countings(part).map((counting) => countedBy(label, counting, under));
  return [
    ...found.filter((one) => one !== null),
    {
      form: {
        counting: isBullet(part, label) ? 'bullet' : 'text',
        print: label.replaceAll('%', '\uFF05'),
        under,
      },
      n: 1,
    },
  ];
};

/** Whether two forms print and stand alike. */
export const sameForm = (one: Form, other: Form): boolean =>
  one.counting === other.counting && one.print === other.print && one.under === other.under;
