import { type Result, refuse, success } from '#core/failure.ts';
import { allSettled, barred, settled } from './accept.ts';
import { type Amendment, type Event, isUndecided, type Sponsor, type Status } from './amendment.ts';
import type { Merge, SetAside, Settle, Supersede, Withdraw } from './deed.ts';
import { standingNow } from './path.ts';
import { shelved } from './shelf.ts';
import { amendmentOf, type Negotiation, withAmendment } from './state.ts';

const statuses = { reject: 'rejected', defer: 'deferred', refer: 'referred' } as const satisfies Partial<
  Record<Settle['type'], Status>
>;

// Adopted words are in the text: putting their amendment back on the table would leave them there without a decision.
const reopenable = new Set<Status>([
  'rejected',
  'withdrawn',
  'deferred',
  'referred',
  'bracketed',
  'reserved',
]);

const reopened = (state: Negotiation, deed: Settle): Result<Negotiation> => {
  let next = state;
  for (const id of deed.ids) {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) return refuse('amendment:unknown', { id });
    if (!reopenable.has(amendment.status))
      return refuse('amendment:not-reopened', { id, status: amendment.status });
    const back = settled(amendment, 'proposed', { what: deed.type, by: deed.by });
    next = withAmendment(next, { ...back, standing: standingNow(state, amendment) });
  }
  return success(next);
};

const confirmed = (state: Negotiation, deed: Settle): Result<Negotiation> => {
  for (const id of deed.ids) {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) return refuse('amendment:unknown', { id });
    if (amendment.status !== 'ad-referendum')
      return refuse('amendment:not-ad-referendum', { id, status: amendment.status });
  }
  return success(allSettled(state, deed.ids, 'agreed', { what: deed.type, by: deed.by }));
};

const firstBar = (state: Negotiation, ids: readonly string[]) =>
  ids.map((id) => barred(state, id)).find((bar) => bar !== null);

/** Decisions that leave the text as it is. */
export const settledBy = (state: Negotiation, deed: Settle): Result<Negotiation> => {
  if (deed.type === 'reopen') return reopened(state, deed);
  if (deed.type === 'confirm') return confirmed(state, deed);
  return (
    firstBar(state, deed.ids) ??
    success(allSettled(state, deed.ids, statuses[deed.type], { what: deed.type, by: deed.by }))
  );
};

/** Taken back: by all who sponsor it, or by some, and then it stays on the table with the others. */
export const withdrawn = (state: Negotiation, { ids, cities, by, type }: Withdraw): Result<Negotiation> => {
  const bar = firstBar(state, ids);
  if (bar !== undefined) return bar;
  const event = { what: type, by };
  let next = state;
  for (const id of ids) {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) continue;
    const left = cities === undefined ? [] : amendment.sponsors.filter(({ city }) => !cities.includes(city));
    const now: Amendment =
      left.length === 0
        ? settled(amendment, 'withdrawn', event)
        : { ...settled(amendment, amendment.status, event), sponsors: left };
    next = withAmendment(next, now);
  }
  return success(next);
};

/** Taken into another amendment: its sponsors become sponsors there, and the city's own words stay in its submission. */
export const merged = (state: Negotiation, { ids, into, by, type }: Merge): Result<Negotiation> => {
  const bar = firstBar(state, [...ids, into]);
  if (bar !== undefined) return bar;
  if (ids.includes(into)) return refuse('amendment:into-itself', { id: into });
  const target = amendmentOf(state, into);
  if (target === undefined) return refuse('amendment:unknown', { id: into });
  const event = { what: type, by };
  let next = state;
  const sponsors = [...target.sponsors];
  for (const id of ids) {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) continue;
    sponsors.push(...amendment.sponsors.filter((one) => !sponsors.some(({ city }) => city === one.city)));
    next = withAmendment(next, { ...settled(amendment, 'merged', event), into });
  }
  return success(withAmendment(next, { ...settled(target, target.status, event), sponsors }));
};

const undecidedOf = (state: Negotiation, id: string): Result<Amendment> => {
  const amendment = amendmentOf(state, id);
  if (amendment === undefined) return refuse('amendment:unknown', { id });
  return isUndecided(amendment)
    ? success(amendment)
    : refuse('amendment:decided', { id, status: amendment.status });
};

/** Late proposals that are left out for good, or count after all. */
export const setAside = (state: Negotiation, deed: SetAside): Result<Negotiation> => {
  const { ids, aside, instead, back, by, type } = deed;
  const replaced = instead === undefined ? success(state) : superseded(state, { type, by, ...instead });
  if (!replaced.ok) return replaced;
  let next = replaced.value;
  for (const id of ids) {
    const amendment = undecidedOf(state, id);
    if (!amendment.ok) return amendment;
    if (amendment.value.aside === 'superseded') continue;
    const { aside: _, ...rest } = settled(amendment.value, amendment.value.status, { what: type, by });
    next = withAmendment(next, type === 'take-up' || aside === undefined ? rest : { ...rest, aside });
  }
  return success(back === undefined ? next : broughtBack(next, back, { what: type, by }));
};

// The city's own submission says who stood behind it.
const broughtBack = (
  state: Negotiation,
  { ids, cities, aside }: NonNullable<SetAside['back']>,
  event: Event,
): Negotiation =>
  ids.reduce((next, id) => {
    const amendment = amendmentOf(next, id);
    if (amendment === undefined) return next;
    const { aside: was, ...rest } = settled(amendment, amendment.status, event);
    const own = shelved(next.submissions, amendment.submission)?.cities ?? [];
    const missing = own.filter(
      ({ city }) => cities.includes(city) && !amendment.sponsors.some((one) => one.city === city),
    );
    const sponsors = [
      ...amendment.sponsors,
      ...missing.map((city) => ({ ...city, submission: amendment.submission })),
    ];
    const now = was === 'superseded' ? aside : was;
    return withAmendment(next, { ...rest, sponsors, ...(now === undefined ? {} : { aside: now }) });
  }, state);

const leaving = (amendment: Amendment, event: Event, goes: (sponsor: Sponsor) => boolean): Amendment => {
  const left = amendment.sponsors.filter((sponsor) => !goes(sponsor));
  const noted = settled(amendment, amendment.status, event);
  return left.length > 0 ? { ...noted, sponsors: left } : { ...noted, aside: 'superseded' };
};

// Whoever stands behind an amendment by what was merged into it leaves that too.
const intoWhich = (state: Negotiation, { into }: Amendment): Amendment | undefined => {
  const next = into === undefined ? undefined : amendmentOf(state, into);
  return next?.into === undefined ? next : intoWhich(state, next);
};

/**
 * A later reply took the place of the one that these proposals came with. Cities that sent the later one no longer
 * stand behind them, nor behind what they were merged into; where none is left, a proposal no longer counts. What was
 * decided stays decided, and counts as superseded once that is undone.
 */
export const superseded = (
  state: Negotiation,
  { ids, cities, by, type }: Pick<Supersede, 'ids' | 'cities' | 'by'> & { readonly type: string },
): Result<Negotiation> => {
  let next = state;
  for (const id of ids) {
    const amendment = amendmentOf(next, id);
    if (amendment === undefined) return refuse('amendment:unknown', { id });
    const event = { what: type, by };
    next = withAmendment(
      next,
      leaving(amendment, event, ({ city }) => cities.includes(city)),
    );
    const target = intoWhich(next, amendment);
    const came = ({ city, submission }: Sponsor): boolean =>
      cities.includes(city) && submission === amendment.submission;
    if (target?.sponsors.some(came)) next = withAmendment(next, leaving(target, event, came));
  }
  return success(next);
};
