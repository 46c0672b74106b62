import type { ReactNode } from 'react';
import type { Change } from '#core/change/change.ts';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { HistoryLine } from '#core/contract/review.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { sameWording, type Wording } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { nameIn, titleIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { notesAt } from '#renderer/wording/numbered-notes.ts';
import { Redline, Words } from '#renderer/wording/words.tsx';
import { didOf } from './did.ts';
import { restoringPlace, restoringState, restoringWords } from './restoring.ts';
import { useReview } from './review.ts';
import { usePlaces } from './use-places.ts';
import { When } from './when.tsx';

const wordsOf = (part: Part | null | undefined, language: Language): Wording =>
  part === null || part === undefined ? [] : wordingIn(part, language);

interface ToldProps {
  readonly before: Wording;
  readonly after: Wording;
  readonly draft: Draft;
  readonly language: Language;
  /** The part, where it reads so now. */
  readonly part?: Id;
}

// Where nothing was there is nothing to strike: all would be marked, and nothing be told by it.
const Told = (props: ToldProps): ReactNode => {
  const { before, after, draft, language, part } = props;
  if (before.length > 0) return <Redline {...props} />;
  const notes = part === undefined ? null : notesAt(draft, part, language, after);
  return <Words wording={after} draft={draft} language={language} notes={notes} />;
};

interface LineProps {
  readonly line: HistoryLine;
  /** The clause as it is now. */
  readonly present: Part | null;
  readonly toNow: boolean;
  readonly onRestored: () => void;
}

/** What one person did to the clause in one go, and the way back to how it read then. */
export const HistoryLineShown = ({ line, present, toNow, onRestored }: LineProps): ReactNode => {
  const { t, language: ui } = useEntente().sentences;
  const { draft, canWrite, make, goTo } = useReview();
  const place = usePlaces(draft);
  const { part, before, after, who, at } = line;
  const isOwn = present?.id === part;
  const [from, to] = toNow ? [after, present] : [before, after];
  const differing = draft.languages.filter(
    (language) => !sameWording(wordsOf(from, language), wordsOf(to, language)),
  );
  const other =
    after === null || !isOwn
      ? []
      : draft.languages.filter(
          (language) => !sameWording(wordsOf(after, language), wordsOf(present, language)),
        );
  const isReshaped =
    isOwn && after !== null && present !== null && !sameValue(shapeOf(after), shapeOf(present));
  const stood = isOwn ? line.stood : null;
  const restore = (change: Result<Change>, language?: Language): void => {
    if (!make(change)) return;
    onRestored();
    goTo(part, language);
  };
  return (
    <li className="history-line">
      <p className="remark-hand">
        <b>{who || t('review:comment.someone')}</b> <When at={at} full />
      </p>
      {toNow ? null : (
        <p className="field-hint">
          {didOf(line)
            .map((did) => t(`review:did.${did}`))
            .join(' · ')}
        </p>
      )}
      {isOwn ? null : (
        <p className="field-hint">{t('review:history.earlier', { place: place(part) || '–' })}</p>
      )}
      {differing.map((language) => (
        <p key={language} className="history-words">
          <span className="field-label">{titleIn(language, ui)}</span>
          <Told
            before={wordsOf(from, language)}
            after={wordsOf(to, language)}
            draft={draft}
            language={language}
            {...(isOwn && sameWording(wordsOf(to, language), wordsOf(present, language)) ? { part } : {})}
          />
        </p>
      ))}
      {toNow && differing.length === 0 ? (
        <p className="field-hint">{t('review:history.same-words')}</p>
      ) : null}
      {isOwn && after !== null && other.length === 0 && !isReshaped && stood === null ? (
        <p className="field-hint">{t('review:history.as-now')}</p>
      ) : null}
      {canWrite && after !== null && (other.length > 0 || isReshaped || stood !== null) ? (
        <div className="review-actions">
          {other.length > 0 || isReshaped ? (
            <Button kind="plain" onPress={() => restore(restoringState(draft, after), other[0])}>
              {t('review:history.restore')}
            </Button>
          ) : null}
          {other.length < 2
            ? null
            : other.map((language) => (
                <Button
                  key={language}
                  onPress={() => restore(restoringWords(draft, after, [language]), language)}
                >
                  {t('review:history.restore-in', { language: nameIn(language, ui) })}
                </Button>
              ))}
          {stood === null ? null : (
            <Button
              kind={other.length > 0 || isReshaped ? 'quiet' : 'plain'}
              onPress={() => restore(restoringPlace(draft, part, stood))}
            >
              {t('review:history.restore-place')}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
};
