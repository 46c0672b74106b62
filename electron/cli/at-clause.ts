import type { Draft } from '#core/draft/draft.ts';
import { opening } from '#core/draft/numbering.ts';
import { calledParts } from '#electron/host/citing.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { citedIn } from '#electron/host/translate.ts';
import type { Terminal } from './terminal.ts';

/** Where something stands: `§ 3`, or the opening sentence, which has no number. */
export const atClause = (cite: string, { t, ui }: Terminal): string =>
  cite === opening ? t('reply:import.at-opening') : t('reply:import.at-clause', { cite: citedIn(cite, ui) });

/** Behind which paragraph something goes, or to which it is joined. */
export const goingTo = (does: string, cite: string, { t, ui }: Terminal): string =>
  cite === opening
    ? t(`reply:import.does.${does}-opening`)
    : t(`reply:import.does.${does}-to`, { cite: citedIn(cite, ui) });

type Facts = Readonly<Record<string, string | number>>;

// A city by the name that it has in the language of the interface, and its words on one line.
const withCity = (facts: Facts, { ui }: Terminal): Facts => {
  const { city, words } = facts;
  const name = city === undefined ? undefined : formTerms().cityName(String(city), ui);
  return {
    ...facts,
    ...(name === undefined || name === null ? {} : { city: name }),
    ...(words === undefined ? {} : { words: String(words).replace(/\s+/g, ' ') }),
  };
};

/**
 * Facts of the record as people call them: a part that has no number by its name (the title, the date line), a city by
 * its own in the language of the interface.
 */
export const withNames = (draft: Draft, out: Terminal): ((facts: Facts) => Facts) => {
  const called = calledParts(draft);
  return (facts) => {
    const place = facts.part === opening ? 'chapeau' : called.get(String(facts.part ?? ''));
    const named = withCity(facts, out);
    return place === undefined ? named : { ...named, part: out.t('cli:part', { called: place }) };
  };
};
