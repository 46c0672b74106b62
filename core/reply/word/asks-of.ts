import type { Draft, Id } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { isFootnote, type Wording } from '#core/draft/wording.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { profileOf } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { plainSide } from '../reword.ts';
import { viewDraft } from './amended-draft.ts';
import { type Ask, ask, keyOf, onlyEdit, partsIn } from './asked.ts';
import { cityLimits, limitsOf } from './city-limits.ts';
import { givesText } from './gives-text.ts';
import { isOfText, type Match, matchBase, plainText } from './match-base.ts';
import { sentWords } from './sent-words.ts';
import { inOneParagraph, trackedEdits, wordKinds } from './tracked-edits.ts';
import { typographyOnly } from './typography.ts';
import { unsureAsks } from './unsure.ts';
import { isLook, markedUntracked, untracked, type WordContext } from './untracked.ts';

/** What a Word file asks for, with all that is needed to say where in the file it comes from. */
export interface Asked {
  readonly asks: readonly Ask[];
  readonly match: Match;
  /** The part in each paragraph of the text with all changes taken, by its place; new parts by the ids they come in under. */
  readonly partAt: ReadonlyMap<number, Id>;
  /** Parts about which something was found that cannot be made on the base. */
  readonly unplaced: readonly Id[];
  readonly complete: boolean;
  readonly likeness: number;
  readonly typographyOnly: number;
  /** Changes of the file that are nothing but typography or looks, at the words of a part. */
  readonly looks: ReadonlyMap<number, 'formatting' | 'typography'>;
  /** Differences in nothing but looks that were not tracked. */
  readonly untrackedLooks: number;
  /** Of what is asked for: what would not give the text that came back, so that someone must look at it. */
  readonly unsure: ReadonlySet<Ask>;
  /** What was changed without tracking and taken back in tracked changes. */
  readonly takenBack: readonly Ask[];
}

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
  const { draft, language, languages } = context;
  const side = plainSide(draft, language, languages);
  const match = matchBase(revisions.rejected, side, sentWords(draft, language, languages));
  return (
    (isPlain(revisions, match) ? wordsAlone(revisions, match, context) : null) ??
    byComparison(revisions, match, context)
  );
};

const typographyIn = (
  texts: readonly (readonly [Id, string])[],
  { draft, language, languages }: WordContext,
): number => typographyOnly(sentWords(draft, language, languages), texts, profileOf(language, languages));

// A note has no place among the characters by which tracked words are placed.
const hasNote = (words: Wording): boolean => words.some(isFootnote);

/** Whether all that happened to the text is words put in and taken out of paragraphs that stayed what they were. */
const isPlain = ({ rejected, accepted, hunks }: Revisions, { parts, clean }: Match): boolean => {
  const stays = (at: number): boolean => {
    const paragraph = rejected[at];
    if (paragraph === undefined || parts.has(at)) return true;
    // Where nothing was written yet there may be words now.
    return !isOfText(paragraph) && (accepted[at] === undefined || !isOfText(accepted[at]));
  };
  return (
    clean &&
    rejected.length === accepted.length &&
    hunks.every(
      ({ kind, edits }) =>
        kind === 'look' ||
        (wordKinds.has(kind) &&
          edits.every(
            (edit) =>
              inOneParagraph(edit) && stays(edit.before.from.paragraph) && !edit.removed.some(hasNote),
          )),
    )
  );
};

// Nothing has to be compared: the changes of the file turn what was sent into what came back, and into nothing else.
// That is not believed but seen; null where it is not so.
const wordsAlone = (revisions: Revisions, match: Match, context: WordContext): Asked | null => {
  const { draft, language, languages } = context;
  const side = plainSide(draft, language, languages);
  const tracked = trackedEdits(revisions.hunks, revisions.rejected, match, draft, side);
  if (!givesText(tracked, revisions, match, context)) return null;
  const { asks, looks } = limitsOf(new Set(tracked.keys()), tracked);
  const texts = [...match.parts].flatMap(([at, { part, lead }]): [Id, string][] => {
    const paragraph = revisions.rejected[at];
    return paragraph === undefined || lead > 0 ? [] : [[part, plainText(paragraph)]];
  });
  return {
    asks: asks.toSorted(order(draft)),
    match,
    partAt: new Map([...match.parts].map(([at, { part }]) => [at, part])),
    unplaced: [],
    complete: true,
    likeness: 1,
    typographyOnly: typographyIn(texts, context),
    looks,
    untrackedLooks: 0,
    unsure: new Set(),
    takenBack: [],
  };
};

const byComparison = (revisions: Revisions, match: Match, context: WordContext): Asked => {
  const { draft, language, languages, newId } = context;
  const side = plainSide(draft, language, languages);
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
  const all = markedUntracked(
    found.filter((one) => !wrong.has(keyOf(one, known))),
    before,
    draft,
  );
  const [seen, looked] = [
    all.filter((one) => !isLook(one, levels)),
    all.filter((one) => isLook(one, levels)),
  ];
  const tracked = trackedEdits(revisions.hunks, revisions.rejected, match, draft, side);
  const { asks, looks } = cityLimits(seen, tracked, draft, language);
  const kept = new Set(all.map((one) => keyOf(one, known)));
  const trackedLooks = revisions.hunks.filter(({ kind }) => kind === 'look' || kind === 'level').length;
  return {
    asks: asks.toSorted(order(draft)),
    match,
    partAt: new Map([...amended.partAt].map(([at, id]) => [at, comparison.partners.get(id) ?? id] as const)),
    unplaced: comparison.unplaced.map(({ part }) => part),
    complete: comparison.complete,
    likeness: comparison.likeness,
    typographyOnly: typographyIn(
      amended.draft.parts.map((part) => [
        comparison.partners.get(part.id) ?? part.id,
        plainText({ wording: wordingIn(part, language) }),
      ]),
      context,
    ),
    looks,
    unsure: unsureAsks(asks, amended, comparison, context),
    untrackedLooks: Math.max(looked.length - trackedLooks, 0),
    takenBack: before.filter((one) => {
      const mixed = all.some(
        (other) => other.mixed && partsIn(other).some((id) => partsIn(one).includes(id)),
      );
      return !mixed && !kept.has(keyOf(one, known)) && !isLook(one, false);
    }),
  };
};
