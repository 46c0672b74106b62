import type { BaseEditor } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { Shape } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import type { FieldRun, FootnoteRun, Mark, ReferenceRun } from '#core/draft/wording.ts';

/** What an overlay lays over words; never part of the wording. */
export type OverlayKind = 'removed' | 'inserted' | 'contested' | 'found' | 'found-now' | 'stale';

/** How a leaf looks beyond its words: the overlays on it, and words shown behind or before it that are not there. */
type LeafLook = Readonly<Partial<Record<OverlayKind, true>>> & {
  readonly shownAfter?: string;
  readonly shownBefore?: string;
};

/** Words with one set of marks. */
export type WordLeaf = { text: string; link?: string } & Partial<Record<Mark, true>> & LeafLook;

/** An atom of a wording: it is void, so that offsets count it as one character. */
export type AtomRun = FieldRun | ReferenceRun | FootnoteRun;

export interface ChipElement {
  type: 'chip';
  run: AtomRun;
  children: WordLeaf[];
}

/** A part of the draft in one language. Parts are never nested, so that both editors have one index for one part. */
export interface PartElement {
  type: 'part';
  id: Id;
  shape: Shape;
  children: (WordLeaf | ChipElement)[];
}

export type PartChild = PartElement['children'][number];

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor;
    Element: PartElement | ChipElement;
    Text: WordLeaf;
  }
}
