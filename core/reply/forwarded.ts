import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import { type LetterContext, readLetter } from './letter.ts';
import type { Noted } from './wish.ts';

const isPassedOn = /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|tr|wg|vb|rv|enc|i)\s*:/iu;
const marker =
  /forwarded message|message transf[ée]r[ée]|courriel transf[ée]r[ée]|weitergeleitete nachricht/iu;
const header = /^\s*\*{0,2}\p{L}[\p{L} -]{0,18}\*{0,2}\s*:\*{0,2}\s*\S/u;

/** The words of a message that was passed on, without what stands above them: the marker and its own heading lines. */
const wordsOf = (quote: string): string => {
  const lines = quote.replace(/^[^\S\n]*(?:>[^\S\n]?)+/gm, '').split('\n');
  const from = lines.findIndex((line) => header.test(line) && !marker.test(line));
  const ends = lines.findIndex((line, at) => at > from && !header.test(line));
  return from === -1 || from > 4 || ends === -1 ? lines.join('\n') : lines.slice(ends).join('\n');
};

const isHistory = ({ reason }: Noted): boolean => reason?.code === 'instructions:history';

/**
 * Whether the words above an older message point to it: they pass it on, say that something stands below and ask for
 * nothing themselves, or there are none.
 */
const pointsBelow = (body: readonly Noted[]): boolean => {
  const said = body.filter((one) => !isHistory(one));
  const says = (name: 'below' | 'passing'): boolean =>
    said.some(({ quote = '' }) => replyForms.some((forms) => within(flat(quote), phrasesIn(forms[name]))));
  const isAsked = said.some(({ state, wish }) => state === 'taken' || wish !== undefined);
  return said.length === 0 || says('passing') || (says('below') && !isAsked);
};

const asks: ReadonlySet<Noted['state']> = new Set(['taken', 'held', 'answer']);

/** One thing said in a message that was passed on: what it asks for waits. */
export const passedOn = (one: Noted): Noted => {
  if (!asks.has(one.state)) return one;
  const { line: _line, ...rest } = one;
  const kept = one.wish === undefined ? { remark: { part: one.part ?? null, words: one.quote ?? '' } } : {};
  return { ...rest, state: 'held', reason: { code: 'reply:forwarded', facts: {} }, ...kept };
};

/**
 * What a message asks for that somebody passed on with an e-mail: a mayor's wishes, or our own words. Whose they are
 * cannot be told, so all of it waits. It is passed on where the subject or the message itself says so, or the words above
 * it point to it; an older message that is merely answered is left alone.
 */
export const readForwarded = (
  subject: string,
  body: readonly Noted[],
  context: LetterContext,
): readonly Noted[] =>
  body
    .filter(isHistory)
    .flatMap(({ quote = '' }) =>
      isPassedOn.test(subject) || marker.test(quote.slice(0, 200)) || pointsBelow(body)
        ? [wordsOf(quote)]
        : [],
    )
    .flatMap((words) => readLetter(words, context))
    .filter(({ state }) => asks.has(state))
    .map(passedOn);
