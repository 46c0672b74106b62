import { type ReactNode, useState } from 'react';
import type { Salvaged } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { goInLibrary } from '../library-place.ts';
import { useSentences } from '../use-sentences.ts';

interface OpenTroubleProps {
  readonly path: string;
  readonly failure: Failure;
  readonly onClose: () => void;
  readonly onForgotten: () => void;
}

const fileName = (path: string): string => path.replace(/^.*[\\/]|\.entente$/gi, '');

/** What was saved and what was lost, with the new draft to go on in. */
const Saved = ({ saved, onClose }: { readonly saved: Salvaged; readonly onClose: () => void }): ReactNode => {
  const { go } = useEntente();
  const { t } = useSentences();
  const { path, parts, older, lost, stranded } = saved;
  return (
    <Dialog
      alert
      title={t('library:salvage.done')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('library:trouble.close')}</Button>
          <Button kind="main" autoFocus onPress={() => go({ screen: 'draft', path })}>
            {t('library:salvage.open')}
          </Button>
        </>
      }
    >
      <p>{t('library:salvage.made', { path, count: parts })}</p>
      {older === 0 ? null : <p>{t('library:salvage.older', { count: older })}</p>}
      {lost === 0 ? null : <p>{t('library:salvage.lost', { count: lost })}</p>}
      {stranded === 0 ? null : <p>{t('library:salvage.stranded', { count: stranded })}</p>}
      {older + lost + stranded === 0 ? <p>{t('library:salvage.all')}</p> : null}
    </Dialog>
  );
};

/** Why a draft cannot be opened, and what can be done about it. */
export const OpenTrouble = ({ path, failure, onClose, onForgotten }: OpenTroubleProps): ReactNode => {
  const { host } = useEntente();
  const sentences = useSentences();
  const { t } = sentences;
  const [now, setNow] = useState(failure);
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<Salvaged | null>(null);
  const salvage = async (): Promise<void> => {
    setWorking(true);
    const name = t('library:salvage.name', { name: fileName(path) });
    const told = await ask(host.library.salvage({ path, name }));
    setWorking(false);
    if (told.ok) setSaved(told.value);
    else setNow(told.failure);
  };
  const forget = async (): Promise<void> => {
    await ask(host.library.forget({ path }));
    onForgotten();
  };
  if (saved !== null) return <Saved saved={saved} onClose={onClose} />;
  return (
    <Dialog
      alert
      title={t('library:trouble.title', { name: fileName(path) })}
      onClose={onClose}
      foot={
        <>
          {now.code === 'file:missing' ? (
            <Button onPress={() => void forget()}>{t('library:trouble.forget')}</Button>
          ) : null}
          {now.code === 'file:not-entente' ? (
            <Button
              onPress={() => {
                onClose();
                goInLibrary({ at: 'import' });
              }}
            >
              {t('library:trouble.import')}
            </Button>
          ) : null}
          {now.code === 'file:damaged' ? (
            <Button kind="main" isDisabled={working} onPress={() => void salvage()}>
              {t(working ? 'library:salvage.working' : 'library:salvage.start')}
            </Button>
          ) : null}
          <Button kind="plain" autoFocus onPress={onClose}>
            {t('library:trouble.close')}
          </Button>
        </>
      }
    >
      <p>{failureSentence(now, sentences)}</p>
    </Dialog>
  );
};
