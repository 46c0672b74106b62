import { type ReactNode, useState } from 'react';
import type { Id } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Switch } from '#renderer/ui/fields.tsx';
import { ClauseHead } from './clause-head.tsx';
import { Composer } from './composer.tsx';
import { focusOn, panelPlace } from './focus.ts';
import { shownQuote } from './quoting.ts';
import { type Remarking, useReview } from './review.ts';
import { Thread } from './thread.tsx';
import { type PartThreads, threadsOf } from './threads.ts';
import { usePlaces } from './use-places.ts';

/** A comment that is being written, on a clause or on words of it. */
const NewComment = ({ about, place }: { readonly about: Remarking; readonly place: string }): ReactNode => {
  const { t } = useEntente().sentences;
  const { note, remark, toText } = useReview();
  const { part, language, quoted } = about;
  const send = async (text: string): Promise<boolean> => {
    const done = await note({ type: 'comment', id: crypto.randomUUID(), ...about, text });
    if (done) remark(null);
    if (done) toText();
    return done;
  };
  return (
    <div className="thread">
      {quoted === undefined ? null : (
        <blockquote {...(language === undefined ? {} : { lang: language })}>{shownQuote(quoted)}</blockquote>
      )}
      <Composer
        key={`${part} ${quoted ?? ''}`}
        label={t(quoted === undefined ? 'review:comment.on' : 'review:comment.on-words', { place })}
        about={`new ${part}`}
        send={t('review:comment.send')}
        onSend={send}
        onCancel={() => {
          remark(null);
          focusOn(panelPlace);
        }}
      />
    </div>
  );
};

interface GroupsProps {
  readonly groups: readonly PartThreads[];
  readonly place: (part: Id) => string;
  readonly onGo?: (part: Id) => void;
}

const Groups = ({ groups, place, onGo }: GroupsProps): ReactNode =>
  groups.map(({ part, threads }) => (
    <div key={part} className="threads">
      {onGo === undefined ? null : (
        <h4>
          <Button onPress={() => onGo(part)}>{place(part)}</Button>
        </h4>
      )}
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
    </div>
  ));

/** All comments: those on the clause at the caret, the others in reading order, those whose clause is gone. */
export const CommentsPanel = (): ReactNode => {
  const { t } = useEntente().sentences;
  const { draft, margin, current, canWrite, remarking, remark, goTo } = useReview();
  const [withResolved, setResolved] = useState(false);
  const place = usePlaces(draft);
  const all = threadsOf(draft, margin, current?.part ?? null, withResolved);
  return (
    <>
      <ClauseHead />
      {remarking === null ? null : <NewComment about={remarking} place={place(remarking.part)} />}
      {canWrite && remarking === null && current !== null ? (
        <Button kind="plain" onPress={() => remark({ part: current.part })}>
          {t('review:comment.new')}
        </Button>
      ) : null}
      {all.here.length === 0 && current !== null && remarking === null ? (
        <p className="field-hint">{t('review:comment.none-here')}</p>
      ) : null}
      <Groups groups={all.here} place={place} {...(all.here.length > 1 ? { onGo: goTo } : {})} />
      {all.elsewhere.length === 0 ? null : (
        <section className="review-part">
          <h3>{t('review:comment.elsewhere')}</h3>
          <Groups groups={all.elsewhere} place={place} onGo={goTo} />
        </section>
      )}
      {all.orphaned.length === 0 ? null : (
        <section className="review-part">
          <h3>{t('review:comment.orphaned')}</h3>
          <div className="threads">
            {all.orphaned.map((thread) => (
              <Thread key={thread.id} thread={thread} />
            ))}
          </div>
        </section>
      )}
      {all.resolved === 0 ? null : (
        <Switch isOn={withResolved} onChange={setResolved}>
          {t('review:comment.show-resolved', { count: all.resolved })}
        </Switch>
      )}
    </>
  );
};
