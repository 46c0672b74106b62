import type { Draft, Language } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import type { FormColumn, FormName, FormRun, Look } from './form.ts';
import { capitalized } from './sentence.ts';
import { type Facts, own, profileIn, type Terms } from './terms.ts';

/** A sentence of the legend: its key, and how it shows itself as what it explains. */
export interface LegendLine {
  readonly key: string;
  readonly look: Look;
}

/** The head of a form in one language. */
export const columnFor = (
  draft: Draft,
  language: Language,
  terms: Terms,
  { form, about, legend }: { form: FormName; about: Facts; legend: readonly LegendLine[] },
): FormColumn => {
  const profile = profileIn(terms, language);
  const line = ({ key, look }: LegendLine): readonly FormRun[] => [
    own(terms.say(language, `legend.${key}`), look, profile),
    own(` ${terms.say(language, `legend.${key}-means`)}`, 'remark', profile),
  ];
  return {
    language,
    name: capitalized(profile.name, language),
    title: printed(draft, language, terms.languages).title,
    form: terms.say(language, `form.${form}`),
    about: terms.say(language, `about.${form}`, about),
    legend: legend.map(line),
  };
};

/** The symbol of the text, the same in every language. */
export const symbolOf = (draft: Draft, language: Language, { languages }: Terms): string | null =>
  printed({ ...draft, parts: [] }, language, languages).symbol;
