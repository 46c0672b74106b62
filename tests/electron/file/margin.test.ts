import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { invert } from '#core/change/invert.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import { createDraft, type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { format } from '#electron/host/file/format.ts';
import { salvageDraft } from '#electron/host/file/salvage.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { undo } from '#electron/host/history.ts';
import { inFolder } from '../../build/programs.ts';
import { consultedRiver } from './consulted-river.ts';
import { code, got, meddle, prepend, river, riverFile, rows } from './river.ts';

const ada = { who: 'Ada', at: '2031-05-06T08:00:00.000Z' };
const remark: MarginDeed = { type: 'comment', id: 'c1', part: 'quays', text: 'All of them?' };

const places = ({ stale }: DraftFile): readonly string[] =>
  stale.map(({ part, language, kind }) => `${part} ${language} ${kind}`);

const noted = (folder: string): DraftFile => {
  const file = riverFile(folder);
  got(file.note([remark, { type: 'set-status', part: 'boats', status: 'agreed' }], ada));
  got(file.apply(prepend('quays', 'Gladly. '), ada));
  return file;
};

describe('what stands beside a draft', () => {
  test('is saved with it and leaves the text as it was', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const { draft, revision } = file;
      const [sealed] = rows(file.path, 'SELECT seal FROM record');
      const margin = got(file.note(remark, ada));
      expect(file.draft).toBe(draft);
      expect(file.revision).toBe(revision + 1);
      expect(rows(file.path, 'SELECT seal FROM record').at(-1)).toEqual(sealed);
      file.close();
      const again = got(openDraft(file.path, { mode: 'read' }));
      expect(again.margin).toEqual(margin);
      expect(again.margin.comments).toMatchObject([{ id: 'c1', who: 'Ada', at: ada.at }]);
      expect(got(again.verify()).faults).toEqual([]);
    }));

  test('is refused whole where one of several notes cannot be made', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      expect(code(file.note([remark, remark], ada))).toBe('margin:id-taken');
      expect(code(file.note({ ...remark, part: 'nowhere' }, ada))).toBe('margin:no-part');
      expect(code(file.note({ ...remark, text: '' }, ada))).toBe('margin:no-words');
      expect(code(file.note({ ...remark, text: '\uD800' }, ada))).toBe('file:unsound-change');
      expect(code(file.note({ type: 'name-version', name: 'Rev.1', revision: 9 }, ada))).toBe(
        'margin:no-revision',
      );
      expect(file.revision).toBe(0);
      expect(file.margin.comments).toEqual([]);
      file.close();
    }));

  test('tells what is to be written or updated while one types, and takes it back with the words', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const first = places(file);
      expect(first).toEqual(['oars fr unwritten', 'ropes fr unwritten', 'closing-1 fr unwritten']);
      got(file.apply(prepend('quays', 'Gladly. '), ada));
      expect(places(file)).toEqual([...first, 'quays fr outdated']);
      expect(file.stale.at(-1)?.was).toEqual(river.parts.find(({ id }) => id === 'quays')?.wording.en);
      got(file.apply(invert(prepend('quays', 'Gladly. ')), ada));
      expect(places(file)).toEqual(first);
      file.close();
    }));

  test('is not undone with the last change', () =>
    inFolder((folder) => {
      const file = noted(folder);
      got(file.note({ type: 'reply', comment: 'c1', id: 'c2', text: 'All.' }, ada));
      expect(got(undo(file, 'Ada')).seq).toBe(3);
      expect(file.draft).toEqual(river);
      expect(file.margin.comments[0]?.replies).toHaveLength(1);
      expect(code(undo(file, 'Ada'))).toBe('history:nothing-to-undo');
      file.close();
    }));

  test('goes on while cities are consulted, and a decision undone takes its stale wordings back', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      const before = places(file);
      got(file.note(remark, ada));
      got(file.enact({ type: 'accept', ids: ['a1'] }, { ...ada, at: '2031-05-06T09:00:00.000Z' }));
      expect(places(file)).toEqual([...before, 'quays fr outdated']);
      got(file.note({ type: 'confirm-wording', part: 'quays', language: 'fr' }, ada));
      expect(places(file)).toEqual(before);
      got(file.enact([{ type: 'undo' }, { type: 'undo' }], ada));
      expect(places(file)).toEqual(before);
      expect(file.margin.comments).toHaveLength(1);
      const { margin } = file;
      file.close();
      expect(got(openDraft(file.path, { mode: 'read' })).margin).toEqual(margin);
      expect(got(verifyDraft(file.path)).faults).toEqual([]);
    }));

  test('begins a consultation with what was to be updated before', () =>
    inFolder((folder) => {
      const file = noted(folder);
      const before = places(file);
      got(file.enact({ type: 'open', engine: 1 }, ada));
      expect(file.negotiation?.stale).toEqual(file.margin.stale);
      expect(places(file)).toEqual(before);
      got(file.note({ type: 'mark-wording', part: 'next', language: 'fr' }, ada));
      expect(places(file)).toEqual([...before, 'next fr outdated']);
      file.close();
    }));
});

describe('a damaged margin', () => {
  const spoil = (path: string, name: string): void =>
    meddle(path, 'UPDATE margin SET value = ? WHERE name = ?', '[]', name);

  test('is told by verifying, and made again from the record by opening', () =>
    inFolder((folder) => {
      const file = noted(folder);
      const { margin } = file;
      file.close();
      spoil(file.path, 'comments');
      expect(got(verifyDraft(file.path)).faults).toMatchObject([
        { code: 'file:state-differs', facts: { at: 'margin comments' } },
      ]);
      expect(got(openDraft(file.path, { mode: 'read' })).margin).toEqual(margin);
      got(openDraft(file.path, { mode: 'write' })).close();
      expect(got(verifyDraft(file.path)).faults).toEqual([]);
    }));

  test('that was forged with its sum is told by verifying', () =>
    inFolder((folder) => {
      const file = noted(folder);
      file.close();
      meddle(
        file.path,
        "UPDATE margin SET value = '[]', sum = (SELECT sum FROM margin WHERE name = 'versions') WHERE name = 'statuses'",
      );
      expect(got(verifyDraft(file.path)).faults).toMatchObject([{ facts: { at: 'margin statuses' } }]);
    }));

  test('with a broken record beside it is a damaged file, whose words are saved', () =>
    inFolder((folder) => {
      const file = noted(folder);
      file.close();
      spoil(file.path, 'comments');
      meddle(file.path, 'DROP TRIGGER record_is_not_rewritten');
      meddle(file.path, "UPDATE record SET change = '{}' WHERE seq = 1");
      expect(code(openDraft(file.path, { mode: 'write' }))).toBe('file:damaged');
      expect(got(salvageDraft(file.path)).draft.parts).toHaveLength(river.parts.length);
    }));
});

describe('a rescue', () => {
  test('takes the margin over with the record', () =>
    inFolder((folder) => {
      const file = noted(folder);
      file.close();
      meddle(file.path, "UPDATE parts SET value = '{}' WHERE id = 'boats'");
      const { draft, entries, margin } = got(salvageDraft(file.path));
      const saved = got(
        createDraft(join(folder, 'saved.entente'), draft, { who: 'Ada', entries, margin, format }),
      );
      expect(saved.margin).toEqual(file.margin);
      expect(got(saved.verify()).faults).toEqual([]);
      saved.close();
    }));

  test('keeps the margin where the record breaks off', () =>
    inFolder((folder) => {
      const file = noted(folder);
      file.close();
      meddle(file.path, 'DROP TRIGGER record_is_not_rewritten');
      meddle(file.path, "UPDATE record SET change = '{}' WHERE seq = 2");
      const { draft, entries, margin } = got(salvageDraft(file.path));
      expect(entries).toEqual([]);
      const saved = got(createDraft(join(folder, 'saved.entente'), draft, { who: 'Ada', entries, margin }));
      expect(saved.margin).toEqual(file.margin);
      expect(got(saved.verify()).faults).toEqual([]);
      saved.close();
      expect(got(openDraft(saved.path, { mode: 'read' })).margin).toEqual(file.margin);
    }));
});
