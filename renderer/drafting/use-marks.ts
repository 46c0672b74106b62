import { useCallback, useMemo, useRef } from 'react';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { keptLines, type OutlineLine, outlineLines } from './outline-lines.ts';

/** What is to be told of wordings at a glance. */
export interface Marks {
  /** `unwritten` or `outdated`, where a wording does not follow. */
  readonly behindAt: (part: Id, language: Language) => string | null;
  /** How many wordings of a language are to be brought up to date. */
  readonly outdated: (language: Language) => number;
}

/** The marks of a draft's margin; new functions whenever what they tell may be another. */
export const useMarks = (margin: Margin): Marks => {
  const late = useMemo(() => behind(margin.stale), [margin.stale]);
  const behindAt = useMemo(() => {
    const kinds = new Map(late.map(({ part, language, kind }) => [`${part} ${language}`, kind]));
    return (part: Id, language: Language): string | null => kinds.get(`${part} ${language}`) ?? null;
  }, [late]);
  const outdated = useCallback(
    (language: Language) =>
      new Set(late.flatMap((one) => (one.language === language && one.kind === 'outdated' ? [one.part] : [])))
        .size,
    [late],
  );
  return { behindAt, outdated };
};

/** The lines of the outline, the same list for as long as they tell the same. */
export const useOutlineLines = (draft: Draft, margin: Margin, language: Language): readonly OutlineLine[] => {
  const before = useRef<readonly OutlineLine[]>([]);
  return useMemo(() => {
    before.current = keptLines(before.current, outlineLines(draft, margin, language, profileOf(language)));
    return before.current;
  }, [draft, margin, language]);
};
