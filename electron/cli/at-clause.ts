import type { Draft } from '#core/draft/draft.ts';
import { opening } from '#core/draft/numbering.ts';
import { calledParts } from '#electron/host/citing.ts';
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

/** Facts of the record with their part called by name where it has no number: the title, the date line. */
export const withPart = (draft: Draft, { t }: Terminal): ((facts: Facts) => Facts) => {
  const called = calledParts(draft);
  return (facts) => {
    const place = facts.part === opening ? 'chapeau' : called.get(String(facts.part ?? ''));
    return place === undefined ? facts : { ...facts, part: t('cli:part', { called: place }) };
  };
};
