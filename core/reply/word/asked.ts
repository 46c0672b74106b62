import type { Manner } from '#core/amendment/amendment.ts';
import type { Change, EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { Proposal } from '#core/redline/proposal.ts';

/** One thing that a Word file asks for, while it is found out what in the file it comes from. */
export interface Ask {
  readonly changes: readonly Change[];
  readonly kind: Proposal['kind'];
  readonly part: Id;
  how: Manner;
  /** Whether words that were tracked and words that were not stand in it together. */
  mixed: boolean;
  readonly hunks: Set<number>;
  readonly comments: Set<number>;
}

/** Something asked for, not yet with its changes of the file. */
export const ask = ({ changes, kind, part }: Proposal, how: Manner): Ask => ({
  changes,
  kind,
  part,
  how,
  mixed: false,
  hunks: new Set(),
  comments: new Set(),
});

const idsOf = (change: ReturnType<typeof singles>[number]): readonly Id[] => {
  switch (change.type) {
    case 'edit-wording':
    case 'set-part':
      return [change.part];
    case 'insert-parts':
    case 'delete-parts':
      return change.parts.map(({ id }) => id);
    case 'move-parts':
      return change.ids;
    case 'split-part':
    case 'merge-parts':
      return [change.part, change.tail.id];
    default:
      return [];
  }
};

/** The parts that something asked for is about, new ones among them. */
export const partsIn = ({ changes }: Pick<Ask, 'changes'>): readonly Id[] =>
  changes.flatMap((change) => singles(change).flatMap(idsOf));

/** The words that changes put in, one after another. */
export const insertedIn = (changes: readonly Change[]): Wording =>
  changes.flatMap(singles).flatMap((change) => {
    if (change.type === 'edit-wording') return change.inserted;
    return change.type === 'insert-parts'
      ? change.parts.flatMap(({ wording }) => Object.values(wording).flat())
      : [];
  });

/** The edit of words that is all that is asked for. */
export const onlyEdit = ({ changes }: Pick<Ask, 'changes'>): EditWording | null => {
  const [only, ...others] = changes;
  return only?.type === 'edit-wording' && others.length === 0 ? only : null;
};

/** What is asked for, whatever ids new parts were given: equal for equal things read twice. */
export const keyOf = ({ changes }: Pick<Ask, 'changes'>, known: ReadonlySet<Id>): string => {
  const fresh = partsIn({ changes }).filter((id) => !known.has(id));
  let key = JSON.stringify(changes);
  fresh.forEach((id, at) => {
    key = key.replaceAll(JSON.stringify(id), `"new ${at}"`);
  });
  return key;
};
