import { useMemo } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import type { EditorLabels } from '#renderer/editor/stage.ts';

/** What the editors show and say that is not the text itself. */
export const useEditorLabels = (): EditorLabels => {
  const { t, language } = useEntente().sentences;
  return useMemo(
    () => ({
      placeholder: t('workbench:to-be-written'),
      chip: ({ kind, name, pieces, state }) =>
        t(`workbench:chip.${kind}-${state}`, { name, words: pieces.map(({ text }) => text).join('') }),
    }),
    // `t` is the same function in every language.
    [t, language],
  );
};
