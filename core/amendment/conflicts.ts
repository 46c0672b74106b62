import type { Id } from '#core/draft/draft.ts';
import { characters, sliceWording } from '#core/draft/wording.ts';
import { type Conflict, conflictOf, type Kind } from './conflict.ts';
import { type Containment, containments } from './contain.ts';
import { besides } from './fare-words.ts';
import { type Group, groups } from './groups.ts';
import { type Parts, partsOf, wordsOf } from './keys.ts';
import { type Lane, lanesOf, meetings, type Wish } from './lanes.ts';
import { type Negotiation, present } from './state.ts';
import { structuralConflicts } from './structure-conflicts.ts';

const deletes = ({ placed }: Wish): boolean => placed.inserted.length === 0 && !placed.marksOnly;

const kindOf = (wishes: readonly Wish[]): Kind => {
  if (wishes.every(({ placed: { from, to } }) => from === to)) return 'same-gap';
  const [from, to] = rangeOf(wishes);
  const whole = wishes.some((wish) => deletes(wish) && wish.placed.from === from && wish.placed.to === to);
  return whole ? 'inside-deletion' : 'overlap';
};

const rangeOf = (wishes: readonly Wish[]): readonly [number, number] =>
  wishes.reduce(
    ([from, to], { placed }) => [Math.min(from, placed.from), Math.max(to, placed.to)],
    [Number.POSITIVE_INFINITY, 0],
  );

type Nested = ReadonlySet<string>;
const pair = (one: Id, other: Id): string => JSON.stringify([one, other]);
const nestedOf = (found: readonly Containment[]): Nested =>
  new Set(found.map(({ whole, part }) => pair(whole, part)));

// Deletions add up, and of two that contain one another the smaller is the common part: neither is a contradiction.
const stands = (one: Wish, other: Wish, nested: Nested): boolean =>
  one.group !== other.group &&
  !(deletes(one) && deletes(other)) &&
  besides(one.placed, other.placed) === null &&
  !nested.has(pair(one.group, other.group)) &&
  !nested.has(pair(other.group, one.group));

/** Those of the wishes that stand against at least one other. */
const opposed = (wishes: readonly Wish[], nested: Nested): readonly Wish[] =>
  wishes.filter((one) => wishes.some((other) => stands(one, other, nested)));

const inLane = (
  lane: Lane,
  byId: ReadonlyMap<Id, Group>,
  nested: Nested,
  parts: Parts,
): readonly Conflict[] =>
  meetings(lane).flatMap((all) => {
    const wishes = opposed(all, nested);
    if (wishes.length < 2) return [];
    const members = [...new Set(wishes.map(({ group }) => group))]
      .toSorted()
      .flatMap((id) => byId.get(id) ?? []);
    const [from, to] = rangeOf(wishes);
    const { part, language } = lane;
    const wording = sliceWording(wordsOf(parts, part, language), from, to);
    const wanted = wishes
      .map(({ group, placed }) => ({ group, words: characters(placed.wording), wording: placed.wording }))
      .toSorted((one, other) => (one.group < other.group ? -1 : 1));
    return [
      conflictOf(members, {
        kind: kindOf(wishes),
        part,
        language,
        present: characters(wording),
        wording,
        wanted,
      }),
    ];
  });

const known = new WeakMap<Negotiation, readonly Conflict[]>();

const found = (state: Negotiation): readonly Conflict[] => {
  const all = groups(state);
  const byId = new Map(all.map((group) => [group.id, group]));
  const draft = present(state);
  const [parts, nested] = [partsOf(draft), nestedOf(containments(state))];
  const places = new Map(draft.parts.map(({ id }, place) => [id, place]));
  const place = ({ part }: Conflict): number => (part === null ? -1 : (places.get(part) ?? -1));
  const conflicts = [
    ...lanesOf(all).flatMap((lane) => inLane(lane, byId, nested, parts)),
    ...structuralConflicts(all, parts),
  ];
  return conflicts.toSorted((one, other) => place(one) - place(other));
};

/**
 * Every contradiction between amendments that can be decided now, by coordinates in the present text: what all members
 * of a conflict want at once. Two amendments share one exactly when they stand against each other in words; edits of
 * neighbouring words never do, and moves, splits, merges and numbers do not stand against edits. In the order of the
 * text.
 */
export const conflicts = (state: Negotiation): readonly Conflict[] => {
  const seen = known.get(state);
  if (seen !== undefined) return seen;
  const made = found(state);
  known.set(state, made);
  return made;
};
