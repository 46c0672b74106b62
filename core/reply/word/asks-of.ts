import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';
import { type Comparison, compareTexts } from '#core/redline/compare-texts.ts';
import type { Hunk } from '#core/redline/hunks.ts';
import { withHunks } from '#core/redline/redline.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { plainSide } from '../reword.ts';
import { type ViewDraft, viewDraft } from './amended-draft.ts';
import { type Ask, ask, keyOf, onlyEdit, partsIn } from './asked.ts';
import { type Match, matchBase } from './match-base.ts';
import { onlyLooks, type TrackedEdit, trackedEdits, wordKinds } from './tracked-edits.ts';

/** What a Word file is read against. */
export interface WordContext {
  readonly draft: Draft;
  readonly language: Language;
  readonly languages: Languages;
  readonly newId: () => Id;
}

/** What a Word file asks for, with all that is needed to say where in the file it comes from. */
export interface Asked {
  readonly asks: readonly Ask[];
  readonly comparison: Comparison;
  readonly match: Match;
  readonly amended: ViewDraft;
  /** Changes of the file that are nothing but typography or looks, at the words of a part. */
  readonly looks: ReadonlyMap<number, 'formatting' | 'typography'>;
  /** Differences in nothing but looks that were not tracked. */
  readonly untrackedLooks: number;
  /** What was changed without tracking and taken back in tracked changes. */
  readonly takenBack: readonly Ask[];
}

const asHunk = ({ at, removed, inserted }: EditWording): Hunk => ({ kind: 'words', at, removed, inserted });

const sameWords = (
  part: Part,
  language: Language,
  one: readonly EditWording[],
  other: readonly EditWording[],
): boolean => {
  const words = wordingIn(part, language);
  const made = (edits: readonly EditWording[]): string =>
    fold(characters(withHunks(words, edits.map(asHunk))));
  return made(one) === made(other);
};

const overlap = (one: EditWording, other: EditWording): boolean =>
  one.part === other.part &&
  one.at <= other.at + wordingLength(other.removed) &&
  other.at <= one.at + wordingLength(one.removed);

/** What the text has with all changes left that the draft has not: edited without tracking, or only read otherwise. */
interface Before {
  readonly asks: readonly Ask[];
  readonly misread: readonly Ask[];
}

// Where a paragraph is a part word for word, whatever else a reader made of it was not done by the city.
const untracked = (revisions: Revisions, { parts }: Match, context: WordContext): Before => {
  const { draft, language, languages, newId } = context;
  const view = viewDraft(revisions.rejected, draft, language, languages, newId);
  const { changes } = compareTexts(draft, view.draft, language, languages, view.known);
  const same = new Set<Id>([...parts.values()].map(({ part }) => part));
  for (const [at, id] of view.partAt) if (parts.has(at)) same.add(id);
  const isMisread = (one: Ask): boolean => one.kind !== 'move' && partsIn(one).every((id) => same.has(id));
  const asks = changes.map((change) => ask(change, 'untracked'));
  return { asks: asks.filter((one) => !isMisread(one)), misread: asks.filter(isMisread) };
};

// How a paragraph is listed is partly a reader's guess: where nothing tracked says so, it is looks.
const isLook = (one: Ask, levels: boolean): boolean => {
  const edit = onlyEdit(one);
  if (one.kind === 'shape') return !levels;
  return edit !== null && onlyLooks(edit) !== null;
};

const told = (asks: readonly Ask[], before: readonly Ask[], draft: Draft): readonly Ask[] => {
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

interface Limits {
  readonly asks: readonly Ask[];
  readonly looks: ReadonlyMap<number, 'formatting' | 'typography'>;
}

const moveOf = (edits: readonly TrackedEdit[]): Ask => {
  const [first] = edits;
  const one = ask(
    { changes: edits.map(({ edit }) => edit), kind: 'words', part: first?.edit.part ?? '' },
    'tracked',
  );
  for (const { hunks } of edits) for (const hunk of hunks) one.hunks.add(hunk);
  return one;
};

/**
 * Words with the limits that the city gave them, in every part where these give the same text as the comparison does;
 * elsewhere the limits of the comparison stand. The two ends of a move of words are one thing that is asked for.
 */
const cityLimits = (
  compared: readonly Ask[],
  tracked: ReadonlyMap<Id, readonly TrackedEdit[]>,
  revisions: Revisions,
  { draft, language }: WordContext,
): Limits => {
  const sure = new Set<Id>();
  for (const [id, edits] of tracked) {
    const part = draft.parts.find((one) => one.id === id);
    const words = compared.flatMap((one) => onlyEdit(one) ?? []).filter((edit) => edit.part === id);
    const all = edits.map(({ edit }) => edit);
    if (part !== undefined && sameWords(part, language, all, words)) sure.add(id);
  }
  const looks = new Map<number, 'formatting' | 'typography'>();
  const groups = new Map<string, TrackedEdit[]>();
  for (const id of sure)
    for (const one of tracked.get(id) ?? []) {
      const look = onlyLooks(one.edit);
      if (look !== null) for (const hunk of one.hunks) looks.set(hunk, look);
      else {
        const [hunk = -1] = one.hunks;
        const isMove = one.hunks.length === 1 && revisions.hunks[hunk]?.kind === 'move';
        const key = isMove ? `move ${hunk}` : `${id} ${one.edit.at} ${groups.size}`;
        groups.set(key, [...(groups.get(key) ?? []), one]);
      }
    }
  const rest = compared.filter((one) => {
    const edit = onlyEdit(one);
    return edit === null || !sure.has(edit.part);
  });
  return { asks: [...rest, ...[...groups.values()].map(moveOf)], looks };
};

const order = (draft: Draft): ((one: Ask, other: Ask) => number) => {
  const places = new Map(draft.parts.map(({ id }, at) => [id, at]));
  const at = (one: Ask): number =>
    Math.min(...partsIn(one).map((id) => places.get(id) ?? draft.parts.length));
  return (one, other) => at(one) - at(other) || (onlyEdit(one)?.at ?? -1) - (onlyEdit(other)?.at ?? -1);
};

/**
 * What a Word file asks for against one version of the draft, in the order of the draft. All that it asks for comes from
 * the text with all changes taken; what of it was tracked, and what was not, from the text with all changes left.
 */
export const asksOf = (revisions: Revisions, context: WordContext): Asked => {
  const { draft, language, languages, newId } = context;
  const side = plainSide(draft, language, languages);
  const match = matchBase(revisions.rejected, side);
  const amended = viewDraft(revisions.accepted, draft, language, languages, newId);
  const comparison = compareTexts(draft, amended.draft, language, languages, amended.known);
  const levels = revisions.hunks.some(({ kind }) => kind === 'level');
  const known = new Set(draft.parts.map(({ id }) => id));
  const found = comparison.changes.map((change) => ask(change, 'tracked'));
  const needless =
    match.clean &&
    revisions.hunks.every(({ kind }) => wordKinds.has(kind)) &&
    found.every((one) => onlyEdit(one) !== null);
  const { asks: before, misread } = needless
    ? { asks: [], misread: [] }
    : untracked(revisions, match, context);
  const wrong = new Set(misread.map((one) => keyOf(one, known)));
  const all = told(
    found.filter((one) => !wrong.has(keyOf(one, known))),
    before,
    draft,
  );
  const [seen, looked] = [
    all.filter((one) => !isLook(one, levels)),
    all.filter((one) => isLook(one, levels)),
  ];
  const tracked = trackedEdits(revisions.hunks, revisions.rejected, match, draft, side);
  const { asks, looks } = cityLimits(seen, tracked, revisions, context);
  const kept = new Set(all.map((one) => keyOf(one, known)));
  const trackedLooks = revisions.hunks.filter(({ kind }) => kind === 'look' || kind === 'level').length;
  return {
    asks: asks.toSorted(order(draft)),
    comparison,
    match,
    amended,
    looks,
    untrackedLooks: Math.max(looked.length - trackedLooks, 0),
    takenBack: before.filter((one) => {
      const mixed = all.some(
        (other) => other.mixed && partsIn(other).some((id) => partsIn(one).includes(id)),
      );
      return !mixed && !kept.has(keyOf(one, known)) && !isLook(one, false);
    }),
  };
};
