import type { Change } from '#core/change/change.ts';
import { deleting, rewording, withItems } from '#core/change/make.ts';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { allSettled, barred, withChanges } from './accept.ts';
import { isUndecided } from './amendment.ts';
import type { Choose, LiftBracket, Option, PutInBrackets } from './deed.ts';
import { amendmentOf, type Bracket, type Negotiation, present } from './state.ts';

const fits = (draft: Draft, { part: id, stretches, after }: PutInBrackets): Result<null> => {
  if (after === null) return success(null);
  const part = draft.parts.find((one) => one.id === (after ?? id));
  if (part === undefined) return refuse('amendment:no-part', { part: after ?? id });
  if (after !== undefined) return success(null);
  for (const [language, { from, to }] of Object.entries(stretches ?? {})) {
    if (!draft.languages.includes(language)) return refuse('amendment:no-language', { language });
    if (from < 0 || from >= to || to > wordingLength(wordingIn(part, language)))
      return refuse('amendment:no-stretch', { part: id, language });
  }
  return success(null);
};

const crosses = (one: Bracket, { part, stretches }: PutInBrackets): boolean =>
  one.part === part &&
  Object.entries(stretches ?? {}).some(([language, { from, to }]) => {
    const other = one.stretches?.[language];
    if (other === undefined || to <= other.from || other.to <= from) return false;
    return !(from <= other.from && other.to <= to) && !(other.from <= from && to <= other.to);
  });

/**
 * Words or a clause put in brackets. Refused where there is no such stretch (`amendment:no-stretch`), where it would
 * cross another bracket (`amendment:brackets-cross`), or where one of the amendments is decided.
 */
export const bracketed = (state: Negotiation, deed: PutInBrackets): Result<Negotiation> => {
  const fit = fits(present(state), deed);
  if (!fit.ok) return fit;
  const bar = deed.ids.map((id) => barred(state, id)).find((one) => one !== null);
  if (bar !== undefined) return bar;
  const { bracket: id, part, stretches, after, options, own } = deed;
  if (state.brackets.some((one) => one.id === id)) return refuse('amendment:bracket-there', { bracket: id });
  if (state.brackets.some((one) => crosses(one, deed))) return refuse('amendment:brackets-cross', { part });
  const next = allSettled(state, deed.ids, 'bracketed', { what: deed.type, by: deed.by });
  const put = { id, part, stretches, ...(after === undefined ? {} : { after }), options, own };
  return success({ ...next, brackets: [...next.brackets, put] });
};

const rewordedWith = (draft: Draft, bracket: Bracket, language: Language, words: Wording): Result<Change> => {
  const part = draft.parts.find(({ id }) => id === bracket.part);
  const wording = part === undefined ? [] : wordingIn(part, language);
  const { from, to } = bracket.stretches?.[language] ?? { from: 0, to: wordingLength(wording) };
  const now = joinWordings(sliceWording(wording, 0, from), words, sliceWording(wording, to));
  return rewording(draft, bracket.part, language, now);
};

const otherItems = (draft: Draft, { part }: Bracket, option: Option): readonly Change[] => {
  const [, ...items] = withItems(draft, part);
  const [, ...parts] = option.parts ?? [];
  const [first] = items;
  const deletion = first === undefined ? null : deleting(draft, first.id, items.length);
  return [
    ...(deletion?.ok ? [deletion.value] : []),
    ...(parts.length === 0 ? [] : [{ type: 'insert-parts' as const, after: part, parts }]),
  ];
};

const withoutClause = (draft: Draft, { part }: Bracket): Result<readonly Change[]> => {
  const deletion = deleting(draft, part, withItems(draft, part).length);
  return deletion.ok ? success([deletion.value]) : deletion;
};

const holdsWords = ({ stretches }: Bracket, language: Language): boolean =>
  stretches === null || stretches[language] !== undefined;

const changesOf = (
  draft: Draft,
  bracket: Bracket,
  option: Option,
  within: boolean,
): Result<readonly Change[]> => {
  const { after } = bracket;
  if (after !== undefined) return success([{ type: 'insert-parts', after, parts: option.parts ?? [] }]);
  if (option.parts?.length === 0) return withoutClause(draft, bracket);
  const worded = option.parts?.[0]?.wording ?? option.wording;
  const changes: Change[] = [];
  for (const [language, words] of Object.entries(worded)) {
    if (within && !holdsWords(bracket, language)) continue;
    const change = rewordedWith(draft, bracket, language, words);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  return success(option.parts === undefined ? changes : [...changes, ...otherItems(draft, bracket, option)]);
};

const undecidedIn = (state: Negotiation, options: readonly Option[]): readonly Id[] =>
  options
    .flatMap(({ amendments }) => amendments)
    .filter((id) => {
      const amendment = amendmentOf(state, id);
      return amendment !== undefined && isUndecided(amendment);
    });

const without = (state: Negotiation, id: Id): Negotiation => ({
  ...state,
  brackets: state.brackets.filter((one) => one.id !== id),
});

/**
 * One option of a bracket agreed, or the words as they stand: its brackets and labels go, and nothing is altered but
 * the words that stood in them. The clause keeps its id, so that references to it stay valid. What was proposed for the chosen option is agreed; the rest has fallen, or is
 * rejected where nothing was chosen.
 */
export const chosen = (
  state: Negotiation,
  { bracket: id, option, by, type, within, ...manner }: Choose,
): Result<Negotiation> => {
  const bracket = state.brackets.find((one) => one.id === id);
  if (bracket === undefined) return refuse('amendment:no-bracket', { bracket: id });
  const winner = bracket.options.find((one) => one.id === option);
  if (option !== null && winner === undefined) return refuse('amendment:no-option', { bracket: id, option });
  const losers = undecidedIn(
    state,
    bracket.options.filter((one) => one !== winner),
  );
  const won = undecidedIn(state, winner === undefined ? [] : [winner]);
  const event = { what: type, by };
  const lost = allSettled(
    without(state, id),
    losers.filter((loser) => !won.includes(loser)),
    winner === undefined ? 'rejected' : 'fallen',
    event,
  );
  const next = allSettled(lost, won, 'agreed', event);
  if (winner === undefined) return success(next);
  const changes = changesOf(present(state), bracket, winner, within === true);
  if (!changes.ok) return changes;
  return withChanges(
    next,
    changes.value.map((change) => ({ change, ids: winner.amendments })),
    manner,
  );
};

/** Brackets taken off without a choice: the words stay, and what was proposed for them is on the table as before. */
export const lifted = (state: Negotiation, { bracket: id, by, type }: LiftBracket): Result<Negotiation> => {
  const bracket = state.brackets.find((one) => one.id === id);
  if (bracket === undefined) return refuse('amendment:no-bracket', { bracket: id });
  return success(
    allSettled(without(state, id), undecidedIn(state, bracket.options), 'proposed', { what: type, by }),
  );
};
