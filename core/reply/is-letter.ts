import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import type { Noted } from './wish.ts';

/** Two pages: whoever writes more without asking for anything writes of something else. */
const longest = 40;
/** In a long letter at least one sentence of so many asks for something. */
const oneIn = 40;

const isAsked = ({ state, wish }: Noted): boolean =>
  state === 'taken' || state === 'answer' || wish !== undefined;

const speaksOfText = ({ quote = '' }: Noted): boolean =>
  replyForms.some(({ text }) => within(flat(quote).replace(/\d+/g, '0'), phrasesIn(text)));

/**
 * Whether what was read as a letter is one about the draft, and not a programme, an invoice or a report that came along.
 * It asks for something that was understood, and not once in many pages by chance; or it is short, and speaks of a text
 * that is being drafted. Whoever types words into a mail means them as a letter, as long as it is short.
 */
export const isLetter = (noted: readonly Noted[], typed: boolean): boolean => {
  const said = noted.filter(({ state }) => state !== 'nothing');
  const asked = said.filter(isAsked);
  if (asked.length > 0) return asked.length * oneIn >= said.length;
  if (said.length > longest) return false;
  return typed || said.length === 0 || noted.some(speaksOfText);
};
