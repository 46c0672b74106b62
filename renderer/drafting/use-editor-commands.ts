import { type RefObject, useCallback } from 'react';
import type { CommandName } from '#core/contract/commands.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import type { EditorHandle } from '#renderer/editor/handle.ts';

/** A command done by the editor in which the caret is; the caret is there again when it is done. */
const useInEditor = (
  name: CommandName,
  editors: RefObject<EditorsHandle | null>,
  possible: boolean,
  run: (editor: EditorHandle) => void,
): void => {
  const call = useCallback(() => {
    const editor = editors.current?.active() ?? null;
    if (editor === null) return;
    run(editor);
    editor.focus();
  }, [editors, run]);
  useCommand(name, call, possible);
};

const bold = (editor: EditorHandle): void => void editor.toggleMark('bold');
const italic = (editor: EditorHandle): void => void editor.toggleMark('italic');
const underline = (editor: EditorHandle): void => void editor.toggleMark('underline');
const superscript = (editor: EditorHandle): void => void editor.toggleMark('superscript');
const clauseBelow = (editor: EditorHandle): void => void editor.clauseBelow();
const moveUp = (editor: EditorHandle): void => void editor.moveUp();
const moveDown = (editor: EditorHandle): void => void editor.moveDown();
const indent = (editor: EditorHandle): void => void editor.indent();
const outdent = (editor: EditorHandle): void => void editor.outdent();
const mergeUp = (editor: EditorHandle): void => void editor.mergeUp();
const deleteClause = (editor: EditorHandle): void => void editor.deleteClause();

/** What the editors do, answered for menus and the palette; their own keys they answer themselves. */
export const useEditorCommands = (editors: RefObject<EditorsHandle | null>, canWrite: boolean): void => {
  useInEditor('bold', editors, canWrite, bold);
  useInEditor('italic', editors, canWrite, italic);
  useInEditor('underline', editors, canWrite, underline);
  useInEditor('superscript', editors, canWrite, superscript);
  useInEditor('clause-below', editors, canWrite, clauseBelow);
  useInEditor('move-up', editors, canWrite, moveUp);
  useInEditor('move-down', editors, canWrite, moveDown);
  useInEditor('indent', editors, canWrite, indent);
  useInEditor('outdent', editors, canWrite, outdent);
  useInEditor('merge-up', editors, canWrite, mergeUp);
  useInEditor('delete-clause', editors, canWrite, deleteClause);
};
