import { type ReactNode, useCallback, useState } from 'react';
import { CompareScreen } from './comparing/compare-screen.tsx';
import { Named } from './named.tsx';
import { ReviewProvider } from './review.ts';
import type { Reviewing } from './use-reviewing.ts';
import { VersionDialog } from './version-dialog.tsx';

/** What the review shows above the workbench: a comparison, or the question for a name. */
export const ReviewLayer = ({ reviewing }: { readonly reviewing: Reviewing }): ReactNode => {
  const [named, setNamed] = useState<string | null>(null);
  const read = useCallback(() => setNamed(null), []);
  const { comparing, isNaming, closeComparing, closeNaming } = reviewing;
  return (
    <ReviewProvider value={reviewing}>
      {comparing === null ? null : <CompareScreen revision={comparing.revision} onClose={closeComparing} />}
      <Named name={named} onRead={read} />
      {isNaming ? <VersionDialog onClose={closeNaming} onNamed={setNamed} /> : null}
    </ReviewProvider>
  );
};
