import { fold } from '#core/language/fold.ts';
import { longestIncreasing } from '#core/redline/sequence.ts';
import type { Side } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import { partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { plainText } from './match-base.ts';
import { beginningOf } from './quote.ts';
import { copiedIn } from './untracked.ts';

/**
 * Paragraphs that came back word for word in another order, with nothing of it tracked, where the move of them or of
 * what they went past is not asked for: a reader may have taken them for something else at their new place.
 */
export const standsElsewhere = (revisions: Revisions, asked: Asked, side: Side): readonly Noted[] => {
  const places = new Map(side.draft.parts.map(({ id }, at) => [id, at]));
  const all = [...asked.match.parts].toSorted(([one], [other]) => one - other);
  const values = all.map(([, { part }]) => places.get(part) ?? -1);
  const stays = new Set(longestIncreasing(values));
  const copies = copiedIn(revisions.rejected, side);
  const turned = all.flatMap(([at, { part }], index) => {
    const paragraph = revisions.rejected[at];
    const isCopied = paragraph !== undefined && copies.has(fold(plainText(paragraph)));
    return stays.has(index) || isCopied || paragraph === undefined ? [] : [{ part, line: paragraph.line }];
  });
  const told = asked.asks.filter((one) => one.kind === 'move' && one.how !== 'tracked').flatMap(partsIn);
  if (turned.length <= told.length + asked.unplaced.length) return [];
  return turned
    .filter(({ part }) => !told.includes(part))
    .map(({ part, line }): Noted => {
      const quote = beginningOf(part, side);
      return {
        found: 'move',
        state: 'held',
        how: 'untracked',
        part,
        line,
        quote,
        reason: { code: 'reply:stands-elsewhere', facts: {} },
        remark: { part, words: quote },
      };
    });
};
