import type { Id } from '#core/draft/draft.ts';
import { instructionsBookmark } from '../identity.ts';
import type { WordParagraph } from '../read/paragraph.ts';
import type { Stretch } from './placed.ts';
import type { Tag, ViewParagraph } from './revisions.ts';

interface Reach {
  readonly first: number;
  readonly last: number;
}

const isEmpty = ({ from, to }: Stretch): boolean =>
  from.paragraph === to.paragraph && from.offset === to.offset;

/** The paragraphs that a bookmark reaches into in a view; none for one whose words are gone from there. */
const reachOf = (tag: Tag, view: 'before' | 'after'): Reach | undefined => {
  if (isEmpty(tag[view]) && !(isEmpty(tag.before) && isEmpty(tag.after))) return undefined;
  const { from, to } = tag[view];
  // One that ends before the first word of a paragraph does not reach into it.
  const last = to.offset === 0 && to.paragraph > from.paragraph ? to.paragraph - 1 : to.paragraph;
  return { first: from.paragraph, last };
};

// Word gives no name twice and nests no parts so deep; a file that does must not fill the memory.
const mostParts = 32;

const partsOf = (tags: readonly Tag[], view: 'before' | 'after', count: number): readonly Id[][] => {
  const parts: Id[][] = Array.from({ length: count }, () => []);
  for (const tag of tags) {
    const reach = tag.part === undefined ? undefined : reachOf(tag, view);
    if (tag.part === undefined || reach === undefined) continue;
    if ((parts[reach.first]?.length ?? 0) >= mostParts) continue;
    for (let at = reach.first; at <= Math.min(reach.last, count - 1); at++) parts[at]?.push(tag.part);
  }
  return parts;
};

/**
 * The paragraphs of a view with the parts of the draft that they come from, by the bookmarks around them, and with
 * those marked that are instructions of ours.
 */
export const withParts = (
  paragraphs: readonly WordParagraph[],
  tags: readonly Tag[],
  view: 'before' | 'after',
): readonly ViewParagraph[] => {
  const parts = partsOf(tags, view, paragraphs.length);
  const ours = tags.find(
    ({ kind, name }) => kind === 'bookmark' && name.toLowerCase() === instructionsBookmark,
  );
  const reach = ours === undefined ? undefined : reachOf(ours, view);
  return paragraphs.map((paragraph, at) => {
    const own = parts[at] ?? [];
    const isOurs = reach !== undefined && reach.first <= at && at <= reach.last;
    return {
      ...paragraph,
      ...(own.length === 0 ? {} : { parts: own }),
      ...(isOurs ? { instructions: true as const } : {}),
    };
  });
};
