import { opening } from '#core/draft/numbering.ts';
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
