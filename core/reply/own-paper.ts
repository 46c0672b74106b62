import { type LetterContext, readLetter } from './letter.ts';
import type { Noted } from './wish.ts';

const isCondition = (quote: string): boolean => /(?<!\p{L})(?:if|si|s['’])(?!\p{L})/iu.test(quote);

// Its own numbers (draft 2, version 3) would make of the position on the whole a remark on a paragraph.
const withoutFigures = (text: string): string => text.replace(/\d/g, ' ');

const longestRead = 20;
const ending = 12;

// The title of a text can be long, and a position that stands at the end of a long sentence is not looked for.
const endingOf = (line: string): string => {
  const words = line.trim().split(/\s+/);
  return words.length <= longestRead || isCondition(line) ? line : words.slice(-ending).join(' ');
};

const withShortLines = (text: string): string => text.split('\n').map(endingOf).join('\n');

const positionsIn = (text: string, context: LetterContext): readonly Noted[] =>
  readLetter(withShortLines(withoutFigures(text)), context)
    .filter(({ state, quote = '' }) => state === 'answer' && !isCondition(quote))
    .map((one) => ({ ...one, quote: one.quote?.replace(/\s+/g, ' ') ?? '' }));

const asOutside = ({ remark: _remark, ...one }: Noted): Noted => ({
  ...one,
  found: 'passage',
  state: 'outside',
});

/**
 * What a paper says that we sent along with the draft and that came back: the form of one line is a position; whatever
 * a city asks for in it is taken; all the rest are our own words.
 */
export const readOwnPaper = (text: string, context: LetterContext): readonly Noted[] => {
  const noted = readLetter(text, context);
  const asked = noted.some(({ wish }) => wish !== undefined);
  const positions = asked ? [] : positionsIn(text, context).slice(0, 1);
  const rest = noted.map((one) => (one.wish !== undefined || one.state === 'nothing' ? one : asOutside(one)));
  return [...positions, ...rest.slice(positions.length)];
};
