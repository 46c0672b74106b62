import type { Option, PutInBrackets } from '#core/amendment/deed.ts';
import { type Group, groups } from '#core/amendment/groups.ts';
import { openBrackets, openParts } from '#core/amendment/open-brackets.ts';
import { targetOf, withOperations } from '#core/amendment/standing.ts';
import { type Bracket, type Negotiation, present } from '#core/amendment/state.ts';
import { withItems } from '#core/change/make.ts';
import { sameValue } from '#core/change/same.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { characters, joinWordings, sameWording, sliceWording, type Wording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Act } from '../file/deed-schema.ts';
import { type Beside, withBeside } from './beside.ts';

/** What is to be put in brackets, and how. */
export interface Bracketing {
  /** Amendments with their twins. */
  readonly ids: readonly Id[];
  /** The words of another language that stand in brackets with them. */
  readonly beside: readonly Beside[];
  /** Whether the paragraphs are kept side by side as a whole, as 4 and 4 bis. */
  readonly whole: boolean;
}

/** Words that are contested though nobody proposed others: of which part, and the cities that want them kept. */
export interface Unsettled {
  readonly part: Id;
  readonly language: Language;
  readonly words: string;
  readonly cities: readonly Id[];
  readonly beside: readonly Beside[];
}

type Contested = Omit<Bracket, 'id'>;

// Words that are only put in have no words of the text between the brackets yet: those before them go in too.
const widened = <One extends Contested>(bracket: One, wording: Wording, language: Language): One => {
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

const wordsOf = ({ parts }: Draft, id: Id, language: Language): Wording => {
  const part = parts.find((one) => one.id === id);
  return part === undefined ? [] : wordingIn(part, language);
};

// What one city wants in both languages is one alternative.
const joined = (one: Contested, other: Contested): Contested => {
  const kinOf = ({ cities }: Option): Option | undefined =>
    other.options.find((option) => option.cities.some((city) => cities.includes(city)));
  const own = one.options.map((option) => {
    const kin = kinOf(option);
    if (kin === undefined) return option;
    return {
      ...option,
      wording: { ...option.wording, ...kin.wording },
      cities: [...new Set([...option.cities, ...kin.cities])],
      amendments: [...option.amendments, ...kin.amendments],
    };
  });
  const paired = new Set(own.flatMap(({ amendments }) => amendments));
  return {
    ...one,
    stretches: { ...one.stretches, ...other.stretches },
    options: [...own, ...other.options.filter(({ amendments }) => !amendments.every((id) => paired.has(id)))],
  };
};

// The brackets as the rolling text already shows them around open proposals, with those alone that are decided on.
const aroundWords = (state: Negotiation, ids: ReadonlySet<Id>): readonly Contested[] => {
  const draft = present(state);
  return openBrackets(state).flatMap((found): readonly Contested[] => {
    const options = found.options.filter(({ amendments }) => amendments.some((id) => ids.has(id)));
    const language = Object.keys(found.stretches ?? {})[0] ?? '';
    return options.length === 0
      ? []
      : [widened({ ...found, options }, wordsOf(draft, found.part, language), language)];
  });
};

const aroundNew = (state: Negotiation, asked: readonly Group[]): readonly Contested[] => {
  const byId = new Map(asked.map((group) => [group.id, group]));
  return openParts(state).flatMap(({ group: id, after, parts, cities }): readonly Contested[] => {
    const group = byId.get(id);
    if (group === undefined) return [];
    const option = { id, wording: {}, parts, cities, amendments: group.members };
    return [{ part: parts[0]?.id ?? id, stretches: null, after, options: [option], own: [] }];
  });
};

const alternativeOf = (draft: Draft, part: Part, { id, operations, members, sponsors }: Group): Option => {
  const cities = [...new Set(sponsors.map(({ city }) => city))];
  const plain = { id, cities, amendments: members, wording: {} };
  const made = withOperations(draft, operations);
  if (!made.ok) return plain;
  const [first, ...items] = withItems(made.value, part.id);
  if (first === undefined) return { ...plain, parts: [] };
  const [, ...now] = withItems(draft, part.id);
  if (!sameValue(items, now)) return { ...plain, parts: [first, ...items] };
  const changed = Object.entries(first.wording).filter(
    ([tag, words]) => !sameWording(words, wordingIn(part, tag)),
  );
  return { ...plain, wording: Object.fromEntries(changed) };
};

const clauseOf = (draft: Draft, id: Id | null): Part | undefined => {
  const at = draft.parts.findIndex((part) => part.id === id);
  return draft.parts.slice(0, at + 1).findLast(({ role }) => role !== 'item');
};

/** Whole paragraphs side by side: the present one and, for each group, what it would be. */
const aroundWhole = (state: Negotiation, asked: readonly Group[]): readonly Contested[] => {
  const draft = present(state);
  const found = new Map<Id, readonly Option[]>();
  for (const group of asked) {
    const part = clauseOf(draft, group.operations.map(targetOf).find((id) => id !== null) ?? null);
    if (part === undefined) return [];
    found.set(part.id, [...(found.get(part.id) ?? []), alternativeOf(draft, part, group)]);
  }
  return [...found].map(([part, options]) => ({ part, stretches: null, options, own: [] }));
};

const languageOf = ({ stretches }: Contested): string =>
  stretches === null ? '' : (Object.keys(stretches)[0] ?? '');

// Places in different languages of one paragraph are one place, and so are new paragraphs for one gap.
const asOne = (all: readonly Contested[]): Contested | null => {
  const [first, ...others] = all;
  if (first === undefined) return null;
  if (first.after !== undefined)
    return others.every(({ after }) => after === first.after)
      ? { ...first, options: all.flatMap(({ options }) => options) }
      : null;
  const languages = all.map(languageOf);
  const apart = new Set(languages).size === all.length && !(languages.includes('') && all.length > 1);
  return apart && others.every(({ part, after }) => part === first.part && after === undefined)
    ? others.reduce(joined, first)
    : null;
};

/** Why no brackets can be put: around words that stand in some already, or around nothing. */
const unbracketed = (state: Negotiation, id: Id): Result<never> => {
  const group = groups(state).find(({ members }) => members.includes(id));
  const part = group?.operations.map(targetOf).find((target) => target !== null);
  const there = state.brackets.find((one) => one.after === undefined && one.part === part);
  return there === undefined
    ? refuse('amending:no-brackets', { id })
    : refuse('amending:bracketed-already', { id, bracket: there.id });
};

const countBrackets = ({ decisions }: Negotiation): number =>
  decisions.filter(({ deed }) => deed.type === 'bracket').length;

const renamed = (options: readonly Option[]): readonly Option[] =>
  options.map((option, index) => ({ ...option, id: `o${index + 1}` }));

const deedOf = (state: Negotiation, { part, stretches, after, options, own }: Contested): Act => {
  const act: Omit<PutInBrackets, 'by'> = {
    type: 'bracket',
    ids: [...new Set(options.flatMap(({ amendments }) => amendments))],
    bracket: `b${countBrackets(state) + 1}`,
    part,
    stretches,
    ...(after === undefined ? {} : { after }),
    options: renamed(options),
    own,
  };
  return act;
};

/**
 * One bracket around what amendments contest: words, in one language or in both; a whole paragraph; or new paragraphs
 * for one gap. Refused with `amending:no-brackets` where there is nothing that brackets could stand around, with
 * `amending:several-places` where the amendments are not about one place, and as `withBeside` refuses.
 */
export const bracketing = (state: Negotiation, { ids, beside, whole }: Bracketing): Result<Act> => {
  const wanted = new Set(ids);
  const asked = groups(state).filter(({ members }) => members.some((id) => wanted.has(id)));
  const found = whole
    ? aroundWhole(state, asked)
    : [...aroundWords(state, wanted), ...aroundNew(state, asked)];
  const covered = new Set(found.flatMap(({ options }) => options.flatMap(({ amendments }) => amendments)));
  const missing = ids.filter((id) => !covered.has(id));
  const [first] = missing;
  if (first !== undefined) return unbracketed(state, first);
  const one = asOne(found);
  if (one === null) return refuse('amending:several-places', { ids: ids.join(', ') });
  const both = withBeside(present(state), one, beside);
  return both.ok ? success(deedOf(state, both.value)) : both;
};

/**
 * Brackets around words of the text on which nobody agrees, with the cities behind them and no alternative yet. Refused
 * as `withBeside` refuses.
 */
export const bracketingWords = (
  state: Negotiation,
  { part, language, words, cities, beside }: Unsettled,
): Result<Act> => {
  const bare = { part, stretches: {}, options: [], own: cities };
  const all = [{ language, words, others: [] }, ...beside];
  const both = withBeside(present(state), bare, all);
  return both.ok ? success(deedOf(state, both.value)) : both;
};
