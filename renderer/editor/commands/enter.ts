import type { Change, Shape } from '#core/change/change.ts';
import { splitting, withItems } from '#core/change/make.ts';
import { beforePlace, partOf, placeOf } from '#core/change/parts.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import { caretAt, isCaret } from '../spots.ts';
import { deletedBetween } from './delete.ts';
import { outdent } from './level.ts';
import { add, type Desk, endsOf, finish, nextShape, type Plan, partAt, sketch } from './plan.ts';

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

const isOver = (part: Part): boolean => part.role === 'item' && Object.keys(part.wording).length === 0;

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

const enterAtCaret = (desk: Desk): Plan | null => {
  const { draft, selection } = desk;
  const { part: id, language, offset } = selection.focus;
  const part = partAt(draft, id);
  if (part === undefined) return null;
  const length = wordingLength(wordingIn(part, language));
  if (length === 0 && isOver(part)) return outdent(desk);
  return offset === 0 && length > 0 ? emptyBefore(desk, part) : splitHere(desk);
};

/**
 * What Enter does: the next clause or item; before the first word an empty one above, so that words keep their id; in
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
