import { sameValue } from '#core/change/same.ts';
import type { Id } from '#core/draft/draft.ts';
import {
  isField,
  isFootnote,
  isReference,
  isText,
  type Mark,
  type Run,
  sliceWording,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import type { Hunk } from './hunks.ts';
import type { Side } from './side.ts';

/** The part of the base that a part of the amended text is, by id; undefined for one that is new. */
export type Known = (id: Id) => Id | undefined;

const spelled = (run: Run, { show }: Side): Run => ({
  text: show(run) ?? '',
  ...(run.marks === undefined ? {} : { marks: run.marks }),
  ...(run.link === undefined ? {} : { link: run.link }),
});

/**
 * Words of the amended text as they stand in the base: references go to the parts of the base, and facts that differ
 * are words, since no amendment of words alters a fact.
 */
export const settled = (wording: Wording, amended: Side, base: Side, known: Known): Wording =>
  tidy(
    wording.map((run): Run => {
      if (isText(run)) return run;
      if (isFootnote(run)) return { ...run, footnote: settled(run.footnote, amended, base, known) };
      if (isReference(run)) {
        const reference = known(run.reference);
        return reference === undefined ? spelled(run, amended) : { ...run, reference };
      }
      const [mine, theirs] = [base.draft.fields[run.field], amended.draft.fields[run.field]];
      return isField(run) && mine !== undefined && sameValue(mine, theirs) ? run : spelled(run, amended);
    }),
  );

const marksOf = (wording: Wording): readonly Mark[] | null => {
  const [first, ...others] = wording.map(({ marks }) => marks ?? []);
  return first !== undefined && others.every((marks) => marks.join() === first.join()) ? first : null;
};

/** Words from a text without marks set as the words are that they replace, or among which they come to stand. */
export const markedAlike = ({ at, removed, inserted }: Hunk, before: Wording): Wording => {
  const end = at + wordingLength(removed);
  const around = sliceWording(before, Math.max(at - 1, 0), end + 1);
  const isInside = at > 0 && end < wordingLength(before);
  const marks = removed.length > 0 ? marksOf(removed) : isInside ? marksOf(around) : null;
  if (marks === null || marks.length === 0) return inserted;
  return tidy(inserted.map((run) => ({ ...run, marks })));
};
