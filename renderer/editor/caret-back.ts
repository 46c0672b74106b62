import { useLayoutEffect } from 'react';
import { ReactEditor } from 'slate-react';
import type { Stage } from './stage.ts';

const showSelection = (editor: ReactEditor): void => {
  const { selection } = editor;
  if (selection === null || !ReactEditor.hasRange(editor, selection)) return;
  const anchor = ReactEditor.toDOMPoint(editor, selection.anchor);
  const focus = ReactEditor.toDOMPoint(editor, selection.focus);
  getSelection()?.setBaseAndExtent(...anchor, ...focus);
};

/**
 * A dialog that closes gives the focus back to the text, and the browser then puts the caret at its start, far from
 * the clause one was in. Unless it came by the mouse, the caret goes back to where it was, before Slate reads it.
 */
export const useCaretBack = ({ writing: { editor } }: Stage): void => {
  useLayoutEffect(() => {
    const element = ReactEditor.toDOMNode(editor, editor);
    const stop = new AbortController();
    let isPressed = false;
    const on = (name: string, listener: () => void): void =>
      element.addEventListener(name, listener, { capture: true, signal: stop.signal });
    on('pointerdown', () => {
      isPressed = true;
      setTimeout(() => {
        isPressed = false;
      }, 0);
    });
    on('focus', () => {
      if (isPressed) return;
      // Where the focus went on meanwhile, showing a caret here would draw it back, and the other editor would too.
      queueMicrotask(() => {
        if (document.activeElement === element) showSelection(editor);
      });
    });
    return () => stop.abort();
  }, [editor]);
};
