import { type ReactNode, useState } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** Asks once whose hand the record is to name, for as long as nobody said; it stands in nobody's way. */
export const Signing = (): ReactNode => {
  const { account, settings, choose, sentences } = useEntente();
  const { t } = sentences;
  const [name, setName] = useState('');
  // The letters of a name that is being typed are no name yet, and a name given elsewhere ends the question.
  if (settings.name !== '') return null;
  return (
    <Notice>
      <form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') choose({ name: name.trim() });
        }}
      >
        <p>{t('workbench:signing.as', { account })}</p>
        <TextField
          label={t('settings:name')}
          hideLabel
          placeholder={t('settings:name')}
          value={name}
          onChange={setName}
          maxLength={120}
        />
        <Button kind="plain" type="submit">
          {t('workbench:signing.sign')}
        </Button>
        <Button onPress={() => choose({ name: account })}>{t('workbench:signing.keep', { account })}</Button>
      </form>
    </Notice>
  );
};
