import type { Id } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { isFootnote, isText, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import type { Asked } from './asks-of.ts';

const notesIn = (wording: Wording, { show }: Pick<Side, 'show'>): readonly string[] =>
  wording
    .filter(isFootnote)
    .map(({ footnote }) => footnote.map((run) => (isText(run) ? run.text : (show(run) ?? ''))).join(''))
    .filter((words) => words.trim() !== '');

const without = (notes: readonly string[], others: readonly string[]): readonly string[] => {
  const there = new Set(others.map(fold));
  return notes.filter((words) => !there.has(fold(words)));
};

const held = (part: Id | null, words: string, code: 'reply:note-typed' | 'reply:note-gone'): Noted => ({
  found: 'passage',
  state: 'held',
  how: 'untracked',
  quote: words,
  reason: { code, facts: {} },
  remark: { part, words },
  ...(part === null ? {} : { part }),
});

// One note for one: the words that it had before go with those that it has now.
const told = (part: Id | null, typed: readonly string[], gone: readonly string[]): readonly Noted[] => [
  ...typed.map((words, at) =>
    held(part, gone[at] === undefined ? words : `${gone[at]} → ${words}`, 'reply:note-typed'),
  ),
  ...gone.slice(typed.length).map((words) => held(part, `− ${words}`, 'reply:note-gone')),
];

/** More notes than these that are gone from a text with no note left in it say how the file was made. */
const most = 2;

const seenTogether = (noted: readonly Noted[], { rejected }: Revisions): readonly Noted[] => {
  const gone = noted.filter(({ reason }) => reason?.code === 'reply:note-gone');
  if (gone.length <= most || rejected.some(({ wording }) => wording.some(isFootnote))) return noted;
  const words = gone.map(({ quote = '' }) => quote).join('\n');
  return [held(null, words, 'reply:note-gone')];
};

/**
 * Notes at the foot of a page that a city wrote, wrote otherwise or took out without tracking it: paragraphs are
 * compared without their notes, so that these would pass for what was sent. Words that came otherwise than in a Word
 * file have no notes to miss.
 */
export const typedNotes = (revisions: Revisions, { match, partAt }: Asked, side: Side): readonly Noted[] => {
  const { rejected, traces } = revisions;
  const byPart = new Map(
    side.draft.parts.map((part) => [part.id, notesIn(wordingIn(part, side.language), side)] as const),
  );
  const sent = [...byPart.values()].flat();
  const came = rejected.flatMap(({ wording }) => notesIn(wording, side));
  const noted = rejected.flatMap(({ wording, parts }, at) => {
    const matched = match.parts.get(at)?.part;
    const part = matched ?? parts?.at(-1) ?? partAt.get(at) ?? null;
    const gone = traces === undefined ? [] : without(byPart.get(matched ?? '') ?? [], came);
    return told(part, without(notesIn(wording, side), sent), gone);
  });
  return seenTogether(noted, revisions);
};
