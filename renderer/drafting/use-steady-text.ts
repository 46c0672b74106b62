import { type RefObject, useEffect } from 'react';

/** Where the paragraph of the caret is seen, from the upper edge of the paper. */
interface Seen {
  readonly part: Element;
  readonly top: number;
}

const seenOn = (paper: Element): Seen | null => {
  const part = paper.querySelector('[data-here]');
  if (part === null) return null;
  const [inner, outer] = [part.getBoundingClientRect(), paper.getBoundingClientRect()];
  const isSeen = inner.bottom > outer.top && inner.top < outer.bottom;
  return isSeen ? { part, top: inner.top - outer.top } : null;
};

/**
 * Keeps the paragraph of the caret where it is seen when the lines around it break otherwise: when a panel opens or
 * closes beside the text, or its letters become larger.
 */
export const useSteadyText = (ref: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const paper = ref.current;
    const text = paper?.querySelector('.draft-editors') ?? null;
    if (paper === null || text === null) return;
    const stop = new AbortController();
    const breadth = (): string => `${text.clientWidth} ${getComputedStyle(text).fontSize}`;
    let [seen, was] = [seenOn(paper), breadth()];
    const look = (): void => {
      if (breadth() === was) seen = seenOn(paper);
    };
    const watch = new ResizeObserver(() => {
      const now = breadth();
      if (now !== was && seen?.part.isConnected === true)
        paper.scrollTop +=
          seen.part.getBoundingClientRect().top - paper.getBoundingClientRect().top - seen.top;
      was = now;
      seen = seenOn(paper);
    });
    watch.observe(text);
    paper.addEventListener('scroll', look, { passive: true, signal: stop.signal });
    document.addEventListener('selectionchange', () => requestAnimationFrame(look), { signal: stop.signal });
    return () => {
      watch.disconnect();
      stop.abort();
    };
  }, [ref]);
};
