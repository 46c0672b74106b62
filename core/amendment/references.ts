import type { EditWording } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import { isFootnote, isReference, type Run, type Wording } from '#core/draft/wording.ts';

/** Which part a reference to one is to name. */
export type Leads = (to: Id) => Id;

/** A run with its reference, or those of its note, turned; the very same where there is nothing to turn. */
export const turnedRun = (run: Run, leads: Leads): Run => {
  if (isReference(run)) {
    const to = leads(run.reference);
    return to === run.reference ? run : { ...run, reference: to };
  }
  if (!isFootnote(run)) return run;
  const note = turned(run.footnote, leads);
  return note === run.footnote ? run : { ...run, footnote: note };
};

/** A wording with its references turned. */
export const turned = (wording: Wording, leads: Leads): Wording => {
  const runs = wording.map((run) => turnedRun(run, leads));
  return runs.every((run, at) => run === wording[at]) ? wording : runs;
};

const referencesIn = (wording: Wording): readonly Id[] =>
  wording.flatMap((run) => {
    if (isFootnote(run)) return referencesIn(run.footnote);
    return isReference(run) ? [run.reference] : [];
  });

/** How references were turned by edits that did nothing else. */
export const leadsBy = (edits: readonly EditWording[]): Leads => {
  const turns = new Map<Id, Id>();
  for (const { removed, inserted } of edits) {
    const now = referencesIn(inserted);
    referencesIn(removed).forEach((from, at) => turns.set(from, now[at] ?? from));
  }
  return (to) => turns.get(to) ?? to;
};
