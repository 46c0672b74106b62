const roman: readonly (readonly [number, string])[] = [
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
];

// Word itself prints no Roman numbers above this.
const inRoman = (n: number): string => {
  if (n < 1 || n > 32767) return String(n);
  let [left, out] = [n, ''];
  for (const [value, letters] of roman) {
    out += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return out;
};

/** Letters as Word counts them: z is followed by aa, bb, … (ECMA-376-1, 17.18.59), not by aa, ab. */
const inLetters = (n: number, letters: readonly string[]): string => {
  const count = letters.length;
  if (n < 1 || n > 780) return String(n);
  return (letters[(n - 1) % count] ?? '').repeat(Math.ceil(n / count));
};

const latin = Array.from('abcdefghijklmnopqrstuvwxyz');
const russian = Array.from('абвгдежзиклмнопрстуфхцчшщыэюя');

const figures = (zero: number) => (n: number) =>
  String(n).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const noteSigns = ['*', '†', '‡', '§'];

type Form = (n: number) => string;
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['lowerLetter', (n) => inLetters(n, latin)],
  ['upperLetter', (n) => inLetters(n, latin).toUpperCase()],
  ['lowerRoman', inRoman],
  ['upperRoman', (n) => inRoman(n).toUpperCase()],
  ['russianLower', (n) => inLetters(n, russian)],
  ['russianUpper', (n) => inLetters(n, russian).toUpperCase()],
  ['hex', (n) => n.toString(16).toUpperCase()],
  ['numberInDash', (n) => `- ${n} -`],
  ['chicago', (n) => inLetters(n, noteSigns)],
  ['decimalEnclosedCircle', (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n))],
  ['decimalEnclosedParen', (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : String(n))],
  ['decimalFullWidth', figures(0xff10)],
  ['decimalFullWidth2', figures(0xff10)],
  ['hindiNumbers', figures(0x966)],
  ['thaiNumbers', figures(0xe50)],
]);

/**
 * A list number in one of Word's number formats (`w:numFmt`). A format that is not known here, and those that are
 * words of a language (`ordinal`, `cardinalText`), give plain figures.
 */
export const inForm = (n: number, form: string): string => {
  const zeros = /^(0+)1,/.exec(form)?.[1]?.length ?? 0;
  return zeros > 0 ? String(n).padStart(zeros + 1, '0') : (forms.get(form) ?? String)(n);
};
