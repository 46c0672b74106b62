/**
 * A part in plain XML, read whole. `marks` has one for each token: how many attributes a start tag has, or one of the
 * two below; `words` has what belongs to it: of a start tag its name and then names and values in turn, of text itself.
 */
export interface PlainXml {
  readonly marks: readonly number[];
  readonly words: readonly string[];
}

export const isText = -1;
export const isEnd = -2;

// Whatever is not plain, or may not stand in a document at all: comments, sections, line ends of other systems.
const unusual = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\]\]>|<!|&(?!(?:amp|lt|gt|quot|apos);)/u;
const declaration =
  /^(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>)?[ \t\r\n]*/;
const entity = /&(?:amp|lt|gt|quot|apos);/g;
const meant: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:';
const tableOf = (signs: string): Uint8Array => {
  const table = new Uint8Array(65536);
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1;
  return table;
};
const begins = tableOf(letters);
const goesOn = tableOf(`${letters}0123456789.-`);
const isSpace = tableOf(' \t\n');

// Tokens take more room than the text; a longer part goes through the parser, which keeps none.
const longest = 2 ** 20;

const [quote, slash, equals, greater] = [34, 47, 61, 62];

const nameEnd = (text: string, from: number): number => {
  if (begins[text.charCodeAt(from)] !== 1) return -1;
  let at = from + 1;
  while (goesOn[text.charCodeAt(at)] === 1) at++;
  return at;
};

const spaceEnd = (text: string, from: number): number => {
  let at = from;
  while (isSpace[text.charCodeAt(at)] === 1) at++;
  return at;
};

/**
 * Reads a part that holds nothing but tags in plain letters, attributes in double quotes, text and the five entities
 * that need no declaration: nearly every part of nearly every file. Null for any other and for one that is not well
 * formed, which the strict parser has to look at; nothing is taken here that it would refuse.
 */
export const plainXml = (text: string): PlainXml | null => {
  if (text.length > longest) return null;
  let at = declaration.exec(text)?.[0].length ?? 0;
  if (unusual.test(text.slice(at))) return null;
  const marks: number[] = [];
  const words: string[] = [];
  const open: string[] = [];
  const hasEntities = text.includes('&');
  const hasBreaks = /[\t\n]/.test(text);
  const said = (piece: string): string =>
    hasEntities && piece.includes('&') ? piece.replace(entity, (one) => meant[one] ?? one) : piece;

  /** The place behind a start tag whose name begins at a place; -1 for one that is not plain. */
  const startTag = (from: number, next: number): number => {
    let at = nameEnd(text, from);
    if (at === -1) return -1;
    const name = text.slice(from, at);
    const place = marks.push(0) - 1;
    words.push(name);
    for (let count = 0; ; count++) {
      const begin = spaceEnd(text, at);
      const sign = text.charCodeAt(begin);
      if (sign === greater || sign === slash) {
        marks[place] = count;
        if (sign === greater) open.push(name);
        else marks.push(isEnd);
        return sign === greater ? begin + 1 : text.charCodeAt(begin + 1) === greater ? begin + 2 : -1;
      }
      const end = begin === at ? -1 : nameEnd(text, begin);
      if (end === -1 || text.charCodeAt(end) !== equals || text.charCodeAt(end + 1) !== quote) return -1;
      at = text.indexOf('"', end + 2) + 1;
      // A sign that opens a tag may not stand in a value, and a break in one is a space.
      if (at === 0 || (next !== -1 && at > next)) return -1;
      const value = text.slice(end + 2, at - 1);
      if (hasBreaks && /[\t\n]/.test(value)) return -1;
      words.push(text.slice(begin, end), said(value));
    }
  };

  const endTag = (from: number): number => {
    const name = open.pop();
    if (name === undefined || !text.startsWith(name, from)) return -1;
    const at = spaceEnd(text, from + name.length);
    marks.push(isEnd);
    return text.charCodeAt(at) === greater ? at + 1 : -1;
  };

  let next = text.indexOf('<', at);
  while (next !== -1) {
    const before = open.length;
    if (next > at) {
      if (before === 0) return null;
      marks.push(isText);
      words.push(said(text.slice(at, next)));
    }
    const tag = next;
    next = text.indexOf('<', tag + 1);
    const ends = text.charCodeAt(tag + 1) === slash;
    // There is one element that holds all others.
    if (before === 0 && marks.length > 0) return null;
    at = ends ? endTag(tag + 2) : startTag(tag + 1, next);
    if (at === -1) return null;
  }
  return open.length > 0 || marks.length === 0 || spaceEnd(text, at) < text.length ? null : { marks, words };
};
