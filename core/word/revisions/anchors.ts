import { characters, sliceWording } from '#core/draft/wording.ts';
import type { Anchor } from './comment.ts';
import type { Placed, Stretch } from './placed.ts';
import type { ViewParagraph } from './revisions.ts';
import type { PlacedSign, Spots, Walk } from './steps.ts';
import { stretched } from './tags.ts';

interface Signs {
  start?: Spots;
  end?: Spots;
  place?: Spots;
}

const signsById = (signs: readonly PlacedSign[]): ReadonlyMap<string, Signs> => {
  const found = new Map<string, Signs>();
  for (const { sign, at } of signs) {
    if (sign.of !== 'comment') continue;
    const known: Signs = found.get(sign.id) ?? {};
    known[sign.end] ??= at;
    found.set(sign.id, known);
  }
  return found;
};

const placedOf = ({ start, end, place }: Signs): Placed | undefined => {
  const from = start ?? end ?? place;
  const to = end ?? place ?? start;
  return from && to && stretched(from, to);
};

// Many comments on a whole text would say it as many times.
const mostWords = 400;

const wordsOf = (paragraphs: readonly ViewParagraph[], { from, to }: Stretch): string => {
  let words = '';
  for (let at = from.paragraph; at <= to.paragraph && words.length < mostWords; at++) {
    const [start, end] = [
      at === from.paragraph ? from.offset : 0,
      at === to.paragraph ? to.offset : undefined,
    ];
    const text = characters(sliceWording(paragraphs[at]?.wording ?? [], start, end));
    words += at === from.paragraph ? text : `\n${text}`;
  }
  return words.slice(0, mostWords);
};

/** A walked text in both of its views. */
export interface Views {
  readonly walk: Walk;
  readonly rejected: readonly ViewParagraph[];
  readonly accepted: readonly ViewParagraph[];
}

/** Gives what a comment hangs on, by its id: from its first sign to its last, or the place of the one it has. */
export const anchoring = ({ walk, rejected, accepted }: Views) => {
  const signs = signsById(walk.signs);
  return (id: string): Anchor | undefined => {
    const own = signs.get(id);
    const placed = own && placedOf(own);
    if (placed === undefined) return undefined;
    return { ...placed, words: wordsOf(accepted, placed.after) || wordsOf(rejected, placed.before) };
  };
};
