import type { Proposal } from '#core/amendment/instructions/proposal.ts';
import type { Change } from '#core/change/change.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { onePlace } from './one-place.ts';
import type { State } from './report.ts';
import { asOne, type Noted, type Said, type Wish } from './wish.ts';

const asksNothing: Readonly<Partial<Record<Proposal['kind'], State>>> = {
  approval: 'answer',
  'no-comment': 'answer',
  comment: 'remark',
  courtesy: 'nothing',
  history: 'nothing',
  signature: 'nothing',
  letterhead: 'nothing',
  place: 'nothing',
  'language-note': 'nothing',
  consequence: 'nothing',
};

const alreadySo = new Set(['instructions:already-so', 'instructions:already-there']);

const languageOf = ({ language, found, operations }: Proposal, draft: Draft): Language => {
  const edit = operations.find((change) => change.type === 'edit-wording');
  return language ?? found[0]?.language ?? edit?.language ?? draft.languages[0] ?? '';
};

// Edits of one wording come last first, so that one after another they are one amendment.
const operationsOf = ({ operations }: Proposal): readonly Change[] => asOne(operations);

const wishOf = (one: Proposal, draft: Draft, how: Wish['source']['how']): Wish => ({
  operations: operationsOf(one),
  language: languageOf(one, draft),
  ...(one.rationale === null ? {} : { rationale: one.rationale }),
  source: { ...(how === undefined ? {} : { how }), line: one.line, quote: one.quote },
});

const stateOf = (one: Proposal): State => {
  if (one.sure === 'exact' && one.operations.length > 0) return 'taken';
  if (one.reason.code === 'instructions:typography-only') return 'typography';
  if (alreadySo.has(one.reason.code)) return 'nothing';
  return asksNothing[one.kind] ?? 'held';
};

const ofWords = new Set<Proposal['kind']>(['replace-words', 'delete-words', 'insert-words']);

/**
 * “In all paragraphs …” is decided paragraph by paragraph, so that what becomes of one says nothing of the others.
 */
const eachParagraph = (one: Proposal): readonly Proposal[] => {
  const edits = one.operations.filter((change) => change.type === 'edit-wording');
  if (!ofWords.has(one.kind) || edits.length < one.operations.length) return [one];
  const parts = [...new Set(edits.map(({ part }) => part))].toReversed();
  if (parts.length < 2) return [one];
  return parts.map((part) => ({
    ...one,
    part,
    operations: edits.filter((edit) => edit.part === part),
    found: one.found.filter((found) => found.part === part),
  }));
};

/**
 * What became of each thing that a letter, or the cell of a table, says. Only what is exact is taken: the place is there
 * and the words are there once. Whatever else is asked for is held back, with a candidate where there is one.
 */
export const saidOf = (
  proposals: readonly Proposal[],
  draft: Draft,
  how: 'letter' | 'matrix',
): readonly Said[] =>
  onePlace(
    proposals
      .flatMap(eachParagraph)
      .map((one) => ({ from: one.from, to: one.to, noted: notedFrom(one, draft, how) })),
    draft,
  );

/** What became of each thing, without where it is said. */
export const notedOf = (
  proposals: readonly Proposal[],
  draft: Draft,
  how: 'letter' | 'matrix',
): readonly Noted[] => saidOf(proposals, draft, how).map(({ noted }) => noted);

const notedFrom = (one: Proposal, draft: Draft, how: 'letter' | 'matrix'): Noted => {
  const state = stateOf(one);
  const wish = one.operations.length > 0 && (state === 'taken' || state === 'held');
  return {
    found: 'sentence',
    state,
    how,
    line: one.line,
    quote: one.quote,
    reason: one.reason,
    ...(one.part === null ? {} : { part: one.part }),
    ...(wish ? { wish: wishOf(one, draft, how) } : {}),
    // What waits without a change to make of it can at least be kept as what was said.
    ...(state === 'remark' || (state === 'held' && !wish)
      ? { remark: { part: one.part, words: one.quote } }
      : {}),
  };
};
