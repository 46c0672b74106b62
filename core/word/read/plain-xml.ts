import { plainNames } from './plain-names.ts';

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

const declaration =
  /^(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>)?[ \t\r\n]*/;
const otherEntity = /&(?!(?:amp|lt|gt|quot|apos|#10|#xA|#13|#xD|#9|#x9);)/;
const entity = /&(?:amp|lt|gt|quot|apos|#10|#xA|#13|#xD|#9|#x9);/g;
const meant: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  // As breaks are written where they would be taken for spaces.
  '&#10;': '\n',
  '&#xA;': '\n',
  '&#13;': '\r',
  '&#xD;': '\r',
  '&#9;': '\t',
  '&#x9;': '\t',
};

// What a byte can be a part of without a second look.
const [beginsName, inName, isSpace, inText, inValue] = [1, 2, 4, 8, 16];
const uses = new Uint8Array(256).fill(inText | inValue, 32, 127);
for (const [signs, use] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:', beginsName | inName | inText | inValue],
  ['0123456789.-', inName | inText | inValue],
  [' ', isSpace | inText | inValue],
  // A line end of another system is a line end in text; any break in a value is a space, which is not looked after here.
  ['\t\n', isSpace | inText],
  ['\r', isSpace],
  ['"', inText],
  ['<&', 0],
] as const)
  for (const sign of signs) uses[sign.charCodeAt(0)] = use;

const [carriageReturn, quote, ampersand, slash, less, equals, greater] = [13, 34, 38, 47, 60, 61, 62];

// Tokens take more room than the text; a longer part goes through the parser, which keeps none.
const longest = 2 ** 23;

/** What Word says of each of its four hundred styles that a file does not use: half of a part of styles. */
export const unusedStyle = 'w:lsdException';

const value = `="[ !#-%'-;=-~]*"`;
// One with its attributes in the order in which Word writes them is well formed, and has none of them twice.
const plainlyUnused = new RegExp(
  `<${unusedStyle} w:name${value}${['locked', 'semiHidden', 'uiPriority', 'unhideWhenUsed', 'qFormat']
    .map((name) => `(?: w:${name}${value})?`)
    .join('')}/>`,
  'y',
);

/** The line ends of another system as ours; between two elements there is one at most, and spaces behind it. */
const withLineEnds = (piece: string): string => {
  const last = piece.lastIndexOf('\r');
  if (last === -1) return piece;
  return last === 0 && piece[1] === '\n' ? piece.slice(1) : piece.replace(/\r\n?/g, '\n');
};

/** What a piece of text says that has entities or line ends of another system; null for other entities. */
const unfolded = (piece: string): string | null => {
  const lines = withLineEnds(piece);
  if (!lines.includes('&')) return lines;
  return otherEntity.test(lines) ? null : lines.replace(entity, (one) => meant[one] ?? one);
};

/**
 * Reads a part that holds nothing but tags in plain letters, attributes in double quotes, text, the five entities that
 * need no declaration and breaks by number: nearly every part of nearly every file. `text` is what its bytes say in
 * UTF-8. Null for any other and for one that is not well formed, which the strict parser has to look at; nothing is
 * taken here that it would refuse. Where it `leaves` the
 * styles that a file does not use, which nobody asks for, they have no tokens.
 *
 * It is the bytes that are looked through one by one: an engine is several times as long about the letters of a text.
 */
export const plainXml = (bytes: Uint8Array, text: string, leaves = false): PlainXml | null => {
  if (bytes.length > longest || text.includes(']]>')) return null;
  const marks: number[] = [];
  const words: string[] = [];
  const open: string[] = [];
  const nameAt = plainNames(bytes, text);
  // How much further a place is in the bytes than in the text; a byte order mark is not in the text.
  let ahead = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = (declaration.exec(text)?.[0].length ?? 0) + ahead;

  const passSpace = (): void => {
    let place = at;
    while (((uses[bytes[place] ?? 0] ?? 0) & isSpace) !== 0) place++;
    at = place;
  };

  /** Goes past a byte of a letter outside ASCII; false for a letter that may not stand in a document. */
  const passWide = (byte: number): boolean => {
    if (byte < 0xc0) ahead++;
    else if (byte >= 0xf0) ahead--;
    const next = bytes[++at] ?? 0;
    if (byte === 0xc2) return next >= 0xa0;
    return byte !== 0xef || next !== 0xbf || (bytes[at + 1] ?? 0) < 0xbe;
  };

  /** What is said up to a sign; null where something stands before it that is not plain. */
  const said = (use: number, end: number): string | null => {
    const from = at - ahead;
    let isFolded = false;
    for (;;) {
      let place = at;
      let byte = bytes[place] ?? 0;
      while (((uses[byte] ?? 0) & use) !== 0) byte = bytes[++place] ?? 0;
      at = place;
      if (byte === end) break;
      if (byte >= 0x80) {
        if (!passWide(byte)) return null;
      } else if (byte === ampersand || (byte === carriageReturn && use === inText)) {
        isFolded = true;
        at++;
      } else return null;
    }
    const piece = text.slice(from, at - ahead);
    return isFolded ? unfolded(piece) : piece;
  };

  const name = (): string | null => {
    const from = at;
    let hash = bytes[from] ?? 0;
    if (((uses[hash] ?? 0) & beginsName) === 0) return null;
    let place = from + 1;
    for (let byte = bytes[place] ?? 0; ((uses[byte] ?? 0) & inName) !== 0; byte = bytes[++place] ?? 0)
      hash = (Math.imul(hash, 31) + byte) | 0;
    at = place;
    return nameAt(from, place, hash, ahead);
  };

  const attribute = (): boolean => {
    const called = name();
    if (called === null || bytes[at] !== equals || bytes[at + 1] !== quote) return false;
    at += 2;
    const value = said(inValue, quote);
    if (value === null) return false;
    words.push(called, value);
    at++;
    return true;
  };

  const startTag = (): boolean => {
    const called = name();
    if (called === null) return false;
    const mark = marks.push(0) - 1;
    words.push(called);
    for (let count = 0; ; count++) {
      const before = at;
      passSpace();
      if (bytes[at] === greater || bytes[at] === slash) {
        marks[mark] = count;
        if (bytes[at] === greater) open.push(called);
        else marks.push(isEnd);
        if (bytes[at] === slash) at++;
        return bytes[at++] === greater;
      }
      if (at === before || !attribute()) return false;
    }
  };

  const endTag = (): boolean => {
    const called = name();
    passSpace();
    marks.push(isEnd);
    return called !== null && called === open.pop() && bytes[at++] === greater;
  };

  const passUnused = (): void => {
    // Where the outermost has the prefix too, it stands for something.
    if (open.length !== 2 || open[1] !== 'w:latentStyles' || open[0] !== 'w:styles') return;
    for (;;) {
      plainlyUnused.lastIndex = at - ahead;
      if (!plainlyUnused.test(text)) return;
      at = plainlyUnused.lastIndex + ahead;
    }
  };

  const token = (): boolean => {
    if (leaves) passUnused();
    if (bytes[at] !== less) {
      const piece = said(inText, less);
      if (piece === null) return false;
      marks.push(isText);
      words.push(piece);
      return true;
    }
    const isEndTag = bytes[++at] === slash;
    if (isEndTag) at++;
    return isEndTag ? endTag() : startTag();
  };

  // There is one element that holds all others; behind it stand spaces at most.
  do if (!token()) return null;
  while (open.length > 0);
  passSpace();
  return at < bytes.length || marks[0] === isText ? null : { marks, words };
};
