import { type ReactNode, useCallback, useState } from 'react';
import type { Host } from '#core/contract/index.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { Select } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { HistoryLineShown } from './history-line.tsx';
import { useReview } from './review.ts';
import { usePlaces } from './use-places.ts';
import { useTold } from './use-told.ts';

/** Who changed what in the clause at the caret, and when, the last first. */
export const HistoryPanel = (): ReactNode => {
  const { sentences } = useEntente();
  const { t } = sentences;
  const { session, draft, current } = useReview();
  const place = usePlaces(draft);
  const [shown, setShown] = useState<'changed' | 'to-now'>('changed');
  const [restored, setRestored] = useState(false);
  const part = current?.part ?? '';
  const present = draft.parts.find(({ id }) => id === part) ?? null;
  const call = useCallback((host: Host, desk: string) => host.review.history({ desk, part }), [part]);
  const told = useTold(session, part, present, call);
  if (present === null) return <p className="field-hint">{t('review:nowhere')}</p>;
  return (
    <>
      <h3>{place(part)}</h3>
      <Select
        label={t('review:history.show')}
        value={shown}
        choices={[
          { id: 'changed', name: t('review:history.changed') },
          { id: 'to-now', name: t('review:history.to-now') },
        ]}
        onChange={setShown}
      />
      {restored ? <Notice>{t('review:history.restored')}</Notice> : null}
      {told === null ? <p role="status">{t('review:history.looking')}</p> : null}
      {told === null || told.ok ? null : (
        <Notice tone="trouble">{failureSentence(told.failure, sentences)}</Notice>
      )}
      {told?.ok === true && told.value.length === 0 ? (
        <p className="field-hint">{t('review:history.none')}</p>
      ) : null}
      <ol className="history-lines">
        {told?.ok === true
          ? told.value.map((line) => (
              <HistoryLineShown
                key={`${line.last} ${line.part}`}
                line={line}
                present={present}
                toNow={shown === 'to-now'}
                onRestored={() => setRestored(true)}
              />
            ))
          : null}
      </ol>
    </>
  );
};
