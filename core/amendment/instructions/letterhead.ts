import { type PhraseBook, phraseLength } from './flat.ts';
import type { Line } from './lines.ts';

/** The words by which the head of a letter is told, in all languages that it may be in. */
export interface HeadWords {
  readonly greeting: PhraseBook;
  readonly institutions: PhraseBook;
  readonly contacts: PhraseBook;
  readonly references: PhraseBook;
  readonly months: PhraseBook;
  readonly streets: PhraseBook;
}

/** A line with its flat words, and whether it says something or names a place in the text, as no letterhead does. */
export interface HeadLine extends Line {
  readonly words: readonly string[];
  readonly speaks: boolean;
  readonly names: boolean;
}

const mostLines = 30;
/** A longer line is none of a letterhead, whatever it says. */
export const longest = 90;

const isBlank = ({ text }: Line): boolean => !/\S/.test(text);
const begins = (book: PhraseBook, words: readonly string[]): number =>
  phraseLength(book, (at) => words[at], 0);
const holds = (book: PhraseBook, words: readonly string[]): boolean =>
  words.some((_, from) => phraseLength(book, (at) => words[at], from) > 0);

const address = /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+)$/i;
const figures = /^(?:\+?\(?\d[\d\s()./-]{5,}|[\p{L}\s-]{0,30},?\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$/u;
const postcode = /^(?:\p{Lu}{1,3}-)?\d{4,6}\s+\p{Lu}/u;
const streetAndNumber =
  /^\p{Lu}[\p{L}\s-]*(?:gaten|gata|gade|stra(?:ß|ss)e|weg|straat|plein|laan|vägen|gatan|katu|tänav|utca)\s+\d+\p{L}?,?$/iu;
const numberAndStreet = /^\d{1,4}\s?(?:bis|ter)?,?\s/;

const isDay = ({ text, words }: HeadLine, { months }: HeadWords): boolean =>
  words.length <= 9 && /(?<!\d)(?:19|20)\d\d\s*$/.test(text) && holds(months, words);

const isReference = ({ text, words }: HeadLine, { references }: HeadWords): boolean => {
  const length = begins(references, words);
  return (
    length > 0 &&
    /\d/.test(text) &&
    /^\s*[.:]*\s*\S+(?:\s\S{1,12})?\s*$/.test(text.slice(text.search(/[:.]/)))
  );
};

const isContact = ({ text, words }: HeadLine, { contacts }: HeadWords): boolean =>
  begins(contacts, words) > 0 && words.length <= 16 && /\d{3}|\d\d\s\d\d|@|www/i.test(text);

const isStreet = ({ text, words }: HeadLine, { streets }: HeadWords): boolean =>
  words.length <= 9 && numberAndStreet.test(text) && holds(streets, words.slice(0, 5));

const isCertain = (line: HeadLine, words: HeadWords): boolean => {
  const text = line.text.trim();
  if (text.length > longest || line.names) return false;
  const trimmed = { ...line, text };
  return (
    address.test(text) ||
    figures.test(text) ||
    streetAndNumber.test(text) ||
    (postcode.test(text) && line.words.length <= 7 && !line.speaks) ||
    [isDay, isReference, isContact, isStreet].some((is) => is(trimmed, words))
  );
};

// “City of Bergen”, “Department of Culture”, “Direction des affaires culturelles”, “Anna Berg”.
const isName = ({ text, words, speaks, names }: HeadLine, { institutions }: HeadWords): boolean => {
  const said = text.trim();
  if (speaks || names || words.length > 8 || said.length > longest || /[.!?;:"“”«»\d]/.test(said))
    return false;
  return (
    begins(institutions, words) > 0 ||
    said.split(/[\s,/–-]+/).every((word) => /^(?:\p{Lu}|\p{L}{1,3}$|&|d['’]|l['’]|$)/u.test(word))
  );
};

const isGreeting = ({ text, words }: HeadLine, { greeting }: HeadWords): boolean =>
  begins(greeting, words) > 0 && (words.length <= 5 || /[,:!]\s*$/.test(text));

const withGaps = (lines: readonly HeadLine[], heads: ReadonlySet<number>): ReadonlySet<number> => {
  const all = new Set(heads);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !isBlank(line) || !all.has(at - 1)) continue;
    const next = lines.findIndex((one, place) => place > at && !isBlank(one));
    if (heads.has(next)) all.add(at);
  }
  return all;
};

/**
 * Which lines at the beginning of a letter are its letterhead: names, address, telephone, day, references. Above “Dear
 * Madam” that is whatever looks like one of them; without a greeting only what comes before such a line that is certain.
 * What says something, or names a paragraph, never is.
 */
export const letterheadIn = (lines: readonly HeadLine[], words: HeadWords): ReadonlySet<number> => {
  const first = lines.slice(0, mostLines);
  const greeting = first.findIndex((line) => isGreeting(line, words));
  const isHead = (line: HeadLine): boolean => isCertain(line, words) || isName(line, words);
  const heads = new Set<number>();
  let [open, certain] = [true, -1];
  first.forEach((line, at) => {
    if (isBlank(line) || !open || (greeting !== -1 && at >= greeting)) return;
    if (isHead(line)) heads.add(at);
    else if (greeting === -1) open = false;
    if (isCertain(line, words)) certain = at;
  });
  const last = greeting === -1 ? certain : first.length;
  const kept = certain === -1 ? [] : [...heads].filter((at) => at <= last);
  return withGaps(first, new Set(kept));
};
