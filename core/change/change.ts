import type { Id, Language, Part, Settings } from '#core/draft/draft.ts';
import type { FieldValue } from '#core/draft/field.ts';
import type { Wording } from '#core/draft/wording.ts';

/** A part without its id and words: its role, and whatever else that role has. */
export type Shape = ShapeOf<Part>;
type ShapeOf<One> = One extends Part ? Omit<One, 'id' | 'wording'> : never;

/** A part without its words. */
export type Unworded = Shape & { readonly id: Id };

/** Offsets by language; which languages are named is said where it is used. */
export type Offsets = Readonly<Record<Language, number>>;

/** What was there before and what is there now. */
export interface Turn<Value> {
  readonly was: Value;
  readonly now: Value;
}

/** Words (and marks, fields, notes) put in place of others; also how marks are set, with the same words in both. */
export interface EditWording {
  readonly type: 'edit-wording';
  readonly part: Id;
  readonly language: Language;
  /** Where `removed` begins and `inserted` goes. */
  readonly at: number;
  /** Exactly what stands there, marks included. */
  readonly removed: Wording;
  readonly inserted: Wording;
}

/** New parts at a gap. */
export interface InsertParts {
  readonly type: 'insert-parts';
  /** The part right before the gap; null for the start of the draft. */
  readonly after: Id | null;
  readonly parts: readonly Part[];
}

/** Neighbouring parts taken out in all languages, with all they held. */
export interface DeleteParts {
  readonly type: 'delete-parts';
  readonly after: Id | null;
  readonly parts: readonly Part[];
}

/** Neighbouring parts taken to another gap, in their order. */
export interface MoveParts {
  readonly type: 'move-parts';
  readonly ids: readonly [Id, ...Id[]];
  /** The part right before the gap they go to, never one of themselves; null for the start of the draft. */
  readonly after: Id | null;
  /** The part right before the place they come from. */
  readonly was: Id | null;
  /** How deep the first of them lies: 0 for all but items. */
  readonly level: number;
}

/**
 * A part cut in two in all languages at once; what follows the cut goes to the new part `tail`, right behind. `at`
 * says where for every language in which the part has words; a language missing there has none, and words that
 * someone writes in it meanwhile stay with the part.
 */
export interface SplitPart {
  readonly type: 'split-part';
  readonly part: Id;
  readonly at: Offsets;
  readonly tail: Unworded;
}

/**
 * The undoing of a split: the words of `tail` go to the end of the part right before it, with nothing between. `at`
 * is how long the part was before, for every language in which either of the two has words.
 */
export interface MergeParts {
  readonly type: 'merge-parts';
  readonly part: Id;
  readonly at: Offsets;
  readonly tail: Unworded;
}

/** Everything about a part that is not words: role, level, list, numbering, bis, line, label. */
export interface SetPart extends Turn<Shape> {
  readonly type: 'set-part';
  readonly part: Id;
}

/** Facts of the meeting, one or several as one change; null stands for a fact that is not known. */
export interface SetFields {
  readonly type: 'set-fields';
  readonly fields: Readonly<Record<string, Turn<FieldValue | null>>>;
}

/** A further language, at its place among the draft's languages, with whatever is worded in it already. */
export interface AddLanguage {
  readonly type: 'add-language';
  readonly language: Language;
  readonly at: number;
  readonly wordings: Readonly<Record<Id, Wording>>;
}

/** A language taken out with all its words. */
export interface RemoveLanguage {
  readonly type: 'remove-language';
  readonly language: Language;
  readonly at: number;
  readonly wordings: Readonly<Record<Id, Wording>>;
}

/** How the ends of items are set on output. */
export interface SetListEnds extends Turn<Settings['listEnds']> {
  readonly type: 'set-list-ends';
}

/** The typographic house of a language; null for the language's own default. */
export interface SetTypography extends Turn<string | null> {
  readonly type: 'set-typography';
  readonly language: Language;
}

/** Changes made one after another that stand or fall together. */
export interface Group {
  readonly type: 'group';
  readonly changes: readonly Change[];
}

/**
 * One alteration of a draft. There is no other way to alter one, so that undo, history, amendments and replay are the
 * same arithmetic: `apply`, `invert`, `mapSpot`, `mapChange`, `describe`. Plain JSON; carries all that is needed to
 * undo it, and refuses to apply where the draft is no longer what it was made on.
 */
export type Change =
  | EditWording
  | InsertParts
  | DeleteParts
  | MoveParts
  | SplitPart
  | MergeParts
  | SetPart
  | SetFields
  | AddLanguage
  | RemoveLanguage
  | SetListEnds
  | SetTypography
  | Group;

/** A change that is not a group. */
export type SingleChange = Exclude<Change, Group>;
