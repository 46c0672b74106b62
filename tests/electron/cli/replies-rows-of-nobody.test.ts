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
  workbook,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Rouen, Lyon, Metz, Granada (Spain), Granada (Nicaragua)');

const heads = ['Ville', 'Article', 'Texte initial', 'Amendement'];
const ofRouen = ['Rouen', '9', 'three participants', 'two participants'];

const table = (name: string, ...rows: readonly (readonly string[])[]): string =>
  workbook(at(`${name}.xlsx`), [heads, ...rows]);

const of = (file: string): readonly string[] =>
  amendments(file).map(
    ({ sponsors, inserted }) => `${sponsors.map(({ city }) => city).join(' ')}: ${inserted}`,
  );

const fromRecord = (file: string, id: string, asked: Import = {}) =>
  imported(file, [], { ...inTime, ...asked, confirm: new Set([id]) });

const rows = {
  several: ['Granada', '5', 'spring', 'summer'],
  exonym: ['Grenade', '5', 'spring', 'summer'],
  listed: ['Granada / Metz', '5', 'spring', 'summer'],
  unknown: ['Atlantis', '5', 'spring', 'summer'],
  uninvited: ['Kraków', '5', 'spring', 'summer'],
} as const;

describe('a row whose city is not known', () => {
  it.each(Object.entries(rows))('is nobody’s, whoever has the other rows: %s', async (name, row) => {
    const file = await consulted(`row ${name}`);
    const path = table(`common ${name}`, ofRouen, row);
    const report = await importedOne(file, path, inTime);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([
      { held: 'h1', number: 1 },
    ]);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', finding: { number: 1 } }]);
    expect(waitingIn(file)[0]).not.toHaveProperty('cities');
    const before = recordIn(file);
    await expect(fromRecord(file, 'h1')).rejects.toThrow('reply:city-first');
    await expect(importedOne(file, path, { ...inTime, confirm: new Set(['h1']) })).rejects.toThrow(
      'reply:city-first',
    );
    for (const confirm of [new Set([1]), 'all'] as const)
      await importedOne(file, path, { ...inTime, confirm });
    expect(recordIn(file)).toEqual(before);
    expect(of(file)).toEqual(['fr-rouen: two']);
  });

  it.each([
    ['from the record', 'several', 'Granada (Spain)', 'es-granada'],
    ['from its file', 'several', 'Granada (Nicaragua)', 'ni-granada'],
    ['from the record', 'exonym', 'Granada (Nicaragua)', 'ni-granada'],
    ['from its file', 'unknown', 'Metz', 'fr-metz'],
    ['from the record', 'unknown', 'Rouen', 'fr-rouen'],
    ['from its file', 'unknown', 'Rouen', 'fr-rouen'],
    ['from its file', 'uninvited', 'Lyon', 'fr-lyon'],
  ] as const)(
    'is of the city that is named as it is confirmed, %s: %s of %s',
    async (how, name, city, id) => {
      const file = await consulted(`${how} ${name} ${city}`);
      const path = table(`${how} ${name} ${id.slice(3, 5)}`, ofRouen, rows[name]);
      await importedOne(file, path, inTime);
      const [report] =
        how === 'from the record'
          ? await fromRecord(file, 'h1', { city })
          : await imported(file, [path], { ...inTime, city, confirm: new Set([1]) });
      expect(report?.replies).toMatchObject([{ reply: 'r2', cities: [{ city: id }], amendments: ['a2'] }]);
      expect(of(file)).toEqual(['fr-rouen: two', `${id}: summer`]);
      expect(waitingIn(file)).toEqual([]);
      const before = recordIn(file);
      expect((await importedOne(file, path, inTime)).state).toBe('again');
      await importedOne(file, path, { ...inTime, city, confirm: 'all' });
      await expect(fromRecord(file, 'h1', { city })).rejects.toThrow('round:file-taken');
      expect(recordIn(file)).toEqual(before);
      expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
    },
  );

  it('is of its city at once where that is named as the file first comes', async () => {
    const file = await consulted('at once');
    const path = table('at once', ofRouen, rows.several);
    await importedOne(file, path, { ...inTime, city: 'Granada (Spain)', confirm: 'all' });
    expect(of(file)).toEqual(['fr-rouen: two', 'es-granada: summer']);
    expect(waitingIn(file)).toEqual([]);
  });

  it('is of no city that its name does not mean', async () => {
    const file = await consulted('misfit');
    const path = table('misfit', ofRouen, rows.several);
    await importedOne(file, path, { ...inTime, city: 'Metz', confirm: 'all' });
    expect(of(file)).toEqual(['fr-rouen: two']);
    await expect(fromRecord(file, 'h1', { city: 'Metz' })).rejects.toThrow('reply:not-that-city');
    await expect(fromRecord(file, 'h1', { city: 'Oulu' })).rejects.toThrow('round:not-invited');
    expect(waitingIn(file)).toHaveLength(1);
  });

  it('comes in under another city once the reply under the wrong one is left out', async () => {
    const file = await consulted('wrong');
    const path = table('wrong', ofRouen, rows.several);
    await importedOne(file, path, inTime);
    await fromRecord(file, 'h1', { city: 'Granada (Spain)' });
    enacted(file, (opened) => inRound(opened, 'leave-out', { reply: 'r2' }));
    await importedOne(file, path, { ...inTime, city: 'Granada (Nicaragua)', confirm: new Set([1]) });
    const counting = amendments(file).filter(({ source }) => source.aside === undefined);
    expect(counting.map(({ sponsors }) => sponsors[0]?.city)).toEqual(['fr-rouen', 'ni-granada']);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('is the sender’s where the file tells which city of that name sent it', async () => {
    const file = await consulted('sender');
    const path = table('Granada (Spain)', ofRouen, rows.several);
    await importedOne(file, path, inTime);
    expect(of(file)).toEqual(['fr-rouen: two', 'es-granada: summer']);
  });

  it('is told in both languages with what to do', async () => {
    const file = await consulted('told');
    const path = table('told', ofRouen, rows.several, ['Atlantis', '6', '', 'Delete']);
    const said = (ui: string): string =>
      entente('reply', 'import', file, path, '--dry-run', '--ui', ui).stdout;
    expect(said('en')).toContain('--city “Granada (country)”');
    expect(said('fr')).toMatch(/--city «\sGranada \(pays\)\s»/);
    await importedOne(file, path, inTime);
    expect(entente('round', 'status', file).stdout).toContain('of nobody yet: name its city with --city');
    expect(entente('reply', 'import', file, '--confirm', 'h1', '--ui', 'fr').stderr).toContain(
      '--confirm h1 --city',
    );
    const done = entente(
      'reply',
      'import',
      file,
      '--confirm',
      'h1',
      '--city',
      'Granada (Spain)',
      '--received',
      '2026-05-20',
    );
    expect([done.status, done.stdout]).toEqual([
      0,
      expect.stringContaining('Granada (Spain) (from the record)'),
    ]);
  });
});

describe('a row without a city in a table of several', () => {
  const empty = ['', '8', 'lit', 'bright'];
  const ofLyon = ['Lyon', '5', 'spring', 'summer'];

  it('waits, and the other rows go on', async () => {
    const file = await consulted('empty');
    const path = table('common', ofRouen, empty, ofLyon);
    const report = await importedOne(file, path, inTime);
    expect(report.state).toBe('taken');
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', reason: { code: 'reply:row-city-empty' } }]);
    expect(of(file)).toEqual(['fr-rouen: two', 'fr-lyon: summer']);
    await importedOne(file, path, { ...inTime, city: 'Metz', confirm: new Set(['h1']) });
    expect(of(file)).toEqual(['fr-rouen: two', 'fr-lyon: summer', 'fr-metz: bright']);
    expect(waitingIn(file)).toEqual([]);
  });

  it('is of the city that is told for the file', async () => {
    const file = await consulted('told for it');
    const path = table('common', ofRouen, empty, ofLyon, rows.several);
    await importedOne(file, path, { ...inTime, city: 'Metz' });
    expect(of(file).toSorted()).toEqual(['fr-lyon: summer', 'fr-metz: bright', 'fr-rouen: two']);
    expect(waitingIn(file)).toMatchObject([{ reason: { code: 'reply:row-city-several' } }]);
  });

  it('waits no longer once its city is told as the file comes again', async () => {
    const file = await consulted('later');
    const path = table('common', ofRouen, empty, ofLyon);
    await importedOne(file, path, inTime);
    await importedOne(file, path, { ...inTime, city: 'Metz' });
    expect(of(file)).toContain('fr-metz: bright');
    expect(waitingIn(file)).toEqual([]);
  });

  it('is nobody’s where another row names a city that is not known, and of the sender where the file has one', async () => {
    const file = await consulted('beside unknown');
    await importedOne(file, table('beside', ofRouen, rows.unknown, empty), inTime);
    expect(
      waitingIn(file)
        .map(({ reason }) => reason.code)
        .toSorted(),
    ).toEqual(['reply:row-city-empty', 'reply:row-city-unknown']);
    expect(of(file)).toEqual(['fr-rouen: two']);
    const other = await consulted('of sender');
    await importedOne(other, table('Metz', ofRouen, empty, ofLyon), inTime);
    expect(of(other).toSorted()).toEqual(['fr-lyon: summer', 'fr-metz: bright', 'fr-rouen: two']);
  });

  it('is still the only city’s that the table names', async () => {
    const file = await consulted('only');
    await importedOne(file, table('only', ofRouen, empty), inTime);
    expect(of(file)).toEqual(['fr-rouen: two', 'fr-rouen: bright']);
  });
});
