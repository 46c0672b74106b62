import * as fc from 'fast-check';
import { createEditor, Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { valueOf } from '#renderer/editor/project.ts';
import { caretAt } from '#renderer/editor/spots.ts';
import { arbitraryDraft } from '#tests/build/arbitrary.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { lines } from './lines.ts';
import {
  type Action,
  arbitraryActions,
  fault,
  openRoom,
  perform,
  type Room,
  wordsOf,
} from './random-actions.ts';

const long = process.env.ENTENTE_LONG === '1';
const numRuns = long ? 20_000 : 2_000;
const structural = new Set<Action['act']>(['up', 'down', 'delete-clause']);

const bilingual = arbitraryDraft()
  .map((draft) => ({ ...draft, languages: ['en', 'fr'] }))
  .filter(({ parts }) => parts.length > 0 && parts.every(({ wording }) => !('es' in wording)));

/** The first thing that is wrong after any of the actions; null where nothing is. */
const firstFault = (room: Room, actions: readonly Action[]): string | null => {
  for (const [index, action] of actions.entries()) {
    const before = room.store.draft;
    const writing = perform(room, action);
    const found = fault(room) ?? alteredElsewhere(room, before, action, writing?.language);
    if (found !== null) return `${index} ${action.act}: ${found}`;
  }
  return null;
};

const alteredElsewhere = (
  { store }: Room,
  before: Room['store']['draft'],
  { act }: Action,
  language: string | undefined,
): string | null => {
  if (language === undefined || act === 'delete-clause') return null;
  const other = language === 'en' ? 'fr' : 'en';
  const ordered = !structural.has(act);
  return wordsOf(before, other, ordered) === wordsOf(store.draft, other, ordered)
    ? null
    : `${other} was altered from ${language}`;
};

describe('whatever is done in two editors over one draft', () => {
  it('both show the draft, the other language keeps its words, and undoing all of it gives the start', () => {
    const law = fc.property(bilingual, arbitraryActions(long ? 60 : 25), (draft, actions) => {
      const room = openRoom(draft);
      expect(firstFault(room, actions)).toBeNull();
      room.composing = false;
      for (const { flush } of room.writings) flush();
      while (room.store.steps() > 0) expect(room.store.undo()).not.toBeNull();
      expect(room.store.draft).toEqual(draft);
      expect(fault(room)).toBeNull();
    });
    fc.assert(law, { numRuns });
  }, 1_200_000);

  it('an operation that Slate stops in the middle of takes no words and leaves the caret where it was', () => {
    const room = openRoom(draft(clause('a', en('One')), clause('b', en('Two'))));
    const { editor, select, selection } = room.writings[0];
    select(caretAt('a', 'en', 2));
    editor.apply({ type: 'move_node', path: [0, 0], newPath: [0, 1] });
    editor.apply({ type: 'move_node', path: [0, 0], newPath: [4, 1] });
    expect(fault(room)).toBeNull();
    expect(selection()).toEqual(caretAt('a', 'en', 2));
    expect(room.store.steps()).toBe(0);
  });

  it('an operation that no command made alters words and never parts', () => {
    const room = openRoom(draft(clause('a', en('One'), fr('Un')), clause('b', en('Two'))));
    const { editor } = room.writings[0];
    editor.apply({ type: 'insert_text', path: [0, 0], offset: 3, text: '!' });
    editor.apply({ type: 'remove_node', path: [0], node: { text: '' } });
    editor.apply({ type: 'merge_node', path: [1], position: 1, properties: {} });
    editor.apply({ type: 'set_node', path: [1], properties: {}, newProperties: { id: 'x' } });
    expect(lines(room.store.draft, 'en')).toEqual(['a 1. One!', 'b 2. Two']);
    expect(fault(room)).toBeNull();
  });

  it('changes that waited come before the one that comes next', () => {
    const room = openRoom(draft(clause('a', en('One'))));
    const typed = (at: number, text: string): void => {
      const words = { part: 'a', language: 'en', at, removed: [], inserted: [{ text }] };
      room.store.make({ type: 'edit-wording', ...words }, { origin: null, step: 'single' });
    };
    room.composing = true;
    typed(3, ' two');
    expect(lines(room.writings[0].shown(), 'en')).toEqual(['a 1. One']);
    room.composing = false;
    room.writings[0].select(caretAt('a', 'en', 3));
    typed(0, 'Now: ');
    expect(fault(room)).toBeNull();
    expect(room.writings[0].selection()).toEqual(caretAt('a', 'en', 8));
  });

  it('parts are shown in a form that Slate itself has nothing to add to', () => {
    fc.assert(
      fc.property(bilingual, (draft) => {
        const editor = createEditor();
        editor.isInline = (element) => element.type === 'chip';
        editor.isVoid = editor.isInline;
        editor.children = valueOf(draft, 'fr');
        Editor.normalize(editor, { force: true });
        expect(editor.children).toEqual(valueOf(draft, 'fr'));
      }),
    );
  });
});
