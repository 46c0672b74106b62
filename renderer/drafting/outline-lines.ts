import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import { isField, isReference, isText, type Wording } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { type ClauseStatus, type Margin, statusOf } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';

/** What is to be told of a paragraph at a glance, its items included. */
export type MarkKind = 'unwritten' | 'outdated' | 'placeholder' | 'comment' | 'broken';

/** A paragraph of the text by its number and its first words. */
export interface Titled {
  readonly id: Id;
  readonly role: Part['role'];
  /** As printed, or how it is cited where nothing is printed. */
  readonly number: string;
  /** Empty where it is written in no language. */
  readonly words: string;
}

/** A line of the outline: a paragraph, and how it stands. */
export interface OutlineLine extends Titled {
  /** Where the committee stands on it; null while it is open. */
  readonly status: Exclude<ClauseStatus, 'open'> | null;
  readonly marks: readonly MarkKind[];
}

const mostWords = 60;

const shortened = (text: string): string =>
  text.length <= mostWords ? text : `${text.slice(0, mostWords).replace(/\s+\S*$/u, '')} …`;

const wordsOf = (
  wording: Wording,
  draft: Draft,
  profile: LanguageProfile,
  numbers: ReadonlyMap<Id, Label>,
): string => {
  let words = '';
  for (const run of wording) {
    if (isText(run)) words += run.text;
    else if (isField(run)) for (const { text } of fieldView(run, draft.fields, profile).pieces) words += text;
    else if (isReference(run)) words += numbers.get(run.reference)?.cite || '[?]';
    if (words.length > mostWords) break;
  }
  return words;
};

const shown: ReadonlySet<Part['role']> = new Set(['chapeau', 'section', 'preamble', 'clause', 'closing']);

const marksOf = (draft: Draft, margin: Margin): ReadonlyMap<Id, ReadonlySet<MarkKind>> => {
  const kinds = new Map<Id, Set<MarkKind>>();
  const late = new Set(behind(margin.stale).flatMap(({ part, kind }) => (kind === 'outdated' ? [part] : [])));
  const open = new Set(margin.comments.flatMap(({ part, resolved }) => (resolved === null ? [part] : [])));
  const there = new Set(draft.parts.map(({ id }) => id));
  let owner: Id | null = null;
  for (const part of draft.parts) {
    if (levelOf(part) === 0 || owner === null) owner = part.id;
    const marks = kinds.get(owner) ?? new Set();
    kinds.set(owner, marks);
    if (late.has(part.id)) marks.add('outdated');
    if (open.has(part.id)) marks.add('comment');
    for (const language of draft.languages) {
      const wording = wordingIn(part, language);
      if (wording.length === 0) marks.add('unwritten');
      for (const run of wording) {
        if (isField(run) && !Object.hasOwn(draft.fields, run.field)) marks.add('placeholder');
        if (isReference(run) && !there.has(run.reference)) marks.add('broken');
      }
    }
  }
  return kinds;
};

/**
 * The paragraphs of a draft in one language: everything but the heading block and items. A paragraph without words in
 * that language is told by those it has in another.
 */
export const titledParts = (
  draft: Draft,
  language: Language,
  profile: LanguageProfile,
): readonly Titled[] => {
  const numbers = labels(draft, profile);
  return draft.parts
    .filter(({ role }) => shown.has(role))
    .map((part) => {
      const own = wordingIn(part, language);
      const any = own.length > 0 ? own : Object.values(part.wording).find(({ length }) => length > 0);
      const label = numbers.get(part.id);
      return {
        id: part.id,
        role: part.role,
        number: label?.number ?? label?.cite ?? '',
        words: shortened(wordsOf(any ?? [], draft, profile, numbers)),
      };
    });
};

/** The outline of a draft: its paragraphs in one language, with how they stand in all of them. */
export const outlineLines = (
  draft: Draft,
  margin: Margin,
  language: Language,
  profile: LanguageProfile,
): readonly OutlineLine[] => {
  const marks = marksOf(draft, margin);
  return titledParts(draft, language, profile).map((titled) => {
    const status = statusOf(margin, titled.id);
    return {
      ...titled,
      status: status === 'open' ? null : status,
      marks: [...(marks.get(titled.id) ?? [])],
    };
  });
};

const isSame = (one: OutlineLine, other: OutlineLine): boolean =>
  one.role === other.role &&
  one.number === other.number &&
  one.words === other.words &&
  one.status === other.status &&
  one.marks.join() === other.marks.join();

/** Lines that tell what they told are the very values they were, and so is the list: only others are drawn anew. */
export const keptLines = (
  before: readonly OutlineLine[],
  now: readonly OutlineLine[],
): readonly OutlineLine[] => {
  const known = new Map(before.map((line) => [line.id, line]));
  const kept = now.map((line) => {
    const was = known.get(line.id);
    return was !== undefined && isSame(was, line) ? was : line;
  });
  const isAll = kept.length === before.length && kept.every((line, at) => line === before[at]);
  return isAll ? before : kept;
};
