import * as fc from 'fast-check';
import { createEditor, Editor, type Operation, Transforms } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { Change } from '#core/change/change.ts';
import { deleting, moving, rewording, shaping, splitting } from '#core/change/make.ts';
import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, plain, wordingLength } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { clauseShape, itemShape, type PastedPart } from '#renderer/editor/clipboard/pasted.ts';
import { deleteClause, mergeUp } from '#renderer/editor/commands/delete.ts';
import { clauseBelow } from '#renderer/editor/commands/enter.ts';
import { indent, outdent } from '#renderer/editor/commands/level.ts';
import { moveDown, moveUp } from '#renderer/editor/commands/move.ts';
import { paste } from '#renderer/editor/commands/paste.ts';
import { insertWording, setLink, toggleMark } from '#renderer/editor/commands/words.ts';
import { find, replaceAll } from '#renderer/editor/find.ts';
import { isPartElement, valueOf } from '#renderer/editor/project.ts';
import { withDraft } from '#renderer/editor/with-draft.ts';
import type { Writing } from '#renderer/editor/writing.ts';
import { profileOf } from '#tests/build/printed.ts';
import { type MemoryStore, memoryStore } from '../memory-store.ts';

/** Whether an editor shows exactly what a draft has in its language. */
export const shows = (editor: Editor, draft: Draft, language: Language): boolean =>
  editor.children.every(isPartElement) &&
  JSON.stringify(editor.children) === JSON.stringify(valueOf(draft, language));

const profiles = { en: profileOf('en'), fr: profileOf('fr') };

/** Two editors over one draft, as on the screen, without a browser. */
export interface Room {
  readonly store: MemoryStore;
  readonly writings: readonly [Writing, Writing];
  composing: boolean;
}

const isReact = (editor: Editor): editor is Editor & ReactEditor => 'children' in editor;

/** An editor of Slate alone; nothing here asks it for what a browser adds. */
export const bareEditor = (): Editor & ReactEditor => {
  const editor: Editor = createEditor();
  if (!isReact(editor)) throw new Error('no editor');
  return editor;
};

export const openRoom = (draft: Draft): Room => {
  let time = 0;
  let count = 0;
  const store = memoryStore(draft, { now: () => (time += 250) });
  const writing = (language: 'en' | 'fr'): Writing =>
    withDraft(bareEditor(), store, {
      language,
      newId: () => `new-${++count}`,
      habits: () => ({ profile: profiles[language] }),
      isComposing: () => room.composing,
    });
  const room: Room = { store, writings: [writing('en'), writing('fr')], composing: false };
  for (const { open } of room.writings) open();
  return room;
};

/** One thing that someone does: what, and numbers that say where. */
export interface Action {
  readonly act: (typeof acts)[number];
  readonly second: boolean;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

const acts = [
  'type',
  'type',
  'type',
  'enter',
  'enter',
  'backspace',
  'backspace',
  'backspace',
  'delete',
  'word-back',
  'line-back',
  'tab',
  'shift-tab',
  'up',
  'down',
  'below',
  'caret',
  'caret',
  'start',
  'select',
  'select-all',
  'triple',
  'cut',
  'paste-one',
  'paste',
  'mark',
  'link',
  'field',
  'delete-clause',
  'merge',
  'undo',
  'undo',
  'redo',
  'replace',
  'colleague',
  'colleague',
  'raw',
  'raw',
  'compose',
  'composed',
] as const;

const texts = ['a', 'é', ' ', '"', "'", ';', '?', 'ville', '🎭', 'e\u0301', 'XI', '\u00A0', 'the '];

export const arbitraryActions = (length: number): fc.Arbitrary<readonly Action[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...acts),
      second: fc.boolean(),
      a: fc.nat(99),
      b: fc.nat(99),
      c: fc.nat(99),
      text: fc.constantFrom(...texts),
    }),
    { minLength: 1, maxLength: length },
  );

const pick = <One>(all: readonly One[], n: number): One | undefined => all[n % Math.max(all.length, 1)];

const caretIn = ({ shown, language }: Writing, a: number, b: number) => {
  const part = pick(shown().parts, a);
  if (part === undefined) return null;
  const text = characters(wordingIn(part, language));
  const at = b % (text.length + 1);
  const offset = text.slice(0, at).isWellFormed() ? at : at - 1;
  return { part: part.id, language, offset };
};

const place = (writing: Writing, { a, b, c }: Action, wide: boolean): void => {
  const anchor = caretIn(writing, a, b);
  const focus = wide ? caretIn(writing, c, b + c) : anchor;
  if (anchor !== null && focus !== null) writing.select({ language: writing.language, anchor, focus });
};

const pastedParts = ({ a, b, c, text }: Action): readonly PastedPart[] =>
  Array.from({ length: 2 + (c % 4) }, (_, n) => {
    const shape =
      (a + n) % 3 === 0 ? clauseShape : itemShape(1 + ((b + n) % 4), n % 2 === 0 ? 'letter' : 'bullet');
    const title = (a + n) % 7 === 6 ? ({ role: 'section', label: 'none' } as const) : shape;
    return { shape: title, wording: plain(`${text}${n}`) };
  });

const colleagues = (draft: Draft, { a, b, c, text }: Action): Result<Change> | Change | null => {
  const part = pick(draft.parts, a);
  const other = pick(draft.parts, b);
  const language = b % 2 === 0 ? 'en' : 'fr';
  if (part === undefined || other === undefined) return null;
  const words = wordingIn(part, language);
  if (c % 6 === 0) return deleting(draft, part.id, 1 + (b % 2));
  if (c % 6 === 1) return moving(draft, part.id, 1 + (c % 2), other.id);
  if (c % 6 === 2)
    return splitting(
      draft,
      part.id,
      { en: 0, fr: wordingLength(wordingIn(part, 'fr')) },
      `far-${a}-${b}-${c}-${draft.parts.length}`,
    );
  if (c % 6 === 3) return shaping(draft, part.id, itemShape(1 + (b % 2), 'roman'));
  if (c % 6 === 4) return rewording(draft, part.id, language, [...words, { text, marks: ['bold'] }]);
  return rewording(draft, part.id, language, [{ text: `${text}x` }, ...words]);
};

const rawOperation = ({ editor }: Writing, { a, b, c, text }: Action): Operation => {
  const path = [a % (editor.children.length + 1), b % 3];
  const all: readonly Operation[] = [
    { type: 'insert_text', path, offset: c, text },
    { type: 'remove_text', path, offset: 0, text: text.slice(0, 1) },
    { type: 'remove_node', path: [a % (editor.children.length + 1)], node: { text: '' } },
    { type: 'remove_node', path, node: { text: '' } },
    { type: 'insert_node', path, node: { text: `${text}!`, bold: true } },
    {
      type: 'insert_node',
      path,
      node: { type: 'part', id: 'stray', shape: clauseShape, children: [{ text }] },
    },
    {
      type: 'insert_node',
      path: [a % 5],
      node: { type: 'part', id: 'stray', shape: clauseShape, children: [{ text }] },
    },
    { type: 'split_node', path: [a % 5], position: 0, properties: {} },
    { type: 'split_node', path, position: c % 3, properties: { italic: true } },
    { type: 'merge_node', path, position: c, properties: {} },
    { type: 'merge_node', path: [a % 5], position: c, properties: {} },
    { type: 'move_node', path, newPath: [b % (editor.children.length + 1), c % 2] },
    { type: 'move_node', path: [a % 5], newPath: [b % 5] },
    { type: 'set_node', path, properties: {}, newProperties: { bold: true, link: 'javascript:alert(1)' } },
    { type: 'set_node', path: [a % 5], properties: {}, newProperties: { id: 'other' } },
    { type: 'insert_text', path: [...path, 0], offset: 0, text },
  ];
  return pick(all, c) ?? { type: 'insert_text', path, offset: 0, text };
};

const acting: Record<
  Exclude<Action['act'], 'compose' | 'composed' | 'colleague' | 'undo' | 'redo' | 'replace'>,
  (writing: Writing, action: Action) => unknown
> = {
  type: ({ editor }, { text }) => Editor.insertText(editor, text),
  enter: ({ editor }) => Editor.insertBreak(editor),
  backspace: ({ editor }) => Editor.deleteBackward(editor),
  delete: ({ editor }) => Editor.deleteForward(editor),
  'word-back': ({ editor }) => Editor.deleteBackward(editor, { unit: 'word' }),
  'line-back': ({ editor }) => Editor.deleteBackward(editor, { unit: 'line' }),
  tab: ({ run }) => run(indent),
  'shift-tab': ({ run }) => run(outdent),
  up: ({ run }) => run(moveUp),
  down: ({ run }) => run(moveDown),
  below: ({ run }) => run(clauseBelow),
  caret: (writing, action) => place(writing, action, false),
  start: (writing, action) => place(writing, { ...action, b: 0 }, false),
  select: (writing, action) => place(writing, action, true),
  'select-all': ({ editor }) => {
    if (editor.children.length === 0) return;
    Transforms.select(editor, []);
    Editor.deleteFragment(editor);
  },
  triple: (writing, action) => {
    const index = action.a % Math.max(writing.editor.children.length - 1, 1);
    if (writing.editor.children.length < 2) return;
    Transforms.select(writing.editor, {
      anchor: Editor.start(writing.editor, [index]),
      focus: Editor.start(writing.editor, [index + 1]),
    });
    Editor.deleteFragment(writing.editor);
  },
  cut: (writing, action) => {
    place(writing, action, true);
    Editor.deleteFragment(writing.editor);
  },
  'paste-one': ({ run }, { text }) =>
    run((desk) => paste(desk, [{ shape: clauseShape, wording: plain(text) }])),
  paste: ({ run }, action) => run((desk) => paste(desk, pastedParts(action))),
  mark: ({ run }) => run((desk) => toggleMark(desk, 'italic')),
  link: ({ run }) => run((desk) => setLink(desk, 'https://example.org/')),
  field: ({ run }, { a }) =>
    run((desk) => insertWording(desk, [a % 2 === 0 ? { field: 'year' } : { footnote: plain('n') }])),
  'delete-clause': ({ run }) => run(deleteClause),
  merge: ({ run }) => run(mergeUp),
  raw: (writing, action) => writing.editor.apply(rawOperation(writing, action)),
};

/** Does one thing in one of the editors; gives the writing in which it was done, or null where it was no command. */
export const perform = (room: Room, action: Action): Writing | null => {
  const { store } = room;
  const writing = room.writings[action.second ? 1 : 0];
  switch (action.act) {
    case 'undo':
      store.undo();
      return null;
    case 'redo':
      store.redo();
      return null;
    case 'replace': {
      const found = find(store.draft, { text: action.text, languages: ['en', 'fr'] });
      const change = replaceAll(store.draft, found, 'R');
      if (change !== null) store.make(change, { origin: null, step: 'single' });
      return null;
    }
    case 'colleague': {
      const made = colleagues(store.draft, action);
      const change = made !== null && 'ok' in made ? (made.ok ? made.value : null) : made;
      if (change !== null) store.make(change, { origin: null, step: 'single' });
      return null;
    }
    case 'compose':
      room.composing = true;
      return null;
    case 'composed':
      room.composing = false;
      // What waited is shown at the end of the composition, or before the next change, whichever is first.
      if (action.c % 2 === 0) perform(room, { ...action, act: 'colleague' });
      for (const { flush } of room.writings) flush();
      return null;
    default:
      acting[action.act](writing, action);
      return writing;
  }
};

const valid = ({ editor }: Writing): boolean =>
  editor.selection === null ||
  [editor.selection.anchor, editor.selection.focus].every(
    ({ path, offset }) =>
      Editor.hasPath(editor, path) && offset <= Editor.string(editor, path).length && path.length > 1,
  );

/** Why the editors are not what the draft is; null where they are. */
export const fault = ({ store, writings, composing }: Room): string | null => {
  for (const writing of writings) {
    const { editor, language, shown } = writing;
    if (!shows(editor, shown(), language)) return `${language} shows something else than it should`;
    if (!composing && shown() !== store.draft) return `${language} shows an older draft`;
    if (!valid(writing)) return `${language} has its selection nowhere: ${JSON.stringify(editor.selection)}`;
  }
  return null;
};

/** All words of a language without spaces: in order, or sorted by part where parts may change places. */
export const wordsOf = (draft: Draft, language: string, ordered: boolean): string => {
  const words = draft.parts.map((part) =>
    JSON.stringify(wordingIn(part, language)).replaceAll(/[\s\u00A0]/g, ''),
  );
  const spoken = draft.parts.map((part) =>
    characters(wordingIn(part, language)).replaceAll(/[\s\u00A0\u202F]/g, ''),
  );
  return ordered
    ? spoken.join('')
    : words
        .filter((text) => text !== '[]')
        .toSorted()
        .join('|');
};
