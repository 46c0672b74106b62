import type { ReactNode } from 'react';
import type { Host } from '#core/contract/index.ts';
import type { Lost } from '#core/contract/review.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Words } from '#renderer/wording/words.tsx';
import { restoringParts } from './restoring.ts';
import { useReview } from './review.ts';
import { useTold } from './use-told.ts';
import { When } from './when.tsx';

const look = (host: Host, desk: string) => host.review.lost({ desk });

const LostShown = ({ lost }: { readonly lost: Lost }): ReactNode => {
  const { t } = useEntente().sentences;
  const { draft, canWrite, make, goTo } = useReview();
  const { parts, behind, who, at } = lost;
  const restore = (): void => {
    const [first] = parts;
    if (make(restoringParts(draft, parts, behind)) && first !== undefined) goTo(first.id);
  };
  return (
    <li className="history-line">
      <p className="remark-hand">
        <b>{who || t('review:comment.someone')}</b> <When at={at} full />
      </p>
      {draft.languages.map((language) => (
        <div key={language} className="lost-words">
          {parts.map((part) =>
            wordingIn(part, language).length === 0 ? null : (
              <p key={part.id} data-role={part.role}>
                <Words wording={wordingIn(part, language)} draft={draft} language={language} />
              </p>
            ),
          )}
        </div>
      ))}
      {canWrite ? (
        <div className="review-actions">
          <Button kind="plain" onPress={restore}>
            {t('review:lost.restore')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};

/** What was deleted and not brought back, the last first. */
export const LostPanel = (): ReactNode => {
  const { sentences } = useEntente();
  const { t } = sentences;
  const { session, draft } = useReview();
  const told = useTold(session, 'lost', draft.parts.map(({ id }) => id).join(), look);
  const there = new Set(draft.parts.map(({ id }) => id));
  const lost =
    told?.ok === true ? told.value.filter(({ parts }) => parts.some(({ id }) => !there.has(id))) : [];
  return (
    <>
      <p className="field-hint">{t('review:lost.hint')}</p>
      {told === null ? <p role="status">{t('review:history.looking')}</p> : null}
      {told === null || told.ok ? null : (
        <Notice tone="trouble">{failureSentence(told.failure, sentences)}</Notice>
      )}
      {told?.ok === true && lost.length === 0 ? <p className="field-hint">{t('review:lost.none')}</p> : null}
      <ol className="history-lines">
        {lost.map((one) => (
          <LostShown key={`${one.revision} ${one.parts[0]?.id ?? ''}`} lost={one} />
        ))}
      </ol>
    </>
  );
};
