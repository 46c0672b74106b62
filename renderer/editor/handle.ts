import { Transforms } from 'slate';
import type { Shape } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Mark, Run, Wording } from '#core/draft/wording.ts';
import type { PastedPart } from './clipboard/pasted.ts';
import { deleteClause, mergeUp } from './commands/delete.ts';
import { clauseBelow, enter, splitHere } from './commands/enter.ts';
import { indent, outdent, setShape } from './commands/level.ts';
import { moveDown, moveUp } from './commands/move.ts';
import { paste } from './commands/paste.ts';
import { wordsAt } from './commands/plan.ts';
import { insertWording, isMarked, setAtom, setLink, typedRun } from './commands/words.ts';
import type { Selection } from './draft-store.ts';
import { caretAt, isCaret } from './spots.ts';
import type { Stage } from './stage.ts';

/** Everything that can be done in an editor, by name, for menus, palettes and toolbars. False: nothing could be done. */
export interface EditorHandle {
  readonly language: Language;
  readonly selection: () => Selection | null;
  /** Reads where the browser's caret went, for what is not asked by a key in the text. */
  readonly readCaret: () => void;
  readonly select: (selection: Selection) => void;
  /** Puts the caret there, or back where it was, and the keyboard into this editor. */
  readonly focus: (part?: Id, offset?: number) => void;
  /** Brings a place into sight and leaves the keyboard where it is. */
  readonly reveal: (part: Id, offset?: number) => void;
  /** The keyboard went to another language: no part is that of the caret here any more. */
  readonly leave: () => void;
  readonly selectAll: () => void;
  readonly insertText: (text: string) => void;
  readonly insertField: (name: string, form?: string) => boolean;
  readonly insertReference: (part: Id) => boolean;
  readonly insertFootnote: (words?: Wording) => boolean;
  readonly insertParts: (parts: readonly PastedPart[]) => boolean;
  /** Gives the chip at an offset another field, reference or note. */
  readonly setChip: (part: Id, offset: number, run: Run) => boolean;
  readonly setFootnote: (part: Id, offset: number, words: Wording) => boolean;
  readonly toggleMark: (mark: Mark) => boolean;
  /** Whether a mark is on: on all that is selected, or for what is typed next. */
  readonly isMarked: (mark: Mark) => boolean;
  readonly setLink: (address: string | null) => boolean;
  readonly setShape: (shape: Shape) => boolean;
  readonly enter: () => boolean;
  readonly splitHere: () => boolean;
  readonly mergeUp: () => boolean;
  readonly clauseBelow: () => boolean;
  readonly deleteClause: () => boolean;
  readonly indent: () => boolean;
  readonly outdent: () => boolean;
  readonly moveUp: () => boolean;
  readonly moveDown: () => boolean;
}

export const handleOf = ({ writing, language, caret, goTo, focus, reveal }: Stage): EditorHandle => {
  const { editor, run, selection, select, shown } = writing;
  const insert = (atom: Run): boolean => run((desk) => insertWording(desk, [atom]));
  const setChip = (part: Id, offset: number, atom: Run): boolean =>
    run((desk) => setAtom(desk, part, language, offset, atom));
  return {
    language,
    selection,
    readCaret: caret.meet,
    select,
    focus: (part, offset = 0) => {
      if (part !== undefined) select(caretAt(part, language, offset));
      focus();
    },
    reveal: (part, offset = 0) => reveal(part, offset),
    leave: () => goTo(null),
    selectAll: () => Transforms.select(editor, []),
    insertText: (text) => editor.insertText(text),
    insertField: (field, form) => insert(form === undefined ? { field } : { field, form }),
    insertReference: (reference) => insert({ reference }),
    insertFootnote: (footnote = []) => insert({ footnote }),
    insertParts: (parts) => run((desk) => paste(desk, parts)),
    setChip,
    setFootnote: (part, offset, footnote) => setChip(part, offset, { footnote }),
    toggleMark: (mark) => {
      if (selection() === null) return false;
      editor.addMark(mark, true);
      return true;
    },
    isMarked: (mark) => {
      const now = selection();
      if (now === null) return false;
      if (!isCaret(now)) return isMarked({ draft: shown(), selection: now, newId: () => '' }, mark);
      if (editor.marks !== null) return editor.marks[mark] === true;
      const words = wordsAt(shown(), now.focus.part, language);
      return typedRun(words, now.focus.offset, '', null).marks?.includes(mark) === true;
    },
    setLink: (address) => run((desk) => setLink(desk, address)),
    setShape: (shape) => run((desk) => setShape(desk, shape)),
    enter: () => run(enter),
    splitHere: () => run(splitHere),
    mergeUp: () => run(mergeUp),
    clauseBelow: () => run(clauseBelow),
    deleteClause: () => run(deleteClause),
    indent: () => run(indent),
    outdent: () => run(outdent),
    moveUp: () => run(moveUp),
    moveDown: () => run(moveDown),
  };
};
