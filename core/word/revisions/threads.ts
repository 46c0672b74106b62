import { anchoring, type Views } from './anchors.ts';
import type { Anchor, Comment, Remark } from './comment.ts';
import type { Thread, WrittenComment } from './comment-parts.ts';
import type { Spot } from './placed.ts';

interface Anchored {
  readonly comment: WrittenComment;
  readonly anchor: Anchor | undefined;
}

type RootOf = (one: Anchored) => Anchored;

// Word answers comments, not answers; a thread deeper than this goes round in a circle.
const deepest = 64;

/** A reply to a reply belongs to the first comment of its thread; one whose thread has no first stands alone. */
const rootsByParagraph = (all: readonly Anchored[], threads: ReadonlyMap<string, Thread>): RootOf => {
  const byParagraph = new Map(all.map((one) => [one.comment.lastParagraph, one]));
  const parentOf = ({ comment }: Anchored): Anchored | undefined => {
    const parent = threads.get(comment.lastParagraph ?? '')?.parent;
    return parent === undefined ? undefined : byParagraph.get(parent);
  };
  return (one) => {
    let root = one;
    for (let steps = 0; steps < deepest; steps++) {
      const parent = parentOf(root);
      if (parent === undefined) return root;
      root = parent;
    }
    return one;
  };
};

const byDate = ({ comment: one }: Anchored, { comment: other }: Anchored): number => {
  const [date = '', others = ''] = [one.dateUtc ?? one.date, other.dateUtc ?? other.date];
  if (date === '' || others === '' || date === others) return 0;
  return date < others ? -1 : 1;
};

// Google Docs, and Word before 2013, write a reply as a comment of its own on the same words.
const rootsByAnchor = (inOrder: readonly Anchored[]): RootOf => {
  const first = new Map<string, Anchored>();
  const keyOf = ({ anchor }: Anchored): string => JSON.stringify([anchor?.before, anchor?.after]);
  for (const one of inOrder)
    if (one.anchor !== undefined && !first.has(keyOf(one))) first.set(keyOf(one), one);
  return (one) => first.get(keyOf(one)) ?? one;
};

const remarkOf = ({ lastParagraph: _last, ...remark }: WrittenComment): Remark => remark;

// The end of a thread is words in a file of Google Docs.
const closing = '_Marked as resolved_';
const reopening = '_Re-opened_';

const isResolved = (first: Anchored, replies: readonly Remark[], thread: Thread | undefined): boolean => {
  const last = [first.comment, ...replies].findLast(({ text }) => text === closing || text === reopening);
  return thread?.resolved === true || last?.text === closing;
};

const rank = (spot: Spot | undefined): readonly [number, number] => [
  spot?.paragraph ?? Number.POSITIVE_INFINITY,
  spot?.offset ?? 0,
];

const inText = ({ anchor: one }: Comment, { anchor: other }: Comment): number => {
  const [[paragraph, offset], [others, otherOffset]] = [rank(one?.before.from), rank(other?.before.from)];
  return paragraph === others ? offset - otherOffset : paragraph - others;
};

/** The comments of a file as threads, each on the words it hangs on, in the order of the text; those on none last. */
export const threadsOf = (
  comments: readonly WrittenComment[],
  threads: ReadonlyMap<string, Thread>,
  views: Views,
): readonly Comment[] => {
  const anchorOf = anchoring(views);
  const written = comments.map((comment) => ({ comment, anchor: anchorOf(comment.id) }));
  const all = threads.size === 0 ? written.toSorted(byDate) : written;
  const rootOf = threads.size === 0 ? rootsByAnchor(all) : rootsByParagraph(all, threads);
  const replies = new Map<Anchored, Remark[]>(
    all.filter((one) => rootOf(one) === one).map((one) => [one, []]),
  );
  for (const one of all) if (!replies.has(one)) replies.get(rootOf(one))?.push(remarkOf(one.comment));
  return [...replies]
    .map(([first, answers]) => ({
      ...remarkOf(first.comment),
      replies: answers,
      resolved: isResolved(first, answers, threads.get(first.comment.lastParagraph ?? '')),
      ...(first.anchor === undefined ? {} : { anchor: first.anchor }),
    }))
    .sort(inText);
};
