import type { Draft, Id } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { fold } from '#core/language/fold.ts';
import type { Noted } from '#core/reply/wish.ts';
import { heldBeside } from '#core/reply/word/beside-text.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { besideOurs } from './own-words.ts';

const known = new WeakMap<Draft, ReadonlySet<string>>();

const titlesOf = (draft: Draft): ReadonlySet<string> => {
  const titles = known.get(draft) ?? printedTitles(draft);
  known.set(draft, titles);
  return titles;
};

// Of a text in several languages each page bears the title of its own.
const printedTitles = (draft: Draft): ReadonlySet<string> => {
  const languages = draftingLanguages();
  const all = draft.languages
    .filter((tag) => languages[tag] !== undefined)
    .map((tag) => printed(draft, tag, languages));
  return new Set(all.flatMap(({ title, symbol }) => [title, symbol ?? '']).map(fold));
};

const namesOf = (city: Id | undefined): readonly string[] =>
  networkFacts()
    .cities.filter(({ id }) => id === city)
    .flatMap(({ names }) => Object.values(names).map(fold));

// “Draft 1 · Metz Approved” could be the name of a city, but not of the one that it was sent to.
const saysBehindName = (cell: string, names: readonly string[]): boolean => {
  const called = fold(cell).split(' · ').at(-1) ?? '';
  return (
    !names.includes(called) && names.some((name) => called.startsWith(`${name} `) && !called.endsWith(')'))
  );
};

const besideTitle = (text: string, titles: ReadonlySet<string>, names: readonly string[]): string =>
  text
    .split('\t')
    .filter((cell) => !titles.has(fold(cell)))
    .map((cell) => (saysBehindName(cell, names) ? cell.trim() : besideOurs(cell)))
    .filter((words) => words !== '')
    .join(' ');

/**
 * What a city wrote at the head or foot of the pages: whatever it tracked there, and what else differs from ours in a
 * file that we sent. In any other file that is a letterhead.
 */
export const wordsAtHead = ({ headers, identity, authors }: Revisions, draft: Draft): readonly Noted[] => {
  if (headers === undefined) return [];
  const [titles, names] = [titlesOf(draft), namesOf(identity?.city)];
  const left = new Set(headers.left);
  return [...new Set(headers.taken)].flatMap((text): readonly Noted[] => {
    const isTracked = !left.has(text);
    if (!isTracked && identity === undefined) return [];
    const words = besideTitle(text, titles, names);
    if (words === '') return [];
    const [author, ...others] = authors;
    const named = isTracked && author !== undefined && others.length === 0 ? { author } : {};
    return [heldBeside(words, 'reply:in-head', { how: isTracked ? 'tracked' : 'untracked', ...named })];
  });
};
