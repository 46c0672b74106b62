import { fold } from '#core/language/fold.ts';
import { type LetterContext, readLetter } from './letter.ts';
import type { Noted, Wish } from './wish.ts';

// Re: Fwd: RE : TR : AW: Rép. : SV: Re[2]: …, and what a mail server puts before it: [EXTERNAL], [uccn-list].
const mark =
  /^\s*(?:(?:re|r[ée]p|réf|fwd?|tr|aw|wg|sv|vs|vb|antw|odp|pd|rv|enc|i|r)\.?\s*(?:\[\d+\]|\(\d+\))?\s*[:：]|\[[^\]]{1,40}\])\s*/iu;
const answers = /[:：]/u;

interface Subject {
  readonly words: string;
  /** Whether it is that of an answer or of a message that was passed on: its words may be somebody else's. */
  readonly isAnswer: boolean;
}

const subjectIn = (written: string): Subject => {
  let [words, isAnswer] = [written.replace(/\s+/g, ' ').trim(), false];
  for (let found = mark.exec(words); found !== null; found = mark.exec(words)) {
    isAnswer ||= answers.test(found[0]);
    words = words.slice(found[0].length);
  }
  return { words: words.trim(), isAnswer };
};

const reason = (code: string) => ({ code, facts: {} });

const silent = (
  { wish: _wish, remark: _remark, ...one }: Noted,
  code: string,
  state: 'nothing' | 'same',
): Noted => ({
  ...one,
  state,
  reason: reason(code),
});

const asks: ReadonlySet<Noted['state']> = new Set(['taken', 'held']);

const operationsOf = ({ wish }: Noted): string | null =>
  wish === undefined
    ? null
    : JSON.stringify(wish.operations, (key, value: unknown) => (key === 'id' ? '' : value));

const saysIt = (one: Noted, body: readonly Noted[]): boolean => {
  const operations = operationsOf(one);
  const words = fold(one.quote ?? '');
  return body.some(
    (other) =>
      (operations !== null && operationsOf(other) === operations) ||
      (asks.has(other.state) && fold(other.quote ?? '').includes(words)),
  );
};

const placed = (one: Noted): Noted => {
  const { line: _line, wish, ...rest } = one;
  if (wish === undefined) return rest;
  const { line: _wishLine, ...source } = wish.source;
  const own: Wish = { ...wish, source };
  return { ...rest, wish: own };
};

const positionIn = (one: Noted, body: readonly Noted[], isAnswer: boolean): Noted => {
  if (!isAnswer) return one;
  if (body.some(({ state }) => asks.has(state) || state === 'answer'))
    return silent(one, 'reply:subject-beside', 'nothing');
  const approves = one.reason?.code === 'instructions:approval';
  return {
    ...one,
    found: 'text',
    state: 'held',
    reason: reason(approves ? approvesInSubject : 'reply:subject-no-comment'),
  };
};

/** Of an approval in the subject of an answer, which counts once someone says that the city means it. */
export const approvesInSubject = 'reply:subject-approves';

const settled = (one: Noted, body: readonly Noted[], isAnswer: boolean): Noted => {
  if (asks.has(one.state) && saysIt(one, body)) return silent(one, 'reply:subject-same', 'same');
  if (one.state === 'taken' && isAnswer)
    return { ...one, state: 'held', reason: reason('reply:subject-asks') };
  if (one.state === 'answer') return positionIn(one, body, isAnswer);
  const isAbout = one.part !== undefined && !body.some(({ part }) => part === one.part);
  return one.state === 'remark' && !isAbout ? silent(one, 'reply:subject', 'nothing') : one;
};

/**
 * What the subject of an e-mail says, beside its body: read as a line of it would be. Behind “Re:” its words may be ours
 * or those of someone who is answered, so that whatever they ask for waits, and a position in them too. What the body
 * asks for as well counts once, and a subject that is no more than a name says nothing.
 */
export const readSubject = (
  written: string,
  body: readonly Noted[],
  context: LetterContext,
): readonly Noted[] => {
  const { words, isAnswer } = subjectIn(written);
  const said = readLetter(words, context).map((one) => settled(placed(one), body, isAnswer));
  if (said.some(({ state }) => state !== 'nothing')) return said;
  return words === ''
    ? []
    : [{ found: 'sentence', state: 'nothing', how: 'letter', quote: words, reason: reason('reply:subject') }];
};
