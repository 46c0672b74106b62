import { ChevronUp, FileText, Folder as FolderIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Folder } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSentences } from '../use-sentences.ts';

interface FolderDialogProps {
  /** A draft to open, or a folder to lay one in. */
  readonly purpose: 'draft' | 'folder';
  readonly from: string | null;
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

interface Looking {
  readonly folder: Folder | null;
  readonly failure: Failure | null;
  readonly go: (path: string | null) => void;
}

const useFolder = (from: string | null): Looking => {
  const { host } = useEntente();
  const [folder, setFolder] = useState<Folder | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = useCallback(
    async (path: string | null) => {
      const told = await ask(host.library.folder({ path }));
      // A folder that cannot be looked at leaves one where one was.
      setFailure(told.ok ? null : told.failure);
      if (told.ok) setFolder(told.value);
    },
    [host],
  );
  useEffect(() => void go(from), [go, from]);
  return { folder, failure, go: (path) => void go(path) };
};

interface EntriesProps extends Pick<FolderDialogProps, 'purpose' | 'onChoose'> {
  readonly folder: Folder;
  readonly go: (path: string | null) => void;
}

/** What lies in a folder: letters find a name, Enter goes in or takes it, Backspace goes up. */
const Entries = ({ folder, purpose, onChoose, go }: EntriesProps): ReactNode => {
  const { t, language } = useSentences();
  const changed = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const shown = folder.entries.filter(({ kind }) => kind === 'folder' || purpose === 'draft');
  const up = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && folder.parent !== null) go(folder.parent);
  };
  return (
    <div onKeyDown={up} role="presentation" className="folder-entries">
      <ListBox
        key={folder.path}
        autoFocus="first"
        aria-label={t('library:folder.entries', { name: folder.name })}
        className="folder-list"
        selectionMode="none"
        onAction={(key) => {
          const entry = shown.find(({ path }) => path === key);
          if (entry?.kind === 'folder') go(entry.path);
          else if (entry !== undefined) onChoose(entry.path);
        }}
        renderEmptyState={() => (
          <p className="library-quiet folder-empty">{t(`library:folder.empty-${purpose}`)}</p>
        )}
      >
        {shown.map(({ path, name, kind, changed: when }) => (
          <ListBoxItem key={path} id={path} textValue={name} className="choice">
            <span className="folder-name">
              {kind === 'folder' ? (
                <FolderIcon size={16} aria-hidden="true" />
              ) : (
                <FileText size={16} aria-hidden="true" />
              )}
              {kind === 'folder' ? name : name.replace(/\.entente$/i, '')}
            </span>
            {when === null ? null : <span className="keys">{changed.format(new Date(when))}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
};

/** Folders and drafts on this machine, for a face that cannot ask with the machine's own dialog. */
export const FolderDialog = ({ purpose, from, onChoose, onClose }: FolderDialogProps): ReactNode => {
  const sentences = useSentences();
  const { t } = sentences;
  const { folder, failure, go } = useFolder(from);
  const parent = folder?.parent ?? null;
  return (
    <Dialog
      title={t(`library:folder.title-${purpose}`)}
      onClose={onClose}
      width="44rem"
      foot={
        <>
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          {purpose === 'folder' ? (
            <Button
              kind="main"
              isDisabled={folder === null}
              onPress={() => folder !== null && onChoose(folder.path)}
            >
              {t('library:folder.use')}
            </Button>
          ) : null}
        </>
      }
    >
      <nav className="folder-places" aria-label={t('library:folder.places')}>
        {folder?.places.map(({ kind, path }) => (
          <Button key={kind} kind="plain" onPress={() => go(path)}>
            {t(`library:folder.place.${kind}`)}
          </Button>
        ))}
      </nav>
      <div className="folder-here">
        <Button
          kind="icon"
          aria-label={t('library:folder.up')}
          isDisabled={parent === null}
          onPress={() => go(parent)}
        >
          <ChevronUp size={17} aria-hidden="true" />
        </Button>
        <span className="folder-path">{folder?.path ?? t('library:folder.asking')}</span>
      </div>
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      {folder === null ? null : <Entries folder={folder} purpose={purpose} onChoose={onChoose} go={go} />}
      <p className="library-quiet">{t(`library:folder.hint-${purpose}`)}</p>
    </Dialog>
  );
};
