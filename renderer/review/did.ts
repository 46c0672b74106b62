import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { HistoryLine } from '#core/contract/review.ts';

/** What was done to a clause besides changing its words. */
export type Did =
  | 'made'
  | 'put-in'
  | 'taken-out'
  | 'moved'
  | 'split'
  | 'joined'
  | 'reshaped'
  | 'language'
  | 'decided';

const byCode: Readonly<Record<string, Did>> = {
  'history:create': 'made',
  'change:parts-moved': 'moved',
  'change:part-split': 'split',
  'change:parts-merged': 'joined',
  'change:language-added': 'language',
  'change:language-removed': 'language',
};

const didBy = (code: string): readonly Did[] => {
  const known = byCode[code];
  if (known !== undefined) return [known];
  return code.startsWith('history:') ? ['decided'] : [];
};

/** What was done to a clause besides changing its words; whether it came or went is read off the clause itself. */
export const didOf = ({ codes, before, after }: HistoryLine): readonly Did[] => {
  const all = new Set(codes.flatMap(didBy));
  if (before === null && !all.has('made') && !all.has('split')) all.add('put-in');
  if (after === null && !all.has('joined')) all.add('taken-out');
  if (before !== null && after !== null && !sameValue(shapeOf(before), shapeOf(after))) all.add('reshaped');
  return [...all];
};
