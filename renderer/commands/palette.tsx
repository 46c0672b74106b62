import { type ReactNode, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { type CommandName, commandList } from '#core/contract/commands.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { callCommand, isPossible } from './answers.ts';
import { keysHere, shownKeys } from './keys.ts';

const isName = (key: unknown): key is CommandName => commandList.some(({ name }) => name === key);

/** Every command that can be called now, found by a few letters of its name. */
export const Palette = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { sentences } = useEntente();
  const { contains } = useFilter({ sensitivity: 'base' });
  // What is possible is asked once: the dialog itself takes the focus away from what answers.
  const [lines] = useState(() => commandList.filter(({ name }) => name !== 'palette' && isPossible(name)));
  const call = (key: unknown): void => {
    // The focus is back where it was before the command looks for it, and both before the next key.
    flushSync(onClose);
    if (isName(key)) callCommand(key);
  };
  return (
    <Dialog title={sentences.t('commands:palette')} onClose={onClose} width="36rem">
      <Autocomplete filter={contains}>
        <SearchField aria-label={sentences.t('commands:palette')} autoFocus>
          <Input
            className="input"
            placeholder={sentences.t('app:find-command')}
            // Before the field takes it for a wish to begin anew: one press leaves, whatever was typed.
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              flushSync(onClose);
            }}
          />
        </SearchField>
        <Menu
          aria-label={sentences.t('commands:palette')}
          className="palette"
          onAction={call}
          renderEmptyState={() => <p className="field-hint">{sentences.t('app:no-command')}</p>}
        >
          {lines.map(({ name, group }) => (
            <MenuItem
              key={name}
              id={name}
              className="choice"
              textValue={`${sentences.t(`commands:${name}`)} ${sentences.t(`app:group.${group}`)}`}
            >
              <span>{sentences.t(`commands:${name}`)}</span>
              <span className="keys">{shownKeys(keysHere(name) ?? '', sentences.language)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
};
