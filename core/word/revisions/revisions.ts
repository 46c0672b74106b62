import type { Id } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { ConsultationIdentity } from '../identity.ts';
import type { Cell } from '../read/view.ts';
import type { Comment } from './comment.ts';
import type { RevisionCounts } from './counts.ts';
import type { HeaderWords } from './header-views.ts';
import type { ChangedBy, Placed } from './placed.ts';
import type { Table } from './table.ts';
import type { Trace } from './trace.ts';

/**
 * One stretch taken out and another put in at its place. Both are lists of wordings, one for each paragraph they have
 * words in: `[a]` lies within one paragraph, `[a, b]` holds one end of a paragraph, which stands between `a` and `b`.
 */
export interface Edit extends Placed {
  readonly removed: readonly Wording[];
  readonly inserted: readonly Wording[];
}

/**
 * What a change does, in drafters' terms. `insert`, `delete` and `replace` are of words; a `replace` can also be of
 * several paragraphs. A paragraph that is emptied, or an empty one that is filled, is a paragraph deleted or inserted:
 * many programs do not mark its end. `split` and `join` can put in and take out words at the cut. `note` is a change
 * inside a footnote, `look` of bold, italics and the like alone, `level` of the place in a list or among headings.
 */
export type HunkKind =
  | 'insert'
  | 'delete'
  | 'replace'
  | 'move'
  | 'insert-paragraphs'
  | 'delete-paragraphs'
  | 'move-paragraphs'
  | 'split'
  | 'join'
  | 'insert-rows'
  | 'delete-rows'
  | 'insert-cells'
  | 'delete-cells'
  | 'note'
  | 'look'
  | 'level';

/** One change as the city made it: pieces that Word split are rejoined, deletion and insertion are one replacement. */
export interface Hunk extends ChangedBy, Placed {
  readonly kind: HunkKind;
  /** One; none of a `level`; of a move first those that take the words away, then those that put them in. */
  readonly edits: readonly Edit[];
  /** Made by colour or strike-through, without tracking. */
  readonly byHand?: true;
  /** Of a `note`: the changes in it, placed in the paragraphs of the note. */
  readonly inside?: readonly Hunk[];
}

/** Words that one change put in and a later one took out again: in neither view, but two proposals if by two authors. */
export interface NestedChange extends Placed {
  /** `moved` came here with a passage that was moved. */
  readonly as: 'inserted' | 'moved';
  readonly words: readonly Wording[];
  readonly putIn: ChangedBy;
  readonly takenOut: ChangedBy;
}

/** A paragraph of one view. Its `line` is its place among them, counted from 1. */
export interface ViewParagraph extends SourceParagraph {
  /** Set inside a table. */
  readonly cell?: Cell;
  /** In a text box; those stand after the rest of the text. */
  readonly textBox?: true;
  /** The parts of the draft whose bookmarks reach into it, outermost first: several where paragraphs were joined. */
  readonly parts?: readonly Id[];
  /** How far it stands from the margin by itself, in twips, where it does. */
  readonly indent?: number;
  /** Of what we tell the city after the text, which is no part of it. */
  readonly instructions?: true;
  /** Of such a paragraph: what it says beside our own words; nothing where it says no more. */
  readonly beside?: string;
}

/** A bookmark or the tag of a content control, with what it stands around. */
export interface Tag extends Placed {
  readonly kind: 'bookmark' | 'control';
  readonly name: string;
  /** The part of a draft that a bookmark of ours names. */
  readonly part?: Id;
}

/** A Word file that came back, with every tracked change still open. */
export interface Revisions {
  /** With all changes left. */
  readonly rejected: readonly ViewParagraph[];
  /** With all changes taken. */
  readonly accepted: readonly ViewParagraph[];
  /** What lies between the two, in the order of the text. All edits of all hunks turn one exactly into the other. */
  readonly hunks: readonly Hunk[];
  readonly nested: readonly NestedChange[];
  readonly comments: readonly Comment[];
  readonly tables: readonly Table[];
  readonly tags: readonly Tag[];
  /** What was left in it without changing its words; nothing where a text cannot show such things. */
  readonly traces?: readonly Trace[];
  /** What stands in its headers and footers, which are no part of the text. */
  readonly headers?: HeaderWords;
  /** What the file says it is, if it is one that we sent. */
  readonly identity?: ConsultationIdentity;
  readonly counts: RevisionCounts;
  /** Of tracked changes and comments, as written, in the order of the text. */
  readonly authors: readonly string[];
  /** The language the file says its text is in, as a BCP 47 tag; often only the one Word was installed in. */
  readonly language?: string;
}
