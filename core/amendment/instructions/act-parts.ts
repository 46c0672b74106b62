import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, merging, moving } from '#core/change/make.ts';
import { beforePlace, wordedLanguages } from '#core/change/parts.ts';
import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { type Base, objectOf, whereOf } from './base.ts';
import type { Instruction } from './instruction.ts';
import type { Aim } from './locate.ts';
import { type Context, citeOfAims, doubted, type Outcome, reason, unclear } from './outcome.ts';
import type { Kind, Reason } from './proposal.ts';

const done = (
  kind: Kind,
  operations: readonly Change[],
  aims: readonly Aim[],
  context: Context,
  doubts: readonly Reason[],
): Outcome =>
  doubted(
    {
      kind,
      operations,
      sure: 'exact',
      reason: reason('instructions:place-found', { cite: citeOfAims(context, aims) }),
      notes: [],
      language: null,
      found: [],
      aims,
    },
    doubts,
  );

const placeIn = ({ numbers }: Context, id: Id): number => numbers.places.get(id) ?? 0;

const inOrder = (context: Context, aims: readonly Aim[]): readonly Aim[] =>
  [...new Map(aims.map((aim) => [aim.part.id, aim])).values()].toSorted(
    (one, other) => placeIn(context, one.part.id) - placeIn(context, other.part.id),
  );

const areNeighbours = (context: Context, aims: readonly Aim[]): boolean =>
  aims.every((aim, index) => {
    const next = aims[index + 1];
    return (
      next === undefined ||
      placeIn(context, next.part.id) === placeIn(context, aim.part.id) + aim.scope.length
    );
  });

const values = (results: readonly Result<Change>[]): readonly Change[] =>
  results.flatMap((result) => (result.ok ? [result.value] : []));

const bisBehind = (context: Context, aims: readonly Aim[]): boolean => {
  const gone = new Set(aims.flatMap(({ scope }) => scope.map(({ id }) => id)));
  return aims.some(({ part, scope }) => {
    const next = context.draft.parts[placeIn(context, part.id) + scope.length];
    const bis = part.role === 'clause' && part.bis === true;
    return !bis && next?.role === 'clause' && next.bis === true && !gone.has(next.id);
  });
};

/** Carries out the deletion of paragraphs, items or lines, each with all under it. */
export const actOnDeletion = (instruction: Instruction, context: Context): Outcome | null => {
  const { place, weak } = instruction;
  const kind = 'delete-paragraph';
  const base: Base = place === null ? whereOf(instruction, context) : objectOf(place, instruction, context);
  const aims = inOrder(context, base.aims);
  if (place === null && aims.length === 0) return null;
  if (base.missing !== null) return unclear(kind, base.missing);
  if (place?.target === 'whole' || (place?.target === 'title' && aims.length > 1))
    return unclear(kind, reason('instructions:several-parts', { count: aims.length }), {
      aims: aims.slice(0, 1),
    });
  if (aims.some(({ part }) => part.role === 'section'))
    return unclear(kind, reason('instructions:section-whole'), { aims });
  const operations = values(aims.map(({ part, scope }) => deleting(context.draft, part.id, scope.length)));
  return done(kind, operations.toReversed(), aims, context, [
    ...(place === null && weak
      ? [reason('instructions:whole-paragraph-meant', { cite: citeOfAims(context, aims) })]
      : []),
    ...base.doubts,
    ...(bisBehind(context, aims) ? [reason('instructions:bis-follows')] : []),
  ]);
};

// Only whole paragraphs and items move; a sentence, or the end of another paragraph, is another matter.
const isWithin = ({ side, place, other, where }: Instruction): boolean =>
  (place?.sentence ?? null) !== null ||
  (other?.sentence ?? null) !== null ||
  (side === 'end' && where !== null && where.target !== null && where.target !== 'whole');

const destination = (
  instruction: Instruction,
  context: Context,
): { readonly after: Id | null; readonly missing: Reason | null } => {
  if (instruction.side === 'end') {
    const last = context.draft.parts.findLast(({ role }) => role !== 'closing');
    return { after: last?.id ?? null, missing: null };
  }
  const base =
    instruction.other === null ? null : objectOf(instruction.other, { ...instruction, where: null }, context);
  const aim = instruction.side === 'before' ? base?.aims[0] : base?.aims.at(-1);
  if (base === null || aim === undefined)
    return { after: null, missing: base?.missing ?? reason('instructions:no-place') };
  const after =
    instruction.side === 'before'
      ? beforePlace(context.draft, placeIn(context, aim.part.id))
      : (aim.scope.at(-1)?.id ?? aim.part.id);
  return { after, missing: null };
};

/** Carries out the move of neighbouring paragraphs, or of one, to another place. */
export const actOnMove = (instruction: Instruction, context: Context): Outcome => {
  const kind = 'move';
  if (instruction.place === null) return unclear(kind, reason('instructions:no-place'));
  if (isWithin(instruction)) return unclear(kind, reason('instructions:within-paragraphs'));
  const base = objectOf(instruction.place, instruction, context);
  const aims = inOrder(context, base.aims);
  const [first] = aims;
  if (base.missing !== null || first === undefined)
    return unclear(kind, base.missing ?? reason('instructions:no-place'));
  const { after, missing } = destination(instruction, context);
  if (missing !== null) return unclear(kind, missing, { aims });
  if (!areNeighbours(context, aims)) return unclear(kind, reason('instructions:not-neighbours'), { aims });
  const moved = aims.flatMap(({ scope }) => scope.map(({ id }) => id));
  if (after !== null && (moved.at(-1) === after || (instruction.side === 'before' && moved.includes(after))))
    return { ...unclear(kind, reason('instructions:already-there'), { aims }), sure: 'none' };
  const change = moving(context.draft, first.part.id, moved.length, after);
  if (!change.ok || change.value.after === change.value.was)
    return { ...unclear(kind, reason('instructions:already-there'), { aims }), sure: 'none' };
  return done(kind, [change.value], aims, context, [
    ...base.doubts,
    ...(bisBehind(context, aims) ? [reason('instructions:bis-follows')] : []),
  ]);
};

const pairOf = (instruction: Instruction, context: Context): Base => {
  const { place, other } = instruction;
  if (place === null)
    return { aims: [], missing: reason('instructions:no-place'), doubts: [], sentence: null };
  const one = objectOf(place, instruction, context);
  const two = other === null ? null : objectOf(other, instruction, context);
  const missing = one.missing ?? two?.missing ?? null;
  return { aims: [...one.aims, ...(two?.aims ?? [])], missing, doubts: one.doubts, sentence: null };
};

/** Carries out the exchange of two paragraphs. */
export const actOnSwap = (instruction: Instruction, context: Context): Outcome | null => {
  const kind = 'swap';
  if (isWithin(instruction)) return unclear(kind, reason('instructions:within-paragraphs'));
  const base = pairOf(instruction, context);
  const [first, second, third] = inOrder(context, base.aims);
  if (base.missing !== null) return unclear(kind, base.missing);
  if (first === undefined || second === undefined || third !== undefined) return null;
  const { draft } = context;
  const before = beforePlace(draft, placeIn(context, first.part.id));
  const behind = beforePlace(draft, placeIn(context, second.part.id));
  const up = moving(draft, second.part.id, second.scope.length, before);
  const between = up.ok ? apply(draft, up.value) : up;
  const down = between.ok ? moving(between.value, first.part.id, first.scope.length, behind) : between;
  const last = second.scope.at(-1)?.id ?? second.part.id;
  const next = areNeighbours(context, [first, second])
    ? moving(draft, first.part.id, first.scope.length, last)
    : null;
  if (next?.ok === true) return done(kind, [next.value], [first, second], context, base.doubts);
  if (!up.ok || !down.ok)
    return unclear(kind, reason('instructions:not-applicable'), { aims: [first, second] });
  const change: Change = { type: 'group', changes: [up.value, down.value] };
  return done(kind, [change], [first, second], context, base.doubts);
};

// A space between the two halves, in every language in which both have words.
const spacesBefore = (draft: Draft, head: Id, tail: Id): readonly Change[] => {
  const [one, other] = [head, tail].map((id) => draft.parts.find((part) => part.id === id));
  if (one === undefined || other === undefined) return [];
  return wordedLanguages(one, other).flatMap((language): readonly Change[] => {
    const [left, right] = [wordingIn(one, language), wordingIn(other, language)];
    if (
      left.length === 0 ||
      right.length === 0 ||
      /\s$/.test(characters(left)) ||
      /^\s/.test(characters(right))
    )
      return [];
    return [
      {
        type: 'edit-wording',
        part: head,
        language,
        at: wordingLength(left),
        removed: [],
        inserted: [{ text: ' ' }],
      },
    ];
  });
};

const mergeAll = (draft: Draft, [head, ...tails]: readonly Aim[]): readonly Change[] | null => {
  const changes: Change[] = [];
  let present = draft;
  for (const { part } of tails) {
    if (head === undefined) return null;
    for (const change of spacesBefore(present, head.part.id, part.id)) {
      const spaced = apply(present, change);
      if (!spaced.ok) return null;
      present = spaced.value;
      changes.push(change);
    }
    const change = merging(present, part.id);
    const merged = change.ok && change.value.part === head.part.id ? apply(present, change.value) : null;
    if (!change.ok || merged === null || !merged.ok) return null;
    changes.push(change.value);
    present = merged.value;
  }
  return changes;
};

/** Carries out the merging of neighbouring paragraphs into the first of them. */
export const actOnMerge = (instruction: Instruction, context: Context): Outcome | null => {
  const kind = 'merge';
  if (isWithin(instruction)) return unclear(kind, reason('instructions:within-paragraphs'));
  const base = pairOf(instruction, context);
  const aims = inOrder(context, base.aims);
  if (base.missing !== null) return unclear(kind, base.missing);
  if (aims.length < 2) return null;
  if (!areNeighbours(context, aims)) return unclear(kind, reason('instructions:not-neighbours'), { aims });
  if (aims.slice(0, -1).some(({ scope }) => scope.length > 1))
    return unclear(kind, reason('instructions:items-between'), { aims });
  const changes = mergeAll(context.draft, aims);
  if (changes === null) return unclear(kind, reason('instructions:not-applicable'), { aims });
  const [only, second] = changes;
  const operations: readonly Change[] =
    only !== undefined && second === undefined ? [only] : [{ type: 'group', changes }];
  return done(kind, operations, aims, context, base.doubts);
};
