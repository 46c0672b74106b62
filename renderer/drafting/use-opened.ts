import { type RefObject, useEffect } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import type { Session } from '#renderer/store/session.ts';

/** Puts the caret where it was when the draft was last closed, or where the text begins; names the window after it. */
export const useOpened = (session: Session, editors: RefObject<EditorsHandle | null>): void => {
  const { t } = useEntente().sentences;
  useEffect(() => {
    const { place, present } = session;
    const { parts, languages } = present.draft;
    const there = parts.some(({ id }) => id === place?.part);
    const first = parts.find(({ role }) => role === 'chapeau' || role === 'clause') ?? parts[0];
    const [language] = languages;
    if (place !== null && there) editors.current?.focus(place.part, place.language, place.offset);
    else if (first !== undefined && language !== undefined) editors.current?.focus(first.id, language);
  }, [session, editors]);
  const { name } = session.state;
  useEffect(() => {
    document.title = `${name} – ${t('app:name')}`;
    return () => {
      document.title = t('app:name');
    };
  }, [name, t]);
};
