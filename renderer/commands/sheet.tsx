import { Fragment, type ReactNode } from 'react';
import { commandList } from '#core/contract/commands.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { keysHere, shownKeys } from './keys.ts';

const groups = [...new Set(commandList.map(({ group }) => group))];

/** All keys on one sheet, by what they are for. */
export const ShortcutSheet = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { sentences } = useEntente();
  const withKeys = commandList.filter(({ name }) => keysHere(name) !== undefined);
  return (
    <Dialog
      title={sentences.t('commands:shortcuts')}
      onClose={onClose}
      width="60rem"
      foot={
        <Button kind="main" onPress={onClose}>
          {sentences.t('app:done')}
        </Button>
      }
    >
      <p className="field-hint">{sentences.t('app:leave-text')}</p>
      <div className="sheet">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`sheet-${group}`}>
            <h3 id={`sheet-${group}`} className="field-label">
              {sentences.t(`app:group.${group}`)}
            </h3>
            <dl className="sheet-keys">
              {withKeys
                .filter((line) => line.group === group)
                .map(({ name }) => (
                  <Fragment key={name}>
                    <dt>{sentences.t(`commands:${name}`)}</dt>
                    <dd>
                      <kbd>{shownKeys(keysHere(name) ?? '', sentences.language)}</kbd>
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
