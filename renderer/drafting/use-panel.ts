import { useCallback, useState } from 'react';
import { useCommand } from '#renderer/commands/answers.ts';
import type { PanelName } from './side-panel.tsx';

/** The panel beside the text, if any. */
export interface ShownPanel {
  readonly name: PanelName | null;
  /** Shows a panel; with `toggle`, puts it away where it is shown. */
  readonly show: (name: PanelName, toggle: boolean) => void;
  readonly close: () => void;
}

/** What stands beside the text: one thing at a time. */
export const usePanel = (): ShownPanel => {
  const [name, setName] = useState<PanelName | null>(null);
  const show = useCallback(
    (wanted: PanelName, toggle: boolean) => setName((shown) => (toggle && shown === wanted ? null : wanted)),
    [],
  );
  useCommand(
    'facts',
    useCallback(() => show('facts', true), [show]),
  );
  useCommand(
    'preview',
    useCallback(() => show('preview', true), [show]),
  );
  return { name, show, close: useCallback(() => setName(null), []) };
};
