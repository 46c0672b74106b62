import type { ReactNode } from 'react';
import { clauseStatuses, statusOf } from '#core/margin/margin.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Select } from '#renderer/ui/fields.tsx';
import { ownerOf } from './paragraph.ts';
import { useReview } from './review.ts';
import { exactly } from './times.ts';
import { usePlaces } from './use-places.ts';

/** The clause at the caret, and where the committee stands on it. */
export const ClauseHead = (): ReactNode => {
  const { t, language } = useEntente().sentences;
  const { draft, margin, current, canWrite, note } = useReview();
  const place = usePlaces(draft);
  const owner = current === null ? null : ownerOf(draft, current.part);
  if (current === null || owner === null) return <p className="field-hint">{t('review:nowhere')}</p>;
  const status = statusOf(margin, owner.id);
  const standing = margin.statuses.find(({ part }) => part === owner.id);
  const names = clauseStatuses.map((id) => ({ id, name: t(`workbench:clause-status.${id}`) }));
  return (
    <div className="clause-head">
      <h3>
        <span className="status-dot" data-status={status} aria-hidden="true" /> {place(owner.id)}
      </h3>
      {canWrite ? (
        <Select
          label={t('review:status.label')}
          hideLabel
          value={status}
          choices={names}
          onChange={(chosen) => {
            if (chosen !== status) void note({ type: 'set-status', part: owner.id, status: chosen });
          }}
        />
      ) : (
        <p>{t(`workbench:clause-status.${status}`)}</p>
      )}
      {standing === undefined ? null : (
        <p className="field-hint">
          {t('review:status.set', { who: standing.who, when: exactly(standing.at, language) })}
        </p>
      )}
    </div>
  );
};
