import type { EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import type { Side } from '#core/redline/side.ts';
import { fingerprintOf } from '#core/word/fingerprint.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { plainSide } from '../reword.ts';
import { viewDraft } from './amended-draft.ts';
import { type Ask, ask, keyOf, onlyEdit, partsIn } from './asked.ts';
import { isOfText, type Match, plainText } from './match-base.ts';
import { onlyLooks } from './tracked-edits.ts';

/** What a Word file is read against. */
export interface WordContext {
  /** Whether what was struck through by hand waits until someone says that it is meant. */
  readonly holdsStruck?: boolean;
  readonly draft: Draft;
  readonly language: Language;
  readonly languages: Languages;
  readonly newId: () => Id;
}

const overlap = (one: EditWording, other: EditWording): boolean =>
  one.part === other.part &&
  one.at <= other.at + wordingLength(other.removed) &&
  other.at <= one.at + wordingLength(one.removed);

/** What the text has with all changes left that the draft has not: edited without tracking, or only read otherwise. */
export interface Before {
  readonly asks: readonly Ask[];
  readonly misread: readonly Ask[];
}

/**
 * Whether the text with all changes left is to the letter what the file says that it was when it went out. Pages may
 * have been set otherwise then (a fact that is missing was called by another name), and that is nobody's edit.
 */
const isAsItWent = ({ identity, rejected }: Revisions, { draft, language }: WordContext): boolean =>
  identity !== undefined &&
  identity.draft === draft.id &&
  identity.language === language &&
  identity.fingerprint === fingerprintOf(rejected.filter(isOfText).map(plainText));

/** The words of paragraphs that stand more often in a text than they were sent. */
export const copiedIn = (paragraphs: readonly ViewParagraph[], { faces }: Side): ReadonlySet<string> => {
  const left = new Map<string, number>();
  for (const { folded } of faces) left.set(folded, (left.get(folded) ?? 0) + 1);
  const copies = new Set<string>();
  for (const one of paragraphs) {
    const words = isOfText(one) ? fold(plainText(one)) : '';
    const more = left.get(words);
    if (more === undefined || words === '') continue;
    left.set(words, more - 1);
    if (more < 1) copies.add(words);
  }
  return copies;
};

// A paragraph that stands there twice is new once, however well its words are known.
const isCopy = ({ kind, changes }: Ask, language: Language, copies: ReadonlySet<string>): boolean =>
  kind === 'insert' &&
  changes
    .flatMap(singles)
    .some(
      (change) =>
        change.type === 'insert-parts' &&
        change.parts.some(({ wording }) => copies.has(fold(plainText({ wording: wording[language] ?? [] })))),
    );

/**
 * What was changed without tracking: by comparison of the text with all changes left. Where a paragraph is a part word
 * for word, or all of the text is as it went out, whatever else a reader made of it was not done by the city.
 */
export const untracked = (revisions: Revisions, { parts }: Match, context: WordContext): Before => {
  const { draft, language, languages, newId } = context;
  const view = viewDraft(revisions.rejected, draft, language, languages, newId);
  const { changes } = compareTexts(draft, view.draft, language, languages, view.known);
  const same = new Set<Id>([...parts.values()].map(({ part }) => part));
  for (const [at, id] of view.partAt) if (parts.has(at)) same.add(id);
  const asItWent = isAsItWent(revisions, context);
  const copies = copiedIn(revisions.rejected, plainSide(draft, language, languages));
  const isMisread = (one: Ask): boolean =>
    asItWent ||
    (one.kind !== 'move' && !isCopy(one, language, copies) && partsIn(one).every((id) => same.has(id)));
  const asks = changes.map((change) => ask(change, 'untracked'));
  return { asks: asks.filter((one) => !isMisread(one)), misread: asks.filter(isMisread) };
};

/** Whether something is nothing but looks. How a paragraph is listed is partly a reader's guess: it counts where tracked. */
export const isLook = (one: Ask, levels: boolean): boolean => {
  const edit = onlyEdit(one);
  if (one.kind === 'shape') return !levels;
  return edit !== null && onlyLooks(edit) !== null;
};

/** Says of what a text asks for what of it was not tracked, wholly or in part. */
export const markedUntracked = (
  asks: readonly Ask[],
  before: readonly Ask[],
  draft: Draft,
): readonly Ask[] => {
  const known = new Set(draft.parts.map(({ id }) => id));
  const keys = new Set(before.map((one) => keyOf(one, known)));
  const touched = new Set(before.flatMap(partsIn));
  for (const one of asks) {
    const edit = onlyEdit(one);
    if (keys.has(keyOf(one, known))) one.how = 'untracked';
    else if (edit !== null)
      one.mixed = before.some((other) => onlyEdit(other) !== null && overlap(edit, onlyEdit(other) ?? edit));
    else one.mixed = partsIn(one).some((id) => touched.has(id));
    if (one.mixed) one.how = 'untracked';
  }
  return asks;
};
