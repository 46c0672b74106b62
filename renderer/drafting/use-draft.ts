import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import type { PresentMargin } from '#renderer/store/present-margin.ts';

const settled = 120;

/**
 * The draft as it was when typing last paused: for all that stands around the text, so that a key press renders the
 * clause that it is typed in and nothing else. A change of form is there at once.
 */
export const useSettledDraft = (present: PresentDraft): Draft => {
  const [draft, setDraft] = useState(present.draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const show = (): void => setDraft(present.draft);
    show();
    const stop = present.follow(({ change }) => {
      clearTimeout(timer.current);
      if (change.type === 'edit-wording') timer.current = setTimeout(show, settled);
      else show();
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [present]);
  return draft;
};

/** What stands beside the text now. */
export const useMargin = (margin: PresentMargin): Margin =>
  useSyncExternalStore(
    margin.follow,
    useCallback(() => margin.margin, [margin]),
  );
