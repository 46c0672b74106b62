import { isAddress } from '#core/draft/address.ts';
import { type Mark, type Run, tidy, type Wording } from '#core/draft/wording.ts';

/** What a stretch of Markdown is made of, before emphasis is paired. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: string; readonly opens: boolean; readonly closes: boolean }
  | { readonly kind: 'raised'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  | { readonly kind: 'note'; readonly name: string }
  | { readonly kind: 'end' };

// Every alternative is bounded or ends at the first sign it cannot hold, so that no input is read twice.
const lexed =
  /\\([!-/:-@[-`{-~])|\\?(\n)|(<br ?\/?>)|!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|\[\^([^\]\s]{1,60})\]|\[([^\]\n]{1,500})\]\((<?[^)\s]{1,2000})(?:\s"[^"\n]{0,200}")?\)|<sup>([^<\n]{1,60})<\/sup>|<\/?[a-zA-Z][^<>\n]{0,200}>|<((?:https?|mailto):[^\s<>]{1,2000})>|\^([\p{L}\p{N}]{1,8})\^|\^(\p{L}{1,4}|\p{N}{1,3})(?![\p{L}\p{N}])|(\*{1,3}|__?)|&(nbsp|amp|lt|gt|quot|shy);/gu;

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  shy: '\u00ad',
};

const signAt = (text: string, sign: string, at: number): Piece => {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + sign.length);
  const spaceBefore = before === '' || /\s/.test(before);
  const spaceAfter = after === '' || /\s/.test(after);
  // An underscore inside a word is a character of the word.
  const inWord = sign.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return inWord
    ? { kind: 'text', text: sign }
    : { kind: 'sign', sign, opens: !spaceAfter, closes: !spaceBefore };
};

const pieceOf = (text: string, match: RegExpExecArray): Piece => {
  const [, escaped, end, lineEnd, note, label, to, sup, address, closed, raised, sign, entity] = match;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (end !== undefined) return { kind: 'end' };
  if (lineEnd !== undefined) return { kind: 'text', text: '\n' };
  if (note !== undefined) return { kind: 'note', name: note };
  if (label !== undefined && to !== undefined)
    return { kind: 'link', text: label, to: to.replace(/^<|>$/g, '') };
  if (address !== undefined) return { kind: 'link', text: address, to: address };
  const up = sup ?? closed ?? raised;
  if (up !== undefined) return { kind: 'raised', text: up };
  if (sign !== undefined) return signAt(text, sign, match.index);
  return { kind: 'text', text: entity === undefined ? '' : (entities[entity] ?? '') };
};

const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(lexed)) {
    pieces.push({ kind: 'text', text: text.slice(at, match.index) }, pieceOf(text, match));
    at = match.index + match[0].length;
  }
  return [...pieces, { kind: 'text', text: text.slice(at) }];
};

const marksOf = (sign: string): readonly Mark[] =>
  sign.length === 1 ? ['italic'] : sign.length === 2 ? ['bold'] : ['bold', 'italic'];

/** For each sign that has a partner, the place of the partner; signs without one are debris. */
const partners = (pieces: readonly Piece[]): ReadonlyMap<number, number> => {
  const open = new Map<string, number[]>();
  const found = new Map<number, number>();
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'sign') return;
    const waiting = open.get(piece.sign) ?? [];
    open.set(piece.sign, waiting);
    const partner = piece.closes ? waiting.pop() : undefined;
    if (partner !== undefined) found.set(partner, at).set(at, partner);
    else if (piece.opens) waiting.push(at);
  });
  return found;
};

/**
 * The words of Markdown text with their marks, one wording for each line: `**bold**`, `*italic*`, `_italic_`, `^sup^`, `XII^e`, `[links](https://…)`,
 * `[^notes]`, `<sup>`, entities and backslashes. Emphasis may run over line ends; a sign that nothing answers is
 * dropped, as are images and other tags; `<br>` is a line end within a line. A star or underscore between spaces is a character. `notes` gives the words
 * of a footnote, null where there is none.
 */
export const inlineWordings = (text: string, notes: (name: string) => Wording | null): readonly Wording[] => {
  const pieces = piecesOf(text);
  const paired = partners(pieces);
  const lines: Run[][] = [[]];
  const open: string[] = [];
  const add = (words: string, more: { link?: string; raised?: true } = {}): void => {
    const marks = [...open.flatMap(marksOf), ...(more.raised ? (['superscript'] as const) : [])];
    lines.at(-1)?.push({ text: words, marks, ...(more.link === undefined ? {} : { link: more.link }) });
  };
  const sign = (piece: Extract<Piece, { kind: 'sign' }>, at: number): void => {
    const partner = paired.get(at);
    if (partner === undefined) {
      if (!piece.opens && !piece.closes) add(piece.sign);
    } else if (partner > at) open.push(piece.sign);
    else open.splice(open.lastIndexOf(piece.sign), 1);
  };
  pieces.forEach((piece, at) => {
    if (piece.kind === 'text') add(piece.text);
    else if (piece.kind === 'raised') add(piece.text, { raised: true });
    else if (piece.kind === 'link') add(piece.text, isAddress(piece.to) ? { link: piece.to } : {});
    else if (piece.kind === 'end') lines.push([]);
    else if (piece.kind === 'sign') sign(piece, at);
    else {
      const footnote = notes(piece.name);
      if (footnote === null) add(`[^${piece.name}]`);
      else lines.at(-1)?.push({ footnote });
    }
  });
  return lines.map(tidy);
};
