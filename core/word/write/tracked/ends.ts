import type { Tracked } from '#core/forms/tracked/tracked.ts';

/** The end of a paragraph in a tracked text, before it is settled which ends are tracked. */
export interface End {
  readonly mark: Tracked | null;
  /** How the paragraph looks; equal for paragraphs of one kind in one list. */
  readonly look: string;
  /** Whether it looks otherwise once changes are left. */
  readonly reverts: boolean;
}

/** How many of a run of paragraphs that come or go look like the one before it, so that they can be joined to that. */
const backwards = (ends: readonly End[], from: number, to: number): number => {
  const before = ends[from - 1];
  if (before === undefined || before.reverts) return 0;
  const run = ends.slice(from, to);
  const alike = run.findIndex(({ look }) => look !== before.look);
  return alike === -1 ? run.length : alike;
};

const forwards = (ends: readonly End[], from: number, to: number): boolean => {
  const next = ends[to];
  return next !== undefined && ends.slice(from, to).every(({ look }) => look === next.look);
};

/**
 * Which ends of paragraphs are tracked, so that paragraphs come and go with their words. A paragraph that goes is
 * joined to the next one by its own end, or to the one before by the end of that. Word gives what is joined the look of
 * the second, LibreOffice often that of the first: so it is the one that looks the same, where there is one. The last
 * paragraph of a text has no next; `closed` is false where it needs an empty one after it.
 */
export const settleEnds = (
  ends: readonly End[],
): { readonly marks: readonly (Tracked | null)[]; readonly closed: boolean } => {
  const marks = ends.map(({ mark }) => mark);
  let closed = true;
  for (let from = 0; from < ends.length; from++) {
    if (ends[from]?.mark === null) continue;
    const next = ends.findIndex(({ mark }, at) => at > from && mark === null);
    const to = next === -1 ? ends.length : next;
    const back = forwards(ends, from, to) ? 0 : backwards(ends, from, to);
    for (let at = from - 1; at < from + back; at++) {
      if (back > 0) marks[at] = at === from + back - 1 ? null : (ends[at + 1]?.mark ?? null);
    }
    if (to === ends.length && from + back < to) closed = false;
    from = to;
  }
  return { marks, closed };
};
