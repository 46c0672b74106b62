import { strikeTold, takenOut, waits } from './struck.ts';
import type { Noted, Said } from './wish.ts';

/** Words of a letter that are struck through: where they stood among those that are not, and what they say. */
export interface StruckWords {
  readonly at: number;
  readonly words: string;
}

const toldOf = ({ words }: StruckWords): string => takenOut(words);

// Words between two sentences may be of either.
const isIn =
  ({ from, to }: Said) =>
  ({ at }: StruckWords): boolean =>
    at >= from - 1 && at <= to + 1;

const asks: ReadonlySet<Noted['state']> = new Set(['remark', 'answer', 'same', 'typography']);

const held = (one: Noted): Noted => {
  if (!asks.has(one.state)) return one;
  const { part = null, quote: words = '' } = one;
  return { ...one, state: 'held', how: 'hand-marked', reason: waits, remark: one.remark ?? { part, words } };
};

const alone = (one: StruckWords, holds: boolean): Noted => {
  const quote = toldOf(one);
  if (!holds) return { found: 'sentence', state: 'undone', how: 'hand-marked', quote };
  const reason = { code: 'reply:struck-cell', facts: {} };
  return { found: 'sentence', state: 'held', reason, quote, remark: { part: null, words: quote } };
};

/**
 * What a letter says in which words are struck through by hand: they are in nothing that it asks for. Each sentence in
 * which some are waits, with the change that it would be, unless someone said that they are meant as taken out; those
 * that stand in no such sentence are told on their own.
 */
export const withStruckSaid = (
  all: readonly Said[],
  struck: readonly StruckWords[],
  holds: boolean,
): readonly Noted[] => {
  const saying = all.filter(({ noted }) => noted.state !== 'nothing');
  const told = all.map((one) => {
    const inside = saying.includes(one) ? struck.filter(isIn(one)).map(toldOf) : [];
    if (inside.length === 0) return one.noted;
    return strikeTold(holds ? held(one.noted) : one.noted, inside, holds);
  });
  const left = struck.filter((one) => !saying.some((said) => isIn(said)(one)));
  return [...told, ...left.map((one) => alone(one, holds))];
};
