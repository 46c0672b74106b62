import type { ReactNode } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type Choice, Select, Switch, TextField } from '#renderer/ui/fields.tsx';

const sizes = [0.85, 1, 1.15, 1.3, 1.6, 2];

/** What someone chooses for this machine. Everything is in force at once, and there is nothing to save. */
export const SettingsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { settings, choose, account, version, sentences } = useEntente();
  const { t } = sentences;
  const languages: readonly Choice<Settings['interface']>[] = [
    { id: 'system', name: t('settings:language.system') },
    { id: 'en', name: 'English' },
    { id: 'fr', name: 'Français' },
  ];
  const themes: readonly Choice<Settings['theme']>[] = [
    { id: 'system', name: t('settings:theme.system') },
    { id: 'light', name: t('settings:theme.light') },
    { id: 'dark', name: t('settings:theme.dark') },
  ];
  const percent = new Intl.NumberFormat(sentences.language, { style: 'percent' });
  const known = sizes.includes(settings.textSize)
    ? sizes
    : [...sizes, settings.textSize].sort((a, b) => a - b);
  return (
    <Dialog
      title={t('settings:title')}
      onClose={onClose}
      foot={
        <Button kind="main" onPress={onClose}>
          {t('app:done')}
        </Button>
      }
    >
      <TextField
        label={t('settings:name')}
        hint={t('settings:name-hint')}
        value={settings.name}
        placeholder={account}
        maxLength={120}
        autoFocus
        onChange={(name) => choose({ name })}
      />
      <div className="settings-row">
        <Select
          label={t('settings:language.label')}
          value={settings.interface}
          choices={languages}
          onChange={(chosen) => choose({ interface: chosen })}
        />
        <Select
          label={t('settings:theme.label')}
          value={settings.theme}
          choices={themes}
          onChange={(theme) => choose({ theme })}
        />
        <Select
          label={t('settings:text-size')}
          value={String(settings.textSize)}
          choices={known.map((size) => ({ id: String(size), name: percent.format(size) }))}
          onChange={(size) => choose({ textSize: Number(size) })}
        />
      </div>
      <Switch isOn={settings.typing} onChange={(typing) => choose({ typing })}>
        <span>
          {t('settings:typing')}
          <span className="field-hint settings-hint">{t('settings:typing-hint')}</span>
        </span>
      </Switch>
      <Switch isOn={settings.spelling} onChange={(spelling) => choose({ spelling })}>
        {t('settings:spelling')}
      </Switch>
      <p className="field-hint">{t('settings:about', { version })}</p>
    </Dialog>
  );
};
