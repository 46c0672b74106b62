import type { EditWording } from '#core/change/change.ts';
import { concordance } from '#core/concordance/concordance.ts';
import { type Discrepancy, sayingOf, type TermDeparture } from '#core/concordance/discrepancy.ts';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, sliceWording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { isLetStand } from '#core/margin/let-stand.ts';
import { partIn } from '#core/margin/stale.ts';
import { spelling } from './amending/spelling.ts';
import type { DraftFile } from './file/draft-file.ts';
import type { By } from './file/record.ts';
import { draftingLanguages } from './languages.ts';
import { networkFacts } from './network.ts';

/** A discrepancy as it is listed: its number, whether someone let it stand, and the words of the paragraph around it. */
export interface Listed {
  /** From 1 on, in the order of the draft, those that stand counted in. */
  readonly number: number;
  readonly found: Discrepancy;
  readonly stands: boolean;
  /** By language, the paragraph as it prints. */
  readonly wordings: ReadonlyMap<Language, string>;
  /** Titles or addresses of the sources of the term. */
  readonly sources: readonly string[];
}

/** Where a paragraph was not compared, or says in one language what the other is still to follow. */
export interface OutOfStep {
  readonly part: Id;
  /** The language that has no words (`unwritten`), that is to follow (`outdated`), or that has no brackets (`bracket`). */
  readonly language: Language;
  readonly kind: 'unwritten' | 'outdated' | 'bracket';
  /** The language that has the words, was changed, or has the brackets. */
  readonly since: Language;
}

const unwrittenIn = ({ parts, languages }: Draft): readonly OutOfStep[] =>
  parts.flatMap((part) => {
    const since = languages.find((tag) => wordingIn(part, tag).length > 0);
    const silent = languages.filter((tag) => wordingIn(part, tag).length === 0);
    return since === undefined
      ? []
      : silent.map((language) => ({ part: part.id, language, kind: 'unwritten' as const, since }));
  });

// Brackets around words; those around whole clauses stand in every language.
const bracketedApart = ({
  draft,
  negotiation,
}: Pick<DraftFile, 'draft' | 'negotiation'>): readonly OutOfStep[] =>
  (negotiation?.brackets ?? []).flatMap(({ part: id, stretches, lost = [], after }) => {
    const part = partIn(draft, id);
    if (stretches === null || after !== undefined || part === undefined) return [];
    const holds = (tag: Language): boolean => stretches[tag] !== undefined && !lost.includes(tag);
    const since = draft.languages.find(holds);
    const bare = draft.languages.filter((tag) => !holds(tag) && wordingIn(part, tag).length > 0);
    return since === undefined
      ? []
      : bare.map((language) => ({ part: id, language, kind: 'bracket' as const, since }));
  });

/**
 * What the check of concordance cannot say that languages agree about, in the order of the draft: paragraphs that have
 * no words in a language, so that nothing was compared; wordings that do not follow yet; words that stand in brackets in
 * one language only.
 */
export const outOfStep = (file: Pick<DraftFile, 'draft' | 'stale' | 'negotiation'>): readonly OutOfStep[] => {
  const places = new Map(file.draft.parts.map(({ id }, at) => [id, at]));
  const outdated = file.stale.flatMap(({ part, language, kind, since }) =>
    kind === 'outdated' ? [{ part, language, kind, since }] : [],
  );
  return [...unwrittenIn(file.draft), ...outdated, ...bracketedApart(file)].toSorted(
    (one, other) => (places.get(one.part) ?? 0) - (places.get(other.part) ?? 0),
  );
};

const languagesOf = (found: Discrepancy): readonly Language[] =>
  found.kind === 'form' ? [found.language] : found.languages;

/** What the check of concordance finds in a draft, what was let stand among it. */
export const listDiscrepancies = ({ draft, margin }: DraftFile): readonly Listed[] => {
  const network = networkFacts();
  return concordance(draft, draftingLanguages(), network).map((found, at) => {
    const part = partIn(draft, found.part);
    const printed = languagesOf(found).map(
      (tag) => [tag, part === undefined ? '' : spelling(draft, tag)(wordingIn(part, tag))] as const,
    );
    return {
      number: at + 1,
      found,
      stands: isLetStand(margin, { part: found.part, saying: sayingOf(found) }),
      wordings: new Map(printed),
      sources: found.kind === 'form' ? found.sources.map((key) => network.termSources.get(key) ?? key) : [],
    };
  });
};

/** The discrepancies of those numbers; refused with `concordance:no-number`. */
const numbered = (all: readonly Listed[], numbers: readonly number[]): Result<readonly Listed[]> => {
  const missing = numbers.find((number) => all[number - 1] === undefined);
  if (missing !== undefined) return refuse('concordance:no-number', { number: missing, count: all.length });
  return success(all.filter(({ number }) => numbers.includes(number)));
};

const edit = (
  { draft }: DraftFile,
  { part: id, language, from, to, form, write }: TermDeparture,
): EditWording | null => {
  const part = partIn(draft, id);
  const removed = sliceWording(part === undefined ? [] : wordingIn(part, language), from, to);
  const [first] = removed;
  // A fact of the meeting among the words is put right where it is set.
  if (first === undefined || characters(removed) !== form) return null;
  const { marks, link } = first;
  const looks = { ...(marks === undefined ? {} : { marks }), ...(link === undefined ? {} : { link }) };
  return {
    type: 'edit-wording',
    part: id,
    language,
    at: from,
    removed,
    inserted: [{ text: write, ...looks }],
  };
};

const editsOf = (file: DraftFile, chosen: readonly Listed[]): Result<readonly EditWording[]> => {
  const edits: EditWording[] = [];
  // The last first, so that the places of the others hold.
  for (const { number, found } of chosen.toReversed()) {
    if (found.kind !== 'form') return refuse('concordance:not-a-form', { number });
    const made = edit(file, found);
    if (made === null) return refuse('concordance:in-a-fact', { number, form: found.form });
    edits.push(made);
  }
  return success(edits);
};

/**
 * Puts the term of the base in the place of the departures of those numbers. The other languages of their paragraphs
 * said the same before, and are in step as they were. Refused with `concordance:no-number`, with
 * `concordance:not-a-form` where languages disagree (only a drafter knows which is right), with
 * `concordance:in-a-fact` where the words are a fact of the meeting, and as `apply` refuses.
 */
export const mendTerms = (file: DraftFile, numbers: readonly number[], by: By): Result<readonly Listed[]> => {
  const chosen = numbered(listDiscrepancies(file), numbers);
  if (!chosen.ok) return chosen;
  const edits = editsOf(file, chosen.value);
  if (!edits.ok) return edits;
  const before = new Set(file.stale.map(({ part, language }) => `${part} ${language}`));
  const applied = file.apply(edits.value, by);
  if (!applied.ok) return applied;
  const touched = new Set<Id>(edits.value.map(({ part }) => part));
  const left = file.stale.filter(
    ({ part, language }) => touched.has(part) && !before.has(`${part} ${language}`),
  );
  const confirmed = file.note(
    left.map(({ part, language }) => ({ type: 'confirm-wording', part, language })),
    by,
  );
  return confirmed.ok ? chosen : confirmed;
};

/**
 * Lets the discrepancies of those numbers stand for good, or has them looked at again. Refused with
 * `concordance:no-number`, and as the margin refuses.
 */
export const judge = (
  file: DraftFile,
  type: 'let-stand' | 'question-again',
  numbers: readonly number[],
  by: By,
): Result<readonly Listed[]> => {
  const chosen = numbered(listDiscrepancies(file), numbers);
  if (!chosen.ok) return chosen;
  const noted = file.note(
    chosen.value.map(({ found }) => ({ type, part: found.part, saying: sayingOf(found) })),
    by,
  );
  return noted.ok ? chosen : noted;
};
