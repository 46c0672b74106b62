import { singles } from '#core/change/cross.ts';
import type { Context } from './matrix-place.ts';
import { changeOf } from './matrix-told.ts';
import type { Noted, Wish } from './wish.ts';

// New parts are the same where they go to one place and have the same words in every language, whatever their ids.
const newParts = ({ operations }: Wish): readonly unknown[] =>
  operations
    .flatMap(singles)
    .flatMap((one) =>
      one.type === 'insert-parts' ? [one.after, one.parts.map(({ id: _id, ...rest }) => rest)] : [],
    );

/** What a row asks for, so that it can be known again. */
export const asked = ({ wish, part }: Noted, context: Context): string => {
  if (wish === undefined) return '';
  const made = newParts(wish);
  // Behind 5 and before 6 is one place.
  const about = made.length > 0 ? made : part;
  return JSON.stringify([wish.language, about, changeOf(wish, context) || wish.operations]);
};

const keyOf = (one: Noted, context: Context): string =>
  one.wish === undefined ? '' : JSON.stringify([one.state, asked(one, context)]);

const asRemark = ({ line, part, how }: Noted, words: string): Noted => ({
  found: 'row',
  state: 'remark',
  quote: words,
  remark: { part: part ?? null, words },
  ...(how === undefined ? {} : { how }),
  ...(line === undefined ? {} : { line }),
  ...(part === undefined ? {} : { part }),
});

/**
 * What one city asks for twice, in another row or in a copy of the sheet, counts once. A reason that only
 * the second gives is a remark.
 */
export const onceEach = (noted: readonly Noted[], context: Context): readonly Noted[] => {
  const known = new Map<string, Noted>();
  return noted.flatMap((one): readonly Noted[] => {
    const key = keyOf(one, context);
    const first = known.get(key);
    if (key === '' || first === undefined) {
      known.set(key, one);
      return [one];
    }
    const { wish, remark: _remark, rationale: _rationale, ...rest } = one;
    const same: Noted = { ...rest, state: 'same', reason: { code: 'reply:same-again', facts: {} } };
    const reason = wish?.rationale ?? '';
    return reason === '' || first.wish?.rationale === reason ? [same] : [same, asRemark(one, reason)];
  });
};
