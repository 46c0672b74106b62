import type { ReactNode } from 'react';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { nameIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Redline } from '#renderer/wording/words.tsx';

interface BehindStripProps {
  readonly draft: Draft;
  readonly margin: Margin;
  readonly at: { readonly part: Id; readonly language: Language } | null;
  readonly readOnly: boolean;
  readonly onConfirm: () => void;
}

/** What changed in the other language since the wording at the caret agreed with it, for as long as it does not. */
export const BehindStrip = ({ draft, margin, at, readOnly, onConfirm }: BehindStripProps): ReactNode => {
  const { t, language: ui } = useEntente().sentences;
  const entries = behind(margin.stale).filter(
    ({ part, language, kind }) => part === at?.part && language === at.language && kind === 'outdated',
  );
  const part = draft.parts.find(({ id }) => id === at?.part);
  if (at === null || part === undefined || entries.length === 0) return null;
  return (
    <aside className="behind-strip" aria-label={t('workbench:behind.title')}>
      <div className="behind-words">
        {entries.map(({ since, was }) => (
          <p key={since}>
            <b>
              {t('workbench:behind.since', { language: nameIn(since, ui), own: nameIn(at.language, ui) })}
            </b>{' '}
            <Redline
              before={was}
              after={wordingIn(part, since)}
              draft={draft}
              language={since}
              part={part.id}
            />
          </p>
        ))}
      </div>
      {readOnly ? null : (
        <Button kind="plain" onPress={onConfirm}>
          {t('workbench:behind.confirm', { language: nameIn(at.language, ui) })}
        </Button>
      )}
    </aside>
  );
};
