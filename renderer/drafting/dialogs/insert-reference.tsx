import type { ReactNode } from 'react';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { titledParts } from '#renderer/drafting/outline-lines.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Chooser } from './chooser.tsx';

interface InsertReferenceProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly onChoose: (part: Id) => void;
  readonly onClose: () => void;
}

/** A paragraph to refer to. Its number follows it, wherever it goes. */
export const InsertReference = ({ draft, language, onChoose, onClose }: InsertReferenceProps): ReactNode => {
  const { t } = useEntente().sentences;
  const rows = titledParts(draft, language, profileOf(language)).filter(({ number }) => number !== '');
  return (
    <Dialog title={t('workbench:insert.reference')} onClose={onClose} width="42rem">
      <Chooser
        label={t('workbench:insert.reference')}
        hint={t('workbench:insert.find-clause')}
        empty={t('workbench:insert.none')}
        things={rows.map(({ id, number, words }) => ({ id, mark: number, name: words }))}
        onChoose={onChoose}
      />
    </Dialog>
  );
};
