import { type ReactNode, useState } from 'react';
import type { Comment, Remark } from '#core/margin/margin.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Composer } from './composer.tsx';
import { focusOn } from './focus.ts';
import { shownQuote } from './quoting.ts';
import { useReview } from './review.ts';
import { When } from './when.tsx';

/** The element of a thread, for the keyboard to come back to. */
export const threadPlace = (id: string): string => `thread-${id}`;

interface RemarkProps {
  readonly remark: Remark;
  readonly thread: Comment;
}

/** One word in a thread; whoever wrote it can change it or take it back. */
const RemarkShown = ({ remark, thread }: RemarkProps): ReactNode => {
  const { settings, account, sentences } = useEntente();
  const { t } = sentences;
  const { canWrite, note } = useReview();
  const [isEdited, setEdited] = useState(false);
  const isOwn = canWrite && remark.who === (settings.name || account) && remark.text !== '';
  const back = (): void => focusOn(threadPlace(thread.id));
  if (isEdited)
    return (
      <Composer
        label={t('review:comment.edit-own')}
        about={`edit ${remark.id}`}
        initial={remark.text}
        send={t('review:comment.save')}
        onCancel={() => {
          setEdited(false);
          back();
        }}
        onSend={async (text) => {
          const done = await note({ type: 'edit-comment', id: remark.id, text });
          if (done) setEdited(false);
          if (done) back();
          return done;
        }}
      />
    );
  const takeBack = async (): Promise<void> => {
    if (await note({ type: 'delete-comment', id: remark.id })) back();
  };
  return (
    <div className="remark">
      <p className="remark-hand">
        <b>{remark.who || t('review:comment.someone')}</b> <When at={remark.at} />
        {remark.edited === undefined || remark.text === '' ? null : (
          <span className="field-hint">{t('review:comment.edited')}</span>
        )}
      </p>
      {remark.text === '' ? (
        <p className="field-hint">{t('review:comment.taken-back')}</p>
      ) : (
        <p className="remark-words">{remark.text}</p>
      )}
      {isOwn ? (
        <div className="remark-own">
          <Button onPress={() => setEdited(true)}>{t('review:comment.edit')}</Button>
          <Button onPress={() => void takeBack()}>{t('review:comment.delete')}</Button>
        </div>
      ) : null}
    </div>
  );
};

/** A thread: the first word, the answers, and whether it is settled. */
export const Thread = ({ thread }: { readonly thread: Comment }): ReactNode => {
  const { t } = useEntente().sentences;
  const { canWrite, note, unsent } = useReview();
  const about = `reply ${thread.id}`;
  const [isAnswered, setAnswered] = useState(unsent.has(about));
  const back = (): void => focusOn(threadPlace(thread.id));
  const who = thread.who || t('review:comment.someone');
  const settle = async (): Promise<void> => {
    const type = thread.resolved === null ? 'resolve-comment' : 'reopen-comment';
    if (await note({ type, comment: thread.id })) back();
  };
  const answer = async (text: string): Promise<boolean> => {
    const done = await note({ type: 'reply', comment: thread.id, id: crypto.randomUUID(), text });
    if (done) setAnswered(false);
    if (done) back();
    return done;
  };
  const { language, quoted, resolved } = thread;
  return (
    <article
      className="thread"
      id={threadPlace(thread.id)}
      tabIndex={-1}
      data-resolved={resolved !== null}
      aria-label={t('review:comment.by', { who })}
    >
      {quoted === undefined ? null : (
        <blockquote {...(language === undefined ? {} : { lang: language })}>{shownQuote(quoted)}</blockquote>
      )}
      <RemarkShown remark={thread} thread={thread} />
      {thread.replies.map((reply) => (
        <RemarkShown key={reply.id} remark={reply} thread={thread} />
      ))}
      {resolved === null ? null : (
        <p className="field-hint">
          {t('review:comment.resolved', { who: resolved.who || t('review:comment.someone') })}{' '}
          <When at={resolved.at} />
        </p>
      )}
      {isAnswered ? (
        <Composer
          label={t('review:comment.answer-to', { who })}
          about={about}
          send={t('review:comment.answer')}
          onSend={answer}
          onCancel={() => {
            setAnswered(false);
            back();
          }}
        />
      ) : null}
      {!canWrite || isAnswered ? null : (
        <div className="review-actions">
          {resolved === null ? (
            <Button onPress={() => setAnswered(true)}>{t('review:comment.answer')}</Button>
          ) : null}
          <Button onPress={() => void settle()}>
            {t(resolved === null ? 'review:comment.resolve' : 'review:comment.reopen')}
          </Button>
        </div>
      )}
    </article>
  );
};
