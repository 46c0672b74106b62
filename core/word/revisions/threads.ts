import { characters, sliceWording } from '#core/draft/wording.ts';
import type { Anchor, Comment, Remark } from './comment.ts';
import type { Thread, WrittenComment } from './comment-parts.ts';
import type { Placed, Spot, Stretch } from './placed.ts';
import type { ViewParagraph } from './revisions.ts';
import type { PlacedSign, Spots, Walk } from './steps.ts';
import { stretched } from './tags.ts';

interface Signs {
  start?: Spots;
  end?: Spots;
  place?: Spots;
}

const signsById = (signs: readonly PlacedSign[]): ReadonlyMap<string, Signs> => {
  const found = new Map<string, Signs>();
  for (const { sign, at } of signs) {
    if (sign.of !== 'comment') continue;
    const known: Signs = found.get(sign.id) ?? {};
    known[sign.end] ??= at;
    found.set(sign.id, known);
  }
  return found;
};

const placedOf = ({ start, end, place }: Signs): Placed | undefined => {
  const from = start ?? end ?? place;
  const to = end ?? place ?? start;
  return from && to && stretched(from, to);
};

// Many comments on a whole text would say it as many times.
const mostWords = 400;

/** The words of a stretch, paragraphs parted by line ends, cut at some length. */
const wordsOf = (paragraphs: readonly ViewParagraph[], { from, to }: Stretch): string => {
  let words = '';
  for (let at = from.paragraph; at <= to.paragraph && words.length < mostWords; at++) {
    const [start, end] = [
      at === from.paragraph ? from.offset : 0,
      at === to.paragraph ? to.offset : undefined,
    ];
    const text = characters(sliceWording(paragraphs[at]?.wording ?? [], start, end));
    words += at === from.paragraph ? text : `\n${text}`;
  }
  return words.slice(0, mostWords);
};

interface Views {
  readonly walk: Walk;
  readonly rejected: readonly ViewParagraph[];
  readonly accepted: readonly ViewParagraph[];
}

const anchorOf = (signs: Signs | undefined, { rejected, accepted }: Views): Anchor | undefined => {
  const placed = signs && placedOf(signs);
  if (placed === undefined) return undefined;
  return { ...placed, words: wordsOf(accepted, placed.after) || wordsOf(rejected, placed.before) };
};

const same = (one: Spot, other: Spot): boolean =>
  one.paragraph === other.paragraph && one.offset === other.offset;

const sameStretch = (one: Stretch, other: Stretch): boolean =>
  same(one.from, other.from) && same(one.to, other.to);

const hangAlike = (one: Comment, anchor: Anchor | undefined): boolean =>
  one.anchor !== undefined &&
  anchor !== undefined &&
  sameStretch(one.anchor.before, anchor.before) &&
  sameStretch(one.anchor.after, anchor.after);

const remarkOf = ({ lastParagraph: _last, ...remark }: WrittenComment): Remark => remark;

interface Open {
  comment: Comment;
  readonly replies: Remark[];
}

// Google Docs writes each reply as a comment of its own on the same words, and the end of a thread as words.
const closing = /^_Marked as resolved_$/;
const reopening = /^_Re-opened_$/;

const rootOf = (
  comment: WrittenComment,
  threads: ReadonlyMap<string, Thread>,
  byParagraph: ReadonlyMap<string, WrittenComment>,
): WrittenComment => {
  const parent = threads.get(comment.lastParagraph ?? '')?.parent;
  const root = parent === undefined ? undefined : byParagraph.get(parent);
  // Word keeps threads one deep; a reply to a reply is taken for one to the comment.
  const above = threads.get(root?.lastParagraph ?? '')?.parent;
  return (above === undefined ? root : (byParagraph.get(above) ?? root)) ?? comment;
};

const asReply = (open: Open, remark: Remark): void => {
  open.replies.push(remark);
  if (closing.test(remark.text)) open.comment = { ...open.comment, resolved: true };
  if (reopening.test(remark.text)) open.comment = { ...open.comment, resolved: false };
};

/** The comments of a text as threads, each on the words it hangs on. */
export const threadsOf = (
  comments: readonly WrittenComment[],
  threads: ReadonlyMap<string, Thread>,
  views: Views,
): readonly Comment[] => {
  const signs = signsById(views.walk.signs);
  const byParagraph = new Map(comments.map((comment) => [comment.lastParagraph ?? '', comment]));
  const open = new Map<WrittenComment, Open>();
  let last: Open | undefined;
  for (const comment of comments) {
    const root = open.get(rootOf(comment, threads, byParagraph));
    const anchor = anchorOf(signs.get(comment.id), views);
    const before =
      root ??
      (threads.size === 0 && last !== undefined && hangAlike(last.comment, anchor) ? last : undefined);
    if (before !== undefined) {
      asReply(before, remarkOf(comment));
      continue;
    }
    const resolved = threads.get(comment.lastParagraph ?? '')?.resolved ?? false;
    const replies: Remark[] = [];
    const whole = { ...remarkOf(comment), replies, resolved, ...(anchor === undefined ? {} : { anchor }) };
    last = { comment: whole, replies };
    open.set(comment, last);
  }
  return [...open.values()].map(({ comment }) => comment);
};
