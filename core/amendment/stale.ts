import type { Change, EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { wordedLanguages } from '#core/change/parts.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Stale } from './state.ts';

const followed = (stale: readonly Stale[], change: SingleChange): readonly Stale[] => {
  switch (change.type) {
    case 'delete-parts':
      return stale.filter(({ part }) => !change.parts.some(({ id }) => id === part));
    case 'split-part':
      return stale.flatMap((one) =>
        one.part === change.part ? [one, { ...one, part: change.tail.id }] : [one],
      );
    case 'merge-parts':
      return stale.map((one) => (one.part === change.tail.id ? { ...one, part: change.part } : one));
    case 'remove-language':
      return stale.filter(({ language }) => language !== change.language);
    case 'add-language':
    case 'edit-wording':
    case 'insert-parts':
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return stale;
  }
};

/** The entries with one for a wording, or what was changed added to the one there is. */
const marked = (stale: readonly Stale[], entry: Stale): readonly Stale[] => {
  const at = stale.findIndex(({ part, language }) => part === entry.part && language === entry.language);
  const there = stale[at];
  if (there === undefined) return [...stale, entry];
  return stale.with(at, { ...there, changes: [...there.changes, ...entry.changes] });
};

const editsByPart = (changes: readonly SingleChange[]): ReadonlyMap<Id, readonly EditWording[]> => {
  const found = new Map<Id, EditWording[]>();
  for (const change of changes) {
    if (change.type !== 'edit-wording') continue;
    const edits = found.get(change.part);
    if (edits === undefined) found.set(change.part, [change]);
    else edits.push(change);
  }
  return found;
};

const isStale = (stale: readonly Stale[], part: Id, language: Language): boolean =>
  stale.some((one) => one.part === part && one.language === language);

// A wording that is brought up to date is not a change that the others have to follow.
const afterEdits = (
  stale: readonly Stale[],
  part: Id,
  edits: readonly EditWording[],
  languages: readonly Language[],
): readonly Stale[] => {
  const edited = new Set(edits.map(({ language }) => language));
  const leading = edits.filter(({ language }) => !isStale(stale, part, language));
  const since = leading[0]?.language;
  if (since === undefined) return stale;
  return languages
    .filter((language) => !edited.has(language))
    .reduce((all, language) => marked(all, { part, language, since, changes: leading }), stale);
};

const unwritten = (changes: readonly SingleChange[], languages: readonly Language[]): readonly Stale[] =>
  changes.flatMap((change) => {
    if (change.type !== 'insert-parts') return [];
    return change.parts.flatMap((part) => {
      const worded = wordedLanguages(part);
      const since = worded[0];
      if (since === undefined) return [];
      return languages
        .filter((language) => !worded.includes(language))
        .map((language) => ({ part: part.id, language, since, changes: [] }));
    });
  });

/**
 * The wordings that no longer follow, after a change of the draft: where words of a part were altered, its wording in
 * every other language that was not altered with them; a new part in the languages in which it has no words. A wording
 * stays stale until someone confirms it.
 */
export const staleAfter = (
  stale: readonly Stale[],
  change: Change,
  { languages, parts }: Draft,
): readonly Stale[] => {
  const changes = singles(change);
  let now = changes.reduce(followed, stale);
  for (const [part, edits] of editsByPart(changes)) now = afterEdits(now, part, edits, languages);
  const all = unwritten(changes, languages).reduce(marked, now);
  if (all === stale) return stale;
  const there = new Set(parts.map(({ id }) => id));
  return all.filter(({ part }) => there.has(part));
};
