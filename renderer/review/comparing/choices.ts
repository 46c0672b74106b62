import type { State } from '#core/contract/review.ts';
import type { Margin } from '#core/margin/margin.ts';

/** A state that can be compared; `revision` is null for the draft as it is now. */
export interface ComparedState {
  readonly id: string;
  readonly kind: 'now' | 'today' | 'version' | 'state';
  readonly revision: number | null;
  readonly name: string;
  readonly who: string;
  readonly at: string;
}

/** How the draft was before anything was done to it on this day; as it was made, where that was today. */
const thisMorning = (states: readonly State[], now: Date): State | undefined => {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  return states.find(({ at }) => Date.parse(at) < midnight) ?? states.at(-1);
};

/** What can be compared: the draft now, as it was opened today, its versions, and where it paused, each the last first. */
export const comparedStates = (
  states: readonly State[],
  { versions }: Margin,
  now: Date,
): readonly ComparedState[] => {
  const morning = thisMorning(states, now);
  const blank = { name: '', who: '', at: '' };
  return [
    { ...blank, id: 'now', kind: 'now', revision: null },
    ...(morning === undefined ? [] : [{ ...morning, id: 'today', kind: 'today' as const, name: '' }]),
    ...versions.toReversed().map(({ name, revision, who, at }) => {
      return { id: `version ${name}`, kind: 'version' as const, revision, name, who, at };
    }),
    ...states.map(({ revision, who, at }) => {
      return { id: `state ${revision}`, kind: 'state' as const, revision, name: '', who, at };
    }),
  ];
};

/** What one most likely wants to compare with the draft as it is now: the last version, else this morning. */
export const likelyOlder = (states: readonly ComparedState[], revision: number | null): string => {
  const wanted = revision === null ? undefined : states.find((state) => state.revision === revision);
  const found =
    wanted ?? states.find(({ kind }) => kind === 'version') ?? states.find(({ kind }) => kind === 'today');
  return found?.id ?? 'now';
};
