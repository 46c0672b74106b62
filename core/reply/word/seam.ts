import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import type { Side } from '#core/redline/side.ts';
import { spelled } from './quote.ts';

/** The two parts that changes join: the one that stays, and the one that goes into it. */
export const joinIn = (changes: readonly Change[]): { readonly head: Id; readonly tail: Id } | undefined => {
  const merge = changes.flatMap(singles).find((change) => change.type === 'merge-parts');
  return merge && { head: merge.part, tail: merge.tail.id };
};

const around = 12;
const isWithin = (character: string | undefined): boolean => /[\p{L}\p{M}\p{N}]/u.test(character ?? '');

const sameFromStart = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  while (at > 0 && (isWithin(one[at]) || isWithin(other[at])) && isWithin(one[at - 1])) at--;
  return at;
};

const sameFromEnd = (one: string, other: string, most: number): number => {
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count++;
  const isCut = (text: string): boolean => isWithin(text.at(-1 - count));
  while (count > 0 && (isCut(one) || isCut(other)) && isWithin(one.at(-count))) count--;
  return count;
};

// With whole words around, as far as some letters reach.
const excerpt = (text: string, from: number, to: number): string => {
  let [start, end] = [Math.max(from - around, 0), Math.min(to + around, text.length)];
  while (start > 0 && isWithin(text[start - 1])) start--;
  while (end < text.length && isWithin(text[end])) end++;
  const inner = text.slice(start, end).trim();
  return `${start > 0 ? '…' : ''}${inner}${end < text.length ? '…' : ''}`;
};

const wordsOf = (draft: Draft, id: Id, side: Side): string => {
  const part = draft.parts.find((one) => one.id === id);
  return part === undefined ? '' : spelled(wordingIn(part, side.language), side);
};

/** Of paragraphs that are joined the words where one ends and the other begins, as they were and as they read now. */
export const seamOf = (changes: readonly Change[], side: Side): string | undefined => {
  const join = joinIn(changes);
  if (join === undefined) return undefined;
  const after = apply(side.draft, { type: 'group', changes });
  if (!after.ok) return undefined;
  const [head, tail] = [join.head, join.tail].map((id) => wordsOf(side.draft, id, side).trim());
  const was = `${head} ¶ ${tail}`;
  const now = wordsOf(after.value, join.head, side);
  const start = Math.min(sameFromStart(was, now), head?.length ?? 0);
  const behind = tail?.length ?? 0;
  const end = Math.min(sameFromEnd(was, now, Math.min(was.length, now.length) - start), behind);
  return `${excerpt(was, start, was.length - end)} → ${excerpt(now, start, now.length - end)}`;
};
