import { useEffect, useRef, useState } from 'react';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';

/** What a wording said before it was changed, for as long as the room is shown the difference. */
export type Before = (part: Id, language: Language) => Wording | null;

const shownFor = 6000;

interface Changed {
  readonly was: Wording;
  readonly since: number;
}

const nothing: ReadonlyMap<string, Changed> = new Map();

/** The wordings that were changed a moment ago, with what they said before: the room sees what was done, then rests. */
export const useChanged = (present: PresentDraft): Before => {
  const [changed, setChanged] = useState(nothing);
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  useEffect(() => {
    const stop = present.follow(({ before, after }) => {
      const now = Date.now();
      setChanged((known) => {
        const next = new Map(known);
        for (const part of after.parts) {
          const old = before.parts.find(({ id }) => id === part.id);
          if (old === part) continue;
          for (const language of after.languages) {
            const key = `${part.id} ${language}`;
            const was = known.get(key)?.was ?? old?.wording[language] ?? [];
            if (was !== (part.wording[language] ?? []) && old?.wording[language] !== part.wording[language])
              next.set(key, { was, since: now });
          }
        }
        return next;
      });
    });
    timer.current = setInterval(() => {
      const old = Date.now() - shownFor;
      setChanged((known) =>
        [...known.values()].some(({ since }) => since < old)
          ? new Map([...known].filter(([, { since }]) => since >= old))
          : known,
      );
    }, 500);
    return () => {
      clearInterval(timer.current);
      stop();
    };
  }, [present]);
  return (part, language) => changed.get(`${part} ${language}`)?.was ?? null;
};
