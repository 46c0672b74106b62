import { createContext, useContext } from 'react';
import { type EditorLabels, useStage } from './stage.ts';

const LabelsContext = createContext<EditorLabels | null>(null);

/** Around editors whose labels may come to be in another language while they are on the screen. */
export const EditorLabelsProvider = LabelsContext.Provider;

/**
 * The labels as they are now. A part is drawn anew when it changes, and a change of the interface's language is no
 * change of it: only what stands around reaches it then, and the caret stays where it is.
 */
export const useEditorLabels = (): EditorLabels => {
  const stage = useStage();
  return useContext(LabelsContext) ?? stage.around().labels;
};
