import { useSyncExternalStore } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';

/** The draft as it is now; whoever uses this renders with every change of it. */
export const useDraft = (present: PresentDraft): Draft =>
  useSyncExternalStore(present.follow, () => present.draft);
