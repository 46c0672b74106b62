import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente, scratch } from '#tests/build/entente.ts';
import { amendments, consultation, importedOne, inTime } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Bergen, Dakar, York, Lund, Lyon, Granada (Spain), Granada (Nicaragua)');

const asks = 'In paragraph 9, replace “three” by “two”.';

const written = (name: string, words: string): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), words);
  return at(name);
};

const mail = (from: string, subject: string, words: string): string =>
  [`From: ${from}`, `Subject: ${subject}`, 'Date: Tue, 19 May 2026 10:00:00 +0200', '', words].join('\r\n');

describe('whose a file is', () => {
  it('is asked where its words name another city than its name, its folder or its sender', async () => {
    const file = await consulted('another');
    const dry = { ...inTime, dryRun: true };
    const asked = [
      ['Bergen.txt', 'Dakar approuve le projet.', 'reply:words-another', ['no-bergen', 'sn-dakar']],
      ['two/Bergen/a.txt', `${asks}\n\nCity of York`, 'reply:words-another', ['no-bergen', 'gb-york']],
      [
        'Bergen.eml',
        mail('Mayor of Lund <m@x.example>', 'Draft', asks),
        'reply:words-another',
        ['no-bergen', 'se-lund'],
      ],
      ['Grenade.txt', asks, 'reply:one-name', ['es-granada', 'ni-granada']],
      [
        'three/Grenade/a.txt',
        `${asks}\n\nCity of Granada, Nicaragua`,
        'reply:one-name',
        ['es-granada', 'ni-granada'],
      ],
      [
        'Grenade Espagne.txt',
        `${asks}\n\nGranada, Nicaragua`,
        'reply:words-another',
        ['es-granada', 'ni-granada'],
      ],
      ['reply.txt', `${asks}\n\nJane Smith\nCity of York`, 'reply:only-named', ['gb-york']],
      ['fwd.eml', mail('Anna <a@x.example>', 'RE: comments of Lund', asks), 'reply:only-named', ['se-lund']],
      ['nobody.txt', asks, 'reply:no-city', []],
    ] as const;
    for (const [name, words, code, cities] of asked) {
      const report = await importedOne(file, written(name, words), dry);
      expect([name, report.state, report.reason?.code]).toEqual([name, 'held', code]);
      expect(report.candidates.map(({ city }) => city)).toEqual(cities);
    }
    const own = [
      ['Bergen 2.txt', `Bergen proposes:\n\n${asks}\n\nIngrid Solberg\nCity of Bergen`],
      ['Bergen3-final.txt', asks],
      ['Grenade/Nicaragua reply.txt', `${asks}\n\nThe Mayor of Granada, Nicaragua`],
    ] as const;
    for (const [name, words] of own)
      expect((await importedOne(file, written(name, words), dry)).state).toBe('taken');
  });

  it('is told with where each city is named, in both languages, and taken in once it is said', async () => {
    const file = await consulted('told');
    const path = written('said/Bergen.txt', `${asks}\n\nCity of York\n`);
    const said = (ui: string): string =>
      entente('reply', 'import', file, path, '--dry-run', '--ui', ui).stdout;
    expect(said('en')).toMatch(
      /from Bergen, but .* York that writes[\s\S]*could be: Bergen, York – signed so/,
    );
    expect(said('fr')).toMatch(/vient de Bergen[\s\S]*peut-être\s?: Bergen, York – dans la signature/);
    await importedOne(file, path, inTime);
    expect(amendments(file)).toEqual([]);
    await importedOne(file, path, { ...inTime, city: 'York' });
    expect(amendments(file, 'gb-york')).toHaveLength(1);
  });

  it('is no question of a twin that was not asked, unless its country is named', async () => {
    const file = await consulted('twin');
    const only = await consultation(at, 'Bergen, Granada (Spain)')('only spain');
    expect((await importedOne(only, written('t/Granada.txt', asks), inTime)).state).toBe('taken');
    const other = await importedOne(only, written('t/Granada Nicaragua.txt', asks), inTime);
    expect([other.state, other.reason?.code]).toEqual(['held', 'reply:not-on-roster']);
    const signed = await importedOne(only, written('u/Grenade.txt', `${asks}\n\nGranada, Nicaragua`), inTime);
    expect([signed.state, signed.reason?.code]).toEqual(['held', 'reply:words-another']);
    expect(amendments(file)).toEqual([]);
  });
});
