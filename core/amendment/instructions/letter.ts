import { flat, type PhraseBook, phraseBook, phraseLength, wordPattern } from './flat.ts';
import type { InstructionForms, LetterWords } from './forms/forms.ts';
import { type HeadWords, letterheadIn, longest } from './letterhead.ts';
import { type Line, linesOf } from './lines.ts';

/** A run of lines: what the letter says, an older e-mail quoted in it, the signature, or the letterhead. */
export interface Stretch {
  readonly kind: 'body' | 'history' | 'signature' | 'letterhead';
  readonly from: number;
  readonly to: number;
}

interface Words extends HeadWords {
  readonly wrote: PhraseBook;
  readonly wroteBegins: PhraseBook;
  readonly original: PhraseBook;
  readonly headers: PhraseBook;
  readonly farewell: PhraseBook;
  readonly postscript: PhraseBook;
}

const booksOf = (forms: readonly InstructionForms[]): Words => {
  const book = (name: keyof LetterWords): PhraseBook =>
    phraseBook(forms.map(({ letter }) => letter[name]).join('|'));
  return {
    wrote: book('wrote'),
    wroteBegins: book('wroteBegins'),
    original: book('original'),
    headers: book('headers'),
    farewell: book('farewell'),
    postscript: book('postscript'),
    institutions: book('institutions'),
    contacts: book('contacts'),
    references: book('references'),
    months: book('months'),
    streets: book('streets'),
    greeting: phraseBook(forms.map(({ said }) => said.courtesy).join('|')),
  };
};

const made = new WeakMap<readonly InstructionForms[], Words>();

// A table is hundreds of short letters, each read with the same words.
const books = (forms: readonly InstructionForms[]): Words => {
  const found = made.get(forms) ?? booksOf(forms);
  made.set(forms, found);
  return found;
};

// Only the beginning and the end of a line tell what it is; a line of a million characters is not read through.
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(wordPattern)].map(([word]) => flat(word));
const headOf = (line: Line): readonly string[] => wordsOf(line.text.slice(0, 200));
const tailOf = (line: Line): readonly string[] => wordsOf(line.text.slice(-80));

const isBlank = ({ text }: Line): boolean => !/\S/.test(text);
const isQuoted = ({ text }: Line): boolean => /^[^\S\n]*>/.test(text) && !/^[^\S\n]*>>[^>\n]*>>/.test(text);

const begins = (book: PhraseBook, words: readonly string[]): number =>
  phraseLength(book, (index) => words[index], 0);
const holds = (book: PhraseBook, words: readonly string[]): boolean =>
  words.some((_, from) => phraseLength(book, (index) => words[index], from) > 0);

const isHeader = (line: Line, { headers }: Words): boolean => {
  const words = headOf(line);
  const length = begins(headers, words);
  return length > 0 && words[length] === ':';
};

// `On Monday, Anna <a@b.org> wrote:` may run over two or three lines.
const introLength = (lines: readonly Line[], at: number, words: Words): number => {
  const first = lines[at];
  if (first === undefined || begins(words.wroteBegins, headOf(first)) === 0) return 0;
  for (const [index, line] of lines.slice(at, at + 3).entries()) {
    if (isBlank(line)) return 0;
    const tail = tailOf(line);
    if (tail.at(-1) === ':' && holds(words.wrote, tail.slice(-8)) && /\d|@/.test(first.text))
      return index + 1;
  }
  return 0;
};

const isOriginal = (line: Line, { original }: Words): boolean =>
  /^[^\p{L}]*[-_]{2,}/u.test(line.text.slice(0, 80)) && holds(original, headOf(line));

const headerRun = (lines: readonly Line[], at: number, words: Words): number => {
  let count = 0;
  while (count < 12) {
    const line = lines[at + count];
    if (line === undefined || !isHeader(line, words)) break;
    count++;
  }
  return count >= 3 ? count : 0;
};

const nextWritten = (lines: readonly Line[], from: number): number => {
  let at = from;
  while (at < lines.length && isBlank(lines[at] ?? { from: 0, to: 0, text: 'x' })) at++;
  return at;
};

const quotedRun = (lines: readonly Line[], from: number): number => {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || (!isBlank(line) && !isQuoted(line))) break;
    if (isQuoted(line)) end = at + 1;
  }
  return end;
};

/** Where the history that begins at a line ends; the line itself where none begins. */
const historyEnd = (lines: readonly Line[], at: number, words: Words, opening: boolean): number => {
  const line = lines[at];
  if (line === undefined) return at;
  if (isQuoted(line)) return quotedRun(lines, at);
  if (isOriginal(line, words)) return lines.length;
  const headers = headerRun(lines, at, words);
  // The heading lines of the e-mail itself stand above all; those of an older one have that e-mail below them.
  if (headers > 0) return opening ? at + headers : lines.length;
  const intro = introLength(lines, at, words);
  if (intro === 0) return at;
  const next = nextWritten(lines, at + intro);
  const first = lines[next];
  return first !== undefined && isQuoted(first) ? quotedRun(lines, next) : lines.length;
};

const isFarewell = (line: Line, { farewell }: Words): boolean => {
  if (/^[^\S\n]*--[^\S\n]*$/.test(line.text)) return true;
  if (line.text.length > 120) return false;
  const words = headOf(line);
  const length = begins(farewell, words);
  const rest = words.slice(length).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const closed =
    words[length] === undefined || words[length] === ',' || words[length] === '.' || words[length] === '!';
  return length > 0 && closed && rest.length <= 4;
};

const longestSignature = 16;

const signatureEnd = (
  lines: readonly Line[],
  at: number,
  words: Words,
  speaks: (line: Line) => boolean,
): number => {
  let written = 0;
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || isBlank(line)) continue;
    written++;
    const stops = historyEnd(lines, end, words, false) > end || begins(words.postscript, headOf(line)) > 0;
    if (stops || speaks(line)) return end;
    // What goes on that long after a farewell is more than a signature.
    if (written > longestSignature) return at;
  }
  return lines.length;
};

const mostOfHead = 30;

/** What a line does that belongs to no signature and no letterhead. */
export interface Says {
  /** It says something. */
  readonly speaks: (line: Line) => boolean;
  /** It names a place in the text. */
  readonly names: (line: Line) => boolean;
}

/**
 * A letter cut into its letterhead, what it says, older e-mails quoted in it and signatures, in order and without gaps.
 */
export const stretches = (
  text: string,
  forms: readonly InstructionForms[],
  { speaks, names }: Says,
): readonly Stretch[] => {
  const lines = linesOf(text);
  const words = books(forms);
  const first = lines.slice(0, mostOfHead);
  const heads = letterheadIn(
    first.map((line) => {
      const isShort = line.text.trim().length <= longest;
      return {
        ...line,
        words: headOf(line),
        speaks: isShort && speaks(line),
        names: isShort && names(line),
      };
    }),
    words,
  );
  const found: Stretch[] = [];
  const add = (kind: Stretch['kind'], from: number, to: number): void => {
    const last = found.at(-1);
    if (last?.kind === kind && (kind === 'body' || kind === 'letterhead'))
      found[found.length - 1] = { ...last, to };
    else found.push({ kind, from, to });
  };
  let opening = true;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const history = historyEnd(lines, at, words, opening);
    const signature = history > at || !isFarewell(line, words) ? at : signatureEnd(lines, at, words, speaks);
    const end = Math.max(history, signature, at + 1);
    const own = heads.has(at) && signature === at ? 'letterhead' : 'body';
    const kind = history > at ? 'history' : signature > at ? 'signature' : own;
    add(kind, line.from, lines[end - 1]?.to ?? text.length);
    if (!isBlank(line)) opening = false;
    at = end;
  }
  return found;
};
