import { characters } from '#core/draft/wording.ts';
import type { Hunk, Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import { hunkText } from './quote.ts';

/** The words that a change puts in, all of them together. */
export const wordsPutIn = ({ edits }: Hunk): string =>
  edits
    .flatMap(({ inserted }) => inserted.map(characters))
    .join('\n')
    .trim();

/** What waits though it is no part of the text: no amendment can be made of it, but it was said. */
export const heldBeside = (
  words: string,
  code: `reply:${'beside-text' | 'in-head' | 'note-beside' | 'struck-inside' | 'ours-struck' | 'ours-gone'}`,
  more: Partial<Noted>,
): Noted => {
  const { author } = more;
  return {
    found: 'passage',
    state: 'held',
    quote: words,
    reason: { code, facts: {} },
    remark: { part: null, words, ...(author === undefined ? {} : { author }) },
    ...more,
  };
};

/** Whether a change outside the text says something that we did not: words in no sentence of ours, and in no blank. */
export const saysBeside = (hunk: Hunk, { accepted }: Revisions): boolean => {
  if (wordsPutIn(hunk) === '') return false;
  const { from, to } = hunk.after;
  return accepted.slice(from.paragraph, to.paragraph + 1).some(({ beside }) => beside !== '');
};

const isOurs = ({ instructions, parts }: ViewParagraph): boolean =>
  instructions === true && parts === undefined;

/**
 * Whether a change takes out words of ours around the text, such as what silence is taken for. Whoever takes out all
 * that we said there tidies up.
 */
export const strikesOurs = ({ before, edits }: Hunk, { rejected, accepted }: Revisions): boolean =>
  edits.some(({ removed }) => removed.some((words) => characters(words).trim() !== '')) &&
  rejected.slice(before.from.paragraph, before.to.paragraph + 1).some(isOurs) &&
  accepted.some((one) => isOurs(one) && characters(one.wording).trim() !== '');

/** What a change beside the text says, with the words of ours that it takes the place of. */
export const saidBeside = (hunk: Hunk, revisions: Revisions): string =>
  strikesOurs(hunk, revisions) ? hunkText(hunk, revisions).trim() : wordsPutIn(hunk);

/** What a city typed among our own words after the text without tracking it. */
export const typedBeside = ({ rejected }: Revisions): readonly Noted[] =>
  rejected.flatMap(({ beside = '', line }) =>
    beside === '' ? [] : [heldBeside(beside, 'reply:beside-text', { how: 'untracked', line })],
  );
