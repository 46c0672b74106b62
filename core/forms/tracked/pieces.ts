import type { Cause } from '#core/amendment/hands.ts';
import { unitsOf } from '#core/amendment/units.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { isFootnote, isText, sliceWording, type Wording } from '#core/draft/wording.ts';
import type { Signing } from './signing.ts';
import type { Stretch } from './stretches.ts';
import type { TrackedPiece } from './tracked.ts';

type CauseAt = (offset: number) => Cause | null | undefined;

/** What is behind the words at an offset: of the wording before for what is taken out, of the one after for what is put in. */
export interface Causes {
  readonly taken: CauseAt;
  readonly put: CauseAt;
  /** What carried words off, or brought them here, that nobody took out or put in. */
  readonly went: CauseAt;
  readonly came: CauseAt;
  /** Where no decision tells. */
  readonly otherwise: Cause | null;
}

interface Caused {
  readonly kind: Stretch['kind'];
  readonly wording: Wording;
  readonly cause: Cause | null;
}

/** A printed wording as runs again. */
const runsOf = (wording: Wording): readonly PrintedRun[] =>
  wording.flatMap((run): readonly PrintedRun[] => {
    if (isFootnote(run)) return [{ footnote: runsOf(run.footnote) }];
    if (!isText(run)) return [];
    const { text, marks = [], link } = run;
    return [{ text, marks, ...(link === undefined ? {} : { link }) }];
  });

const later = (one: Cause | null, other: Cause | null): Cause | null => {
  if (one === null || other === null) return one ?? other;
  return other.decision > one.decision ? other : one;
};

/** A stretch cut where whole words have another cause; spaces go with the words before them, the first with those behind. */
const byCause = ({ kind, wording, before, after }: Stretch, causes: Causes): readonly Caused[] => {
  if (kind === 'kept') return [{ kind, wording, cause: null }];
  const [own, along, start] =
    kind === 'deleted' ? [causes.taken, causes.went, before] : [causes.put, causes.came, after];
  const latest = (offsets: readonly number[], causeAt: CauseAt): Cause | null =>
    offsets.reduce<Cause | null>((found, offset) => later(found, causeAt(start + offset) ?? null), null);
  const cut: { from: number; to: number; cause: Cause | null; blank: boolean }[] = [];
  let at = 0;
  for (const unit of unitsOf(wording)) {
    const offsets = Array.from({ length: unit.length }, (_, offset) => at + offset);
    const cause = latest(offsets, own) ?? latest(offsets, along);
    const last = cut.at(-1);
    const [to, blank] = [at + unit.length, unit.kind === 'space'];
    if (last === undefined) cut.push({ from: at, to, cause, blank });
    else if (last.blank) Object.assign(last, { to, cause, blank });
    else if (blank || sameCause(last.cause, cause)) last.to = to;
    else cut.push({ from: at, to, cause, blank });
    at += unit.length;
  }
  return cut.map(({ from, to, cause }) => ({ kind, wording: sliceWording(wording, from, to), cause }));
};

const sameCause = (one: Cause | null, other: Cause | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Words without a cause of their own have that of their neighbours in the same difference. */
const filled = (all: readonly Caused[], otherwise: Cause | null): readonly Caused[] => {
  const near = (at: number, step: 1 | -1): Cause | null => {
    for (let here = at + step; all[here] !== undefined && all[here]?.kind !== 'kept'; here += step) {
      const cause = all[here]?.cause ?? null;
      if (cause !== null) return cause;
    }
    return null;
  };
  return all.map((one, at) => {
    if (one.kind === 'kept' || one.cause !== null) return one;
    return { ...one, cause: near(at, -1) ?? near(at, 1) ?? otherwise };
  });
};

const joined = (all: readonly Caused[]): readonly Caused[] => {
  const found: Caused[] = [];
  for (const one of all) {
    const last = found.at(-1);
    if (last !== undefined && last.kind === one.kind && sameCause(last.cause, one.cause))
      found[found.length - 1] = { ...last, wording: [...last.wording, ...one.wording] };
    else found.push(one);
  }
  return found;
};

/** Stretches as signed pieces, each word under the name of whoever asked for it. */
export const signedPieces = (
  stretches: readonly Stretch[],
  causes: Causes,
  { sign, remarks }: Signing,
): readonly TrackedPiece[] =>
  joined(
    filled(
      stretches.flatMap((stretch) => byCause(stretch, causes)),
      causes.otherwise,
    ),
  ).map(({ kind, wording, cause }) => ({
    runs: runsOf(wording),
    change: kind === 'kept' ? null : { kind, by: sign(cause) },
    comments: kind === 'kept' ? [] : remarks(cause),
  }));
