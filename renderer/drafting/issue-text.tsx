import { type ReactNode, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Draft } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import { ExportDialog } from '#renderer/exporting/export-dialog.tsx';
import { profileOf } from '#renderer/language/profiles.ts';
import type { Session } from '#renderer/store/session.ts';
import { remainingIn } from './remaining.ts';
import type { View } from './use-view.ts';

interface IssueTextProps {
  readonly session: Session;
  readonly draft: Draft;
  readonly margin: Margin;
  readonly goTo: View['goTo'];
  readonly onClose: () => void;
}

/** The text on the workbench, to be issued; from what it still lacks one goes to where it lacks it. */
export const IssueText = ({ session, draft, margin, goTo, onClose }: IssueTextProps): ReactNode => {
  const remaining = useMemo(() => remainingIn(draft, margin, profileOf), [draft, margin]);
  return (
    <ExportDialog
      session={session}
      draft={draft}
      remaining={remaining}
      onGo={(part, language) => {
        // The dialog gives the focus back where it was, before it goes elsewhere.
        flushSync(onClose);
        goTo(part, language);
      }}
      onClose={onClose}
    />
  );
};
