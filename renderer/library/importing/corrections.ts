import compareCharacters from 'fast-diff';
import { apply } from '#core/change/apply.ts';
import type { Change, Shape } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { deleting, merging, rewording, shaping, splitting } from '#core/change/make.ts';
import { placeOf, shapeOf } from '#core/change/parts.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import {
  atomSign,
  characters,
  isText,
  joinWordings,
  type Mark,
  sliceWording,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { type Failure, type Result, success } from '#core/failure.ts';

/** A text as it was read, and all that was put right in it so far. */
export interface Corrected {
  readonly draft: Draft;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
  /** Why the last correction could not be made; the draft is then as it was. */
  readonly failure: Failure | null;
}

/** One step of a correction, made on the draft as it is when its turn comes; null where nothing has to change. */
export type Correction = (draft: Draft) => Result<Change | null>;

export const uncorrected = (draft: Draft): Corrected => ({ draft, done: [], undone: [], failure: null });

const together = (changes: readonly Change[]): Change | null => {
  const [only, ...others] = changes;
  return others.length > 0 ? { type: 'group', changes } : (only ?? null);
};

/** The text with several corrections that stand or fall together. */
export const corrected = (before: Corrected, ...corrections: readonly Correction[]): Corrected => {
  const changes: Change[] = [];
  let { draft } = before;
  for (const correction of corrections) {
    const change = correction(draft);
    if (!change.ok) return { ...before, failure: change.failure };
    if (change.value === null) continue;
    const next = apply(draft, change.value);
    if (!next.ok) return { ...before, failure: next.failure };
    changes.push(change.value);
    draft = next.value;
  }
  const change = together(changes);
  if (change === null) return { ...before, failure: null };
  return { draft, done: [...before.done, change], undone: [], failure: null };
};

/** Takes the last correction back. */
export const undone = (before: Corrected): Corrected => {
  const last = before.done.at(-1);
  const draft = last === undefined ? null : apply(before.draft, invert(last));
  if (last === undefined || draft?.ok !== true) return before;
  return {
    draft: draft.value,
    done: before.done.slice(0, -1),
    undone: [...before.undone, last],
    failure: null,
  };
};

/** Makes the correction again that was taken back last. */
export const redone = (before: Corrected): Corrected => {
  const last = before.undone.at(-1);
  const draft = last === undefined ? null : apply(before.draft, last);
  if (last === undefined || draft?.ok !== true) return before;
  return {
    draft: draft.value,
    done: [...before.done, last],
    undone: before.undone.slice(0, -1),
    failure: null,
  };
};

const partOf = (draft: Draft, id: Id): Part | undefined => draft.parts[placeOf(draft, id)];

const wordsOf = (draft: Draft, id: Id, language: Language): Wording => {
  const part = partOf(draft, id);
  return part === undefined ? [] : wordingIn(part, language);
};

const marksAt = (wording: Wording, at: number): readonly Mark[] => {
  const [run] = sliceWording(wording, Math.max(at - 1, 0), Math.max(at, 1));
  return run !== undefined && isText(run) ? (run.marks ?? []) : [];
};

const typedAt = (wording: Wording, at: number, text: string): Wording => {
  const marks = marksAt(wording, at);
  return [{ text: text.replaceAll(atomSign, ''), ...(marks.length === 0 ? {} : { marks }) }];
};

/** A wording with other characters: marks, footnotes and facts stay wherever the characters stay. */
const retyped = (wording: Wording, text: string): Wording => {
  const pieces: Wording[] = [];
  let at = 0;
  for (const [kind, piece] of compareCharacters(characters(wording), text)) {
    if (kind === compareCharacters.EQUAL) pieces.push(sliceWording(wording, at, at + piece.length));
    if (kind === compareCharacters.INSERT) pieces.push(typedAt(wording, at, piece));
    else at += piece.length;
  }
  return joinWordings(...pieces);
};

/** Other words for a paragraph. */
export const retyping =
  (id: Id, language: Language, text: string): Correction =>
  (draft) => {
    const wording = wordsOf(draft, id, language);
    if (characters(wording) === text) return success(null);
    return rewording(draft, id, language, retyped(wording, text));
  };

/** A paragraph put together with the one above; a space stands between them unless a word goes on. */
export const joining =
  (id: Id, language: Language): Correction =>
  (draft) => {
    const head = draft.parts[placeOf(draft, id) - 1];
    const [before, after] = [
      head === undefined ? [] : wordingIn(head, language),
      wordsOf(draft, id, language),
    ];
    const goesOn = /\p{L}-$/u.test(characters(before)) && /^\p{Ll}/u.test(characters(after));
    const apart = before.length === 0 || after.length === 0 || goesOn || /\s$/.test(characters(before));
    if (head === undefined || apart) return merging(draft, id);
    const space = rewording(draft, head.id, language, joinWordings(before, [{ text: ' ' }]));
    if (!space.ok) return space;
    const spaced = apply(draft, space.value);
    const merge = spaced.ok ? merging(spaced.value, id) : spaced;
    return merge.ok ? success({ type: 'group', changes: [space.value, merge.value] }) : merge;
  };

/** The second half of a paragraph is one of its kind; but a text has one opening sentence. */
const tailShape = (draft: Draft, part: Part): Shape => {
  const numbered = draft.kind === 'conclusions' || draft.kind === 'outcome';
  if (part.role === 'chapeau') return { role: 'clause', numbered };
  const shape = shapeOf(part);
  return shape.role === 'clause' ? { role: 'clause', numbered: shape.numbered } : shape;
};

const trimming =
  (id: Id, language: Language): Correction =>
  (draft) => {
    const wording = wordsOf(draft, id, language);
    const text = characters(wording);
    const start = text.length - text.trimStart().length;
    return rewording(draft, id, language, sliceWording(wording, start, text.trimEnd().length));
  };

/** A paragraph cut in two, with no space left at the cut. */
export const cutting = (id: Id, language: Language, at: number, tail: Id): readonly Correction[] => [
  (draft) => {
    const part = partOf(draft, id);
    const length = wordingLength(wordsOf(draft, id, language));
    const offset = Math.min(at, length);
    return splitting(
      draft,
      id,
      { [language]: offset },
      tail,
      part === undefined ? undefined : tailShape(draft, part),
    );
  },
  trimming(id, language),
  trimming(tail, language),
];

/** Another role, level or list for a paragraph. */
export const reshaping =
  (id: Id, shape: Shape): Correction =>
  (draft) =>
    shaping(draft, id, shape);

/** A paragraph left out; it can be taken back. */
export const leavingOut =
  (id: Id): Correction =>
  (draft) =>
    deleting(draft, id);

const before = (draft: Draft, after: Id | null): Part | undefined =>
  after === null ? undefined : partOf(draft, after);

/** The role in which a line that comes back stands where it goes. */
const shapeBehind = (draft: Draft, after: Id | null): Shape => {
  const place = after === null ? 0 : placeOf(draft, after) + 1;
  if (draft.parts[place]?.role === 'heading') return { role: 'heading', line: 'other' };
  if (before(draft, after)?.role === 'closing') return { role: 'closing' };
  const next = draft.parts[place];
  if (next?.role === 'item') return { role: 'item', level: next.level, list: 'none' };
  return { role: 'clause', numbered: false };
};

/** A line that the reader left out, put back behind a part in the role that its place asks for. */
export const takingBack =
  (id: Id, after: Id | null, language: Language, wording: Wording): Correction =>
  (draft) => {
    const place = after !== null && partOf(draft, after) === undefined ? null : after;
    const part = { ...shapeBehind(draft, place), id, wording: { [language]: wording } };
    return success({ type: 'insert-parts', after: place, parts: [part] });
  };

/** A paragraph that was left out by hand, put back behind a part. */
export const restoring =
  (part: Part, after: Id | null): Correction =>
  () =>
    success({ type: 'insert-parts', after, parts: [part] });
