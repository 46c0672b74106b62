import { type ReactNode, useCallback, useState } from 'react';
import { useCommand, useCommandKeys } from '#renderer/commands/answers.ts';
import { Palette } from '#renderer/commands/palette.tsx';
import { ShortcutSheet } from '#renderer/commands/sheet.tsx';
import { SettingsDialog } from '#renderer/settings/settings-dialog.tsx';

type Open = 'palette' | 'shortcuts' | 'settings' | null;

/** What can be called from every screen: all commands, their keys, and the settings. */
export const Overlays = (): ReactNode => {
  const [open, setOpen] = useState<Open>(null);
  useCommandKeys();
  useCommand(
    'palette',
    useCallback(() => setOpen('palette'), []),
  );
  useCommand(
    'shortcuts',
    useCallback(() => setOpen('shortcuts'), []),
  );
  useCommand(
    'settings',
    useCallback(() => setOpen('settings'), []),
  );
  const close = useCallback(() => setOpen(null), []);
  if (open === 'palette') return <Palette onClose={close} />;
  if (open === 'shortcuts') return <ShortcutSheet onClose={close} />;
  return open === 'settings' ? <SettingsDialog onClose={close} /> : null;
};
