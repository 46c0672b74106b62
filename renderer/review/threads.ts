import type { Draft, Id } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Comment, type Margin, orphaned } from '#core/margin/margin.ts';

/** The threads on one part. */
export interface PartThreads {
  readonly part: Id;
  readonly threads: readonly Comment[];
}

/** All threads of a draft: those on the paragraph at the caret, the others in reading order, and those left alone. */
export interface AllThreads {
  readonly here: readonly PartThreads[];
  readonly elsewhere: readonly PartThreads[];
  readonly orphaned: readonly Comment[];
  /** How many are settled and left out. */
  readonly resolved: number;
}

const paragraphAt = ({ parts }: Draft, id: Id | null): ReadonlySet<Id> => {
  const at = parts.findIndex((part) => part.id === id);
  if (at < 0) return new Set();
  const start = parts.findLastIndex((part, index) => index <= at && levelOf(part) === 0);
  const end = parts.findIndex((part, index) => index > at && levelOf(part) === 0);
  return new Set(parts.slice(Math.max(start, 0), end < 0 ? parts.length : end).map((part) => part.id));
};

/** The threads of a draft in the order in which they are read. */
export const threadsOf = (
  draft: Draft,
  margin: Margin,
  current: Id | null,
  withResolved: boolean,
): AllThreads => {
  const shown = margin.comments.filter(({ resolved }) => withResolved || resolved === null);
  const byPart = new Map<Id, Comment[]>();
  for (const comment of shown) byPart.set(comment.part, [...(byPart.get(comment.part) ?? []), comment]);
  const grouped = draft.parts.flatMap(({ id }) => {
    const threads = byPart.get(id);
    return threads === undefined ? [] : [{ part: id, threads }];
  });
  const near = paragraphAt(draft, current);
  return {
    here: grouped.filter(({ part }) => near.has(part)),
    elsewhere: grouped.filter(({ part }) => !near.has(part)),
    orphaned: orphaned({ ...margin, comments: shown }, draft),
    resolved: margin.comments.filter(({ resolved }) => resolved !== null).length,
  };
};
