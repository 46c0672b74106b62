import type { Shape } from '#core/change/change.ts';
import type { Id, ListStyle } from '#core/draft/draft.ts';
import { characters, type Run, sliceWording, tidy, type Wording } from '#core/draft/wording.ts';
import { typedMark } from '#core/text/typed-mark.ts';

/** One paragraph from the clipboard, as the part that it could be. */
export interface PastedPart {
  readonly shape: Shape;
  readonly wording: Wording;
  /** The part of a draft that these words were copied from. */
  readonly from?: Id;
  /** How long what was left there behind them was; told of the last part. */
  readonly left?: number;
}

export const clauseShape: Shape = { role: 'clause', numbered: true };

export const itemShape = (level: number, list: ListStyle): Shape => ({
  role: 'item',
  level: Math.min(Math.max(level, 1), 4),
  list,
});

/** What a typed mark says of a paragraph: a numbered clause, or an item of a list. Null where it says nothing sure. */
const shapeByMark = (mark: ReturnType<typeof typedMark>, last: PastedPart | undefined): Shape | null => {
  if (mark === null) return null;
  const inList = last?.shape.role === 'item' ? last.shape : null;
  if (mark.kind === 'number') return clauseShape;
  if (mark.kind === 'bullet') {
    const level = inList === null || inList.list === mark.list ? (inList?.level ?? 1) : inList.level + 1;
    return itemShape(level, mark.list);
  }
  // An i that does not come after an h counts in roman numerals.
  const roman = mark.kind === 'roman' || (mark.kind === 'letter' && mark.value === 9 && mark.roman !== null);
  if (mark.kind !== 'letter' && mark.kind !== 'roman') return null;
  if (roman) {
    const level = inList === null ? 1 : inList.list === 'letter' ? inList.level + 1 : inList.level;
    return itemShape(level, 'roman');
  }
  return itemShape(inList?.list === 'roman' ? inList.level - 1 : (inList?.level ?? 1), 'letter');
};

/** The list of which a mark is, where something else says already that it is one. */
export const listOfMark = (marker: string): ListStyle => {
  const mark = typedMark(`${marker.trim()} x`);
  if (mark?.kind === 'number') return 'number';
  if (mark?.kind === 'letter')
    return mark.roman === null || mark.value === 3 || mark.value === 4 ? 'letter' : 'roman';
  if (mark?.kind === 'roman') return 'roman';
  return mark?.kind === 'bullet' ? mark.list : 'bullet';
};

/** A paragraph without the number or bullet typed before it, as the part which that makes of it. */
export const readTypedMark = (wording: Wording, last: PastedPart | undefined): PastedPart => {
  const mark = typedMark(characters(wording));
  const shape = shapeByMark(mark, last);
  if (mark === null || shape === null) return { shape: clauseShape, wording };
  return { shape, wording: sliceWording(wording, mark.length) };
};

const withoutEdge = (wording: Wording): Wording => {
  const text = characters(wording);
  const start = text.length - text.trimStart().length;
  return sliceWording(wording, start, Math.max(text.trimEnd().length, start));
};

// What no reader sees and no draft needs: soft hyphens, zero-width signs, control characters.
const invisible = /(?![\t\n\r])\p{Cc}|[\u00AD\u200B-\u200D\u2060\uFEFF\uFFFC]/gu;

/** Words from outside: no half characters, nothing invisible, every run of spaces one space. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(invisible, '')
    .replaceAll(/[\s\u00A0\u202F]{2,}|[\t\r\n\u2028\u2029]/gu, ' ');

/** The words of a paragraph at rest: spaces that came together over several runs are one, none stands at an end. */
export const cleanWording = (runs: readonly Run[]): Wording => {
  let open = true;
  const spaced = runs.map((run) => {
    if (!('text' in run)) {
      open = false;
      return run;
    }
    const text = open ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') open = text.endsWith(' ');
    return { ...run, text };
  });
  return withoutEdge(tidy(spaced));
};
