import { apply } from '#core/change/apply.ts';
import type { Change, Shape } from '#core/change/change.ts';
import { placeOf } from '#core/change/parts.ts';
import type { Spot } from '#core/change/spot.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { type Wording, wordingLength } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import type { Making, Selection } from '../draft-store.ts';

/** What a command works on: the draft, what is selected in it, and ids for new parts. */
export interface Desk {
  readonly draft: Draft;
  readonly selection: Selection;
  readonly newId: () => Id;
}

/** What a command does: a change, or none where only the caret moves, and where the caret is then. */
export interface Plan {
  readonly change: Change | null;
  readonly after: Selection;
  readonly step: Making['step'];
}

/** A plan in the making: the draft as it is after the changes so far. */
export interface Sketch {
  readonly draft: Draft;
  readonly changes: readonly Change[];
}

export const sketch = (draft: Draft): Sketch => ({ draft, changes: [] });

/** The sketch with a change more; what cannot be made, or would leave a fault in the draft, is left out. */
export const add = (given: Sketch, change: Result<Change> | Change): Sketch => {
  const made = 'ok' in change ? (change.ok ? change.value : null) : change;
  if (made === null) return given;
  const applied = apply(given.draft, made);
  return applied.ok ? { draft: applied.value, changes: [...given.changes, made] } : given;
};

const changeOf = ({ changes }: Sketch): Change | null => {
  const [only, ...others] = changes;
  return others.length > 0 ? { type: 'group', changes } : (only ?? null);
};

export const finish = (given: Sketch, after: Selection, step: Making['step'] = 'single'): Plan => ({
  change: changeOf(given),
  after,
  step,
});

/** A change made as a whole or not at all; null where it cannot be made. */
export const planOf = (draft: Draft, changes: readonly Change[], after: Selection): Plan | null => {
  const [only, ...others] = changes;
  if (only === undefined) return null;
  const made = add(sketch(draft), others.length > 0 ? { type: 'group', changes } : only);
  return made.changes.length === 0 ? null : finish(made, after);
};

export const partAt = (draft: Draft, id: Id): Part | undefined => draft.parts[placeOf(draft, id)];

export const wordsAt = (draft: Draft, id: Id, language: Language): Wording => {
  const part = partAt(draft, id);
  return part === undefined ? [] : wordingIn(part, language);
};

export const lengthAt = (draft: Draft, id: Id, language: Language): number =>
  wordingLength(wordsAt(draft, id, language));

/** Whether a part has words in any language but one: then it is not this language's to take away. */
export const isWordedElsewhere = (part: Part, language: Language): boolean =>
  Object.keys(part.wording).some((tag) => tag !== language && wordingIn(part, tag).length > 0);

/** The two ends of a selection in the order in which the draft has them. */
export const endsOf = (draft: Draft, { anchor, focus }: Selection): readonly [Spot, Spot] => {
  const [one, other] = [placeOf(draft, anchor.part), placeOf(draft, focus.part)];
  const backward = one === other ? anchor.offset > focus.offset : one > other;
  return backward ? [focus, anchor] : [anchor, focus];
};

/** The parts from one spot to another, with both. */
export const partsBetween = (draft: Draft, from: Spot, to: Spot): readonly Part[] =>
  draft.parts.slice(placeOf(draft, from.part), placeOf(draft, to.part) + 1);

/** The shape of a new part that goes on with the text behind one, as a next clause or item. */
export const nextShape = (draft: Draft, part: Part): Shape => {
  if (part.role === 'clause') return { role: 'clause', numbered: part.numbered };
  if (part.role === 'item') return { role: 'item', level: part.level, list: part.list };
  if (part.role === 'preamble') return { role: 'preamble', numbered: part.numbered };
  if (part.role === 'heading') return { role: 'heading', line: 'other' };
  if (part.role === 'closing') return { role: 'closing' };
  const like = draft.parts.find(({ role }) => role === 'clause');
  const numbered = like?.role === 'clause' ? like.numbered : draft.kind === 'conclusions';
  return { role: 'clause', numbered };
};
