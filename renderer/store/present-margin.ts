import type { Failure, Result } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { followMargin } from '#core/margin/follow.ts';
import type { Margin } from '#core/margin/margin.ts';
import type { PresentDraft } from './present-draft.ts';

/** What stands beside the text, as the screen shows it: it follows every change of the text at once. */
export interface PresentMargin {
  readonly margin: Margin;
  readonly follow: (listener: () => void) => () => void;
  /** Writes in the margin; null once it is on the disk, else why it is not. */
  readonly note: (...deeds: readonly MarginDeed[]) => Promise<Failure | null>;
  /** The margin as the host has it. */
  readonly receive: (margin: Margin) => void;
}

/** The margin of one window. */
export const presentMargin = (
  opened: Margin,
  present: PresentDraft,
  send: (deeds: readonly MarginDeed[]) => Promise<Result<Margin>>,
): PresentMargin => {
  let margin = opened;
  const listeners = new Set<() => void>();
  const now = (next: Margin): void => {
    if (next === margin) return;
    margin = next;
    for (const tell of listeners) tell();
  };
  present.follow(({ change, before, after }) => now(followMargin(margin, change, before, after)));
  return {
    get margin() {
      return margin;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note: async (...deeds) => {
      const noted = await send(deeds);
      if (!noted.ok) return noted.failure;
      now(noted.value);
      return null;
    },
    receive: now,
  };
};
