import { type RefObject, useCallback } from 'react';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';

const reachable = 'button:not([tabindex="-1"]), input, textarea, select, a[href], [tabindex="0"]';

/** Where the keyboard can go beside the text: into what an area is for, and not onto the button that closes it. */
const beside = (selector: string): HTMLElement | null => {
  const area = document.querySelector<HTMLElement>(selector);
  const current = area?.querySelector('[data-current="true"]')?.closest<HTMLElement>('[role="row"]');
  if (current != null) return current;
  const inside = [...(area?.querySelectorAll<HTMLElement>(reachable) ?? [])];
  return inside.find((one) => one.closest('.side-head') === null) ?? inside[0] ?? null;
};

/** One key from the text to the panel beside it, on to the outline, and back to where one was writing. */
export const useAreas = (editors: RefObject<EditorsHandle | null>): void => {
  const go = useCallback(() => {
    const at = document.activeElement;
    const [panel, outline] = [beside('.side-panel'), beside('.outline')];
    const order =
      at?.closest('.side-panel') != null
        ? [outline]
        : at?.closest('.outline') != null
          ? []
          : [panel, outline];
    const next = order.find((one) => one !== null);
    if (next === undefined || next === null) editors.current?.active()?.focus();
    else next.focus();
  }, [editors]);
  useCommand('next-area', go);
};
