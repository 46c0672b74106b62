import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { PreviewPanel } from '#renderer/exporting/preview-panel.tsx';
import { type Review, ReviewProvider } from '#renderer/review/review.ts';
import { ReviewPanel, type ReviewPanelName } from '#renderer/review/review-panel.tsx';
import type { Session } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FactsPanel } from './facts-panel.tsx';

/** What can stand beside the text. */
export type PanelName = 'facts' | 'preview' | ReviewPanelName;

interface SidePanelProps {
  readonly name: PanelName;
  readonly session: Session;
  readonly draft: Draft;
  readonly review: Review;
  readonly onClose: () => void;
}

/** What stands beside the text: one thing at a time, closed by the command that opened it or by Escape. */
export const SidePanel = ({ name, session, draft, review, onClose }: SidePanelProps): ReactNode => {
  const { t } = useEntente().sentences;
  return (
    <aside
      className="side-panel"
      data-name={name}
      aria-label={t(`commands:${name}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="side-head">
        <h2>{t(`commands:${name}`)}</h2>
        <Button kind="icon" aria-label={t('workbench:close')} onPress={onClose}>
          <X size={16} />
        </Button>
      </header>
      {name === 'facts' ? <FactsPanel present={session.present} draft={draft} /> : null}
      {name === 'preview' ? <PreviewPanel session={session} draft={draft} /> : null}
      {name === 'facts' || name === 'preview' ? null : (
        <ReviewProvider value={review}>
          <ReviewPanel name={name} />
        </ReviewProvider>
      )}
    </aside>
  );
};
