import { emptyWording, sameWording } from '#core/draft/wording.ts';
import { cut } from './cut.ts';
import { editOf, type Passage } from './edits.ts';
import { type Group, groupsOf } from './groups.ts';
import { shapeOf } from './kind.ts';
import { pairMoves } from './moves.ts';
import type { Stretch } from './placed.ts';
import { changedBy, responsible } from './responsible.ts';
import type { Edit, Hunk, HunkKind } from './revisions.ts';
import type { Lengths } from './steps.ts';
import type { OrderedHunk, Told } from './told.ts';
import { untouchedHunks } from './untouched.ts';

const inCell = ({ rejected, accepted, inColumns = false }: Told, edit: Edit): boolean =>
  !inColumns &&
  (rejected[edit.before.from.paragraph]?.cell !== undefined ||
    accepted[edit.after.from.paragraph]?.cell !== undefined);

const byOf = (group: Group, passage: Passage) => {
  const by = passage.steps.map(responsible).find((revision) => revision !== undefined) ?? group.by;
  return { ...changedBy(by), ...(by?.byHand === true ? { byHand: by.byHand } : {}) };
};

const wholeKind = (group: Group): HunkKind => {
  const verb = group.steps[0]?.inAfter === true ? 'insert' : 'delete';
  return group.whole?.container === 'cell' ? `${verb}-cells` : `${verb}-rows`;
};

const hunkFrom = (group: Group, passage: Passage, told: Told): readonly OrderedHunk[] => {
  const edit = editOf(passage, told.notes, told.walk.lengths);
  const shape = shapeOf(edit, told.walk.lengths, inCell(told, edit));
  const kind = group.whole === undefined ? shape : wholeKind(group);
  const { before, after } = edit;
  return [{ at: passage.from, hunk: { kind, ...byOf(group, passage), before, after, edits: [edit] } }];
};

const span = (edits: readonly Edit[], view: 'before' | 'after'): Stretch | undefined => {
  const [first, last] = [edits[0], edits.at(-1)];
  return first && last && { from: first[view].from, to: last[view].to };
};

const isWholeMove = (edits: readonly Edit[], lengths: Lengths, told: Told): boolean =>
  edits.every((edit) => shapeOf(edit, lengths, inCell(told, edit)).endsWith('-paragraphs'));

/** The groups of one move as one hunk: where the words were, and where they are. */
const moveHunk = (groups: readonly Group[], told: Told): readonly OrderedHunk[] => {
  const { lengths } = told.walk;
  const edits = groups.map((group) => editOf(group, told.notes, lengths));
  const away = edits.filter((_, at) => groups[at]?.steps[0]?.inBefore);
  const here = edits.filter((_, at) => groups[at]?.steps[0]?.inAfter);
  const [group, before, after] = [groups[0], span(away, 'before'), span(here, 'after')];
  if (group === undefined || before === undefined || after === undefined) return [];
  const kind = isWholeMove(edits, lengths, told) ? 'move-paragraphs' : 'move';
  const hunk = { kind, ...byOf(group, group), before, after, edits: [...away, ...here] } as const;
  return [{ at: group.from, hunk }];
};

const changedHunks = (told: Told, groups: readonly Group[]): readonly OrderedHunk[] => {
  const moved = new Map<number, Group[]>();
  for (const group of groups) {
    if (group.move === undefined) continue;
    const others = moved.get(group.move);
    if (others === undefined) moved.set(group.move, [group]);
    else others.push(group);
  }
  const plain = groups.filter(({ move }) => move === undefined);
  return [
    ...plain.flatMap((group) =>
      (group.whole === undefined ? cut(group, told.walk.lengths) : [group]).flatMap((passage) =>
        hunkFrom(group, passage, told),
      ),
    ),
    ...[...moved.values()].flatMap((some) => moveHunk(some, told)),
  ];
};

const order = (one: OrderedHunk, other: OrderedHunk): number =>
  one.at.before.paragraph - other.at.before.paragraph ||
  one.at.before.offset - other.at.before.offset ||
  one.at.after.paragraph - other.at.after.paragraph ||
  one.at.after.offset - other.at.after.offset;

/** Whether the same words with the same look were taken out and put in again, as by whoever types them anew. */
const hasNoEffect = ({ kind, edits }: Hunk): boolean =>
  kind !== 'level' &&
  edits.every(
    ({ removed, inserted }) =>
      removed.length === inserted.length &&
      removed.every((wording, at) => sameWording(wording, inserted[at] ?? emptyWording)),
  );

const saysWords = ({ edits }: Hunk): boolean =>
  edits.some(({ removed }) => removed.some((wording) => wording.length > 0));

/** What was changed in a text, and how much of it came to nothing. */
interface ToldChanges {
  readonly hunks: readonly Hunk[];
  /** Ends of moves without their other end. */
  readonly unpaired: number;
  readonly withoutEffect: number;
}

/** The changes of a text, in its order. */
export const hunksOf = (told: Told): ToldChanges => {
  const moves = pairMoves(told.walk.steps);
  const changed = changedHunks(told, groupsOf(told.walk, moves));
  const all = [...changed, ...untouchedHunks(told)].sort(order).map(({ hunk }) => hunk);
  const vain = all.filter(hasNoEffect);
  const hunks = vain.length === 0 ? all : all.filter((hunk) => !hasNoEffect(hunk));
  return { hunks, unpaired: moves.unpaired, withoutEffect: vain.filter(saysWords).length };
};
