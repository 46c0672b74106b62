import { isName, longestName, wordsOf } from './is-name.ts';
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

// As it would be said in a letter: the form has the title in its sentence, and whatever that is made of.
const noComment = 'We have no comments.';

const positionsOf = (
  ours: readonly string[],
  context: LetterContext,
  isForm: (paragraph: string) => boolean,
): readonly Noted[] => {
  const at = ours.findIndex(isForm);
  const [position] = at < 0 ? [] : readLetter(noComment, { ...context, language: 'en' });
  if (position === undefined) return positionsIn(ours.join('\n'), context);
  return [{ ...position, line: at + 1, quote: ours[at]?.trim() ?? '' }];
};

const asOutside = ({ remark: _remark, reason: _reason, ...one }: Noted): Noted => ({
  ...one,
  found: 'passage',
  state: 'outside',
});

// Not as a remark by itself: what was typed into a paper of ours may be a request in other words than those we know.
const asHeld = (one: Noted): Noted => ({
  ...one,
  state: 'held',
  reason: { code: 'reply:beside-text', facts: {} },
});

// Who signs does so at once behind the blank that asks for it, whatever else follows there.
const isSigned = (
  { line = 0, quote = '' }: Noted,
  lines: readonly string[],
  said: readonly string[],
): boolean => {
  const [whole, filled] = [lines[line - 1] ?? '', said[line - 1] ?? ''];
  const isBlank = whole !== filled && /:\s*$/u.test(whole.slice(0, whole.indexOf(filled)));
  return isBlank && filled.startsWith(quote.trim()) && wordsOf(quote).length <= longestName;
};

const onlyNames = (one: Noted, lines: readonly string[], said: readonly string[]): boolean =>
  one.part === undefined && (isName(one.quote ?? '') || isSigned(one, lines, said));

/**
 * What a paper says that we sent along with the draft and that came back: the form of one line is a position; whatever
 * a city asks for in it is taken, whatever else it says there waits, and then no position counts. `beside` gives what a
 * paragraph says beside our own words, `isForm` which of them is the sentence of the form.
 */
export const readOwnPaper = (
  text: string,
  context: LetterContext,
  beside: (paragraph: string) => string,
  isForm: (paragraph: string) => boolean = () => false,
): readonly Noted[] => {
  const lines = text.split('\n');
  const said = lines.map(beside);
  const ours = lines.map((line, at) => (said[at] === '' ? line : ''));
  const own = ours.filter((line) => line.trim() !== '').length;
  const noted = readLetter(said.join('\n'), context).map((one): Noted => {
    if (one.state !== 'remark') return one;
    return onlyNames(one, lines, said) ? asOutside(one) : asHeld(one);
  });
  const asks = noted.some(({ state, wish }) => state === 'held' || wish !== undefined);
  const positions = asks ? [] : positionsOf(ours, context, isForm).slice(0, 1);
  const rest = own - positions.length;
  return [
    ...positions,
    ...noted,
    ...(rest > 0 ? [{ found: 'passage', state: 'outside', count: rest } as const] : []),
  ];
};
