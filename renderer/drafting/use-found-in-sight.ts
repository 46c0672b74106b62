import { useEffect } from 'react';
import type { FoundNow } from './overlays.ts';

/** Far parts are laid out when they are near, and what stood there moves: it is looked again until it rests. */
const mostLooks = 30;
const rests = 3;

const isInSight = (found: Element, paper: Element): boolean => {
  const [own, page] = [found.getBoundingClientRect(), paper.getBoundingClientRect()];
  const heads = paper.querySelector('.paper-heads')?.getBoundingClientRect().height ?? 0;
  return own.top >= page.top + heads && own.bottom <= page.bottom;
};

const bringInSight = (): (() => void) => {
  let frame = 0;
  let calm = 0;
  const look = (left: number): void => {
    const paper = document.querySelector('.paper');
    const found = paper?.querySelector('.overlay-found-now');
    if (paper && found) {
      const seen = isInSight(found, paper);
      calm = seen ? calm + 1 : 0;
      if (!seen) found.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
    if (left > 0 && calm < rests) frame = requestAnimationFrame(() => look(left - 1));
  };
  frame = requestAnimationFrame(() => look(mostLooks));
  return () => cancelAnimationFrame(frame);
};

/** Keeps the words that one is at among those found in sight, once they are laid over the text. */
export const useFoundInSight = ({ found, at }: FoundNow): void => {
  const now = found[at];
  const key = now === undefined ? '' : `${now.part} ${now.language} ${now.from}`;
  useEffect(() => (key === '' ? undefined : bringInSight()), [key, at]);
};
