import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import type { Failure } from '#core/failure.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSentences } from '../use-sentences.ts';

interface TextChooserProps {
  readonly onFile: (file: File) => void;
  readonly working: boolean;
  readonly failure: Failure | null;
}

/** A text from outside: chosen, or dropped here. */
export const TextChooser = ({ onFile, working, failure }: TextChooserProps): ReactNode => {
  const sentences = useSentences();
  const { t } = sentences;
  return (
    <div className="text-chooser">
      <DropZone
        className="drop"
        aria-label={t('importing-screen:drop')}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file');
          if (dropped?.kind === 'file') void dropped.getFile().then(onFile);
        }}
      >
        <FileText size={34} strokeWidth={1.3} aria-hidden="true" />
        <p className="drop-lead">{t('importing-screen:drop')}</p>
        <FileTrigger
          acceptedFileTypes={['.docx', '.txt', '.md', '.markdown']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) onFile(file);
          }}
        >
          <Button kind="main" isDisabled={working}>
            {t(working ? 'importing-screen:reading' : 'importing-screen:choose')}
          </Button>
        </FileTrigger>
        <p className="library-quiet">{t('importing-screen:forms')}</p>
      </DropZone>
      {working ? (
        <p className="out-of-sight" role="status">
          {t('importing-screen:reading')}
        </p>
      ) : null}
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
    </div>
  );
};
