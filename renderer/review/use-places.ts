import { useCallback, useMemo } from 'react';
import type { Draft, Id } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { citedIn } from './paragraph.ts';

/** What a part is called in the interface: “Clause 5 (a)”; empty where it is not in the draft. */
export const usePlaces = (draft: Draft): ((part: Id) => string) => {
  const { t, language } = useEntente().sentences;
  const cited = useMemo(() => citedIn(draft, profileOf(language)), [draft, language]);
  return useCallback(
    (part) => {
      const found = cited(part);
      return found === null ? '' : t(`review:place.${found.role}`, { cite: found.cite });
    },
    [cited, t],
  );
};
