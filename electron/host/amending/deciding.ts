import type { City } from '#core/amendment/amendment.ts';
import { compromise } from '#core/amendment/compromise.ts';
import { withTwins, withTwinsOfLanguage } from '#core/amendment/groups.ts';
import { languageOfNew, onlyNew } from '#core/amendment/new-in-both.ts';
import { targetOf } from '#core/amendment/standing.ts';
import { amendmentOf, type Negotiation, present } from '#core/amendment/state.ts';
import { type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { plain, type Wording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { behind } from '#core/margin/stale.ts';
import { readWording } from '#core/redline/read-wording.ts';
import { redlineOf, withHunks } from '#core/redline/redline.ts';
import { profileOf, sideOf } from '#core/redline/side.ts';
import type { Act } from '../file/deed-schema.ts';
import { draftingLanguages } from '../languages.ts';
import type { Beside } from './beside.ts';
import { besideBrackets } from './beside-brackets.ts';
import { bracketing } from './bracketing.ts';
import { withFollowing } from './following.ts';

/** What a committee can make of an amendment from the command line. */
export const verdicts = [
  'accept',
  'reject',
  'defer',
  'refer',
  'withdraw',
  'merge',
  'bracket',
  'ad-referendum',
  'as-amended',
  'reopen',
  'confirm',
  'choose',
  'lift',
] as const;
export type Verdict = (typeof verdicts)[number];

/** One decision as it is asked for. */
export interface Deciding {
  readonly ids: readonly Id[];
  readonly verdict: Verdict;
  /** The agreed wording of the whole paragraph, for `as-amended`. */
  readonly text?: string | undefined;
  /** The alternative agreed, for `choose`; the words as they stand where it is missing. */
  readonly option?: Id | undefined;
  /** The part it is about, where it is another than the amendment's. */
  readonly part?: Id | undefined;
  /** The amendment that takes in the others, for `merge`. */
  readonly into?: Id | undefined;
  /** The cities that withdraw, for `withdraw`; all where none is named. */
  readonly cities?: readonly City[] | undefined;
  /** For `bracket`: the words of other languages that stand in brackets too. */
  readonly beside?: readonly Beside[] | undefined;
  /** Only what is asked for in the language of the amendments that are named, where a city asks for it in others, too. */
  readonly alone?: boolean | undefined;
  /** For `bracket`: whole paragraphs are kept side by side. */
  readonly whole?: boolean | undefined;
}

interface Target {
  readonly part: Id;
  readonly language: Language;
}

const targetFor = (state: Negotiation, id: Id): Result<Target> => {
  const amendment = amendmentOf(state, id);
  if (amendment === undefined) return refuse('amendment:unknown', { id });
  const { standing, operations, language } = amendment;
  const asked = standing.operations.length > 0 ? standing.operations : operations;
  const part = asked.map(targetOf).find((target) => target !== null);
  return part === undefined || part === null
    ? refuse('amending:no-clause', { id })
    : success({ part, language });
};

/** The present wording of a part with words changed as a typed text has them, its facts kept where they still stand. */
const typedWording = (state: Negotiation, { part: id, language }: Target, text: string): Result<Wording> => {
  const draft = present(state);
  const part = draft.parts.find((one) => one.id === id);
  if (part === undefined) return refuse('amendment:no-part', { part: id });
  const languages = draftingLanguages();
  const side = sideOf(draft, language, languages, { notes: false, marks: false, listEnds: true });
  const before = side.read(wordingIn(part, language), part);
  const after = readWording(plain(text.trim()), profileOf(language, languages));
  return success(withHunks(before.wording, redlineOf(before, after, false).hunks));
};

const asAmended = (state: Negotiation, { ids, text, part }: Deciding): Result<Act> => {
  if (text === undefined || text.trim() === '') return refuse('amending:no-text');
  const [first = ''] = ids;
  const target = targetFor(state, first);
  if (!target.ok) return target;
  const about = { ...target.value, part: part ?? target.value.part };
  const wording = typedWording(state, about, text);
  if (!wording.ok) return wording;
  const made = compromise(state, ids, about.part, about.language, wording.value);
  return made.ok ? success({ type: 'accept-as-amended', ...made.value, byItself: true }) : made;
};

const merging = ({ ids, into }: Deciding): Result<Act> => {
  const others = ids.filter((id) => id !== into);
  if (into === undefined) return refuse('amending:no-into');
  return success({ type: 'merge', ids: others.length > 0 ? others : ids, into });
};

const withdrawing = (state: Negotiation, { ids, cities }: Deciding): Result<Act> => {
  if (cities === undefined) return success({ type: 'withdraw', ids });
  for (const id of ids)
    for (const { city, name } of cities)
      if (!amendmentOf(state, id)?.sponsors.some((one) => one.city === city))
        return refuse('amending:not-sponsor', { id, city: name });
  return success({ type: 'withdraw', ids, cities: cities.map(({ city }) => city) });
};

const types = {
  accept: 'accept',
  'ad-referendum': 'accept-ad-referendum',
  reject: 'reject',
  defer: 'defer',
  refer: 'refer',
  reopen: 'reopen',
  confirm: 'confirm',
} as const;

// What is withdrawn is a city's own; what is agreed to or not is the words, whoever asked for them.
const aboutTwins = new Set<Verdict>([
  'accept',
  'ad-referendum',
  'reject',
  'defer',
  'refer',
  'as-amended',
  'bracket',
]);

const unknownOf = (state: Negotiation, ids: readonly Id[]): Id | undefined =>
  ids.find((id) => amendmentOf(state, id) === undefined);

// What is adopted leaves brackets around their words, and takes along the references to what it joins.
const adopting = (state: Negotiation, act: Act): Result<Act> => {
  const beside = besideBrackets(state, act);
  return beside.ok ? success(withFollowing(state, beside.value)) : beside;
};

/**
 * The deed of a decision, on amendments and their twins, or on a bracket (`choose`, `lift`). What is withdrawn or merged
 * are the amendments named alone. Refused with `amendment:unknown`, `amending:no-text` for a compromise without words,
 * `amending:no-into`, `amending:not-sponsor`, and as `bracketing` and `besideBrackets` refuse; whether it can be taken is for `enact` to say.
 */
export const deciding = (state: Negotiation, given: Deciding): Result<Act> => {
  const [first = ''] = given.ids;
  if (given.verdict === 'choose')
    return success({
      type: 'choose',
      bracket: first,
      option: given.option ?? null,
      within: true,
      byItself: true,
    });
  if (given.verdict === 'lift') return success({ type: 'lift-bracket', bracket: first });
  const unknown = unknownOf(state, given.ids);
  if (unknown !== undefined) return refuse('amendment:unknown', { id: unknown });
  const alone = given.alone === true || given.verdict === 'as-amended';
  const ids = aboutTwins.has(given.verdict)
    ? [...new Set(given.ids.flatMap((id) => (alone ? withTwinsOfLanguage : withTwins)(state, id)))]
    : given.ids;
  if (given.verdict === 'as-amended') {
    const amended = asAmended(state, { ...given, ids });
    return amended.ok ? adopting(state, amended.value) : amended;
  }
  if (given.verdict === 'merge') return merging(given);
  if (given.verdict === 'withdraw') return withdrawing(state, given);
  if (given.verdict === 'bracket')
    return bracketing(state, { ids, beside: given.beside ?? [], whole: given.whole ?? false });
  const type = types[given.verdict];
  if (type === 'accept' || type === 'accept-ad-referendum')
    return adopting(state, {
      type,
      ids,
      ...(newInSeveral(state, ids) ? { joined: true } : {}),
      byItself: true,
    });
  return besideBrackets(state, { type, ids });
};

const newInSeveral = (state: Negotiation, ids: readonly Id[]): boolean => {
  const fresh = ids.flatMap((id) => onlyNew(amendmentOf(state, id)?.standing.operations ?? []) ?? []);
  return new Set(fresh.map(languageOfNew)).size > 1;
};

/** Amendments that a decision did something to: their status, or how they fare. */
export interface Effect {
  readonly id: Id;
  readonly status: string;
  readonly state: string;
}

/** What a decision did to amendments, its own and others. */
export const effects = (before: Negotiation, after: Negotiation): readonly Effect[] =>
  after.order.flatMap((id) => {
    const [was, now] = [amendmentOf(before, id), amendmentOf(after, id)];
    if (now === undefined || was === undefined || now.aside !== undefined) return [];
    return was.status === now.status && was.standing.state === now.standing.state
      ? []
      : [{ id, status: now.status, state: now.standing.state }];
  });

/** Parts whose other language is out of step by now, with the languages. */
export const newlyStale = (
  before: Negotiation,
  after: Negotiation,
): readonly { part: Id; language: Language; kind: string }[] =>
  behind(after.stale)
    .filter(
      ({ part, language }, at, all) =>
        !behind(before.stale).some((one) => one.part === part && one.language === language) &&
        all.findIndex((one) => one.part === part && one.language === language) === at,
    )
    .map(({ part, language, kind }) => ({ part, language, kind }));
