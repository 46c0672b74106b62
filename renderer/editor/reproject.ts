import { Editor } from 'slate';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { childrenOf, elementOf, isLeaf, isPartElement } from './project.ts';
import type { PartChild, WordLeaf } from './schema.ts';

const shared = (length: number, same: (index: number) => boolean): number => {
  let count = 0;
  while (count < length && same(count)) count++;
  return count;
};

/** How many values two rows begin with alike, and end with alike beyond that. */
const sharedEnds = (one: ArrayLike<unknown>, other: ArrayLike<unknown>): readonly [number, number] => {
  const most = Math.min(one.length, other.length);
  const start = shared(most, (index) => sameValue(one[index], other[index]));
  const end = shared(most - start, (index) =>
    sameValue(one[one.length - 1 - index], other[other.length - 1 - index]),
  );
  return [start, end];
};

const sameLook = (one: WordLeaf, other: WordLeaf): boolean =>
  sameValue({ ...one, text: '' }, { ...other, text: '' });

const refitWords = (editor: Editor, path: number[], was: string, now: string): void => {
  const [start, end] = sharedEnds(was, now);
  const [removed, inserted] = [was.slice(start, was.length - end), now.slice(start, now.length - end)];
  if (removed !== '') editor.apply({ type: 'remove_text', path, offset: start, text: removed });
  if (inserted !== '') editor.apply({ type: 'insert_text', path, offset: start, text: inserted });
};

/** Makes the children of an element others, touching none that stay as they are, so that the browser keeps theirs. */
const refitChildren = (editor: Editor, index: number, was: readonly PartChild[], now: PartChild[]): void => {
  const [start, end] = sharedEnds(was, now);
  const gone = was.slice(start, was.length - end);
  const come = now.slice(start, now.length - end);
  const [old, fresh] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && old !== undefined && fresh !== undefined) {
    if (isLeaf(old) && isLeaf(fresh) && sameLook(old, fresh)) {
      refitWords(editor, [index, start], old.text, fresh.text);
      return;
    }
  }
  // What comes goes in first: an element without children has no place for a caret.
  come.forEach((child, at) => {
    editor.apply({ type: 'insert_node', path: [index, start + at], node: child });
  });
  for (const child of gone)
    editor.apply({ type: 'remove_node', path: [index, start + come.length], node: child });
};

/** Makes one element show its part again, whatever it shows now. */
export const refit = (editor: Editor, index: number, part: Part, language: Language): void => {
  const element = editor.children[index];
  if (!isPartElement(element)) return;
  const shape = shapeOf(part);
  if (!sameValue(element.shape, shape))
    editor.apply({
      type: 'set_node',
      path: [index],
      properties: { shape: element.shape },
      newProperties: { shape },
    });
  refitChildren(editor, index, element.children, childrenOf(wordingIn(part, language)));
};

const idAt = (editor: Editor, index: number): Id | undefined => {
  const element = editor.children[index];
  return isPartElement(element) ? element.id : undefined;
};

const removeGone = (editor: Editor, places: ReadonlyMap<Id, number>): void => {
  for (let index = editor.children.length - 1; index >= 0; index--) {
    const element = editor.children[index];
    if (element !== undefined && !(isPartElement(element) && places.has(element.id)))
      editor.apply({ type: 'remove_node', path: [index], node: element });
  }
};

const bringTo = (editor: Editor, part: Part, index: number, language: Language): void => {
  const from = editor.children.findIndex((element) => isPartElement(element) && element.id === part.id);
  if (from === -1) editor.apply({ type: 'insert_node', path: [index], node: elementOf(part, language) });
  else editor.apply({ type: 'move_node', path: [from], newPath: [index] });
};

/** Puts the elements into the order of the parts: takes out, moves and puts in, each as a whole. */
const arrange = (editor: Editor, { parts }: Draft, language: Language): void => {
  const places = new Map(parts.map(({ id }, index) => [id, index] as const));
  removeGone(editor, places);
  parts.forEach((part, index) => {
    while (idAt(editor, index) !== part.id) {
      const here = places.get(idAt(editor, index) ?? '');
      // One that goes far down is one move; bringing up all that it passes would be many.
      if (here !== undefined && idAt(editor, index + 1) === part.id) {
        const newPath = [Math.min(here, editor.children.length - 1)];
        editor.apply({ type: 'move_node', path: [index], newPath });
      } else bringTo(editor, part, index, language);
    }
  });
};

const sameOrder = (one: Draft, other: Draft): boolean =>
  one.parts.length === other.parts.length &&
  one.parts.every(({ id }, index) => id === other.parts[index]?.id);

/**
 * Makes an editor that shows one draft show another, by the fewest operations: parts that are the same values are not
 * looked at. Gives whether the order or the form of any part is another than before, so that numbers may be too.
 */
export const reproject = (editor: Editor, before: Draft, after: Draft, language: Language): boolean => {
  let reshaped = !sameOrder(before, after);
  const known = new Set(before.parts);
  Editor.withoutNormalizing(editor, () => {
    if (reshaped) arrange(editor, after, language);
    after.parts.forEach((part, index) => {
      if (known.has(part)) return;
      const element = editor.children[index];
      reshaped ||= isPartElement(element) && !sameValue(element.shape, shapeOf(part));
      refit(editor, index, part, language);
    });
  });
  return reshaped;
};
