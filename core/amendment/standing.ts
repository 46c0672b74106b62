import { apply } from '#core/change/apply.ts';
import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { invert } from '#core/change/invert.ts';
import { mapChange } from '#core/change/map.ts';
import type { Side } from '#core/change/offset.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Reason, Standing } from './amendment.ts';
import { fare } from './fare.ts';
import { partKey } from './fare-parts.ts';
import type { Cause, Fared } from './fared.ts';
import { mention } from './mention.ts';

/** One change of the draft on its way from version to version. */
export interface Passage {
  readonly change: Change;
  /** The draft before the change, and after it. */
  readonly before: Draft;
  readonly after: Draft;
  /** The version that it led to. */
  readonly version: number;
}

/**
 * Operations that were each made on one draft, as one change of it: each is carried past those before it. Refused
 * (`amendment:operations-clash`) where two of them stand against each other.
 */
export const together = (operations: readonly Change[]): Result<Change> => {
  const [only, ...others] = operations;
  if (only !== undefined && others.length === 0) return success(only);
  const changes: Change[] = [];
  for (const operation of operations) {
    const carried = changes.length === 0 ? operation : mapChange(operation, { type: 'group', changes });
    if (carried === null) return refuse('amendment:operations-clash');
    changes.push(carried);
  }
  return success({ type: 'group', changes });
};

/** The draft with operations made that were each made on it. */
export const withOperations = (draft: Draft, operations: readonly Change[]): Result<Draft> => {
  const change = together(operations);
  return change.ok ? apply(draft, change.value) : change;
};

/** The part an operation is about first of all. */
export const targetOf = (change: Change): Id | null => {
  const [first] = singles(change);
  if (first === undefined) return null;
  if ('part' in first) return first.part;
  if ('ids' in first) return first.ids[0];
  if (first.type === 'delete-parts') return first.parts[0]?.id ?? null;
  return first.type === 'insert-parts' ? first.after : null;
};

/** The standing of a proposal on the version that it was made on. */
export const fresh = (operations: readonly Change[], on: number): Standing => ({
  state: 'applies',
  operations,
  on,
  reason: null,
  witness: [],
});

/** The standing of a proposal that cannot be made as it is, not even on its own version. */
export const unmade = (operations: readonly Change[], on: number): Standing => ({
  state: 'needs-you',
  operations,
  on,
  reason: { code: 'amendment:unplaced', facts: {} },
  witness: [],
});

const because = (cause: Cause | 'partly-fallen', operations: readonly Change[], version: number): Reason => {
  const part = operations.map(targetOf).find((id) => id !== null);
  return {
    code: `amendment:${cause}`,
    facts: { version, ...(part === undefined ? {} : { part: part ?? '' }) },
  };
};

// Kept as they last made sense, so that whoever looks sees what the city wanted, and where.
const stopped = (
  standing: Standing,
  state: 'needs-you' | 'fallen',
  cause: Cause | 'partly-fallen',
  { version }: Passage,
): Standing => ({ ...standing, state, reason: because(cause, standing.operations, version) });

const putsIn = (change: SingleChange): boolean =>
  change.type === 'insert-parts' || (change.type === 'edit-wording' && change.inserted.length > 0);

// Only what the amendment itself is about: another part of the same decision may change and its words still be there.
const witnessOf = ({ change }: Passage, operations: readonly Change[]): readonly Change[] => {
  const names = mention(operations);
  const near = singles(change).filter(
    (one) => putsIn(one) && [...mention([one])].some((name) => names.has(name)),
  );
  const [only, ...others] = near;
  if (only === undefined) return [];
  return [invert(others.length === 0 ? only : { type: 'group', changes: near })];
};

// Several operations beside one another cannot be told apart from rivals one by one, so their outcome is compared.
const isTwin = ({ operations }: Standing, { before, after }: Passage): boolean => {
  if (operations.length === 1 && operations[0]?.type !== 'group') return false;
  const mine = withOperations(before, operations);
  return (
    mine.ok &&
    mine.value.parts.length === after.parts.length &&
    mine.value.parts.every((part, at) => {
      const other = after.parts[at];
      return other !== undefined && (part === other || partKey(part) === partKey(other));
    })
  );
};

const satisfied = (standing: Standing, passage: Passage, cause: Cause): Standing => ({
  state: 'already-satisfied',
  operations: [],
  on: passage.version,
  reason: because(cause, standing.operations, passage.version),
  witness: [...standing.witness, ...witnessOf(passage, standing.operations)],
});

const left = (fared: readonly Fared[]): readonly Change[] =>
  fared.flatMap((one) => (one.fate === 'holds' || one.fate === 'partly' ? [one.change] : []));

const causeOf = (fared: readonly Fared[], fate: Fared['fate']): Cause | null =>
  fared.find((one) => one.fate === fate)?.cause ?? null;

const carried = (standing: Standing, fared: readonly Fared[], passage: Passage): Standing => {
  const { version } = passage;
  const operations = left(fared);
  if (operations.length === 0) return satisfied(standing, passage, causeOf(fared, 'made') ?? 'same-words');
  const done = fared.some(({ fate }) => fate === 'made' || fate === 'partly');
  const witness = done ? [...standing.witness, ...witnessOf(passage, standing.operations)] : standing.witness;
  if (!withOperations(passage.after, operations).ok)
    return stopped(standing, 'needs-you', 'form-differs', passage);
  if (done || standing.state === 'partly-satisfied') {
    const reason = done ? because('rest-remains', operations, version) : standing.reason;
    return { state: 'partly-satisfied', operations, on: version, reason, witness };
  }
  const cause = causeOf(fared, 'holds');
  const reason = cause === null ? standing.reason : because(cause, operations, version);
  return { state: 'applies', operations, on: version, reason, witness };
};

const goneWith = (standing: Standing, { change }: Passage): boolean => {
  const deleted = new Set(
    singles(change).flatMap((one) => (one.type === 'delete-parts' ? one.parts.map(({ id }) => id) : [])),
  );
  const targets = standing.operations.map(targetOf);
  return deleted.size > 0 && targets.length > 0 && targets.every((id) => id !== null && deleted.has(id));
};

const witnessed = (standing: Standing, { change, before }: Passage): readonly Change[] | null => {
  const still: Change[] = [];
  for (const witness of standing.witness) {
    const fared = fare(witness, change, before);
    if (fared.fate !== 'holds') return null;
    still.push(fared.change);
  }
  return still;
};

/**
 * How an amendment fares after one more change of the draft. Each of its operations is carried on its own; all of them
 * stand or fall together: one that is contested stops the whole, and it falls only if all of it fell. `rivals` is the
 * chair's word on words put into one gap by two.
 */
export const advance = (standing: Standing, passage: Passage, rivals: Side | null = null): Standing => {
  if (standing.state === 'fallen') return standing;
  if (standing.state === 'needs-you')
    return goneWith(standing, passage) ? stopped(standing, 'fallen', 'part-deleted', passage) : standing;
  const witness = witnessed(standing, passage);
  if (witness === null) return stopped(standing, 'needs-you', 'words-changed', passage);
  if (standing.state === 'already-satisfied') return { ...standing, witness, on: passage.version };
  if (isTwin(standing, passage)) return satisfied({ ...standing, witness }, passage, 'same-words');
  const fared = standing.operations.map((one) => fare(one, passage.change, passage.before, rivals));
  const contested = causeOf(fared, 'contested');
  if (contested !== null) return stopped(standing, 'needs-you', contested, passage);
  const fallen = causeOf(fared, 'fallen');
  if (fallen === null) return carried({ ...standing, witness }, fared, passage);
  return fared.every(({ fate }) => fate === 'fallen')
    ? stopped(standing, 'fallen', fallen, passage)
    : stopped(standing, 'needs-you', 'partly-fallen', passage);
};
