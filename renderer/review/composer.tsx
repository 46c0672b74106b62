import { type ReactNode, useState } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { isPressed, shownKeys } from '#renderer/commands/keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useReview } from './review.ts';

interface ComposerProps {
  readonly label: string;
  /** Under which what is typed is kept until it is sent. */
  readonly about: string;
  readonly initial?: string;
  readonly send: string;
  /** Whether it was taken. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Words being written in the margin. They are kept until they are sent or thrown away. */
export const Composer = (props: ComposerProps): ReactNode => {
  const { label, about, initial = '', send, onSend, onCancel } = props;
  const { t, language } = useEntente().sentences;
  const { unsent, toText } = useReview();
  const [text, setText] = useState(unsent.get(about) ?? initial);
  const [isSending, setSending] = useState(false);
  const write = (now: string): void => {
    setText(now);
    unsent.set(about, now);
  };
  const sendNow = async (): Promise<void> => {
    if (text.trim() === '' || isSending) return;
    setSending(true);
    // Taken away first: once it is sent there may be nobody to do it.
    unsent.delete(about);
    const taken = await onSend(text.trim());
    if (!taken) unsent.set(about, text);
    setSending(false);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void sendNow();
      }}
    >
      <TextField
        label={label}
        lines={3}
        value={text}
        autoFocus
        hint={t('review:comment.keys', { keys: shownKeys('Mod+Enter', language) })}
        onChange={write}
        onKeyDown={(event) => {
          if (event.key === 'Escape') toText();
          else if (isPressed(event.nativeEvent, 'Mod+Enter')) {
            event.preventDefault();
            void sendNow();
          }
        }}
      />
      <div className="review-actions">
        <Button
          onPress={() => {
            unsent.delete(about);
            onCancel();
          }}
        >
          {t('review:comment.cancel')}
        </Button>
        <Button kind="plain" type="submit" isDisabled={text.trim() === '' || isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
};
