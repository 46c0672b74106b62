import { applyUnchecked } from '#core/change/apply.ts';
import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { wordedLanguages } from '#core/change/parts.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { sameWording } from '#core/draft/wording.ts';
import { isThere, partIn, type Stale } from './stale.ts';
import { mergedStale, splitStale } from './stale-parts.ts';

const neverAgreed = ({ was, own, hand }: Stale): boolean =>
  was.length === 0 && own.length === 0 && hand !== true;

const kindOf = (entry: Stale, part: Part): Stale['kind'] => {
  if (wordingIn(part, entry.language).length === 0)
    return wordedLanguages(part).length === 0 ? 'pending' : 'unwritten';
  if (wordingIn(part, entry.since).length === 0) return 'pending';
  return neverAgreed(entry) ? 'pending' : 'outdated';
};

// When both languages say again what they said when they agreed, nothing is left to do; but two that say nothing are
// both to be written where a third has words.
const agrees = (entry: Stale, part: Part): boolean => {
  const [source, target] = [wordingIn(part, entry.since), wordingIn(part, entry.language)];
  const silent = source.length === 0 && target.length === 0 && wordedLanguages(part).length > 0;
  return entry.hand !== true && !silent && sameWording(source, entry.was) && sameWording(target, entry.own);
};

// What was never written follows whichever language has words.
const sourced = (entry: Stale, part: Part): Stale => {
  if (!neverAgreed(entry) || wordingIn(part, entry.since).length > 0) return entry;
  const since = wordedLanguages(part).find((language) => language !== entry.language);
  return since === undefined ? entry : { ...entry, since };
};

const reckoned = (given: Stale, part: Part): readonly Stale[] => {
  const entry = sourced(given, part);
  if (agrees(entry, part)) return [];
  const kind = kindOf(entry, part);
  return [kind === entry.kind ? entry : { ...entry, kind }];
};

const sameEntries = (one: readonly Stale[], other: readonly Stale[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);

const reckonedIn = (stale: readonly Stale[], { parts, languages }: Draft, id: Id): readonly Stale[] => {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) return stale;
  const all = stale.flatMap((entry) =>
    entry.part === id && languages.includes(entry.language) && languages.includes(entry.since)
      ? reckoned(entry, part)
      : [entry],
  );
  return sameEntries(all, stale) ? stale : all;
};

const isListed = (
  stale: readonly Stale[],
  part: Id,
  language: Language,
  languages: readonly Language[],
): boolean =>
  stale.some((one) => one.part === part && one.language === language && languages.includes(one.since));

// What both said when they first agreed stays, unless they are in step although nobody said so: words just written.
const marked = (stale: readonly Stale[], entry: Stale): readonly Stale[] => {
  const { part, language, since } = entry;
  const mine = stale.filter((one) => one.part === part && one.language === language);
  if (mine.some(({ kind }) => kind === 'unwritten')) return stale;
  const there = mine.find((one) => one.since === since);
  if (there === undefined) return [...stale, entry];
  return isJustWritten(there) ? stale.map((one) => (one === there ? entry : one)) : stale;
};

const isJustWritten = (entry: Stale): boolean => entry.kind === 'pending' && neverAgreed(entry);

/** The entries with those for the languages in which a part has no words (all or the `asked`), where another has. */
export const withUnwritten = (
  stale: readonly Stale[],
  part: Part,
  languages: readonly Language[],
  asked = languages,
): readonly Stale[] => {
  const since = languages.find((language) => wordingIn(part, language).length > 0);
  if (since === undefined) return stale;
  const missing = asked.filter(
    (language) => wordingIn(part, language).length === 0 && !isListed(stale, part.id, language, languages),
  );
  if (missing.length === 0) return stale;
  const bare = { part: part.id, kind: 'unwritten', since, was: [], own: [] } as const;
  return [...stale, ...missing.map((language) => ({ ...bare, language }))];
};

// Edits of one part that are made together are not changes that one language has to follow from the other.
interface Edits {
  readonly before: Part;
  readonly languages: ReadonlySet<Language>;
  readonly wish: Step['wish'];
}

/** One thing that was done, and which of the wishes that were decided on asks for it; null for what was typed. */
interface Step {
  readonly single: SingleChange;
  readonly wish: number | null;
}

// Whoever types in a wording that is behind brings it up to date. A wish that is decided on is another matter, save where
// it gives a wording its first words.
const isUpdate = (
  { wish, before }: Edits,
  stale: readonly Stale[],
  language: Language,
  draft: Draft,
): boolean =>
  (wish === null || wordingIn(before, language).length === 0) &&
  isListed(stale, before.id, language, draft.languages);

// First words that a decision gives follow only once someone who reads them says so.
const unread = (entry: Stale, { wish, before, languages }: Edits, now: Part): Stale => {
  const { part, language, since } = entry;
  if (wish === null || part !== before.id || !languages.has(language) || languages.has(since)) return entry;
  const own = wordingIn(now, language);
  return isJustWritten(entry) && own.length > 0 && wordingIn(now, since).length > 0
    ? { ...entry, kind: 'outdated', own }
    : entry;
};

// A wording that lost its last words is to be written; the others have nothing to follow.
const emptied = (stale: readonly Stale[], before: Part, now: Part, language: Language): readonly Stale[] => {
  const since = Object.keys(now.wording).find((tag) => wordingIn(now, tag).length > 0);
  if (since === undefined) return stale;
  const [was, own] = [wordingIn(before, since), wordingIn(before, language)];
  return marked(stale, { part: now.id, language, kind: 'unwritten', since, was, own });
};

// A wording that is brought up to date is not a change that the others have to follow.
const afterEdits = (stale: readonly Stale[], made: Edits, draft: Draft): readonly Stale[] => {
  const { before, languages: edited } = made;
  const { languages } = draft;
  const now = partIn(draft, before.id);
  if (now === undefined) return stale;
  const unedited = languages.filter((language) => !edited.has(language));
  let all = stale;
  if (wordedLanguages(before).length === 0) all = withUnwritten(all, now, languages, unedited);
  for (const since of [...edited].filter((language) => !isUpdate(made, stale, language, draft))) {
    if (wordingIn(now, since).length === 0) all = emptied(all, before, now, since);
    else
      for (const language of unedited) {
        const [was, own] = [wordingIn(before, since), wordingIn(before, language)];
        all = marked(all, { part: now.id, language, kind: 'outdated', since, was, own });
      }
  }
  const left = reckonedIn(all, draft, now.id);
  const read = left.map((entry) => unread(entry, made, now));
  return sameEntries(read, left) ? left : read;
};

const gathered = (
  edits: readonly Edits[],
  part: Part | undefined,
  { single, wish }: Step,
): readonly Edits[] => {
  if (part === undefined || single.type !== 'edit-wording') return edits;
  const there = edits.find((one) => one.before.id === part.id && one.wish === wish);
  if (there === undefined) return [...edits, { before: part, languages: new Set([single.language]), wish }];
  const more = { ...there, languages: new Set([...there.languages, single.language]) };
  return edits.map((one) => (one === there ? more : one));
};

// What is to be written is so after whichever language is left with words.
const otherwiseSourced = (entry: Stale, gone: Language, after: Draft): readonly Stale[] => {
  const part = entry.since === gone && entry.language !== gone ? partIn(after, entry.part) : undefined;
  const next = part === undefined ? entry : sourced(entry, part);
  return part === undefined || next === entry ? [entry] : reckoned(next, part);
};

const reshaped = (
  stale: readonly Stale[],
  step: SingleChange,
  before: Draft,
  after: Draft,
): readonly Stale[] => {
  switch (step.type) {
    case 'insert-parts':
      return step.parts.reduce((all, { id }) => {
        const part = partIn(after, id);
        return part === undefined ? all : reckonedIn(withUnwritten(all, part, after.languages), after, id);
      }, stale);
    case 'add-language':
      return after.parts.reduce(
        (all, part) => reckonedIn(withUnwritten(all, part, after.languages, [step.language]), after, part.id),
        stale,
      );
    case 'remove-language':
      return stale.flatMap((entry) => otherwiseSourced(entry, step.language, after));
    case 'split-part': {
      const halves = splitStale(stale, step, before, after);
      return reckonedIn(reckonedIn(halves, after, step.part), after, step.tail.id);
    }
    case 'merge-parts':
      return reckonedIn(mergedStale(stale, step, before), after, step.part);
    default:
      return stale;
  }
};

// Whoever goes on to the words of another part has finished what was being written.
const finished = (stale: readonly Stale[], steps: readonly SingleChange[]): readonly Stale[] => {
  if (!stale.some(isJustWritten)) return stale;
  const touched = new Set(
    steps.flatMap((step) => {
      if (step.type === 'edit-wording') return [step.part];
      return step.type === 'insert-parts' ? step.parts.map(({ id }) => id) : [];
    }),
  );
  return touched.size === 0
    ? stale
    : stale.filter((entry) => !isJustWritten(entry) || touched.has(entry.part));
};

// Whether edits are at an end before a step: what was edited together must be looked at while it is there.
const endsBefore = (step: SingleChange, { before: { id } }: Edits): boolean => {
  if (step.type === 'split-part' || step.type === 'merge-parts')
    return id === step.part || id === step.tail.id;
  if (step.type === 'delete-parts') return step.parts.some((part) => part.id === id);
  return step.type === 'remove-language' || step.type === 'add-language';
};

const applied = (draft: Draft, step: SingleChange): Draft => {
  const next = applyUnchecked(draft, step);
  return next.ok ? next.value : draft;
};

const afterSteps = (
  stale: readonly Stale[],
  steps: readonly Step[],
  before: Draft,
  after: Draft,
): readonly Stale[] => {
  let edits: readonly Edits[] = [];
  let all = finished(
    stale,
    steps.map(({ single }) => single),
  );
  let draft = before;
  for (const step of steps) {
    const { single } = step;
    for (const ended of edits.filter((one) => endsBefore(single, one))) all = afterEdits(all, ended, draft);
    edits = edits.filter((one) => !endsBefore(single, one));
    const next = steps.length === 1 ? after : applied(draft, single);
    if (single.type === 'edit-wording') edits = gathered(edits, partIn(draft, single.part), step);
    else all = reshaped(all, single, draft, next);
    draft = next;
  }
  return edits.reduce((left, made) => afterEdits(left, made, draft), all);
};

const there = (all: readonly Stale[], draft: Draft): readonly Stale[] =>
  all.every((entry) => isThere(entry, draft)) ? all : all.filter((entry) => isThere(entry, draft));

/** `staleAfter`, with the entries whose part or language is not there kept among the others. */
export const allStaleAfter = (
  stale: readonly Stale[],
  change: Change,
  before: Draft,
  after: Draft,
): readonly Stale[] =>
  afterSteps(
    stale,
    singles(change).map((single) => ({ single, wish: null })),
    before,
    after,
  );

/**
 * The wordings that do not follow, after a change that led from one draft to the next: where words of a part were
 * altered, its wording in every other language that was not altered with them; a part in the languages in which it
 * has no words. An entry goes when someone confirms the wording, when both languages say again what they said when
 * they agreed, and with its part or language. First words where there were none are in step with the other languages
 * from the moment their writer goes on to another part; a change of another language before or after makes them
 * outdated.
 */
export const staleAfter = (
  stale: readonly Stale[],
  change: Change,
  before: Draft,
  after: Draft,
): readonly Stale[] => there(allStaleAfter(stale, change, before, after), after);

/** A change that was decided on, and which of the wishes it is for: changes of one wish are made together. */
export interface Wished {
  readonly change: Change;
  readonly wish: number;
}

/**
 * The same after changes that were decided on. What a wish alters in one language is no update of that language,
 * whatever it had to follow: the others are left behind by it as by any change, each by what it has not followed. First
 * words of a wording are held against the others, until someone confirms them.
 */
export const staleAfterDecision = (
  stale: readonly Stale[],
  decided: readonly Wished[],
  before: Draft,
  after: Draft,
): readonly Stale[] => {
  const steps = decided.flatMap(({ change, wish }) => singles(change).map((single) => ({ single, wish })));
  return there(afterSteps(stale, steps, before, after), after);
};
