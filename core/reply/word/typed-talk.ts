import type { Change } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { characters } from '#core/draft/wording.ts';
import { isTalk } from '../cell-talk.ts';
import { flat, phrasesIn, replyForms, within } from '../forms/phrases.ts';
import { isHead } from './body-comments.ts';

const firstWords = 10;

// “Berlin proposes to move …”: no text says so of its cities, which are many.
const isProposing = (text: string): boolean => {
  const words = flat(text).split(' ').slice(0, firstWords).join(' ');
  return replyForms.some(({ proposing }) => within(words, phrasesIn(proposing)));
};

const headOf = (text: string): string => /^\s*([^:\n]{2,60}?)\s*:/u.exec(text)?.[1] ?? '';

const isHeaded = (text: string): boolean => isHead(headOf(text));

const enclosed = /^\s*(?:\[[^\]]*\]|\([^)]*\))[.;]?\s*$/u;

/** Whether the words of a new paragraph speak of the text instead of being one. */
const paragraphSpeaks = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && (enclosed.test(text) || isHeaded(text) || isTalk(text) || isProposing(text));

const brackets = /\[([^[\]]*)\]|\(([^()]*)\)/gu;

// Words in square brackets are said beside the text; those in round ones can be text, unless somebody speaks in them.
const isSaidIn = (square: string | undefined, round = ''): boolean => {
  if (square !== undefined) return /\p{L}/u.test(square);
  return headOf(round) !== '' || isTalk(round) || isProposing(round);
};

const fewestWords = 4;

const onText = (text: string): boolean =>
  replyForms.some((forms) => within(flat(text), phrasesIn(forms.onText)));

/** Whether words that were put into a paragraph speak of it. */
const wordsSpeak = (text: string): boolean =>
  [...text.matchAll(brackets)].some(([, square, round]) => isSaidIn(square, round)) ||
  (flat(text).split(' ').length >= fewestWords && (isHeaded(text) || onText(text) || isProposing(text)));

/** Whether what changes put in looks like a comment on the text that was typed into it. */
export const speaksOfText = (changes: readonly Change[]): boolean =>
  changes.flatMap(singles).some((change) => {
    if (change.type === 'edit-wording') return wordsSpeak(characters(change.inserted));
    if (change.type !== 'insert-parts') return false;
    return change.parts.some(({ wording }) =>
      Object.values(wording).some(
        (words) => paragraphSpeaks(characters(words)) || wordsSpeak(characters(words)),
      ),
    );
  });
