import { useCallback, useMemo } from 'react';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { Mark } from './outline.tsx';
import { outlineMarks } from './outline-marks.ts';

/** What is to be told of parts and wordings at a glance. */
export interface Marks {
  readonly marksOf: (part: Id) => readonly Mark[];
  readonly statusOf: (part: Id) => { readonly id: string; readonly name: string } | null;
  /** `unwritten` or `outdated`, where a wording does not follow. */
  readonly behindAt: (part: Id, language: Language) => string | null;
  /** How many wordings of a language are to be brought up to date. */
  readonly outdated: (language: Language) => number;
}

/** The marks of a draft with its margin; new functions whenever what they tell may be another. */
export const useMarks = (draft: Draft, margin: Margin): Marks => {
  const { t } = useEntente().sentences;
  const late = useMemo(() => behind(margin.stale), [margin.stale]);
  const marksOf = useMemo(() => outlineMarks(draft, margin, t), [draft, margin, t]);
  const statusOf = useCallback(
    (part: Id) => {
      const standing = margin.statuses.find((one) => one.part === part);
      return standing === undefined || standing.status === 'open'
        ? null
        : { id: standing.status, name: t(`workbench:clause-status.${standing.status}`) };
    },
    [margin.statuses, t],
  );
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
  return { marksOf, statusOf, behindAt, outdated };
};
