import type { Draft, Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Finding } from '#core/reply/report.ts';
import type { Noted, Wish } from '#core/reply/wish.ts';
import { draftingLanguages } from '../languages.ts';

/** What a person said can be taken of what was held back: by number, or all of it. */
export type Confirmed = ReadonlySet<number> | 'all';

const canBeTaken = ({ state, wish, remark }: Noted): boolean =>
  state === 'held' ? wish !== undefined || remark !== undefined : state === 'remark' && wish !== undefined;

const confirmedOf = ({ reason: _reason, remark, ...rest }: Noted): Noted =>
  rest.wish === undefined && remark !== undefined
    ? { ...rest, state: 'remark', remark, confirmed: true }
    : { ...rest, state: 'taken', confirmed: true };

/**
 * What was held back, each with its number in the file; what was confirmed is taken, or, where no change could be made
 * of it, kept as a remark.
 */
export const confirmedIn = (
  noted: readonly Noted[],
  confirmed: Confirmed,
  from: number,
): { readonly noted: readonly Noted[]; readonly numbers: ReadonlyMap<Noted, number> } => {
  const numbers = new Map<Noted, number>();
  let number = from;
  const all = noted.map((one): Noted => {
    if (!canBeTaken(one)) return one;
    number++;
    const taken = confirmed === 'all' || confirmed.has(number);
    const now: Noted = taken ? confirmedOf(one) : one;
    numbers.set(now, number);
    return now;
  });
  return { noted: all, numbers };
};

/** What was found, as the report tells it: with citations, numbers to confirm by, and the amendments it became. */
export const findingsOf = (
  noted: readonly Noted[],
  numbers: ReadonlyMap<Noted, number>,
  amendments: ReadonlyMap<Wish, Id>,
  draft: Draft,
): readonly Finding[] => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  const cites = profile === undefined ? null : labels(draft, profile);
  return noted.map((one): Finding => {
    const { wish, goesWith, remark: _remark, confirmed, count = 1, ...rest } = one;
    const number = numbers.get(one);
    const amendment = amendments.get(goesWith ?? wish ?? nothing);
    const cite = cites?.get(one.part ?? '')?.cite ?? '';
    return {
      ...rest,
      count,
      ...(number === undefined || confirmed === true ? {} : { number }),
      ...(cite === '' ? {} : { cite }),
      ...(amendment === undefined ? {} : { amendment }),
    };
  });
};

const nothing: Wish = { operations: [], language: '', source: {} };
