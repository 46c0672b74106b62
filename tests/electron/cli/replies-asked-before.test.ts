import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRound } from '#electron/host/amending/rounds.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { amendments, consultation, enacted, imported, importedOne, inTime } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Bergen, Lyon');

const written = (name: string, ...words: readonly string[]): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), `${words.join('\n\n')}\n`);
  return at(name);
};

const spring = 'In paragraph 5, replace “spring” with “summer”.';
const two = 'In paragraph 9, replace “three” with “two”.';
const four = 'In paragraph 9, replace “three” with “four”.';
const added = 'After paragraph 6, insert a new paragraph: “The towns light their lamps at dusk.”';

const codes = (report: { readonly warnings: readonly { readonly code: string }[] }): readonly string[] =>
  report.warnings.map(({ code }) => code);

describe('a second file of a city', () => {
  it('of the same name and other content says so, asks once for what is the same, and names what is otherwise', async () => {
    const file = await consulted('name');
    await importedOne(file, written('one/Bergen.txt', spring, two, added), inTime);
    const path = written('two/Bergen.txt', spring, four, added);
    const report = await importedOne(file, path, inTime);
    expect(codes(report)).toEqual(['reply:same-name', 'reply:asks-otherwise']);
    expect(report.warnings[1]?.facts).toMatchObject({ reply: 'r1', ids: 'a2' });
    expect(report.count).toMatchObject({ taken: 1, same: 2 });
    expect(amendments(file).map(({ inserted }) => inserted)).toEqual([
      'summer',
      'two',
      'The towns light their lamps at dusk.',
      'four',
    ]);
    const again = await importedOne(file, path, inTime);
    expect([again.state, again.reason?.code]).toEqual(['again', 'reply:came-before']);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('is told in both languages with how it replaces the first', async () => {
    const file = await consulted('told');
    await importedOne(file, written('three/Bergen.txt', two), inTime);
    const path = written('four/Bergen.txt', four);
    const said = (ui: string): string =>
      entente('reply', 'import', file, path, '--dry-run', '--ui', ui).stderr;
    expect(said('en')).toMatch(
      /Bergen\.txt is in the record already as r1, with other content[\s\S]*--replaces r1/,
    );
    expect(said('fr')).toMatch(/déjà dans le registre sous r1, avec un autre contenu[\s\S]*--replaces r1/);
  });

  it('that takes the place of the first has all of its own and no warning', async () => {
    const file = await consulted('replaces');
    await importedOne(file, written('five/Bergen.txt', spring, two), inTime);
    const report = await importedOne(file, written('six/Bergen.txt', spring, four), {
      ...inTime,
      replaces: 'last',
    });
    expect(report.warnings).toEqual([]);
    const counting = amendments(file).filter(({ source }) => source.aside === undefined);
    expect(counting.map(({ inserted }) => inserted)).toEqual(['summer', 'four']);
  });

  it('that asks for nothing else is known, and goes on once the first counts no more', async () => {
    const file = await consulted('nothing new');
    await importedOne(file, written('seven/Bergen.txt', spring, two), inTime);
    const path = written('seven/Bergen again.txt', two);
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.reason?.code]).toEqual(['again', 'reply:all-asked-before']);
    enacted(file, (opened) => inRound(opened, 'leave-out', { reply: 'r1' }));
    expect((await importedOne(file, path, inTime)).state).toBe('taken');
  });

  it('is the same to two files of one name that come together, and no matter to other cities', async () => {
    const file = await consulted('together');
    const paths = [
      written('eight/Bergen.txt', two),
      written('nine/Bergen.txt', four),
      written('Lyon.txt', two),
    ];
    const reports = await imported(file, paths, inTime);
    expect(reports.map(codes)).toEqual([[], ['reply:same-name', 'reply:asks-otherwise'], []]);
    expect(amendments(file)).toHaveLength(3);
  });

  it('says nothing where it touches other words', async () => {
    const file = await consulted('others');
    await importedOne(file, written('ten/Bergen.txt', two), inTime);
    const more = written(
      'ten/Bergen more.txt',
      spring,
      'In paragraph 9, replace “Focal Point” with “contact”.',
    );
    expect((await importedOne(file, more, inTime)).warnings).toEqual([]);
    expect(amendments(file)).toHaveLength(3);
  });
});
