import type { Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { DeletedRemark, EditedRemark, Remarked, Replied, Resolved } from './deed.ts';
import type { Comment, Hand, Margin, Remark } from './margin.ts';

const withComment = (margin: Margin, was: Comment, now: Comment | null): Margin => ({
  ...margin,
  comments: margin.comments.flatMap((one) => (one === was ? (now ?? []) : one)),
});

const isTaken = ({ comments }: Margin, id: Id): boolean =>
  comments.some((one) => one.id === id || one.replies.some((reply) => reply.id === id));

const refusedText = (margin: Margin, id: Id, text: string): Result<null> => {
  if (text.trim() === '') return refuse('margin:no-words');
  return isTaken(margin, id) ? refuse('margin:id-taken', { id }) : success(null);
};

/** A thread is begun. */
export const commented = (margin: Margin, deed: Remarked, by: Hand): Result<Margin> => {
  const { type: _, text, ...about } = deed;
  const refused = refusedText(margin, deed.id, text);
  if (!refused.ok) return refused;
  const comment: Comment = { ...about, text, ...by, replies: [], resolved: null };
  return success({ ...margin, comments: [...margin.comments, comment] });
};

const threadOf = ({ comments }: Margin, id: Id): Comment | undefined =>
  comments.find((comment) => comment.id === id);

/** A word in answer. */
export const replied = (margin: Margin, { comment, id, text }: Replied, by: Hand): Result<Margin> => {
  const thread = threadOf(margin, comment);
  if (thread === undefined) return refuse('margin:no-comment', { id: comment });
  const refused = refusedText(margin, id, text);
  if (!refused.ok) return refused;
  const replies = [...thread.replies, { id, text, ...by }];
  return success(withComment(margin, thread, { ...thread, replies }));
};

/** A word in the margin with the thread that it is in. */
interface Found {
  readonly thread: Comment;
  /** Null where it is the first word of the thread. */
  readonly reply: Remark | null;
}

const found = ({ comments }: Margin, id: Id): Found | undefined => {
  for (const thread of comments) {
    if (thread.id === id) return { thread, reply: null };
    const reply = thread.replies.find((one) => one.id === id);
    if (reply !== undefined) return { thread, reply };
  }
  return undefined;
};

const ownOf = (margin: Margin, id: Id, { who }: Hand): Result<Found> => {
  const there = found(margin, id);
  if (there === undefined) return refuse('margin:no-comment', { id });
  const writer = (there.reply ?? there.thread).who;
  return writer === who ? success(there) : refuse('margin:not-own', { id, who: writer });
};

const withReplies = (
  margin: Margin,
  { thread, reply }: Found,
  now: (was: Remark) => readonly Remark[],
): Margin => {
  const replies = thread.replies.flatMap((one) => (one === reply ? now(one) : [one]));
  return withComment(margin, thread, { ...thread, replies });
};

/** Somebody changes what they wrote. */
export const edited = (margin: Margin, { id, text }: EditedRemark, by: Hand): Result<Margin> => {
  if (text.trim() === '') return refuse('margin:no-words');
  const own = ownOf(margin, id, by);
  if (!own.ok) return own;
  const { thread, reply } = own.value;
  if (reply === null) return success(withComment(margin, thread, { ...thread, text, edited: by.at }));
  return success(withReplies(margin, own.value, (was) => [{ ...was, text, edited: by.at }]));
};

/** Somebody takes back what they wrote. A comment that was answered leaves its place, without words. */
export const deleted = (margin: Margin, { id }: DeletedRemark, by: Hand): Result<Margin> => {
  const own = ownOf(margin, id, by);
  if (!own.ok) return own;
  const { thread, reply } = own.value;
  if (reply !== null) return success(withReplies(margin, own.value, () => []));
  const left = thread.replies.length === 0 ? null : { ...thread, text: '', edited: by.at };
  return success(withComment(margin, thread, left));
};

/** A thread is settled or opened again. */
export const resolved = (margin: Margin, { type, comment }: Resolved, by: Hand): Result<Margin> => {
  const thread = threadOf(margin, comment);
  if (thread === undefined) return refuse('margin:no-comment', { id: comment });
  const settled = type === 'resolve-comment';
  if ((thread.resolved !== null) === settled)
    return refuse(settled ? 'margin:resolved-already' : 'margin:not-resolved', { id: comment });
  return success(withComment(margin, thread, { ...thread, resolved: settled ? by : null }));
};
