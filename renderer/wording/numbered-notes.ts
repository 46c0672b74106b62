import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { notesBefore, notesIn } from '#core/draft/notes.ts';
import { isFootnote, type Wording } from '#core/draft/wording.ts';
import type { RedlineRun } from '#core/redline/runs.ts';

/** How many notes stand before some words in the text they are read in; null where that text is not at hand. */
export type Notes = number | null;

/** The notes before a wording of a draft; null where it has none to be numbered, or the part is not in that draft. */
export const notesAt = (
  draft: Draft,
  part: Id,
  language: Language,
  ...wordings: readonly Wording[]
): Notes =>
  wordings.some((wording) => wording.some(isFootnote))
    ? (notesBefore(draft, language).get(part) ?? null)
    : null;

interface NumberedRun {
  readonly run: RedlineRun;
  readonly notes: Notes;
}

const past = (notes: Notes, { wording }: RedlineRun): Notes =>
  notes === null ? null : notes + notesIn(wording);

/** The runs of a redline with the notes before each: words that went are counted as they were, all others as they are. */
export const numberedRuns = (
  runs: readonly RedlineRun[],
  before: Notes,
  after: Notes,
): readonly NumberedRun[] => {
  let [was, now] = [before, after];
  return runs.map((run) => {
    const isOld = run.kind === 'deleted' || run.kind === 'moved-from';
    const numbered = { run, notes: isOld ? was : now };
    if (isOld || run.kind === 'kept') was = past(was, run);
    if (!isOld) now = past(now, run);
    return numbered;
  });
};
