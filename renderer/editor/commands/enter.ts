import type { Change, Shape } from '#core/change/change.ts';
import { splitting, withItems } from '#core/change/make.ts';
import { beforePlace, partOf, placeOf, wordedLanguages } from '#core/change/parts.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { sliceWording, wordingLength } from '#core/draft/wording.ts';
import { caretAt, isCaret } from '../spots.ts';
import { deletedBetween, replacing } from './delete.ts';
import { outdent } from './level.ts';
import {
  add,
  type Desk,
  endsOf,
  finish,
  isWordedElsewhere,
  nextShape,
  type Plan,
  partAt,
  sketch,
} from './plan.ts';

const inserting = (after: Id | null, id: Id, shape: Shape): Change => ({
  type: 'insert-parts',
  after,
  parts: [partOf({ id, ...shape }, {})],
});

// At the end of what leads to items, the next line is the first of them.
const shapeBehind = (draft: Draft, part: Part, atEnd: boolean): Shape => {
  const under = withItems(draft, part.id)[1];
  return atEnd && under?.role === 'item'
    ? { role: 'item', level: under.level, list: under.list }
    : nextShape(draft, part);
};

/** What an empty line before a part is: one more of its kind, or a clause before what there is but once. */
const shapeBefore = (draft: Draft, part: Part): Shape =>
  part.role === 'chapeau' ? { role: 'heading', line: 'other' } : nextShape(draft, part);

const emptyBefore = ({ draft, selection, newId }: Desk, part: Part): Plan | null => {
  const after = beforePlace(draft, placeOf(draft, part.id));
  const shape =
    part.role === 'closing' ? nextShape(draft, { ...part, role: 'chapeau' }) : shapeBefore(draft, part);
  const made = add(sketch(draft), inserting(after, newId(), shape));
  return made.changes.length === 0 ? null : finish(made, selection);
};

const isOver = (part: Part): boolean => part.role === 'item' && wordedLanguages(part).length === 0;

/** Cuts the part at the caret: what follows goes on as the next clause or item, which other languages have to write. */
export const splitHere = (desk: Desk): Plan | null => {
  const { draft, selection, newId } = desk;
  const { part: id, language, offset } = selection.focus;
  const part = partAt(draft, id);
  if (part === undefined) return null;
  const tail = newId();
  const shape = shapeBehind(draft, part, offset === wordingLength(wordingIn(part, language)));
  const made = add(sketch(draft), splitting(draft, id, { [language]: offset }, tail, shape));
  return made.changes.length === 0 ? null : finish(made, caretAt(tail, language, 0));
};

/** The place right behind a part that this language has yet to write and another has written. */
const placeWaiting = (draft: Draft, part: Part, language: Language): Part | null => {
  const next = draft.parts[placeOf(draft, part.id) + 1];
  const waits =
    next !== undefined && wordingIn(next, language).length === 0 && isWordedElsewhere(next, language);
  return waits ? next : null;
};

/** Goes on in a place that waits for words, with those behind the caret. */
const goOn = ({ draft, selection }: Desk, part: Part, next: Part): Plan => {
  const { language, focus } = selection;
  const words = wordingIn(part, language);
  const tail = sliceWording(words, focus.offset);
  const after = caretAt(next.id, language, 0);
  if (tail.length === 0) return finish(sketch(draft), after);
  const made = add(sketch(draft), replacing(draft, focus, wordingLength(words), []));
  return finish(add(made, replacing(made.draft, { ...focus, part: next.id, offset: 0 }, 0, tail)), after);
};

const enterAtCaret = (desk: Desk): Plan | null => {
  const { draft, selection } = desk;
  const { part: id, language, offset } = selection.focus;
  const part = partAt(draft, id);
  if (part === undefined) return null;
  const length = wordingLength(wordingIn(part, language));
  if (length === 0 && isOver(part)) return outdent(desk);
  if (offset === 0 && length > 0) return emptyBefore(desk, part);
  const next = placeWaiting(draft, part, language);
  return next === null ? splitHere(desk) : goOn(desk, part, next);
};

/**
 * What Enter does: the next clause or item, or the one that is there already and waits for words, so that a translation
 * is written down beside its original; before the first word an empty one above, so that words keep their id; in
 * an empty item the end of its list. What is selected is taken out first.
 */
export const enter = (desk: Desk): Plan | null => {
  const { draft, selection } = desk;
  if (isCaret(selection)) return enterAtCaret(desk);
  const [from, to] = endsOf(draft, selection);
  const bare = deletedBetween(sketch(draft), from, to);
  const caret = caretAt(from.part, from.language, from.offset);
  const plan = splitHere({ ...desk, draft: bare.draft, selection: caret });
  if (plan === null || plan.change === null) return finish(bare, caret);
  return finish(add(bare, plan.change), plan.after);
};

/** An empty clause below the one of the caret and its items. */
export const clauseBelow = ({ draft, selection, newId }: Desk): Plan | null => {
  const place = placeOf(draft, selection.focus.part);
  const owner = draft.parts.slice(0, place + 1).findLast(({ role }) => role !== 'item');
  if (owner === undefined) return null;
  const last = withItems(draft, owner.id).at(-1);
  const id = newId();
  const made = add(sketch(draft), inserting(last?.id ?? null, id, nextShape(draft, owner)));
  return made.changes.length === 0 ? null : finish(made, caretAt(id, selection.language, 0));
};
