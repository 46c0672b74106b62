import { romanNumeral } from '#core/language/numbers.ts';

// Word itself prints no Roman numbers above this, and one m for each thousand below it.
const inRoman = (n: number): string => {
  if (n < 1 || n > 32767) return String(n);
  const rest = n % 1000;
  return 'm'.repeat(Math.floor(n / 1000)) + (rest === 0 ? '' : romanNumeral(rest).toLowerCase());
};

/** Letters as Word counts them: z is followed by aa, bb, … (ECMA-376-1, 17.18.59), not by aa, ab. */
const inLetters = (n: number, letters: readonly string[]): string => {
  const count = letters.length;
  if (n < 1 || n > Math.min(780, 30 * count)) return String(n);
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

// A file may ask for any number of zeros before each of its numbers.
const mostZeros = 9;

/**
 * A list number in one of Word's number formats (`w:numFmt`). A format that is not known here, and those that are
 * words of a language (`ordinal`, `cardinalText`), give plain figures.
 */
export const inForm = (n: number, form: string): string => {
  const zeros = /^(0+)1,/.exec(form)?.[1]?.length ?? 0;
  return zeros > 0 ? String(n).padStart(Math.min(zeros, mostZeros) + 1, '0') : (forms.get(form) ?? String)(n);
};
