import { type ReactNode, useEffect, useState } from 'react';
import type { Draft, Language } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { titleIn } from '#renderer/language/names.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';
import { Select } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

interface PreviewPanelProps {
  readonly session: Session;
  readonly draft: Draft;
}

interface Drawn {
  readonly address: string;
  readonly pages: number;
}

const rest = 350;
const bothLanguages = 'both';

/** The pages as they will print, drawn anew a moment after each change from the source of the PDF itself. */
export const PreviewPanel = ({ session, draft }: PreviewPanelProps): ReactNode => {
  const { host, sentences } = useEntente();
  const { t, language: ui } = sentences;
  const { languages } = draft;
  const [chosen, setChosen] = useState<string>(languages.length > 1 ? bothLanguages : (languages[0] ?? 'en'));
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    const wanted: readonly Language[] = chosen === bothLanguages ? languages.slice(0, 2) : [chosen];
    const draw = async (): Promise<void> => {
      await session.settle();
      const asked = { desk: session.desk, languages: [...wanted], lineNumbers: false };
      const pages = await ask(host.issuing.preview(asked));
      if (gone) return;
      setFailure(pages.ok ? null : pages.failure);
      if (!pages.ok) return;
      const address = URL.createObjectURL(new Blob([pages.value.svg], { type: 'image/svg+xml' }));
      setDrawn((before) => {
        if (before !== null) setTimeout(() => URL.revokeObjectURL(before.address), 2000);
        return { address, pages: pages.value.pages };
      });
    };
    const timer = setTimeout(() => void draw(), rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, session, draft, chosen, languages]);
  const choices = [
    ...(languages.length > 1 ? [{ id: bothLanguages, name: t('exporting:form.bilingual') }] : []),
    ...languages.map((language) => ({ id: language, name: titleIn(language, ui) })),
  ];
  return (
    <div className="preview">
      <Select
        label={t('exporting:languages')}
        hideLabel
        value={chosen}
        choices={choices}
        onChange={setChosen}
      />
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      {drawn === null && failure === null ? <p role="status">{t('exporting:drawing')}</p> : null}
      {drawn === null ? null : (
        <ol className="preview-pages">
          {Array.from({ length: drawn.pages }, (_, at) => (
            <li key={at} className="preview-page">
              <img
                src={drawn.address}
                alt={t('exporting:page', { page: at + 1, count: drawn.pages })}
                style={{ width: '100%', marginTop: `calc(-1 * ${at} * 841.89 / 595.276 * 100%)` }}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
