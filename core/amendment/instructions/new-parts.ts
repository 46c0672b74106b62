import type { Shape } from '#core/change/change.ts';
import { partOf, shapeOf } from '#core/change/parts.ts';
import type { Draft, Id, Item, Language, Part } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import { paragraphsOf, tidyWords, withoutNumber } from './new-words.ts';
import type { Numbered } from './place.ts';

/** What new parts are made of. */
export interface Making {
  readonly language: Language;
  readonly shape: Shape;
  readonly number: Numbered | null;
  readonly label: string | null;
  readonly newId: () => Id;
}

const marked = /^[^\S\n]*(?:\(?([a-z])\)|([-–—•*]))[^\S\n]+(\S.*)$/i;

interface Piece {
  readonly text: string;
  readonly list: Item['list'] | null;
}

// A new paragraph may bring its items along, each on a line of its own with its mark.
const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const paragraph of text.split(/\r?\n[^\S\n]*\r?\n/)) {
    let open = false;
    for (const line of paragraph.split(/\r?\n/)) {
      const [, letter, , said] = marked.exec(line) ?? [];
      const last = pieces.at(-1);
      if (said !== undefined && pieces.length > 0)
        pieces.push({ text: said, list: letter === undefined ? 'hyphen' : 'letter' });
      else if (open && last !== undefined)
        pieces[pieces.length - 1] = { ...last, text: `${last.text} ${line}` };
      else pieces.push({ text: line, list: null });
      open = true;
    }
  }
  return pieces
    .map(({ text: said, list }) => ({ text: tidyWords(said), list }))
    .filter(({ text: said }) => said !== '');
};

const levelUnder = (shape: Shape): number => (shape.role === 'item' ? Math.min(shape.level + 1, 4) : 1);

/**
 * The parts for a text that a letter gives as new: one, or a paragraph with its items, or several paragraphs where
 * blank lines divide it. The number or letter before the first is left out, since numbers are counted.
 */
export const newParts = (
  text: string,
  { language, shape, number, label, newId }: Making,
): readonly Part[] => {
  const pieces = /[\r\n]/.test(text)
    ? piecesOf(text)
    : paragraphsOf(text).map((said): Piece => ({ text: said, list: null }));
  return pieces.map(({ text: said, list }, index): Part => {
    const words = index === 0 ? withoutNumber(said, number, label) : said;
    const own: Shape =
      list === null
        ? index === 0
          ? shape
          : plainShape(shape)
        : { role: 'item', level: levelUnder(shape), list };
    return partOf({ id: newId(), ...own }, { [language]: plain(words) });
  });
};

// Only the first of several new paragraphs is the bis that was asked for.
const plainShape = (shape: Shape): Shape =>
  shape.role === 'clause' ? { role: 'clause', numbered: shape.numbered } : shape;

/** The shape of a new paragraph beside a part: like it, or like the clauses of the text where it is none itself. */
export const shapeBeside = (draft: Draft, part: Part | undefined): Shape => {
  if (part?.role === 'clause') return { role: 'clause', numbered: part.numbered };
  if (part?.role === 'preamble' || part?.role === 'item') return shapeOf(part);
  const numbered =
    draft.parts.some((one) => one.role === 'clause' && one.numbered) ||
    !draft.parts.some(({ role }) => role === 'clause');
  return { role: 'clause', numbered };
};
