import * as fc from 'fast-check';
import { createEditor, Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { valueOf } from '#renderer/editor/project.ts';
import { arbitraryDraft } from '#tests/build/arbitrary.ts';
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
