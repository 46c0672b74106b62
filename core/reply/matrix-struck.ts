import { noted, type Told } from './matrix-told.ts';
import type { Cell } from './sheet.ts';
import type { Noted } from './wish.ts';

/** The words that are struck through by hand in a cell, told as what is taken out. */
const toldOf = ({ struck = '' }: Cell): string => (struck === '' ? '' : `− ${struck}`);

/** All that a cell says, with what is struck through in it told apart. */
export const allOf = (cell: Cell): string =>
  [cell.text.trim(), toldOf(cell)].filter((words) => words !== '').join(' ');

const waits = { code: 'reply:struck-waits', facts: {} };

const byHand = (one: Noted): Noted => {
  const { wish } = one;
  if (wish === undefined) return one;
  return { ...one, wish: { ...wish, source: { ...wish.source, how: 'hand-marked' } } };
};

const marked = (one: Noted, words: string, holds: boolean): Noted => {
  const said = words !== '' && one.quote?.includes(words) !== true;
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

/**
 * What became of a row in which words are struck through by hand: they are in no text that is proposed. It waits, with
 * the change that it would be, unless someone said that what is struck through is meant as taken out.
 */
export const withStruck = (all: readonly Noted[], told: Told, holds: boolean): readonly Noted[] => {
  const struck = told.read.row.filter((cell) => cell.struck !== undefined && cell.continues === undefined);
  if (struck.length === 0) return all;
  const words = struck.map(toldOf).join('\n');
  const [first, ...others] = all.filter(({ state }) => state !== 'nothing');
  if (first !== undefined)
    return [marked(first, words, holds), ...others.map((one) => marked(one, '', holds))];
  const alone = { ...told, quote: words };
  if (!holds) return [noted(alone, 'undone', { how: 'hand-marked' })];
  const remark = { part: told.aim.part?.id ?? null, words };
  return [noted(alone, 'held', { reason: { code: 'reply:struck-cell', facts: {} }, remark })];
};
