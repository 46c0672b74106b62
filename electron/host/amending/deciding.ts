import { compromise } from '#core/amendment/compromise.ts';
import type { Option, PutInBrackets } from '#core/amendment/deed.ts';
import { withTwins } from '#core/amendment/groups.ts';
import { openBrackets } from '#core/amendment/open-brackets.ts';
import { targetOf } from '#core/amendment/standing.ts';
import { amendmentOf, type Bracket, type Negotiation, present } from '#core/amendment/state.ts';
import { type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, joinWordings, plain, sliceWording, type Wording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { behind } from '#core/margin/stale.ts';
import { readWording } from '#core/redline/read-wording.ts';
import { redlineOf, withHunks } from '#core/redline/redline.ts';
import { profileOf, sideOf } from '#core/redline/side.ts';
import type { Act } from '../file/deed-schema.ts';
import { draftingLanguages } from '../languages.ts';

/** What a committee can make of an amendment from the command line. */
export const verdicts = [
  'accept',
  'reject',
  'defer',
  'refer',
  'withdraw',
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
  return made.ok ? success({ type: 'accept-as-amended', ...made.value }) : made;
};

// Words that are only put in have no words of the text between the brackets yet: those before them go in too.
const widened = (bracket: Bracket, wording: Wording, language: Language): Bracket => {
  const stretch = bracket.stretches?.[language];
  if (stretch === undefined || stretch.from < stretch.to) return bracket;
  const text = characters(wording);
  const before = /\S+\s*$/.exec(text.slice(0, stretch.from))?.index;
  const from = before ?? stretch.from;
  const to =
    before === undefined ? (/\s*\S+/.exec(text.slice(stretch.to))?.[0].length ?? 0) + stretch.to : stretch.to;
  const around = (words: Wording): Wording =>
    joinWordings(sliceWording(wording, from, stretch.from), words, sliceWording(wording, stretch.to, to));
  return {
    ...bracket,
    stretches: { [language]: { from, to } },
    options: bracket.options.map((option) => ({
      ...option,
      wording: { ...option.wording, [language]: around(option.wording[language] ?? []) },
    })),
  };
};

const renamed = (options: readonly Option[]): readonly Option[] =>
  options.map((option, index) => ({ ...option, id: `o${index + 1}` }));

const countBrackets = ({ decisions }: Negotiation): number =>
  decisions.filter(({ deed }) => deed.type === 'bracket').length;

// The bracket as the rolling text already shows it around open proposals, with those alone that are decided on.
const bracketing = (state: Negotiation, ids: readonly Id[]): Result<Act> => {
  const found = openBrackets(state).find(({ options }) =>
    options.some(({ amendments }) => amendments.some((id) => ids.includes(id))),
  );
  if (found === undefined) return refuse('amending:no-brackets', { id: ids.join(', ') });
  const options = found.options.filter(({ amendments }) => amendments.some((id) => ids.includes(id)));
  const language = Object.keys(found.stretches ?? {})[0] ?? '';
  const part = present(state).parts.find(({ id }) => id === found.part);
  const wording = part === undefined ? [] : wordingIn(part, language);
  const bracket = widened({ ...found, options }, wording, language);
  const act: Omit<PutInBrackets, 'by'> = {
    type: 'bracket',
    ids: options.flatMap(({ amendments }) => amendments),
    bracket: `b${countBrackets(state) + 1}`,
    part: bracket.part,
    stretches: bracket.stretches,
    options: renamed(bracket.options),
    own: [],
  };
  return success(act);
};

const types = {
  accept: 'accept',
  'ad-referendum': 'accept-ad-referendum',
  reject: 'reject',
  defer: 'defer',
  refer: 'refer',
  reopen: 'reopen',
  confirm: 'confirm',
  withdraw: 'withdraw',
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

/**
 * The deed of a decision, on amendments and their twins, or on a bracket (`choose`, `lift`). Refused with `amendment:unknown`, `amending:no-text` for a
 * compromise without words, `amending:no-brackets` for what has no place in the text that brackets could stand around;
 * whether it can be taken is for `enact` to say.
 */
export const deciding = (state: Negotiation, given: Deciding): Result<Act> => {
  const [first = ''] = given.ids;
  if (given.verdict === 'choose')
    return success({ type: 'choose', bracket: first, option: given.option ?? null });
  if (given.verdict === 'lift') return success({ type: 'lift-bracket', bracket: first });
  const unknown = unknownOf(state, given.ids);
  if (unknown !== undefined) return refuse('amendment:unknown', { id: unknown });
  const ids = aboutTwins.has(given.verdict)
    ? [...new Set(given.ids.flatMap((id) => withTwins(state, id)))]
    : given.ids;
  if (given.verdict === 'as-amended') return asAmended(state, { ...given, ids });
  if (given.verdict === 'bracket') return bracketing(state, ids);
  return success({ type: types[given.verdict], ids });
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
    if (now === undefined || was === undefined) return [];
    return was.status === now.status && was.standing.state === now.standing.state
      ? []
      : [{ id, status: now.status, state: now.standing.state }];
  });

/** Parts whose other language is out of step by now, with the languages. */
export const newlyStale = (
  before: Negotiation,
  after: Negotiation,
): readonly { part: Id; language: Language }[] =>
  behind(after.stale)
    .filter(
      ({ part, language }, at, all) =>
        !behind(before.stale).some((one) => one.part === part && one.language === language) &&
        all.findIndex((one) => one.part === part && one.language === language) === at,
    )
    .map(({ part, language }) => ({ part, language }));
