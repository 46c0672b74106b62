import { joinWordings, sliceWording, wordingLength } from '#core/draft/wording.ts';
import type { EditWording } from './change.ts';

/**
 * Two edits of one wording, the second made on what the first left, as one edit: what someone types in one go is one
 * change and not one for each key. Null where they are on different wordings or do not touch. Made on the draft of
 * the first, the one edit gives what both gave, and undone it gives that draft again.
 */
export const composeEdits = (first: EditWording, second: EditWording): EditWording | null => {
  if (first.part !== second.part || first.language !== second.language) return null;
  const start = first.at;
  const end = start + wordingLength(first.inserted);
  const [from, to] = [second.at, second.at + wordingLength(second.removed)];
  if (to < start || from > end) return null;
  const before = sliceWording(second.removed, 0, start - from);
  const after = sliceWording(second.removed, Math.max(end - from, 0));
  const kept = sliceWording(first.inserted, 0, from - start);
  return {
    ...first,
    at: Math.min(start, from),
    removed: joinWordings(before, first.removed, to > end ? after : []),
    inserted: joinWordings(
      from > start ? kept : [],
      second.inserted,
      to < end ? sliceWording(first.inserted, to - start) : [],
    ),
  };
};
