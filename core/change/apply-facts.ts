import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import { tidy } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { AddLanguage, RemoveLanguage, SetFields, SetListEnds, SetTypography } from './change.ts';
import { reworded } from './parts.ts';
import { sameValue, sameWordings } from './same.ts';

/** A record with one entry set, or taken out by null; in alphabetical order, so that undoing gives back the same. */
const withEntries = <Value>(
  record: Readonly<Record<string, Value>>,
  entries: readonly (readonly [string, Value | null])[],
): Readonly<Record<string, Value>> => {
  const all = new Map<string, Value>(Object.entries(record));
  for (const [key, value] of entries) {
    if (value === null) all.delete(key);
    else all.set(key, value);
  }
  return Object.fromEntries([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** Sets facts of the meeting; refused where one of them is no longer what it was. */
export const setFields = (draft: Draft, { fields }: SetFields): Result<Draft> => {
  const turns = Object.entries(fields);
  const stale = turns.find(([field, { was }]) => !sameValue(own(draft.fields, field), was));
  if (stale !== undefined) return refuse('change:field-differs', { field: stale[0] });
  const entries = turns.map(([field, { now }]) => [field, now] as const);
  return success({ ...draft, fields: withEntries(draft.fields, entries) });
};

const wordedIn = (draft: Draft, language: Language): AddLanguage['wordings'] =>
  Object.fromEntries(
    draft.parts
      .map((part) => [part.id, wordingIn(part, language)] as const)
      .filter(([, { length }]) => length > 0),
  );

/** Adds a language with whatever is worded in it. */
export const addLanguage = (draft: Draft, { language, at, wordings }: AddLanguage): Result<Draft> => {
  if (draft.languages.includes(language) || !sameWordings(wordedIn(draft, language), {}))
    return refuse('change:language-there', { language });
  if (at > draft.languages.length) return refuse('change:no-language', { language });
  const ids = new Set(draft.parts.map(({ id }) => id));
  const stranger = Object.keys(wordings).find((id) => !ids.has(id));
  if (stranger !== undefined) return refuse('change:no-part', { part: stranger });
  const parts = draft.parts.map((part) => {
    const wording = own(wordings, part.id);
    return wording === null ? part : reworded(part, language, tidy(wording));
  });
  return success({ ...draft, languages: draft.languages.toSpliced(at, 0, language), parts });
};

/** Takes a language out; refused where its words are no longer those that the change keeps for undoing. */
export const removeLanguage = (draft: Draft, { language, at, wordings }: RemoveLanguage): Result<Draft> => {
  if (draft.languages[at] !== language) return refuse('change:no-language', { language });
  if (!sameWordings(wordedIn(draft, language), wordings))
    return refuse('change:language-differs', { language });
  const parts = draft.parts.map((part) => (language in part.wording ? reworded(part, language, []) : part));
  return success({ ...draft, languages: draft.languages.toSpliced(at, 1), parts });
};

/** Sets how the ends of items are set on output. */
export const setListEnds = (draft: Draft, { was, now }: SetListEnds): Result<Draft> =>
  draft.settings.listEnds === was
    ? success({ ...draft, settings: { ...draft.settings, listEnds: now } })
    : refuse('change:setting-differs');

/** Sets the typographic house of a language. */
export const setTypography = (draft: Draft, { language, was, now }: SetTypography): Result<Draft> => {
  const { typography } = draft.settings;
  if (own(typography, language) !== was) return refuse('change:setting-differs');
  return success({
    ...draft,
    settings: { ...draft.settings, typography: withEntries(typography, [[language, now]]) },
  });
};
