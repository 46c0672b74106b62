import type { ReactNode } from 'react';
import { CompareScreen } from './comparing/compare-screen.tsx';
import { ReviewProvider } from './review.ts';
import type { Reviewing } from './use-reviewing.ts';
import { VersionDialog } from './version-dialog.tsx';

/** What the review shows above the workbench: a comparison, or the question for a name. */
export const ReviewLayer = ({ reviewing }: { readonly reviewing: Reviewing }): ReactNode => {
  const { comparing, isNaming, closeComparing, closeNaming } = reviewing;
  return (
    <ReviewProvider value={reviewing}>
      {comparing === null ? null : <CompareScreen revision={comparing.revision} onClose={closeComparing} />}
      {isNaming ? <VersionDialog onClose={closeNaming} /> : null}
    </ReviewProvider>
  );
};
