import type { Id, Language } from '#core/draft/draft.ts';
import type { Found } from '#renderer/editor/find.ts';
import type { Laid, Overlay } from '#renderer/editor/overlay.ts';

const nothing: readonly Laid[] = [];

/** What was looked for and found, and which of it one is at. */
export interface FoundNow {
  readonly found: readonly Found[];
  readonly at: number;
}

/** What was found, laid over the words of one language; undefined where nothing is looked for. */
export const foundOverlay = (
  found: readonly Found[],
  at: number,
  language: Language,
): Overlay | undefined => {
  if (found.length === 0) return undefined;
  const byPart = new Map<Id, Laid[]>();
  for (const [index, one] of found.entries()) {
    if (one.language !== language) continue;
    const laid = byPart.get(one.part) ?? [];
    laid.push({ from: one.from, to: one.to, kind: index === at ? 'found-now' : 'found' });
    byPart.set(one.part, laid);
  }
  return (part) => byPart.get(part) ?? nothing;
};
