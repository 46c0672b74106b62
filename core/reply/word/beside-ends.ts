import { sentenceRanges } from '#core/amendment/instructions/view.ts';
import type { InsertParts } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Id, type Part, wordingIn } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import type { Side } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { ReplyForms } from '../forms/forms.ts';
import { flat, phrasesIn, replyForms, within } from '../forms/phrases.ts';
import { isName } from '../is-name.ts';
import { plainSide } from '../reword.ts';
import type { Noted } from '../wish.ts';
import type { Ask } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { plainText } from './match-base.ts';
import type { WordContext } from './untracked.ts';

// The words of a text one by one, those before an apostrophe by themselves.
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/['’]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}§]/u.test(word));

const isOne = (word: string, name: 'acting' | 'before' | 'leading'): boolean =>
  replyForms.some((forms) => phrasesIn(forms[name]).has(flat(word)));

const sentencesIn = (text: string, { profile }: Side): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => sentenceRanges(line, profile).map(({ from, to }) => line.slice(from, to).trim()))
    .filter((sentence) => sentence !== '');

const firstOf = (sentence: string): string | undefined =>
  wordsOf(sentence).find((word) => !isOne(word, 'before'));

/** What the text itself has: all of its words, and those with which its sentences begin. */
interface Manner {
  readonly words: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
  readonly ends: boolean;
  readonly lastNumber: number;
}

const known = new WeakMap<Side, Manner>();

const mannerOf = (side: Side): Manner => {
  const found = known.get(side) ?? readManner(side);
  known.set(side, found);
  return found;
};

const ended = /[.;:!?…]["”»’')\]]*\s*$/u;

const readManner = (side: Side): Manner => {
  const body = side.faces.filter(({ part: { role } }) => role !== 'heading' && role !== 'section');
  const printed = [...labels(side.draft, side.profile).values()];
  return {
    words: new Set(body.flatMap(({ folded }) => wordsOf(folded).map(flat))),
    openings: new Set(
      body.flatMap(({ folded }) =>
        sentencesIn(folded, side).flatMap((sentence) => flat(firstOf(sentence) ?? '')),
      ),
    ),
    ends: body.filter(({ part: { role } }) => role === 'clause').every(({ folded }) => ended.test(folded)),
    lastNumber: Math.max(0, ...printed.map(({ number }) => Number.parseInt(number ?? '', 10) || 0)),
  };
};

// Words for who writes are words of a text only where it has them itself.
const isSaidBy = (text: string, name: 'persons' | 'personal', { words }: Manner): boolean =>
  wordsOf(text).some((word) => {
    const folded = flat(word);
    if (words.has(folded)) return false;
    // “I” is a number as well.
    if (folded === 'i') return /(?<![\p{L}.])I (?:\p{Ll}|['’])/u.test(text);
    return replyForms.some((forms) => phrasesIn(forms[name]).has(folded));
  });

const startOf = (text: string, count: number): string => flat(wordsOf(text).slice(0, count).join(' '));

const hasAtStart = (text: string, count: number, name: keyof Pick<ReplyForms, 'oneCity'>): boolean =>
  replyForms.some((forms) => within(startOf(text, count), phrasesIn(forms[name])));

const cites = (text: string): boolean => {
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      replyForms.some(({ cited }) => phrasesIn(cited).has(flat(word)) || word === '§') &&
      /^\(?\d/.test(words[at + 1] ?? ''),
  );
};

// “The next Annual Meeting”: small words may stand before what acts; a name that the text does not know may not.
const acts = (sentence: string, { openings }: Manner): boolean => {
  const words = wordsOf(sentence).filter((word) => !isOne(word, 'before'));
  for (const word of words.slice(0, 3)) {
    if (openings.has(flat(word)) || isOne(word, 'acting')) return true;
    if (/^\p{Lu}/u.test(word)) return false;
  }
  return false;
};

const subjectActs = (sentence: string, manner: Manner): boolean => {
  const [first = ''] = wordsOf(sentence);
  const behind = sentence.indexOf(',');
  return isOne(first, 'leading') && behind !== -1
    ? acts(sentence.slice(behind + 1), manner) || acts(sentence, manner)
    : acts(sentence, manner);
};

const typedNumber = /^\s*\(?(\d{1,3})(?:\s?(?:bis|ter|quater))?\s?[.):–-]\s+/u;

const fewestWords = 4;

const isDated = /\b(?:19|20)\d{2}\.?\s*$/;

/** Whether a paragraph at the end of a text is shaped like those before it: a sentence, on what the cities do. */
const isShaped = (typed: string, side: Side): boolean => {
  const manner = mannerOf(side);
  const number = Number(typedNumber.exec(typed)?.[1] ?? 0);
  const text = typed.replace(typedNumber, '').trim();
  const isNext = number > manner.lastNumber && number <= manner.lastNumber + 9;
  if (wordsOf(text).length < fewestWords || isName(text) || isSaidBy(text, 'persons', manner)) return false;
  if (isNext) return !cites(wordsOf(text).slice(0, 4).join(' '));
  if (cites(text) || hasAtStart(text, 4, 'oneCity')) return false;
  if (manner.ends && !ended.test(text)) return false;
  if (!ended.test(text) && isDated.test(text)) return false;
  return subjectActs(text, manner);
};

// An item goes on with the sentence of its list.
const isItem = (part: Part, text: string, side: Side): boolean =>
  part.role === 'item' && /^\p{Ll}/u.test(text.trim()) && !isSaidBy(text, 'persons', mannerOf(side));

const insertIn = ({ changes }: Ask): InsertParts | null => {
  const [only, ...others] = changes.flatMap(singles);
  return only?.type === 'insert-parts' && others.length === 0 ? only : null;
};

const endsOf = ({ parts }: Side['draft']): ReadonlySet<Id> => {
  const last = parts.findLastIndex(({ role }) => role !== 'closing');
  return new Set(parts.slice(Math.max(last, 0)).map(({ id }) => id));
};

// What is put behind the last words of a text, from a sentence of its own on.
const addedBehind = (one: Ask, { draft, language }: WordContext, ends: ReadonlySet<Id>): string => {
  const [only, ...others] = one.changes.flatMap(singles);
  if (only?.type !== 'edit-wording' || others.length > 0 || !ends.has(only.part)) return '';
  const part = draft.parts.find(({ id }) => id === only.part);
  const words = part === undefined ? [] : wordingIn(part, language);
  const isEnd = only.at + wordingLength(only.removed) >= wordingLength(words);
  const put = characters(only.inserted);
  const behind = /[.!?…]["”»’')\]]*\s*$/u.test(characters(words).slice(0, only.at)) ? put : '';
  return isEnd ? (/^\s*[.!?…]\s+([\s\S]+)$/u.exec(put)?.[1] ?? behind) : '';
};

const foundIn = (asked: Asked, { accepted }: Revisions, context: WordContext): ReadonlySet<Ask> => {
  const side = plainSide(context.draft, context.language, context.languages);
  const ends = new Set(endsOf(context.draft));
  const typed = new Map(
    [...asked.partAt].map(([at, id]) => [id, plainText(accepted[at] ?? { wording: [] })]),
  );
  const found = new Set<Ask>();
  for (const one of asked.asks) {
    const insert = insertIn(one);
    if (insert === null) {
      const added = sentencesIn(addedBehind(one, context, ends), side);
      const isSaid = (text: string): boolean =>
        isSaidBy(text, 'persons', mannerOf(side)) || isName(text) || !ended.test(text);
      if (added.some(isSaid)) found.add(one);
      continue;
    }
    const isAtEnd = insert.after === null || ends.has(insert.after);
    if (isAtEnd && insert.after !== null) for (const { id } of insert.parts) ends.add(id);
    const isBeside = (part: Part): boolean => {
      const words = characters(wordingIn(part, context.language));
      if (words.trim() === '') return false;
      if (!isAtEnd) return isSaidBy(words, 'personal', mannerOf(side));
      return !isItem(part, words, side) && !isShaped(typed.get(part.id) ?? words, side);
    };
    if (insert.parts.some(isBeside)) found.add(one);
  }
  return found;
};

/**
 * What was typed behind the last paragraph of a text, or before the first one, and is not shaped like a paragraph of it (a
 * greeting, a name, a day, the thanks of one city, a request about a paragraph): nobody can say whether it is meant as
 * text, so that it waits, unless somebody said that comments are words. Elsewhere only what is plainly said to somebody
 * does.
 */
export const besideEnds = (
  asked: Asked,
  revisions: Revisions,
  context: WordContext,
  typed: 'comments' | 'words',
): ((one: Ask, noted: Noted) => Noted) => {
  const found = typed === 'comments' ? foundIn(asked, revisions, context) : new Set<Ask>();
  const reason = { code: 'reply:beside-end', facts: {} };
  return (one, noted) =>
    found.has(one) && noted.state === 'taken' ? { ...noted, state: 'held', reason } : noted;
};
