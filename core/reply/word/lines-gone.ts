import type { Side } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import { partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { beginningOf } from './quote.ts';

/**
 * Lines of the title or of the end that are gone from a file that we sent, with nothing of it tracked. Of other files
 * nothing is told: who copies a text often begins with its first paragraph.
 */
export const linesGone = ({ identity }: Revisions, asked: Asked, side: Side): readonly Noted[] => {
  if (identity === undefined) return [];
  const there = new Set([
    ...[...asked.match.parts.values()].map(({ part }) => part),
    ...asked.partAt.values(),
    ...asked.asks.flatMap(partsIn),
  ]);
  return side.faces.flatMap(({ part: { id, role }, folded }): readonly Noted[] => {
    if ((role !== 'heading' && role !== 'closing') || folded === '' || there.has(id)) return [];
    const words = `− ${beginningOf(id, side)}`;
    return [
      {
        found: 'delete',
        state: 'held',
        how: 'untracked',
        part: id,
        quote: words,
        reason: { code: 'reply:line-gone', facts: {} },
        remark: { part: id, words },
      },
    ];
  });
};
