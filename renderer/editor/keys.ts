import type { KeyboardEvent } from 'react';
import { Editor, Transforms } from 'slate';
import type { EditorHandle } from './handle.ts';
import { chipHere, type Stage } from './stage.ts';

/** What keys ask for that an editor of one language cannot do alone. */
export interface KeyAnswers {
  readonly nextLanguage?: (() => void) | undefined;
  readonly askLink?: (() => void) | undefined;
}

// One for all editors of the window: on the way out, Tab goes through the languages and changes nothing in them.
let isLeaving = false;

type Keys = ReadonlyMap<string, () => void>;

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
  ];
  return held.join('') + key;
};

// Far away, words that are not laid out yet have no place for the browser's caret; the model knows where they are.
const toEdge = ({ writing: { editor } }: Stage, edge: 'start' | 'end', extend: boolean): void => {
  const at = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, []);
  Transforms.select(editor, extend && editor.selection ? { anchor: editor.selection.anchor, focus: at } : at);
};

const keysOf = (stage: Stage, handle: EditorHandle, { nextLanguage, askLink }: KeyAnswers): Keys =>
  new Map<string, () => void>([
    ['Mod+Enter', handle.clauseBelow],
    ['Tab', handle.indent],
    ['Shift+Tab', handle.outdent],
    ['Alt+ArrowUp', handle.moveUp],
    ['Alt+ArrowDown', handle.moveDown],
    ['Mod+Shift+k', handle.deleteClause],
    ['Mod+b', () => handle.toggleMark('bold')],
    ['Mod+i', () => handle.toggleMark('italic')],
    ['Mod+u', () => handle.toggleMark('underline')],
    ['Mod+.', () => handle.toggleMark('superscript')],
    ['Mod+a', handle.selectAll],
    ['Mod+Home', () => toEdge(stage, 'start', false)],
    ['Mod+End', () => toEdge(stage, 'end', false)],
    ['Mod+Shift+Home', () => toEdge(stage, 'start', true)],
    ['Mod+Shift+End', () => toEdge(stage, 'end', true)],
    ['F6', nextLanguage ?? (() => {})],
    ['Mod+l', askLink ?? (() => {})],
  ]);

/**
 * Answers the keys of a drafter; what it does not know is left to Slate and the browser. Tab is a level here, so Escape
 * lets the next Tab leave the editor, as WCAG 2.1.2 wants it.
 */
export const answerKeys = (
  stage: Stage,
  handle: EditorHandle,
  answers: KeyAnswers,
): ((event: KeyboardEvent) => void) => {
  const keys = keysOf(stage, handle, answers);
  return (event) => {
    if (event.nativeEvent.isComposing || event.key === 'Shift') return;
    const name = nameOf(event);
    const leaves = isLeaving && (name === 'Tab' || name === 'Shift+Tab');
    isLeaving = leaves || name === 'Escape';
    const chip = name === 'Enter' ? chipHere(stage.writing) : null;
    const answer = chip === null ? keys.get(name) : () => stage.activate(chip);
    if (leaves || answer === undefined) return;
    event.preventDefault();
    answer();
  };
};
