import type { Draft } from '#core/draft/draft.ts';
import { isFootnote } from '#core/draft/wording.ts';
import { isLetter } from '#core/reply/is-letter.ts';
import { readLetter } from '#core/reply/letter.ts';
import type { Noted } from '#core/reply/wish.ts';
import { heldBeside } from '#core/reply/word/beside-text.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import { wordsAtHead } from './page-heads.ts';
import type { ReadFile, Reading } from './reading.ts';

const notesIn = ({ accepted }: Revisions): readonly Noted[] =>
  accepted.flatMap(({ wording }) =>
    wording.filter(isFootnote).flatMap(({ footnote }): readonly Noted[] => {
      const words = plainText({ wording: footnote }).trim();
      return words === '' ? [] : [heldBeside(words, 'reply:note-beside', { how: 'untracked' })];
    }),
  );

// Every letter has the name and address of its town at its head: only what speaks of the text is more than that.
const letterheads = ({ headers, identity }: Revisions, draft: Draft, { language }: Reading) => {
  if (identity !== undefined || headers === undefined) return [];
  const left = new Set(headers.left);
  const context = { draft, languages: draftingLanguages(), newId, language };
  return [...new Set(headers.taken)]
    .filter((words) => left.has(words))
    .filter((words) =>
      readLetter(words, context).some(
        (one) => one.state !== 'nothing' && (one.state === 'held' || isLetter([one], false)),
      ),
    )
    .map((words) => heldBeside(words.trim(), 'reply:in-head', { how: 'untracked' }));
};

/** What a letter, a form or a table says in its notes and at the head or foot of its pages. */
export const besideLetter = (revisions: Revisions, draft: Draft, reading: Reading): readonly Noted[] => [
  ...notesIn(revisions),
  ...wordsAtHead(revisions, draft),
  ...letterheads(revisions, draft, reading),
];

/** The same with what was said beside it, which is told with the first reply: no position counts while it waits. */
export const withBeside = (read: ReadFile, beside: readonly Noted[]): ReadFile => ({
  ...read,
  replies: read.replies.map((one, at) => (at === 0 ? { ...one, noted: [...one.noted, ...beside] } : one)),
});

const asked = new Set<Noted['state']>(['taken', 'held', 'remark', 'answer', 'same']);

const waiting = (one: Noted): Noted => {
  const { state, wish, part = null, quote: words = '' } = one;
  if (!asked.has(state) || (state === 'held' && wish === undefined)) return one;
  const kept = wish === undefined && words !== '' ? { remark: one.remark ?? { part, words } } : {};
  return { ...one, state: 'held', reason: { code: 'reply:struck-inside', facts: {} }, ...kept };
};

const struckIn = ({ hunks }: Revisions): string =>
  hunks
    .filter(({ byHand }) => byHand === true)
    .flatMap(({ edits }) => edits.flatMap(({ removed }) => removed.map((wording) => plainText({ wording }))))
    .filter((words) => words.trim() !== '')
    .join(' … ');

/** Nobody can say what a line through words takes back: all that the file asks for waits, with those words. */
export const waitsForWords = (read: ReadFile, words: string): ReadFile => {
  const waits = {
    ...read,
    replies: read.replies.map((one) => ({ ...one, noted: one.noted.map(waiting) })),
  };
  const more = heldBeside(`− ${words}`, 'reply:struck-inside', { how: 'untracked' });
  return words === '' ? waits : withBeside(waits, [more]);
};

/** The same of a letter in Word. */
export const waitsForStruck = (read: ReadFile, struck: Revisions): ReadFile =>
  waitsForWords(read, struckIn(struck));
