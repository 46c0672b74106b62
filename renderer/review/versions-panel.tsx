import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { NamedVersion } from '#core/margin/margin.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { focusOn, panelPlace } from './focus.ts';
import { useReview } from './review.ts';
import { VersionDialog } from './version-dialog.tsx';
import { When } from './when.tsx';

interface Asking {
  readonly what: 'rename' | 'remove';
  readonly version: NamedVersion;
}

const Removing = ({
  version,
  onClose,
}: {
  readonly version: NamedVersion;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useEntente().sentences;
  const { note } = useReview();
  const remove = async (): Promise<void> => {
    await note({ type: 'remove-version', name: version.name });
    onClose();
  };
  return (
    <Dialog
      title={t('review:version.remove-title', { name: version.name })}
      onClose={onClose}
      alert
      foot={
        <>
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          <Button kind="danger" onPress={() => void remove()}>
            {t('review:version.remove')}
          </Button>
        </>
      }
    >
      <p>{t('review:version.remove-what')}</p>
    </Dialog>
  );
};

/** The versions that have a name, the last first. */
export const VersionsPanel = (): ReactNode => {
  const { t } = useEntente().sentences;
  const { margin, canWrite, compare, nameVersion } = useReview();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => {
    setAsking(null);
    focusOn(panelPlace);
  };
  return (
    <>
      {canWrite ? (
        <Button kind="plain" onPress={nameVersion}>
          {t('commands:name-version')}
        </Button>
      ) : null}
      <p className="field-hint">{t('review:version.saved-always')}</p>
      {margin.versions.length === 0 ? <p className="field-hint">{t('review:version.none')}</p> : null}
      <ol className="history-lines">
        {margin.versions.toReversed().map((version) => (
          <li key={version.name} className="history-line">
            <div className="version-head">
              <h3>{version.name}</h3>
              {canWrite ? (
                <Menu
                  label={t('review:version.actions', { name: version.name })}
                  icon
                  parts={[
                    {
                      lines: [
                        {
                          id: 'rename',
                          name: t('review:version.rename'),
                          run: () => setAsking({ what: 'rename', version }),
                        },
                        {
                          id: 'remove',
                          name: t('review:version.remove'),
                          run: () => setAsking({ what: 'remove', version }),
                        },
                      ],
                    },
                  ]}
                >
                  <Ellipsis size={16} />
                </Menu>
              ) : null}
            </div>
            <p className="remark-hand">
              <b>{version.who || t('review:comment.someone')}</b> <When at={version.at} full />
            </p>
            {version.note === undefined ? null : <p>{version.note}</p>}
            <p className="field-hint">{t('review:version.revision', { revision: version.revision })}</p>
            <div className="review-actions">
              <Button kind="plain" onPress={() => compare(version.revision)}>
                {t('review:version.compare')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {asking?.what === 'rename' ? <VersionDialog version={asking.version} onClose={close} /> : null}
      {asking?.what === 'remove' ? <Removing version={asking.version} onClose={close} /> : null}
    </>
  );
};
