import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useEntente } from '#renderer/app/entente.ts';

/** The sentences of the interface; what shows them is shown anew when their language is changed. */
export const useSentences = (): i18n => {
  const { sentences } = useEntente();
  useTranslation(undefined, { i18n: sentences });
  return sentences;
};
