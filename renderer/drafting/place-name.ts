import type { i18n } from 'i18next';

const cited = /^(PP|P|S|)(\d.*)$/;

/** Where one is, in words: what has no number of its own is cited by letters that nobody has to know. */
export const placeName = (cite: string, { t }: i18n): string => {
  const [, kind, count = ''] = cited.exec(cite) ?? [];
  if (kind === undefined) return cite;
  if (cite === 'P0') return t('review:place.chapeau');
  if (kind === 'S') return t('review:place.section', { cite: count });
  return t(kind === 'PP' ? 'review:place.preamble' : 'review:place.clause', { cite: count });
};
