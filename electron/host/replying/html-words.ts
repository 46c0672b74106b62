import {
  closedUp,
  mark,
  type PageWords,
  type StruckStyles,
  strikes,
  struckStyles,
  withPlaces,
} from './html-struck.ts';

const withoutHead = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<[!?][^<>]*>/g, '')
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '');

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  icirc: 'î',
  Eacute: 'É',
  Agrave: 'À',
  oelig: 'œ',
};

const signOf = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const hex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

const withSigns = (text: string): string => text.replace(/&(#?\w{1,8});/g, signOf).replaceAll('\u00a0', ' ');

const ownLine = /^(?:p|div|br|tr|li|ul|ol|table|blockquote|h[1-6]|hr|section|article|pre)$/;
const single = /^(?:br|hr|img|input|meta|link|wbr|col|area|base)$/;

// How mail programs set off the message that is answered: Gmail, Yahoo, Thunderbird, Outlook in the browser, Proton,
// Zimbra. What they set off is older mail to its end tag.
const quotedBox =
  /gmail_quote(?!_attribution)|yahoo_quoted|protonmail_quote|zmail_extra|moz-cite|OutlookMessageHeader|type=["']?cite/i;
// Below these all is older mail: Outlook puts it beside the mark, not within it.
const quotedBelow =
  /id=["']?(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)/i;
const headerRule = /border:none;\s*border-top:\s*solid\s*#(?:B5C4DF|E1E1E1)/i;
// Gmail and Outlook indent what someone types by a quotation without a line beside it.
const indented = /border:\s*(?:none|0)(?!\w)|margin(?:-left)?:\s*(?:0(?:px)?\s+){3}4\dpx/i;

// “After paragraph 9, insert:” is followed by new text; “On 20 November, a@b.org wrote:” by older mail.
const announces = (text: string): boolean => {
  const last = text.slice(-300).trimEnd().split('\n').at(-1) ?? '';
  return last.endsWith(':') && !/@|\b(?:19|20)\d\d\b|\d:\d\d/.test(last);
};

const opensHistory = (name: string, tag: string, before: string): boolean =>
  quotedBox.test(tag) || (name === 'blockquote' && !indented.test(tag) && !announces(before));

/** The words of one text, with the lines of older mail marked as plain mail marks them. */
interface Lines {
  text: string;
  /** How many boxes of older mail it stands in. */
  depth: number;
  below: boolean;
  /** The open tags, whether each of them opened one, and whether it strikes its words through. */
  readonly open: { readonly name: string; readonly history: boolean; readonly strikes: boolean }[];
  /** What is struck through, for each mark that stands for it in the text. */
  readonly struck: string[];
  readonly styles: StruckStyles;
}

const breakLine = (lines: Lines): void => {
  lines.text += lines.depth > 0 || lines.below ? '\n> ' : '\n';
};

const closeTag = (lines: Lines, name: string): void => {
  const at = lines.open.findLastIndex((one) => one.name === name);
  if (at === -1) return;
  lines.depth -= lines.open.splice(at).filter(({ history }) => history).length;
};

const readTag = (lines: Lines, tag: string): void => {
  const [, slash, written = ''] = /^<(\/?)\s*([\w:]+)/.exec(tag) ?? [];
  const name = written.toLowerCase();
  if (slash === '/') closeTag(lines, name);
  else if (!single.test(name) && !tag.endsWith('/>')) {
    const history = opensHistory(name, tag, lines.text);
    lines.open.push({ name, history, strikes: strikes(name, tag, lines.styles) });
    if (history) lines.depth++;
  }
  if (quotedBelow.test(tag) || headerRule.test(tag)) lines.below = true;
  if (ownLine.test(name)) breakLine(lines);
  else if (name === 'td' || name === 'th') lines.text += slash === '/' ? '\t' : '';
};

const markBehind = new RegExp(`${mark} *$`);

// One mark stands for all that is struck through at one place, whatever tags divide it.
const strikeOut = (lines: Lines, words: string): void => {
  const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(words) ?? [];
  const there = markBehind.test(lines.text) ? lines.struck.pop() : undefined;
  lines.struck.push(there === undefined ? words : `${there}${lines.text.endsWith(mark) ? '' : ' '}${words}`);
  lines.text += there === undefined ? `${before}${mark}${after}` : after;
};

const readPiece = (lines: Lines, piece: string): void => {
  const words = withSigns(piece.replace(/\s+/g, ' ')).replaceAll(mark, '');
  if (/\S/.test(words) && lines.open.some((one) => one.strikes)) strikeOut(lines, words);
  else lines.text += words;
};

/**
 * The words of a mail that came in HTML alone, line by line, and apart from them those that are struck through. The
 * message that is answered is marked with `>`, as in plain mail: its words are not those of whoever answers.
 */
export const wordsOfHtml = (html: string): PageWords => {
  const lines: Lines = { text: '', depth: 0, below: false, open: [], struck: [], styles: struckStyles(html) };
  for (const [piece] of withoutHead(html).matchAll(/<\/?[a-z][^<>]*>|[^<]+|</gi))
    if (/^<[/a-z]/i.test(piece)) readTag(lines, piece);
    else readPiece(lines, piece);
  const text = closedUp(lines.text)
    .replace(/^(> )?[^\S\n]+/gm, '$1')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/(?:\n>?)+(?=\n>)/g, '\n>')
    .replace(/\n{3,}/g, '\n\n');
  return withPlaces(text, lines.struck);
};
