import type { ReactNode } from 'react';
import { sameValue } from '#core/change/same.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { profileOf } from '#renderer/language/profiles.ts';

/** The facts of the meeting that two drafts do not have alike. */
export const changedFacts = (before: Draft, after: Draft): readonly string[] =>
  [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter(
    (field) => !sameValue(before.fields[field], after.fields[field]),
  );

interface FactsProps {
  readonly before: Draft;
  readonly after: Draft;
  readonly languages: readonly Language[];
}

/** The facts that differ: they change words that are otherwise the same. */
export const FactsCompared = ({ before, after, languages }: FactsProps): ReactNode => {
  const { t, language: ui } = useEntente().sentences;
  const told = ({ fields }: Draft, field: string, language: Language): string =>
    Object.hasOwn(fields, field)
      ? fieldView({ field }, fields, profileOf(language))
          .pieces.map(({ text }) => text)
          .join('')
      : '';
  const fields = changedFacts(before, after);
  if (fields.length === 0) return null;
  return (
    <section className="compared-facts" aria-label={t('review:compare.facts')}>
      <h3>{t('review:compare.facts')}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldLabel(field, profileOf(ui))}</dt>
            {languages.map((language) => {
              const [was, now] = [told(before, field, language), told(after, field, language)];
              return (
                <dd key={language} lang={was === '' && now === '' ? ui : language}>
                  {was === '' ? <span lang={ui}>{t('review:compare.unknown')}</span> : <del>{was}</del>}{' '}
                  {now === '' ? <span lang={ui}>{t('review:compare.unknown')}</span> : <ins>{now}</ins>}
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </section>
  );
};
