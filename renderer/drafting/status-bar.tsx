import { AlertTriangle, Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Draft, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { titleIn } from '#renderer/language/names.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import type { SessionState } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countersOf } from './counters.ts';
import { placeName } from './place-name.ts';

interface StatusBarProps {
  readonly state: SessionState;
  readonly draft: Draft;
  readonly languages: readonly Language[];
  /** How many wordings of a language no longer follow. */
  readonly outdated: (language: Language) => number;
  /** How the part in which the caret is would be cited; empty where it has no such name. */
  readonly where: string;
  readonly onUnfinished: () => void;
}

const SavingState = ({ saving, lost, mode }: SessionState): ReactNode => {
  const { t } = useEntente().sentences;
  if (lost)
    return (
      <>
        <CloudOff size={14} /> {t('workbench:saving.lost')}
      </>
    );
  if (mode === 'read') return t('workbench:saving.read');
  switch (saving.state) {
    case 'saved':
      return (
        <>
          <Check size={14} /> {t('workbench:saving.saved')}
        </>
      );
    case 'saving':
      return (
        <>
          <LoaderCircle size={14} /> {t('workbench:saving.saving')}
        </>
      );
    case 'unsaved':
      return (
        <>
          <AlertTriangle size={14} /> {t('workbench:saving.unsaved')}
        </>
      );
  }
};

/** One line below the text: whether it is saved, where one is, and what is still to be done in each language. */
export const StatusBar = (props: StatusBarProps): ReactNode => {
  const { state, draft, languages, outdated, where, onUnfinished } = props;
  const { sentences } = useEntente();
  const { t, language: ui } = sentences;
  return (
    <footer className="status-bar" aria-label={t('workbench:status')}>
      <span className="status-saving" data-state={state.lost ? 'lost' : state.saving.state} role="status">
        <SavingState {...state} />
      </span>
      <span className="status-where">{placeName(where, sentences)}</span>
      {languages.map((language) => {
        const { words, unwritten, placeholders, broken } = countersOf(draft, language, profileOf(language));
        const late = outdated(language);
        return (
          <span key={language} className="status-language">
            <b>{titleIn(language, ui)}</b>
            <span>{t('workbench:count.words', { count: words })}</span>
            {unwritten === 0 ? null : (
              <Button onPress={onUnfinished}>
                <span className="mark-dot" data-kind="unwritten" />{' '}
                {t('workbench:count.unwritten', { count: unwritten })}
              </Button>
            )}
            {late === 0 ? null : (
              <Button onPress={onUnfinished}>
                <span className="mark-dot" data-kind="outdated" />{' '}
                {t('workbench:count.outdated', { count: late })}
              </Button>
            )}
            {placeholders === 0 ? null : (
              <span>
                <span className="mark-dot" data-kind="placeholder" />{' '}
                {t('workbench:count.placeholders', { count: placeholders })}
              </span>
            )}
            {broken === 0 ? null : (
              <span>
                <span className="mark-dot" data-kind="broken" />{' '}
                {t('workbench:count.broken', { count: broken })}
              </span>
            )}
          </span>
        );
      })}
    </footer>
  );
};
