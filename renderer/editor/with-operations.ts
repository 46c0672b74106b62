import { type Editor, Node, type Operation, type Range, Transforms } from 'slate';
import { rewording } from '#core/change/make.ts';
import type { DraftStore, Selection } from './draft-store.ts';
import { partsTouched, readWording } from './read-operation.ts';
import { refit } from './reproject.ts';
import { rangeOf, within } from './spots.ts';
import type { Writing } from './writing.ts';

const isIn = (editor: Editor, { anchor, focus }: Range): boolean =>
  [anchor, focus].every(
    ({ path, offset }) => Node.has(editor, path) && offset <= Node.string(Node.get(editor, path)).length,
  );

const mendSelection = ({ editor, language, shown }: Writing, before: Selection | null): void => {
  const { selection: range } = editor;
  if (range === null || before === null || isIn(editor, range)) return;
  const [anchor, focus] = [within(shown(), before.anchor), within(shown(), before.focus)];
  const mended = rangeOf(editor, { language, anchor, focus });
  if (mended !== null) Transforms.select(editor, mended);
};

const showPart = ({ editor, language, shown, show }: Writing, index: number): void => {
  const part = shown().parts[index];
  if (part !== undefined) show(() => refit(editor, index, part, language));
};

/** Makes a change of what an element shows now, then lets it show its part. */
const rereadPart = (writing: Writing, store: DraftStore, index: number, before: Selection | null): void => {
  const { editor, language, origin, shown, selection } = writing;
  const part = shown().parts[index];
  const wording = part === undefined ? null : readWording(editor, index);
  const change =
    wording === null || part === undefined ? null : rewording(shown(), part.id, language, wording);
  if (change?.ok === true && change.value.removed.length + change.value.inserted.length > 0)
    store.make(change.value, { origin, step: 'single', before, after: selection() });
  showPart(writing, index);
};

/**
 * Takes operations that no command made, as of a browser extension: the words they leave in a part count, what they
 * would do to parts themselves is not done.
 */
export const withOperations = (writing: Writing, store: DraftStore): void => {
  const { editor, selection, isShowing } = writing;
  const { apply } = editor;
  const take = (operation: Exclude<Operation, { type: 'set_selection' }>): void => {
    const touched = partsTouched(operation);
    if (touched.length === 0 || store.readOnly) return;
    const before = selection();
    try {
      apply(operation);
      for (const index of touched) rereadPart(writing, store, index, before);
    } catch {
      // Slate stops in the middle of an operation that it cannot make.
      for (const index of touched) showPart(writing, index);
    }
    mendSelection(writing, before);
  };
  editor.apply = (operation) => {
    if (isShowing() || operation.type === 'set_selection') apply(operation);
    else take(operation);
  };
  // Parts are shown in the one form that Slate would bring them to; it has nothing to add.
  editor.normalizeNode = () => {};
};
