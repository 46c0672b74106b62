import { type ReactNode, useState } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useSentences } from '../use-sentences.ts';
import { FolderDialog } from './folder-dialog.tsx';
import type { ChosenSpot } from './use-spot.ts';

/** The name and folder of a new file, both proposed and both to be changed. */
export const FilePlace = ({ chosen }: { readonly chosen: ChosenSpot }): ReactNode => {
  const { host, face } = useEntente();
  const sentences = useSentences();
  const { t } = sentences;
  const [choosing, setChoosing] = useState(false);
  const { name, setName, spot, setFolder, trouble } = chosen;
  const change = async (): Promise<void> => {
    if (!face.dialogs) return setChoosing(true);
    const picked = await ask(host.library.pick({ purpose: 'folder' }));
    if (picked.ok && picked.value !== null) setFolder(picked.value);
  };
  return (
    <div className="file-place">
      <TextField
        label={t('library:file.name')}
        value={name}
        onChange={setName}
        trouble={trouble === null ? null : failureSentence(trouble, sentences)}
      />
      <div className="field">
        <span className="field-label" id="file-folder">
          {t('library:file.folder')}
        </span>
        <div className="file-folder">
          <span className="file-path">{spot?.folder ?? ''}</span>
          <Button kind="plain" aria-describedby="file-folder" onPress={() => void change()}>
            {t('library:file.change')}
          </Button>
        </div>
      </div>
      {choosing ? (
        <FolderDialog
          purpose="folder"
          from={spot?.folder ?? null}
          onClose={() => setChoosing(false)}
          onChoose={(path) => {
            setFolder(path);
            setChoosing(false);
          }}
        />
      ) : null}
    </div>
  );
};
