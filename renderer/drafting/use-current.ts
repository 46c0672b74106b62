import { useCallback, useRef, useState } from 'react';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Session } from '#renderer/store/session.ts';

/** The wording in which the caret is. */
export interface Current {
  readonly part: Id;
  readonly language: Language;
}

/** Where the caret is, remembered for the next opening a little after it came to rest. */
export const useCurrent = (
  session: Session,
): readonly [Current | null, (part: Id, language: Language) => void] => {
  const [current, setCurrent] = useState<Current | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const arrive = useCallback(
    (part: Id, language: Language) => {
      setCurrent({ part, language });
      session.point({ part, language });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => session.remember({ part, language, offset: 0 }), 600);
    },
    [session],
  );
  return [current, arrive];
};
