import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isFootnote, isReference, isText, type Run, type Wording } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';

/** What still has to be done in one language of a draft, in numbers. */
export interface Counters {
  /** As printed, with the words of facts and the numbers of clauses referred to; notes aside. */
  readonly words: number;
  readonly unwritten: number;
  /** Facts of the meeting that are missing, each once however often it is named. */
  readonly placeholders: number;
  /** References to what is not there. */
  readonly broken: number;
}

/** What the words of a wording depend on besides themselves. */
interface Around {
  readonly fields: Fields;
  readonly profile: LanguageProfile;
  readonly cite: (id: Id) => string;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const printedText = (run: Run, { fields, profile, cite }: Around): string => {
  if (isText(run)) return run.text;
  if (isReference(run)) return cite(run.reference);
  if (!isField(run)) return '';
  const { pieces, placeholder } = fieldView(run, fields, profile);
  return placeholder ? '' : pieces.map(({ text }) => text).join('');
};

interface Counted {
  readonly words: number;
  readonly fields: Fields;
  readonly profile: LanguageProfile;
}

// Of a long text all wordings but one are, after a word more, the ones that were counted before.
const counted = new WeakMap<Wording, Counted>();

const wordsOf = (wording: Wording, around: Around): number => {
  const { fields, profile } = around;
  const known = counted.get(wording);
  if (known !== undefined && known.fields === fields && known.profile === profile) return known.words;
  const words = wordsIn(wording.map((run) => printedText(run, around)).join(''));
  // What a reference reads depends on the order of the whole text.
  if (!wording.some(isReference)) counted.set(wording, { words, fields, profile });
  return words;
};

/** The facts of a wording, its notes included, that have no value in its language. */
export const missingFacts = (wording: Wording, fields: Fields, profile: LanguageProfile): readonly string[] =>
  wording.flatMap((run) => {
    if (isFootnote(run)) return missingFacts(run.footnote, fields, profile);
    return isField(run) && fieldView(run, fields, profile).placeholder ? [run.field] : [];
  });

/** How many references of a wording, its notes included, lead to what is not there. */
export const brokenReferences = (wording: Wording, there: ReadonlySet<Id>): number =>
  wording.reduce((sum, run) => {
    if (isFootnote(run)) return sum + brokenReferences(run.footnote, there);
    return isReference(run) && !there.has(run.reference) ? sum + 1 : sum;
  }, 0);

/** The numbers of clauses, computed where one is asked for. */
const citing = (draft: Draft, profile: LanguageProfile): Around['cite'] => {
  let numbers: ReturnType<typeof labels> | null = null;
  return (id) => {
    numbers ??= labels(draft, profile);
    return numbers.get(id)?.cite ?? '';
  };
};

/** Counts through one language of a draft. */
export const countersOf = (draft: Draft, language: Language, profile: LanguageProfile): Counters => {
  const there = new Set(draft.parts.map(({ id }) => id));
  const around = { fields: draft.fields, profile, cite: citing(draft, profile) };
  const missing = new Set<string>();
  let [words, unwritten, broken] = [0, 0, 0];
  for (const part of draft.parts) {
    const wording = wordingIn(part, language);
    if (wording.length === 0) unwritten += 1;
    words += wordsOf(wording, around);
    for (const fact of missingFacts(wording, draft.fields, profile)) missing.add(fact);
    broken += brokenReferences(wording, there);
  }
  return { words, unwritten, placeholders: missing.size, broken };
};
