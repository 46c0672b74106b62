import { sameWording } from '#core/draft/wording.ts';
import { editOf } from './edits.ts';
import { changedBy } from './responsible.ts';
import type { Edit, ViewParagraph } from './revisions.ts';
import type { Spots, Step } from './steps.ts';
import type { OrderedHunk, Told } from './told.ts';

const changes = ({ removed, inserted }: Edit): boolean => !sameWording(removed.flat(), inserted.flat());

/** Words that stayed where they are and look otherwise. Neighbours by one author are one change. */
const lookHunks = (told: Told, passages: readonly (readonly Step[])[], ends: readonly Spots[]) =>
  passages.flatMap((steps, at): OrderedHunk[] => {
    const [first, to] = [steps[0], ends[at]];
    if (first === undefined || to === undefined || first.piece === undefined || !('text' in first.piece))
      return [];
    const edit = editOf({ steps, from: first.at, to }, told.notes, told.walk.lengths);
    if (!changes(edit)) return [];
    const { before, after } = edit;
    return [
      {
        at: first.at,
        hunk: { kind: 'look', ...changedBy(first.piece.lookBy), before, after, edits: [edit] },
      },
    ];
  });

const looks = (told: Told): readonly OrderedHunk[] => {
  const passages: Step[][] = [];
  const ends: Spots[] = [];
  let open: { readonly author: string | undefined; readonly steps: Step[] } | undefined;
  const close = (to: Spots): void => {
    if (open !== undefined) ends.push(to);
    open = undefined;
  };
  for (const step of told.walk.steps) {
    if (!step.inBefore && !step.inAfter) continue;
    const by =
      step.inBefore && step.inAfter && step.piece && 'text' in step.piece ? step.piece.lookBy : undefined;
    if (by === undefined || open?.author !== by.author) close(step.at);
    if (by === undefined) continue;
    if (open === undefined) passages.push((open = { author: by.author, steps: [] }).steps);
    open.steps.push(step);
  }
  close(told.walk.end);
  return lookHunks(told, passages, ends);
};

const noteHunk = (told: Told, step: Step, to: Spots): readonly OrderedHunk[] => {
  if (step.piece === undefined || 'text' in step.piece) return [];
  const edit = editOf({ steps: [step], from: step.at, to }, told.notes, told.walk.lengths);
  if (!changes(edit)) return [];
  const inside = told.inside(step.piece);
  const {
    kind: _kind,
    edits: _edits,
    before: _before,
    after: _after,
    inside: _inside,
    ...by
  } = inside[0] ?? {};
  const { before, after } = edit;
  return [{ at: step.at, hunk: { kind: 'note', ...by, before, after, edits: [edit], inside } }];
};

const standsOtherwise = (before: ViewParagraph | undefined, after: ViewParagraph | undefined): boolean =>
  before?.list?.style !== after?.list?.style ||
  before?.list?.depth !== after?.list?.depth ||
  before?.headingLevel !== after?.headingLevel;

const levelHunk = (told: Told, { paragraph, at }: Step): readonly OrderedHunk[] => {
  const by = paragraph.restyledBy;
  const [before, after] = [at.before.paragraph, at.after.paragraph];
  if (by === undefined || !standsOtherwise(told.rejected[before], told.accepted[after])) return [];
  const all = (index: number, to: Spots['before']) => ({ from: { paragraph: index, offset: 0 }, to });
  return [
    {
      at,
      hunk: {
        kind: 'level',
        ...changedBy(by),
        before: all(before, at.before),
        after: all(after, at.after),
        edits: [],
      },
    },
  ];
};

/** What was done to words and paragraphs that are in both views: to their look, their notes, their place in a list. */
export const untouchedHunks = (told: Told): readonly OrderedHunk[] => {
  const { steps, end } = told.walk;
  const kept = steps.flatMap((step, at) => {
    if (!step.inBefore || !step.inAfter) return [];
    return step.piece === undefined ? levelHunk(told, step) : noteHunk(told, step, steps[at + 1]?.at ?? end);
  });
  return [...looks(told), ...kept];
};
