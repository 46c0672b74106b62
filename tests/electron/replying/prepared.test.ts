import { expect, test } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { deleting, moving } from '#core/change/make.ts';
import { preparedIn } from '#electron/host/replying/prepared.ts';
import { clause, draft, en, fr } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';

const text = draft(
  { fields: { most: { type: 'number', value: 2 } } },
  clause('a', en('Each country may present no more than {most} applications in a year.'), fr('Deux.')),
  clause('b', en('The mayors sign.'), fr('Les maires signent.')),
  clause('c', en('The end.'), fr('Fin.')),
);

const shown = (...operations: readonly Change[]) =>
  preparedIn(text)({ found: 'sentence', state: 'held', wish: { operations, language: 'en', source: {} } });

test('words that change are shown as they print, with what stands beside them', () => {
  const wording = text.parts[0]?.wording.en ?? [];
  const at = wording[0] !== undefined && 'text' in wording[0] ? wording[0].text.length : 0;
  expect(
    shown({
      type: 'edit-wording',
      part: 'a',
      language: 'en',
      at,
      removed: wording.slice(1, 2),
      inserted: [{ text: 'three' }],
    }),
  ).toEqual([
    {
      does: 'words',
      cite: '1',
      language: 'en',
      removed: 'two',
      inserted: 'three',
      before: '…may present no more than ',
      behind: ' applications in a year.',
    },
  ]);
});

test('whole paragraphs are shown with where they go, or with all that would go', () => {
  expect(shown(had(moving(text, 'a', 1, 'b')))).toEqual([{ does: 'move', cite: '1', to: '2' }]);
  expect(shown(had(deleting(text, 'b')))).toEqual([
    { does: 'delete', cite: '2', removed: 'The mayors sign.' },
  ]);
  expect(preparedIn(text)({ found: 'sentence', state: 'held' })).toEqual([]);
});
