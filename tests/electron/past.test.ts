import { describe, expect, test } from 'vitest';
import type { Change } from '#core/change/change.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { type Undoable, undo, undoable } from '#electron/host/history.ts';
import { clauseHistory, draftAt } from '#electron/host/past.ts';
import { inFolder } from '../build/programs.ts';
import { consultedRiver } from './file/consulted-river.ts';
import { code, english, got, prepend, river, riverFile } from './file/river.ts';

const ada = { who: 'Ada' };

const cut: Change = {
  type: 'split-part',
  part: 'quays',
  at: { en: 'The towns '.length, fr: 'Les villes '.length },
  tail: { id: 'open', role: 'clause', numbered: true },
};

const join: Change = { ...cut, type: 'merge-parts' };

/** Does things one by one and keeps the draft after each row. */
const lived = (file: DraftFile, ...changes: readonly Change[]) => {
  const drafts = [file.draft];
  for (const change of changes) drafts.push(got(file.apply(change, ada)));
  return drafts;
};

describe('the draft as it was', () => {
  test('is given after every row of the record, with notes and undoings among them', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const drafts = [
        ...lived(file, prepend('quays', 'a '), prepend('boats', 'b '), cut, prepend('open', 'c ')),
      ];
      got(file.note({ type: 'comment', id: 'c1', part: 'open', text: 'Where?' }, ada));
      drafts.push(file.draft);
      got(undo(file, 'Ada'));
      drafts.push(file.draft);
      drafts.forEach((draft, seq) => expect(got(draftAt(file, seq))).toEqual(draft));
      for (const seq of [-1, 0.5, drafts.length]) expect(code(draftAt(file, seq))).toBe('margin:no-revision');
      file.close();
    }));

  test('is given through decisions and their undoing', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      const drafts = new Map([[file.revision, file.draft]]);
      const keep = (): void => void drafts.set(file.revision, file.draft);
      got(file.enact({ type: 'reject', ids: ['a2'] }, ada));
      keep();
      got(file.enact({ type: 'undo' }, ada));
      keep();
      got(file.enact({ type: 'accept', ids: ['a1'] }, ada));
      keep();
      got(file.enact({ type: 'undo' }, ada));
      keep();
      got(file.apply(prepend('boats', 'x '), ada));
      keep();
      for (const [seq, draft] of drafts) expect(got(draftAt(file, seq))).toEqual(draft);
      expect(english(got(draftAt(file, file.revision - 2)), 'quays')).toContain('lend');
      expect(got(draftAt(file, 0))).toEqual(river);
      file.close();
    }));
});

const told = (file: DraftFile, part: string): readonly string[] =>
  got(clauseHistory(file, part)).map(({ seq, code: what, part: id }) => `${seq} ${what} ${id}`);

describe('the history of a clause', () => {
  test('tells what happened to it alone, the last first, with its words before and after', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      lived(file, prepend('boats', 'b '), prepend('quays', 'a '));
      expect(told(file, 'quays')).toEqual(['2 change:words-inserted quays', '0 history:create quays']);
      const [edit] = got(clauseHistory(file, 'quays'));
      expect(edit).toMatchObject({ who: 'Ada', before: river.parts[2], after: file.draft.parts[2] });
      file.close();
    }));

  test('goes on where it was cut off another, and with what was joined to it', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      lived(file, prepend('quays', 'a '), {
        ...cut,
        at: { en: 'a The towns '.length, fr: 'Les villes '.length },
      });
      lived(file, prepend('quays', 'z '), prepend('open', 'c '));
      expect(told(file, 'open')).toEqual([
        '4 change:words-inserted open',
        '2 change:part-split open',
        '1 change:words-inserted quays',
        '0 history:create quays',
      ]);
      lived(file, { ...join, at: { en: 'z a The towns '.length, fr: 'Les villes '.length } });
      expect(told(file, 'quays').slice(0, 4)).toEqual([
        '5 change:parts-merged quays',
        '5 change:parts-merged open',
        '4 change:words-inserted open',
        '3 change:words-inserted quays',
      ]);
      file.close();
    }));

  test('is there for a clause that is deleted, and knows of decisions', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact({ type: 'accept', ids: ['a1'] }, ada));
      const parts = file.draft.parts.filter(({ id }) => id === 'quays');
      got(file.apply({ type: 'delete-parts', after: 'chapeau-1', parts }, ada));
      expect(told(file, 'quays')).toEqual([
        '5 change:parts-deleted quays',
        '4 history:accept quays',
        '0 history:create quays',
      ]);
      file.close();
    }));
});

const seqs = (all: readonly Undoable[]): readonly number[] => all.map(({ seq }) => seq);

describe('what can be taken back', () => {
  test('is every change that still holds, the last first, and no note', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      lived(file, prepend('quays', 'a '), prepend('boats', 'b '));
      got(file.note({ type: 'comment', id: 'c1', part: 'quays', text: 'Where?' }, ada));
      got(undo(file, 'Ada'));
      lived(file, prepend('next', 'c '));
      expect(got(undoable(file, 10))).toMatchObject([
        { seq: 5, change: prepend('next', 'c ') },
        { seq: 1, change: prepend('quays', 'a ') },
      ]);
      expect(seqs(got(undoable(file, 1)))).toEqual([5]);
      file.close();
    }));

  test('is every decision that still holds, where cities are consulted', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact({ type: 'accept', ids: ['a1'] }, ada));
      got(file.enact({ type: 'reject', ids: ['a2'] }, ada));
      got(file.enact({ type: 'undo' }, ada));
      got(file.enact({ type: 'defer', ids: ['a2'] }, ada));
      const all = got(undoable(file, 10));
      expect(seqs(all)).toEqual([7, 4]);
      expect(all.map(({ change }) => change?.type ?? null)).toEqual([null, 'edit-wording']);
      file.close();
    }));
});
