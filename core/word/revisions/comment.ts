import type { ChangedBy, Placed } from './placed.ts';

/** A comment, or a reply to one. */
export interface Remark extends ChangedBy {
  /** As the file counts them. */
  readonly id: string;
  readonly initials?: string;
  /** Its paragraphs are parted by line ends. */
  readonly text: string;
}

/** What a comment hangs on. */
export interface Anchor extends Placed {
  /** The words it stands on, with all changes taken; with all left where nothing of them is left. Empty for a place. */
  readonly words: string;
}

/** A comment in the margin with what was answered to it. */
export interface Comment extends Remark {
  /** In the order of the file; by date where the file does not tell threads. */
  readonly replies: readonly Remark[];
  readonly resolved: boolean;
  /** Missing where the text has no sign of the comment. */
  readonly anchor?: Anchor;
}

/** What a comment and its answers say, one below the other, each answer with whose it is. */
export const threadOf = ({ text, replies }: Comment): string =>
  [text, ...replies.map((reply) => `${reply.author ?? '?'}: ${reply.text}`)].join('\n');
