import type { Change, SingleChange, SplitPart } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Comment, Margin, Standing } from './margin.ts';
import { isThere, partIn } from './stale.ts';
import { allStaleAfter } from './stale-after.ts';

const says = (draft: Draft, id: Id, { language, quoted = '' }: Comment): boolean => {
  const part = partIn(draft, id);
  if (part === undefined) return false;
  const languages = language === undefined ? draft.languages : [language];
  return languages.some((tag) => characters(wordingIn(part, tag)).includes(quoted));
};

// Behind a group a half may have gone on elsewhere; what it says at the end is what the reader will see.
const afterSplit = (comment: Comment, { part, tail }: SplitPart, after: Draft): Comment => {
  if (comment.part !== part) return comment;
  const { from = [], quoted = '', ...rest } = comment;
  if (from[0] === tail.id) {
    const left = from.slice(1);
    return {
      ...rest,
      ...(comment.quoted === undefined ? {} : { quoted }),
      part: tail.id,
      ...(left.length === 0 ? {} : { from: left }),
    };
  }
  const moved = quoted !== '' && !says(after, part, comment) && says(after, tail.id, comment);
  return moved ? { ...comment, part: tail.id } : comment;
};

const commentAfter = (comment: Comment, step: SingleChange, after: Draft): Comment => {
  if (step.type === 'split-part') return afterSplit(comment, step, after);
  if (step.type !== 'merge-parts' || comment.part !== step.tail.id) return comment;
  return { ...comment, part: step.part, from: [step.tail.id, ...(comment.from ?? [])] };
};

// Both halves of what was agreed are agreed. A part that is cut off again has the status that it had.
const statusesAfter = (statuses: readonly Standing[], step: SingleChange): readonly Standing[] => {
  if (step.type !== 'split-part') return statuses;
  const own = statuses.find(({ part }) => part === step.part);
  if (own === undefined || statuses.some(({ part }) => part === step.tail.id)) return statuses;
  return [...statuses, { ...own, part: step.tail.id }];
};

const staleLists = (
  margin: Margin,
  change: Change,
  before: Draft,
  after: Draft,
): Pick<Margin, 'stale' | 'lapsed'> => {
  const known = margin.lapsed.length === 0 ? margin.stale : [...margin.stale, ...margin.lapsed];
  const all = allStaleAfter(known, change, before, after);
  if (all === margin.stale && all.every((entry) => isThere(entry, after))) return margin;
  return {
    stale: all.filter((entry) => isThere(entry, after)),
    lapsed: all.filter((entry) => !isThere(entry, after)),
  };
};

/**
 * The margin past a change that led from one draft to the next. Comments are never dropped: those on a deleted part
 * wait for it, those on parts that are joined go along and come back, and where a part is cut a comment goes with the
 * words that it quotes. Statuses stay with their parts. Wordings that no longer follow are told by `staleAfter`.
 */
export const followMargin = (margin: Margin, change: Change, before: Draft, after: Draft): Margin => {
  const steps = singles(change).filter(({ type }) => type === 'split-part' || type === 'merge-parts');
  const comments = steps.reduce(
    (all, step) => all.map((comment) => commentAfter(comment, step, after)),
    margin.comments,
  );
  const statuses = steps.reduce(statusesAfter, margin.statuses);
  const { stale, lapsed } = staleLists(margin, change, before, after);
  if (steps.length === 0 && stale === margin.stale && lapsed === margin.lapsed) return margin;
  return { ...margin, comments, statuses, stale, lapsed };
};
