import { flushSync } from 'react-dom';
import { type BaseRange, type Editor, Range, Transforms } from 'slate';
import { EDITOR_TO_FORCE_RENDER, IS_FOCUSED, IS_NODE_MAP_DIRTY, IS_WEBKIT } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import { bringIntoSight } from './bring-into-sight.ts';

/**
 * The caret of an editor. There are two of them, the browser's and Slate's, and each hears of the other late: Slate up
 * to a tenth of a second after an arrow, the browser when everything is drawn. A quick hand is faster than both, so
 * before anything is answered they meet.
 */
export interface Caret {
  /** Whether the keyboard is in this editor. */
  readonly isHere: () => boolean;
  /** Brings the two together: the one that went elsewhere since they last met takes the other along. */
  readonly meet: () => void;
  /** The same before words of others come in; those that came just before have met it already. */
  readonly keep: () => void;
  /** Notes that both are where they should be, as they are when an editor has been drawn. */
  readonly drawn: () => void;
  /** Brings the keyboard here, and the caret where Slate has it and into sight, before the next key. */
  readonly focus: () => void;
  /** Listens at the element of the editor, and is told whenever the keyboard comes; gives the way to stop. */
  readonly attend: (arrived: () => void) => () => void;
}

/** Where an editor is on the screen; null where it is not. */
export const domOf = (editor: Editor): HTMLElement | null => {
  try {
    return ReactEditor.toDOMNode(editor, editor);
  } catch {
    return null;
  }
};

/** The two ends of what the browser has selected. */
type Ends = readonly [anchor: Node | null, anchorOffset: number, focus: Node | null, focusOffset: number];

const endsNow = (): Ends => {
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  return [anchorNode, anchorOffset, focusNode, focusOffset];
};

const read = (editor: Editor): void => {
  const seen = getSelection();
  if (seen === null) return;
  const range = ReactEditor.toSlateRange(editor, seen, { exactMatch: false, suppressThrow: true });
  if (range !== null && !(editor.selection && Range.equals(range, editor.selection)))
    Transforms.select(editor, range);
};

const write = (editor: Editor): void => {
  const { selection } = editor;
  const range = selection === null ? null : ReactEditor.resolveDOMRange(editor, selection);
  if (selection === null || range === null) return;
  const [start, end] = [
    [range.startContainer, range.startOffset],
    [range.endContainer, range.endOffset],
  ] as const;
  const [anchor, focus] = Range.isBackward(selection) ? [end, start] : [start, end];
  getSelection()?.setBaseAndExtent(...anchor, ...focus);
};

export const caretOf = (editor: Editor): Caret => {
  let met: { readonly range: BaseRange | null; readonly ends: Ends } = {
    range: null,
    ends: [null, 0, null, 0],
  };

  const isHere = (): boolean => {
    const element = domOf(editor);
    return element !== null && document.activeElement === element;
  };
  const isInside = ([anchor, , focus]: Ends): boolean => {
    const element = domOf(editor);
    return element?.contains(anchor) === true && element.contains(focus);
  };
  const drawn = (): void => {
    if (isHere()) met = { range: editor.selection, ends: endsNow() };
  };
  const isMoved = (): boolean => {
    const ends = endsNow();
    return isInside(ends) && ends.some((one, index) => one !== met.ends[index]);
  };
  const isUndrawn = (): boolean => IS_NODE_MAP_DIRTY.get(editor) === true;
  const meet = (): void => {
    if (!isHere() || ReactEditor.isComposing(editor)) return;
    // What is not drawn yet has no place for the browser's caret.
    if (isUndrawn()) flushSync(() => EDITOR_TO_FORCE_RENDER.get(editor)?.());
    if (!isInside(endsNow())) write(editor);
    else if (isMoved()) read(editor);
    else if (editor.selection !== met.range) write(editor);
    drawn();
  };
  const show = (): void => {
    write(editor);
    drawn();
  };

  return {
    isHere,
    meet,
    keep: () => {
      if (!isUndrawn()) meet();
    },
    drawn,
    focus: () => {
      domOf(editor)?.focus({ preventScroll: true });
      if (editor.selection !== null) bringIntoSight(editor, editor.selection.focus);
    },
    attend: (arrived) => {
      const element = ReactEditor.toDOMNode(editor, editor);
      const stop = new AbortController();
      let isPressed = false;
      // Whoever gives the focus back, as a dialog that closes, leaves the caret at the very start to the browser.
      element.focus = (options) => {
        HTMLElement.prototype.focus.call(element, options);
        if (isHere() && !isPressed) show();
      };
      const on = (name: string, listener: () => void): void =>
        element.addEventListener(name, listener, { capture: true, signal: stop.signal });
      on('keydown', meet);
      on('beforeinput', meet);
      on('pointerdown', () => {
        isPressed = true;
        setTimeout(() => {
          isPressed = false;
        }, 0);
      });
      // Slate overlooks the focus while it is showing a caret, or shows the caret once more as the focus leaves: either
      // draws the keyboard back. Its own answer to a blur is left out for that.
      on('blur', () => {
        if (document.activeElement === element) return;
        if (!ReactEditor.isComposing(editor) && isMoved()) read(editor);
        IS_FOCUSED.delete(editor);
        if (IS_WEBKIT) getSelection()?.removeAllRanges();
      });
      on('focus', () => {
        IS_FOCUSED.set(editor, true);
        const isByHand = isPressed;
        const arrive = (): void => {
          if (isByHand) meet();
          else if (isHere()) show();
          arrived();
        };
        // Where a click went is known only after it.
        if (isByHand) setTimeout(arrive, 0);
        else queueMicrotask(arrive);
      });
      return () => {
        stop.abort();
        Reflect.deleteProperty(element, 'focus');
      };
    },
  };
};
