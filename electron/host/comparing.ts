import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { type Result, refuse } from '#core/failure.ts';
import { versionNamed } from '#core/margin/margin.ts';
import {
  type DraftCounts,
  differs,
  type PartRedline,
  partRuns,
  redlineDrafts,
} from '#core/redline/drafts.ts';
import { markedText } from '#core/redline/marked-text.ts';
import { citations } from './citing.ts';
import type { DraftFile } from './file/draft-file.ts';
import { draftingLanguages } from './languages.ts';
import { draftAt } from './past.ts';

/** A state of the draft by the name of a version or the number of a revision. Refused: `margin:no-version`. */
export const stateOf = (file: DraftFile, given: string): Result<Draft> => {
  const version = versionNamed(file.margin, given);
  if (version !== undefined) return draftAt(file, version.revision);
  return /^\d{1,9}$/.test(given.trim())
    ? draftAt(file, Number(given))
    : refuse('margin:no-version', { name: given });
};

/** What became of one part between two states, its words marked in each language in which they differ. */
export interface Difference {
  readonly part: Id;
  /** As it is numbered after, where it is gone before. */
  readonly cite: string;
  readonly fate: PartRedline['fate'];
  readonly texts: Readonly<Record<Language, string>>;
}

/** Two states of a draft compared. */
export interface Comparison {
  readonly counts: DraftCounts;
  readonly differences: readonly Difference[];
}

const isGone = ({ fate }: PartRedline): boolean =>
  fate === 'deleted' || fate === 'moved-from' || fate === 'merged';

/** Two states of one draft part by part, as text with its differences in brackets. Kept parts are left out. */
export const compared = (before: Draft, after: Draft, languages: readonly Language[]): Comparison => {
  const { parts, counts } = redlineDrafts(before, after, draftingLanguages());
  const [was, now] = [citations(before), citations(after)];
  const differences = parts.filter(differs).map((one): Difference => {
    const shown = languages.filter(
      (tag) => one.fate !== 'kept' || one.shape !== null || (one.wordings[tag]?.hunks.length ?? 0) > 0,
    );
    const texts = shown.map((tag) => [tag, markedText(partRuns(one, tag), 'plain')] as const);
    return {
      part: one.id,
      cite: (isGone(one) ? was : now).get(one.id) ?? '',
      fate: one.fate,
      texts: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    };
  });
  return { counts, differences };
};
