import type { Editor } from 'slate';
import { deleteBackward, deleteForward, deleteSelection } from './commands/delete.ts';
import { enter } from './commands/enter.ts';
import type { DraftStore } from './draft-store.ts';
import { isChip, valueOf } from './project.ts';
import { selectedChip } from './spots.ts';
import type { Unit } from './units.ts';
import { withOperations } from './with-operations.ts';
import { withTyping } from './with-typing.ts';
import { type Writing, type WritingOptions, writingOn } from './writing.ts';

const unitOf = (unit: string): Unit =>
  unit === 'word' ? 'word' : unit === 'line' || unit === 'block' ? 'line' : 'character';

/** A chip on which the caret stands is deleted as if it were selected. */
const deleteChip = ({ editor, run }: Writing): boolean => {
  if (selectedChip(editor) === null) return false;
  return run((desk) => {
    const { focus } = desk.selection;
    return deleteSelection({
      ...desk,
      selection: { ...desk.selection, focus: { ...focus, offset: focus.offset + 1 } },
    });
  });
};

const withCommands = (writing: Writing): void => {
  const { editor, run } = writing;
  editor.insertBreak = () => {
    run(enter);
  };
  editor.insertSoftBreak = editor.insertBreak;
  editor.deleteFragment = () => {
    if (!deleteChip(writing)) run(deleteSelection);
  };
  editor.deleteBackward = (unit) => {
    if (!deleteChip(writing)) run((desk) => deleteBackward(desk, unitOf(unit)));
  };
  editor.deleteForward = (unit) => {
    if (!deleteChip(writing)) run((desk) => deleteForward(desk, unitOf(unit)));
  };
  editor.insertNode = () => {};
  editor.insertNodes = () => {};
  editor.insertFragment = () => {};
};

/**
 * Makes an editor of Slate show one language of a draft and nothing else. No command of Slate alters it: each is a
 * change on the draft, made by the store, and every change, whoever made it, comes back and is shown. So both editors
 * of a draft always have the parts that the draft has.
 */
export const withDraft = (editor: Editor, store: DraftStore, options: WritingOptions): Writing => {
  const writing = writingOn(editor, store, options);
  editor.isInline = isChip;
  editor.isVoid = isChip;
  editor.markableVoid = () => false;
  withOperations(writing, store);
  withCommands(writing);
  withTyping(writing, options.habits ?? (() => null));
  Object.assign(editor, { undo: () => store.undo(), redo: () => store.redo() });
  editor.children = valueOf(store.draft, options.language);
  return writing;
};
