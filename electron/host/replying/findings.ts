import type { Draft, Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Finding } from '#core/reply/report.ts';
import type { Noted, Wish } from '#core/reply/wish.ts';
import { draftingLanguages } from '../languages.ts';

/** What a person said can be taken of what was held back: by number, or all of it. */
export type Confirmed = ReadonlySet<number> | 'all';

const canBeTaken = ({ state, wish, found }: Noted): boolean =>
  (wish !== undefined && (state === 'held' || state === 'remark')) || (found === 'text' && state === 'held');

const withoutReason = ({ reason: _reason, remark: _remark, ...rest }: Noted): Noted => rest;

// A whole text that came back as it was sent is a position, once someone says so.
const asConfirmed = (one: Noted): Noted => ({
  ...withoutReason(one),
  state: one.found === 'text' ? 'answer' : 'taken',
});

/** What of a reply can be taken if a person says so, and what of that was said. */
export interface Numbered {
  readonly noted: readonly Noted[];
  /** The number of each in its file. */
  readonly numbers: ReadonlyMap<Noted, number>;
  /** What was confirmed, each with what it was before. */
  readonly confirmed: ReadonlyMap<Noted, Noted>;
}

/** What was held back with what can be made of it, each with its number in the file; what was confirmed is taken. */
export const confirmedIn = (noted: readonly Noted[], said: Confirmed, from: number): Numbered => {
  const numbers = new Map<Noted, number>();
  const confirmed = new Map<Noted, Noted>();
  let number = from;
  const all = noted.map((one): Noted => {
    if (!canBeTaken(one)) return one;
    number++;
    const now = said === 'all' || said.has(number) ? asConfirmed(one) : one;
    if (now !== one) confirmed.set(now, one);
    numbers.set(now, number);
    return now;
  });
  return { noted: all, numbers, confirmed };
};

/** How a part is cited in the version that a reply was made on; nothing for what is not cited. */
export type Cites = (part: Id) => string;

/** The citations of a draft. */
export const citesIn = (draft: Draft): Cites => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  const cites = profile === undefined ? null : labels(draft, profile);
  return (part) => cites?.get(part)?.cite ?? '';
};

/** What a report says of findings besides what was found. */
export interface Told {
  readonly numbers: ReadonlyMap<Noted, number>;
  readonly amendments: ReadonlyMap<Wish, Id>;
  /** Under which ids those that wait do so. */
  readonly held: ReadonlyMap<Noted, Id>;
  readonly cites: Cites;
}

/** What was found, as the report tells it: with citations, numbers to confirm by, and what it became. */
export const findingsOf = (
  noted: readonly Noted[],
  { numbers, amendments, held, cites }: Told,
): readonly Finding[] =>
  noted.map((one): Finding => {
    const { wish, goesWith, remark: _remark, count = 1, ...rest } = one;
    const number = numbers.get(one);
    const amendment = amendments.get(goesWith ?? wish ?? nothing);
    const cite = cites(one.part ?? '');
    const id = held.get(one);
    const canBe = one.state === 'held' || one.state === 'remark';
    return {
      ...rest,
      count,
      ...(number === undefined || !canBe ? {} : { number }),
      ...(cite === '' ? {} : { cite }),
      ...(amendment === undefined ? {} : { amendment }),
      ...(id === undefined ? {} : { held: id }),
    };
  });

const nothing: Wish = { operations: [], language: '', source: {} };
