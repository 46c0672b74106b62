import { type ReactNode, useState } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/fields.tsx';

interface WordsDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly first: string;
  readonly lines?: number;
  readonly lang?: string;
  /** Null once it was taken; else why it was not. */
  readonly onSet: (words: string) => string | null;
  readonly onClose: () => void;
  /** A second thing that can be done in place of setting it. */
  readonly other?: { readonly name: string; readonly run: () => void };
}

/** A few words to be asked for: a footnote, an address, a name. */
export const WordsDialog = (props: WordsDialogProps): ReactNode => {
  const { title, label, hint, first, lines = 1, lang, onSet, onClose, other } = props;
  const { t } = useEntente().sentences;
  const [words, setWords] = useState(first);
  const [trouble, setTrouble] = useState<string | null>(null);
  const set = (): void => {
    const refused = onSet(words);
    setTrouble(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          {other === undefined ? null : (
            <Button
              onPress={() => {
                other.run();
                onClose();
              }}
            >
              {other.name}
            </Button>
          )}
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          <Button kind="main" onPress={set}>
            {t('app:done')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <TextField
          label={label}
          value={words}
          onChange={setWords}
          trouble={trouble}
          lines={lines}
          autoFocus
          {...(hint === undefined ? {} : { hint })}
          {...(lang === undefined ? {} : { lang })}
        />
      </form>
    </Dialog>
  );
};
