import type { Shape } from '#core/change/change.ts';
import { beforePlace } from '#core/change/parts.ts';
import type { Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { marker } from '#core/language/markers.ts';
import { objectOf, whereOf } from './base.ts';
import type { Instruction } from './instruction.ts';
import { type Aim, itemUnder, locate, noParagraph } from './locate.ts';
import { shapeBeside } from './new-parts.ts';
import { type Context, reason } from './outcome.ts';
import { type Numbered, nowhere, type Place } from './place.ts';
import type { Reason } from './proposal.ts';
import { writtenNumber } from './written-place.ts';

/** A gap for new parts, and what they are to look like. */
export interface Gap {
  readonly after: Id | null;
  readonly shape: Shape;
  readonly beside: Aim | null;
  readonly doubts: readonly Reason[];
}

/** The gap, or why there is none. */
export type Gaping =
  | { readonly gap: Gap; readonly missing: null }
  | { readonly gap: null; readonly missing: Reason };

const none = (missing: Reason): Gaping => ({ gap: null, missing });
const lastOf = ({ part, scope }: Aim): Id => scope.at(-1)?.id ?? part.id;

const isBis = (part: Part | undefined): boolean => part?.role === 'clause' && part.bis === true;

// A 5 bis that comes behind what is put in or taken out would take another number.
const bisDoubt = (context: Context, after: Id | null): readonly Reason[] => {
  const place = after === null ? 0 : (context.numbers.places.get(after) ?? 0) + 1;
  return isBis(context.draft.parts[place]) ? [reason('instructions:bis-follows')] : [];
};

const withBis = (shape: Shape, number: Numbered | undefined): Shape =>
  shape.role === 'clause' && number !== undefined && number.bis > 0
    ? { role: 'clause', numbered: shape.numbered, bis: true }
    : shape;

const beside = (
  context: Context,
  aim: Aim,
  side: 'after' | 'before',
  number: Numbered | undefined,
  doubts: readonly Reason[],
): Gaping => {
  const { draft, numbers } = context;
  const after = side === 'after' ? lastOf(aim) : beforePlace(draft, numbers.places.get(aim.part.id) ?? 0);
  const shape = withBis(shapeBeside(draft, aim.part), number);
  const bis = shape.role === 'clause' && shape.bis === true ? [] : bisDoubt(context, after);
  return { gap: { after, shape, beside: aim, doubts: [...doubts, ...bis] }, missing: null };
};

const aimAt = (context: Context, number: Numbered, place: Place): Aim | null =>
  locate(context.numbers, { ...place, numbers: [number], items: [] }, []).aims[0] ?? null;

// “A new paragraph 6” goes where 6 is, or behind the last; “5 bis” behind 5, “5 ter” behind 5 bis.
const byNumber = (context: Context, number: Numbered, place: Place): Gaping => {
  const there = aimAt(context, number, place);
  const asked = writtenNumber(number);
  if (number.bis > 0) {
    if (there !== null) return none(reason('instructions:number-taken', { asked }));
    const owner = aimAt(context, { n: number.n, bis: number.bis - 1 }, place);
    return owner === null
      ? none(noParagraph(context.numbers, { n: number.n, bis: number.bis - 1 }))
      : beside(context, owner, 'after', number, []);
  }
  if (there !== null) return beside(context, there, 'before', number, []);
  const last = aimAt(context, { n: number.n - 1, bis: 0 }, place);
  return last === null || number.n < 2
    ? none(noParagraph(context.numbers, number))
    : beside(context, last, 'after', number, []);
};

const atEnd = (context: Context, instruction: Instruction): Gaping => {
  const named =
    instruction.where === null || instruction.where.target !== 'section'
      ? null
      : whereOf(instruction, context);
  const parts = named?.aims[0]?.scope ?? context.draft.parts;
  const last = parts.findLast(
    ({ role }) => role === 'clause' || role === 'preamble' || role === 'item' || role === 'chapeau',
  );
  const owner =
    last === undefined
      ? undefined
      : context.draft.parts
          .slice(0, (context.numbers.places.get(last.id) ?? 0) + 1)
          .findLast((part) => part.role !== 'item');
  if (last === undefined || owner === undefined) return none(reason('instructions:no-place'));
  return {
    gap: {
      after: last.id,
      shape: shapeBeside(context.draft, owner),
      beside: { part: owner, scope: [last] },
      doubts: [],
    },
    missing: null,
  };
};

// After 5 come 6 and 5 bis, before 5 comes 5.
const numberFits = (number: Numbered, place: Numbered | undefined, side: 'after' | 'before'): boolean => {
  if (place === undefined || place.n < 0) return true;
  if (number.bis > 0)
    return side === 'after' ? number.n === place.n && number.bis === place.bis + 1 : number.n === place.n - 1;
  return number.n === (side === 'after' ? place.n + 1 : place.n);
};

// Between 6 and 7 there is one gap; between 6 and 9 there are three.
const between = (instruction: Instruction, place: Place, context: Context): Gaping => {
  const { aims, missing, doubts } = objectOf(place, instruction, context);
  const [first, second, third] = aims;
  if (first === undefined) return none(missing ?? reason('instructions:no-place'));
  const at = (aim: Aim): number => context.numbers.places.get(aim.part.id) ?? 0;
  if (second === undefined || third !== undefined || at(second) !== at(first) + first.scope.length)
    return none(reason('instructions:not-neighbours'));
  return beside(context, first, 'after', instruction.fresh?.numbers[0], doubts);
};

/** Where new paragraphs go. */
export const gapFor = (instruction: Instruction, context: Context): Gaping => {
  const { fresh, place, side } = instruction;
  const number = fresh?.numbers[0];
  if (place !== null && (side === 'after' || side === 'before')) {
    const base = objectOf(place, instruction, context);
    const aim = side === 'after' ? base.aims.at(-1) : base.aims[0];
    if (aim === undefined) return none(base.missing ?? reason('instructions:no-place'));
    const taken = number !== undefined && number.bis > 0 && aimAt(context, number, nowhereIn(fresh)) !== null;
    if (taken) return none(reason('instructions:number-taken', { asked: writtenNumber(number) }));
    const fits =
      number === undefined || numberFits(number, place.numbers.at(side === 'after' ? -1 : 0), side);
    const differs = fits ? [] : [reason('instructions:number-differs', { asked: writtenNumber(number) })];
    return beside(context, aim, side, number, [...differs, ...base.doubts]);
  }
  if (place !== null && side === 'between') return between(instruction, place, context);
  if (side === 'end') return atEnd(context, instruction);
  if (number !== undefined) return byNumber(context, number, nowhereIn(fresh));
  const base = whereOf(instruction, context);
  const aim = base.aims.at(-1);
  if (aim === undefined) return none(base.missing ?? reason('instructions:no-place'));
  return beside(context, aim, 'after', undefined, [
    reason('instructions:after-the-paragraph'),
    ...base.doubts,
  ]);
};

const nowhereIn = (fresh: Place | null): Place => ({
  ...nowhere,
  target: fresh?.target ?? 'paragraph',
  section: fresh?.section ?? null,
});

const stripped = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where a new item of a paragraph goes: where its letter stands now, else behind the last. */
export const itemGap = (instruction: Instruction, context: Context, fresh: Place): Gaping => {
  const named = fresh.numbers.length > 0 ? { ...fresh, items: [], fresh: false } : instruction.place;
  const owned = named === null ? whereOf(instruction, context) : objectOf(named, instruction, context);
  const owner = owned.aims[0];
  if (owner === undefined) return none(owned.missing ?? reason('instructions:no-place'));
  // “Item (e)” said of a place inside the list means the list, not items under that item.
  const items = owner.scope.filter(
    (part) => part.id !== owner.part.id && levelOf(part) === levelOf(owner.part) + 1,
  );
  const step = fresh.items.at(-1)?.at(-1);
  const label = step !== undefined && 'label' in step ? step.label : null;
  const last = items.at(-1);
  const level = levelOf(owner.part) + 1;
  if (last?.role !== 'item') {
    const shape: Shape = { role: 'item', level, list: label === null ? 'hyphen' : 'letter' };
    const doubts = label === 'a' ? [] : [reason('instructions:first-item')];
    return {
      gap: { after: owner.part.id, shape, beside: owner, doubts: [...owned.doubts, ...doubts] },
      missing: null,
    };
  }
  const shape: Shape = { role: 'item', level, list: last.list };
  const taken = label === null ? null : itemUnder(context.numbers, owner.part, { label });
  if (taken !== null) {
    const after = beforePlace(context.draft, context.numbers.places.get(taken.id) ?? 0);
    return { gap: { after, shape, beside: owner, doubts: owned.doubts }, missing: null };
  }
  const next = context.words.some(
    ({ profile }) => stripped(marker(last.list, level, items.length + 1, profile)) === label,
  );
  const doubts = label === null || next ? [] : [reason('instructions:item-out-of-row')];
  return {
    gap: {
      after: owner.scope.at(-1)?.id ?? last.id,
      shape,
      beside: owner,
      doubts: [...owned.doubts, ...doubts],
    },
    missing: null,
  };
};
