import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Id, wordingIn } from '#core/draft/draft.ts';
import {
  atomSign,
  isFootnote,
  isText,
  sliceWording,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import type { Side } from '#core/redline/side.ts';
import type { Hunk, Revisions } from '#core/word/revisions/revisions.ts';
import { plainText } from './match-base.ts';

const enough = 60;

/** How words begin. */
export const beginning = (text: string): string =>
  text.length <= enough ? text : `${text.slice(0, enough).toWellFormed().trimEnd()}…`;

const ending = (text: string): string =>
  text.length <= enough ? text : `…${text.slice(-enough).toWellFormed().trimStart()}`;

// The words of a note are told where it stands, as they are written in data files.
const told = (wording: Wording, show: Side['show']): string =>
  wording
    .map((run) => {
      if (isText(run)) return run.text;
      return isFootnote(run) ? `{note: ${told(run.footnote, show)}}` : (show(run) ?? '');
    })
    .join('');

/** Words with their facts, references and notes as they are told. */
export const spelled = (wording: Wording, { show }: Side): string => told(wording, show);

const wordingOf = (id: Id, { draft, language }: Side): Wording => {
  const part = draft.parts.find((one) => one.id === id);
  return part === undefined ? [] : wordingIn(part, language);
};

/** How a part begins, by which people know it. */
export const beginningOf = (id: Id, side: Side): string => beginning(spelled(wordingOf(id, side), side));

const turned = (was: string, now: string): string => {
  if (was === '') return `+ ${now}`;
  return now === '' ? `− ${was}` : `${was} → ${now}`;
};

type Worded = readonly { readonly wording: Readonly<Record<string, Wording>> }[];

const all = (sign: string, parts: Worded, side: Side): readonly string[] =>
  parts.map(({ wording }) => `${sign} ${spelled(wording[side.language] ?? [], side)}`);

const quoted = (change: SingleChange, side: Side): readonly string[] => {
  switch (change.type) {
    case 'edit-wording':
      return [turned(spelled(change.removed, side), spelled(change.inserted, side))];
    case 'insert-parts':
      return all('+', change.parts, side);
    case 'delete-parts':
      return all('−', change.parts, side);
    case 'move-parts':
      return change.ids.map((id) => beginningOf(id, side));
    case 'split-part': {
      const whole = wordingOf(change.part, side);
      const at = change.at[side.language] ?? wordingLength(whole);
      const [head, tail] = [sliceWording(whole, 0, at), sliceWording(whole, at, wordingLength(whole))];
      return [`${ending(spelled(head, side).trimEnd())} ¶ ${beginning(spelled(tail, side).trimStart())}`];
    }
    case 'merge-parts': {
      const head = spelled(wordingOf(change.part, side), side);
      return [`${ending(head)} + ${beginningOf(change.tail.id, side)}`];
    }
    case 'set-part':
      return [beginningOf(change.part, side)];
    default:
      return [];
  }
};

const isBlank = (wording: Wording): boolean => wording.every((run) => isText(run) && run.text.trim() === '');

/** Changes without the space that goes or comes where paragraphs are cut or joined: nobody said anything by it. */
export const saying = (changes: readonly SingleChange[]): readonly SingleChange[] =>
  changes.some(({ type }) => type === 'split-part' || type === 'merge-parts')
    ? changes.filter((one) => one.type !== 'edit-wording' || !isBlank(one.removed) || !isBlank(one.inserted))
    : changes;

/**
 * What is asked for, in the words that go and those that come; of paragraphs that move or take another form how they
 * begin, of those that are cut or joined the words on both sides of the place.
 */
export const quoteOf = (changes: readonly Change[], side: Side): string =>
  saying(changes.flatMap(singles))
    .flatMap((change) => quoted(change, side))
    .filter((words) => words.trim() !== '')
    .join('\n');

/** The same of a change in a file; where it is none of words, how the paragraph begins in which it stands. */
export const hunkText = (
  { edits, before, after }: Hunk,
  { rejected, accepted }: Pick<Revisions, 'rejected' | 'accepted'>,
): string => {
  const words = edits
    .map(({ removed, inserted }) => {
      const [was, now] = [removed, inserted].map((own) =>
        own.map((words) => told(words, () => atomSign)).join('\n'),
      );
      return turned(was ?? '', now ?? '');
    })
    .filter((one) => one.trim().length > 1);
  if (words.length > 0) return words.join('\n');
  const paragraph = rejected[before.from.paragraph] ?? accepted[after.from.paragraph];
  return paragraph === undefined ? '' : beginning(plainText(paragraph));
};
