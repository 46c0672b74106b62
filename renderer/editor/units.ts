import { characters, type Wording } from '#core/draft/wording.ts';

/** How much one press of a deleting key takes. */
export type Unit = 'character' | 'word' | 'line';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The ends of the segments of a text that a drafter passes over one at a time. */
const endsIn = (text: string, unit: Unit): readonly number[] => {
  if (unit === 'line') return [text.length];
  if (unit === 'character')
    return [...graphemes.segment(text)].map(({ index, segment }) => index + segment.length);
  return [...words.segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => index + segment.length);
};

const startsIn = (text: string, unit: Unit): readonly number[] => {
  if (unit === 'line') return [0];
  const segments = [...(unit === 'character' ? graphemes : words).segment(text)];
  return segments
    .filter(({ segment }) => unit === 'character' || segment.trim() !== '')
    .map(({ index }) => index);
};

/** Where the character or word before an offset begins; 0 where there is none. */
export const previousOffset = (wording: Wording, offset: number, unit: Unit): number =>
  startsIn(characters(wording).slice(0, offset), unit).at(-1) ?? 0;

/** Where the character or word behind an offset ends; the end of the wording where there is none. */
export const nextOffset = (wording: Wording, offset: number, unit: Unit): number => {
  const rest = characters(wording).slice(offset);
  return offset + (endsIn(rest, unit)[0] ?? rest.length);
};
