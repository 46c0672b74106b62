import type { ReactNode } from 'react';
import { isAddress } from '#core/draft/address.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { readWorded, writeWorded } from '#core/draft/worded.ts';
import { isField, isFootnote } from '#core/draft/wording.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { EditorHandle } from '#renderer/editor/handle.ts';
import type { ChipPlace } from '#renderer/editor/stage.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FactEditor } from './dialogs/fact-editor.tsx';
import { InsertField } from './dialogs/insert-field.tsx';
import { InsertReference } from './dialogs/insert-reference.tsx';
import { WordsDialog } from './dialogs/words-dialog.tsx';

/** What is asked for at the caret, or of a chip. */
export type Asking =
  | { readonly what: 'field' | 'reference' | 'footnote' | 'link' }
  | { readonly what: 'chip'; readonly chip: ChipPlace };

interface ChipDialogsProps {
  readonly asking: Asking;
  readonly draft: Draft;
  readonly present: PresentDraft;
  readonly editor: EditorHandle;
  readonly onClose: () => void;
}

const LinkDialog = ({ editor, onClose }: Pick<ChipDialogsProps, 'editor' | 'onClose'>): ReactNode => {
  const { t } = useEntente().sentences;
  const set = (address: string): string | null => {
    if (!isAddress(address)) return t('workbench:insert.link-bad');
    editor.setLink(address);
    return null;
  };
  return (
    <WordsDialog
      title={t('workbench:insert.link')}
      label={t('workbench:insert.link-address')}
      hint={t('workbench:insert.link-hint')}
      first="https://"
      onSet={set}
      onClose={onClose}
      other={{ name: t('workbench:insert.unlink'), run: () => void editor.setLink(null) }}
    />
  );
};

interface NoteDialogProps extends Pick<ChipDialogsProps, 'editor' | 'onClose'> {
  readonly chip: ChipPlace | null;
}

const NoteDialog = ({ editor, chip, onClose }: NoteDialogProps): ReactNode => {
  const { sentences } = useEntente();
  const { t } = sentences;
  const language: Language = chip?.language ?? editor.language;
  const first = chip !== null && isFootnote(chip.run) ? writeWorded(chip.run.footnote) : '';
  const set = (words: string): string | null => {
    const read = readWorded(words);
    if (!read.ok) return failureSentence(read.failure, sentences);
    if (chip === null) editor.insertFootnote(read.value);
    else editor.setFootnote(chip.part, chip.offset, read.value);
    return null;
  };
  return (
    <WordsDialog
      title={t('workbench:insert.footnote')}
      label={t('workbench:insert.footnote-words')}
      hint={t('workbench:insert.footnote-hint')}
      first={first}
      lines={4}
      lang={language}
      onSet={set}
      onClose={onClose}
    />
  );
};

const FactDialog = ({
  field,
  ...props
}: { readonly field: string } & Omit<ChipDialogsProps, 'asking' | 'editor'>): ReactNode => {
  const { t } = useEntente().sentences;
  return (
    <Dialog
      title={t('workbench:insert.field')}
      onClose={props.onClose}
      foot={
        <Button kind="main" onPress={props.onClose}>
          {t('app:done')}
        </Button>
      }
    >
      <FactEditor
        present={props.present}
        draft={props.draft}
        field={field}
        onDone={props.onClose}
        autoFocus
      />
    </Dialog>
  );
};

/** The dialogs for what is not words: facts, references, notes and links. Each gives the caret back when it closes. */
export const ChipDialogs = ({ asking, draft, present, editor, onClose }: ChipDialogsProps): ReactNode => {
  const done = (run: () => void): void => {
    onClose();
    run();
  };
  const chip = asking.what === 'chip' ? asking.chip : null;
  const refer = (part: Id): void =>
    done(() => {
      if (chip === null) editor.insertReference(part);
      else editor.setChip(chip.part, chip.offset, { reference: part });
    });
  const what = chip?.kind ?? asking.what;
  switch (what) {
    case 'field':
      return chip !== null && isField(chip.run) ? (
        <FactDialog field={chip.run.field} draft={draft} present={present} onClose={onClose} />
      ) : (
        <InsertField
          draft={draft}
          language={editor.language}
          onChoose={(field, form) => done(() => void editor.insertField(field, form))}
          onClose={onClose}
        />
      );
    case 'reference':
      return <InsertReference draft={draft} language={editor.language} onChoose={refer} onClose={onClose} />;
    case 'footnote':
      return <NoteDialog editor={editor} chip={chip} onClose={onClose} />;
    case 'link':
      return <LinkDialog editor={editor} onClose={onClose} />;
    case 'chip':
      return null;
  }
};
