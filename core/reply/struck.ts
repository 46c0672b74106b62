import type { Noted } from './wish.ts';

/** Words that are struck through by hand, told as what is taken out. */
export const takenOut = (words: string): string => `− ${words}`;

/** Why what is struck through by hand waits. */
export const waits = { code: 'reply:struck-waits', facts: {} };

const byHand = (one: Noted): Noted => {
  const { wish } = one;
  if (wish === undefined) return one;
  return { ...one, wish: { ...wish, source: { ...wish.source, how: 'hand-marked' } } };
};

/** One thing in which words are struck through, with them told; it waits if it would be taken, where such things do. */
export const strikeTold = (one: Noted, struck: readonly string[], holds: boolean): Noted => {
  const words = struck.filter((each) => one.quote?.includes(each) !== true).join('\n');
  const said = words !== '';
  const quote = said ? { quote: [one.quote ?? '', words].filter((text) => text !== '').join('\n') } : {};
  const remark =
    one.remark === undefined || !said
      ? {}
      : { remark: { ...one.remark, words: `${one.remark.words}\n${words}` } };
  const all = { ...byHand(one), ...quote, ...remark };
  if (one.state !== 'taken') return all;
  return holds
    ? { ...all, state: 'held', how: 'hand-marked', reason: waits }
    : { ...all, how: 'hand-marked' };
};
