import type { ReactNode } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { CommentsPanel } from './comments-panel.tsx';
import { panelPlace } from './focus.ts';
import { HistoryPanel } from './history-panel.tsx';
import { LostPanel } from './lost-panel.tsx';
import { useReview } from './review.ts';
import { VersionsPanel } from './versions-panel.tsx';

/** What the review puts beside the text. */
export type ReviewPanelName = 'comments' | 'history' | 'deleted-clauses' | 'versions';

const panels: Readonly<Record<ReviewPanelName, () => ReactNode>> = {
  comments: CommentsPanel,
  history: HistoryPanel,
  'deleted-clauses': LostPanel,
  versions: VersionsPanel,
};

/** One panel of the review; what could not be done stands above it. */
export const ReviewPanel = ({ name }: { readonly name: ReviewPanelName }): ReactNode => {
  const { sentences } = useEntente();
  const { failure } = useReview();
  const Panel = panels[name];
  return (
    <div className="review-panel" id={panelPlace} tabIndex={-1}>
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      <Panel />
    </div>
  );
};
