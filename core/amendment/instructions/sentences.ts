import { flat } from './flat.ts';
import type { InstructionForms } from './forms/forms.ts';
import type { Stretch } from './letter.ts';
import type { Quoted } from './quotes.ts';

/** What lies before a sentence: the sentence before it, a semicolon, a line end, the border of a table cell, a blank line. */
export type Border = 'sentence' | 'semicolon' | 'line' | 'cell' | 'paragraph';

/** A sentence of a letter, without the space around it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly border: Border;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly border: Border;
}

const ends = /\r\n?|[\n\v\f\u0085\u2028\u2029]|\t|\||;(?=\s)|[.!?…]+[)\]"”»’']*(?=\s)/gu;
const newline = /^[\r\n\v\f\u0085\u2028\u2029]/;

const arrow = /\s(?:->|=>|-->|[→⇒➔])\s/u;

const isMarked = (text: string): boolean =>
  /^(?:[-–—•*·▪‣◦●]\s|\(?[\p{L}\p{N}]{1,3}[.)]\s|[\uE000-\uF8FF])/u.test(text);

const isBareNumber = (line: string): boolean => /^[^\S\n]*\(?\d{1,3}\s?[.):]$/.test(line);

// “Dear colleagues,” stands alone, whatever follows it without a blank line.
const isAddress = (line: string, courtesies: readonly string[]): boolean => {
  if (!line.endsWith(',') || /\p{N}/u.test(line)) return false;
  const said = flat(line.trimStart());
  return courtesies.some(
    (words) => said.startsWith(words) && !/^[\p{L}\p{N}]/u.test(said.slice(words.length)),
  );
};

// A line that is broken only because the page is narrow goes on in the next one.
const goesOn = (
  text: string,
  { from, end, next }: { readonly from: number; readonly end: number; readonly next: number },
  courtesies: readonly string[],
): boolean => {
  const line = text.slice(from, end).trimEnd();
  const following = text.slice(next, next + 12).trimStart();
  // “10.” on a line of its own.
  if (isBareNumber(line) && !isMarked(following)) return true;
  if (isMarked(following) || /[.;:!?…]["”»’')\]]*$/.test(line.slice(-6))) return false;
  if (/^[\p{Ll}"“«'‘(]/u.test(following)) return true;
  // “9: three → two” says all it has to.
  if (arrow.test(line)) return false;
  if (isAddress(line, courtesies)) return false;
  return !/["”»]$/.test(line.slice(-1)) && (line.length >= 45 || line.endsWith(','));
};

const nextSign = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && at - from < 400 && /[^\S\r\n]/.test(text.charAt(at))) at++;
  return at;
};

const lineBorder = (
  text: string,
  lineFrom: number,
  at: number,
  length: number,
  courtesies: readonly string[],
): Cut | null => {
  const next = nextSign(text, at + length);
  const blank = next >= text.length || newline.test(text.charAt(next));
  if (blank) return { from: at, to: at + length, border: 'paragraph' };
  return goesOn(text, { from: lineFrom, end: at, next }, courtesies)
    ? null
    : { from: at, to: at + length, border: 'line' };
};

const wordBefore = (text: string, at: number): string =>
  /[\p{L}\p{M}\p{N}.°-]*$/u.exec(text.slice(Math.max(at - 24, 0), at))?.[0] ?? '';

const stopBorder = (
  text: string,
  sign: string,
  from: number,
  at: number,
  abbreviations: ReadonlySet<string>,
): Cut | null => {
  const next = text.slice(nextSign(text, at + sign.length)).charAt(0);
  const before = wordBefore(text, at);
  const isShort = sign === '.' && (abbreviations.has(flat(before)) || /^\p{L}$/u.test(before));
  // `9.` at the beginning of a line or a cell is a number, not a sentence.
  const isNumber =
    sign === '.' &&
    /^[\p{N}]{1,3}$/u.test(before) &&
    at - from <= 12 &&
    /^[^\p{L}]*$/u.test(text.slice(from, at));
  const opensSentence = /[\p{Lu}\p{N}"“«‘'([<]/u.test(next) || next === '';
  if (isNumber || !opensSentence || (isShort && /[\p{L}\p{N}(§]/u.test(next))) return null;
  return { from: at + sign.length, to: at + sign.length, border: 'sentence' };
};

interface Signs {
  readonly abbreviations: ReadonlySet<string>;
  readonly courtesies: readonly string[];
}

const known = new WeakMap<readonly InstructionForms[], Signs>();

const signsOf = (forms: readonly InstructionForms[]): Signs => {
  const found = known.get(forms) ?? {
    abbreviations: new Set(
      forms.flatMap(({ letter }) => letter.abbreviations.split('|')).map((one) => flat(one.trim())),
    ),
    courtesies: forms.flatMap(({ said }) => said.courtesy.split('|').map((one) => flat(one.trim()))),
  };
  known.set(forms, found);
  return found;
};

/**
 * What a letter says, sentence by sentence. Nothing inside quotation marks ends one. Lines that only the width of the
 * page has broken are one; list items, table cells and what a semicolon sets apart are each their own. One list for each
 * stretch, so that nothing goes on across what was cut off.
 */
export const sentencesOf = (
  text: string,
  bodies: readonly Stretch[],
  quotations: readonly Quoted[],
  forms: readonly InstructionForms[],
): readonly (readonly Sentence[])[] => {
  const { abbreviations, courtesies } = signsOf(forms);
  let quote = 0;
  return bodies.map((body) => {
    const found: Sentence[] = [];
    let from = body.from;
    let lineFrom = body.from;
    let border: Border = 'paragraph';
    const add = (to: number): void => {
      const part = text.slice(from, to);
      const start = from + part.length - part.trimStart().length;
      if (/[\p{L}\p{N}]/u.test(part)) {
        found.push({ from: start, to: start + part.trim().length, border });
        border = 'sentence';
      }
    };
    const close = (cut: Cut): void => {
      add(cut.from);
      from = cut.to;
      const weight: readonly Border[] = ['sentence', 'semicolon', 'line', 'cell', 'paragraph'];
      if (weight.indexOf(cut.border) > weight.indexOf(border)) border = cut.border;
    };
    ends.lastIndex = from;
    for (let match = ends.exec(text); match !== null && match.index < body.to; match = ends.exec(text)) {
      const { 0: sign, index } = match;
      while ((quotations[quote]?.to ?? Number.POSITIVE_INFINITY) <= index) quote++;
      const inside = (quotations[quote]?.from ?? Number.POSITIVE_INFINITY) <= index;
      if (inside) {
        const after = quotations[quote]?.to ?? index;
        ends.lastIndex = Math.max(after, index + 1);
        const next = text.charAt(nextSign(text, after));
        if (
          /[.!?]\s*$/.test(text.slice(Math.max(after - 6, 0), after - 1)) &&
          /\p{Lu}/u.test(next) &&
          /\s/.test(text.charAt(after))
        )
          close({ from: after, to: after, border: 'sentence' });
        continue;
      }
      const cut = newline.test(sign)
        ? lineBorder(text, lineFrom, index, sign.length, courtesies)
        : sign === '\t' || sign === '|'
          ? { from: index, to: index + 1, border: 'cell' as const }
          : sign === ';'
            ? { from: index + 1, to: index + 1, border: 'semicolon' as const }
            : stopBorder(text, sign, from, index, abbreviations);
      if (newline.test(sign)) lineFrom = index + sign.length;
      if (cut !== null) close(cut);
    }
    add(body.to);
    return found;
  });
};
