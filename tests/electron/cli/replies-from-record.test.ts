import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRound } from '#electron/host/amending/rounds.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import {
  amendments,
  consultation,
  enacted,
  type Import,
  imported,
  importedOne,
  inTime,
  recordIn,
  waitingIn,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Lyon, Metz');

const words = [
  'In paragraph 5, replace “spring” with “summer”.',
  'In point 9 three should be two.',
  'In paragraph 10 replace lamps with lanterns.',
  'Paragraph 5 should be shorter.',
].join('\n\n');

const letter = (name: string, text = words): string => {
  mkdirSync(at(name.split('/').slice(0, -1).join('/')), { recursive: true });
  writeFileSync(at(name), `${text}\n`);
  return at(name);
};

const idsIn = (file: string): readonly string[] => waitingIn(file).map(({ id }) => id);

const withoutFile = (file: string, ids: readonly string[], asked: Import = {}) =>
  imported(file, [], { ...inTime, ...asked, confirm: new Set(ids) });

const fromFile = (file: string, path: string, ids: readonly string[]) =>
  imported(file, [path], { ...inTime, confirm: new Set(ids) });

describe('what waits in a reply and is confirmed by its id', () => {
  it('is taken in from the record alone exactly as it is with its file', async () => {
    const [one, other] = [await consulted('alone'), await consulted('with its file')];
    const path = letter('alone/Lyon.txt');
    for (const file of [one, other]) await importedOne(file, path, inTime);
    await fromFile(other, path, ['h1', 'h2']);
    rmSync(path);
    const [report] = await withoutFile(one, ['h1', 'h2']);
    expect(report?.replies).toMatchObject([
      { reply: 'r2', cities: [{ city: 'fr-lyon' }], amendments: ['a2', 'a3'] },
    ]);
    const told = (file: string) =>
      amendments(file).map(({ clause, removed, inserted, sponsors, class: weight, rationale, source }) => ({
        clause,
        removed,
        inserted,
        sponsors,
        weight,
        rationale,
        source: { ...source, received: '' },
      }));
    expect(told(one)).toEqual(told(other));
    expect(idsIn(one)).toEqual(idsIn(other));
    expect(verifyDraft(one)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('is kept as a remark where no change could be made of it, and comes in once', async () => {
    const file = await consulted('remark');
    await importedOne(file, letter('remark/Lyon.txt'), inTime);
    const [report] = await withoutFile(file, ['h3']);
    expect(report?.replies).toMatchObject([{ answer: 'remarks' }]);
    expect(idsIn(file)).toEqual(['h1', 'h2']);
    const before = recordIn(file);
    await expect(withoutFile(file, ['h3'])).rejects.toThrow('round:file-taken');
    await importedOne(file, at('remark/Lyon.txt'), { ...inTime, confirm: new Set(['h3']) });
    expect(recordIn(file)).toEqual(before);
  });

  it('is told at the terminal, and nothing is changed in a dry run', async () => {
    const file = await consulted('terminal');
    await importedOne(file, letter('terminal/Lyon.txt'), inTime);
    const before = recordIn(file);
    const dry = entente('reply', 'import', file, '--confirm', 'h1', '--dry-run');
    expect([dry.status, recordIn(file)]).toEqual([0, before]);
    const done = entente('reply', 'import', file, '--confirm', 'h1', '--received', '2026-05-20');
    expect([done.status, done.stdout]).toEqual([
      0,
      expect.stringMatching(/Lyon\.txt: Lyon[\s\S]*a2[\s\S]*§ 9/),
    ]);
  });

  it('is refused without its file where the record has no change of it, and where a file waits as a whole', async () => {
    const file = await consulted('needs file');
    await importedOne(file, letter('needs/nobody.txt'), inTime);
    expect(entente('reply', 'import', file, '--confirm', 'h1').stderr).toContain('import nobody.txt again');
    expect(entente('reply', 'import', file).stderr).toContain('No file is named');
    expect(entente('reply', 'import', file, '--confirm', 'all').stderr).toContain('No file is named');
    expect(entente('reply', 'import', file, '--confirm', 'h1', '--ui', 'fr').stderr).toContain(
      'à partir du seul registre',
    );
  });

  it('is refused, and nothing taken in, where its file is none of those named', async () => {
    const file = await consulted('elsewhere');
    const paths = [letter('elsewhere/Lyon.txt'), letter('elsewhere/Dakar.txt', `${words}\n\nBest`)];
    await imported(file, paths, inTime);
    const before = recordIn(file);
    const refused = entente('reply', 'import', file, paths[1] ?? '', '--confirm', 'h1');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('h1 came in Lyon.txt from Lyon, which is none of the files named'),
    ]);
    expect(recordIn(file)).toEqual(before);
  });

  it('is that of its city where another sent the same words', async () => {
    const file = await consulted('two');
    const paths = [letter('two/Dakar/reply.txt'), letter('two/Lyon/reply.txt')];
    await imported(file, paths, inTime);
    expect(idsIn(file)).toHaveLength(6);
    await imported(file, paths, { ...inTime, confirm: new Set(['h4']) });
    expect(amendments(file, 'sn-dakar')).toHaveLength(1);
    expect(amendments(file, 'fr-lyon')).toHaveLength(2);
    expect(idsIn(file)).toEqual(['h1', 'h2', 'h3', 'h5', 'h6']);
    await expect(fromFile(file, paths[0] ?? '', ['h5'])).rejects.toThrow('reply:id-of-other');
  });
});

describe('a file that waits under one city', () => {
  const exact = 'In point 9 three should be two.';

  it('goes on waiting where another city sent the same and it is confirmed at once', async () => {
    const file = await consulted('at once');
    await importedOne(file, letter('once/Lyon/reply.txt', exact), inTime);
    await importedOne(file, letter('once/Dakar/reply.txt', exact), { ...inTime, confirm: 'all' });
    expect(amendments(file, 'sn-dakar')).toHaveLength(1);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', cities: [{ city: 'fr-lyon' }] }]);
  });

  it('waits no longer once it is taken in under another by its id', async () => {
    const file = await consulted('corrected');
    const path = letter('corrected/Lyon.txt', exact);
    await importedOne(file, path, inTime);
    await importedOne(file, path, { ...inTime, city: 'Dakar', confirm: new Set(['h1']) });
    expect(amendments(file, 'sn-dakar')).toHaveLength(1);
    expect(idsIn(file)).toEqual([]);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });
});

describe('what was confirmed later of a file', () => {
  it.each(['from the record', 'from its file'])(
    'goes with the rest of it when that is replaced or left out: %s',
    async (how) => {
      const file = await consulted(how);
      const path = letter(`${how}/Lyon.txt`);
      await importedOne(file, path, inTime);
      await (how === 'from its file' ? fromFile(file, path, ['h1']) : withoutFile(file, ['h1']));
      const standing = () => amendments(file, 'fr-lyon').map(({ source }) => source.aside ?? 'counts');
      expect(standing()).toEqual(['counts', 'counts']);
      enacted(file, (opened) => inRound(opened, 'leave-out', { reply: 'r2' }));
      expect(standing()).toEqual(['left-out', 'left-out']);
      expect(idsIn(file)).toEqual([]);
      enacted(file, (opened) => inRound(opened, 'include', { reply: 'r1' }));
      expect(standing()).toEqual(['counts', 'counts']);
      await importedOne(file, letter(`${how}/Lyon anew.txt`, 'Please delete paragraph 8.'), {
        ...inTime,
        replaces: 'r1',
      });
      expect(amendments(file).map(({ source }) => source.aside ?? 'counts')).toEqual([
        'superseded',
        'superseded',
        'counts',
      ]);
      expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
    },
  );
});
