import type { Margin } from '#core/margin/margin.ts';

const revision = /^rev\.?\s?(\d{1,4})$/i;

/** The name that the next version would have: Rev.1, and one more than the highest there is. */
export const nextName = ({ versions }: Margin): string =>
  `Rev.${Math.max(0, ...versions.map(({ name }) => Number(revision.exec(name.trim())?.[1] ?? 0))) + 1}`;
