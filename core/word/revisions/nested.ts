import { wordingsOf } from './edits.ts';
import { changedBy, putIn, takenOut } from './responsible.ts';
import type { NestedChange } from './revisions.ts';
import { historyOf, type NoteWords, type Step, type Walk } from './steps.ts';

interface Both {
  readonly into: NonNullable<ReturnType<typeof putIn>>;
  readonly out: NonNullable<ReturnType<typeof takenOut>>;
}

const bothOf = (step: Step): Both | undefined => {
  if (step.inBefore || step.inAfter) return undefined;
  const history = historyOf(step);
  const [into, out] = [putIn(history), takenOut(history)];
  // Words that were put in and then moved on are at the other end of the move.
  return into && out?.kind === 'del' ? { into, out } : undefined;
};

const alike = (one: Both, other: Both): boolean =>
  one.into.author === other.into.author &&
  one.out.author === other.out.author &&
  one.into.kind === other.into.kind;

/** What someone put in and someone took out again, piece by piece as far as it is the same two persons. */
export const nestedOf = ({ steps }: Walk, notes: NoteWords): readonly NestedChange[] => {
  const runs: { readonly both: Both; readonly steps: Step[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const step of steps) {
    const both = bothOf(step);
    if (both === undefined) open = undefined;
    else if (open !== undefined && alike(open.both, both)) open.steps.push(step);
    else runs.push((open = { both, steps: [step] }));
  }
  return runs.flatMap(({ both: { into, out }, steps: some }) => {
    const at = some[0]?.at;
    if (at === undefined) return [];
    return {
      as: into.kind === 'ins' ? ('inserted' as const) : ('moved' as const),
      words: wordingsOf(some, 'accept', notes),
      putIn: changedBy(into),
      takenOut: changedBy(out),
      before: { from: at.before, to: at.before },
      after: { from: at.after, to: at.after },
    };
  });
};
