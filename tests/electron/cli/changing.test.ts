import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entente, scratch, show } from '#tests/build/entente.ts';

const at = scratch();

const drafted = (name: string): string => {
  const file = at(`${name}.entente`);
  const made = entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
  if (made.status !== 0) throw new Error(made.stderr);
  return file;
};

const numbers = (file: string): readonly (readonly [string | null, number])[] =>
  show(file).clauses.map(({ number, items }) => [number, items.length] as const);

const told = z.array(z.object({ seq: z.number(), code: z.string(), undoes: z.number().optional() }));
const history = (file: string): z.infer<typeof told> =>
  told.parse(JSON.parse(entente('history', file, '--json').stdout));

describe('the clause bank', () => {
  it('lists its clauses for a kind of text', () => {
    const all = entente('clauses').stdout.trim().split('\n');
    const mayors = entente('clauses', '--kind', 'declaration', '--ui', 'fr').stdout.trim().split('\n');
    expect(all.length).toBeGreaterThan(20);
    expect(mayors.length).toBeLessThan(all.length);
    expect(mayors.join('\n')).toContain('au nom des Maires');
  });

  it('puts a clause behind a paragraph and all its items, however the paragraph is named', () => {
    for (const after of ['3', '3.', '3 (a)', '3(d)']) {
      const file = drafted(`after-${after.length}-${after.at(-1)}`);
      const inserted = entente('insert', file, 'digital', '--after', after);
      expect(inserted.stdout).toBe(`digital is paragraph 4 of ${file}.\n`);
      expect(numbers(file).slice(2, 5)).toEqual([
        ['3', 4],
        ['4', 0],
        ['5', 0],
      ]);
    }
  });

  it('takes 12 for the twelfth paragraph, not for the second item of the first', () => {
    const text = at('items.txt');
    const many = Array.from(
      { length: 11 },
      (_, n) => `${n + 2}. The cities meet for the ${n + 2} time.`,
    ).join('\n\n');
    writeFileSync(
      text,
      `Conclusions\n\nWe have agreed on the following:\n\n1. The cities share:\n- tools;\n- rooms.\n\n${many}\n`,
    );
    const file = at('items.entente');
    entente('import', text, '--kind', 'conclusions', '--language', 'en', '-o', file);
    expect(entente('insert', file, 'digital', '--after', '12').stdout).toContain('is paragraph 13');
    expect(numbers(file)[0]).toEqual(['1', 2]);
  });

  it('refuses a clause or a paragraph that is not there, and changes nothing', () => {
    const file = drafted('refused');
    expect(entente('insert', file, 'sonnet').stderr).toContain('no clause “sonnet”');
    expect(entente('insert', file, 'digital', '--after', '99').stderr).toContain(
      'no paragraph 99 in the text in English',
    );
    expect(history(file)).toHaveLength(1);
  });
});

describe('the history of a draft', () => {
  let file = '';
  beforeAll(() => {
    file = drafted('history');
    entente('set', file, 'reportCount=10');
    entente('insert', file, 'digital', '--after', '3');
    entente('set', file, 'reportCount=11');
  });

  it('says who changed what, and takes changes back one after another', () => {
    expect(entente('undo', file).stdout).toMatch(/^Taken back in /);
    expect(entente('undo', file).status).toBe(0);
    expect(numbers(file)).toHaveLength(13);
    expect(history(file).map(({ seq, undoes }) => [seq, undoes])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, 3],
      [5, 2],
    ]);
    expect(show(file).meeting.reportCount).toBe(10);
  });

  it('goes on being taken back after new changes, and says when nothing is left', () => {
    entente('set', file, 'reportCount=12');
    entente('undo', file);
    entente('undo', file);
    expect(show(file).placeholders).toContain('reportCount');
    const nothing = entente('undo', file);
    expect([nothing.status, nothing.stdout]).toEqual([1, '']);
    expect(nothing.stderr).toContain('nothing left to take back');
    expect(entente('verify', file).status).toBe(0);
  });

  it('is told in French with names and days', () => {
    const lines = entente('history', file, '--ui', 'fr').stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^ *0 .*Créé avec 22 parties$/);
    expect(lines.some((line) => line.endsWith('(annule 3)'))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/change:|history:|field-set|parts-/);
  });
});

describe('issuing', () => {
  it('never writes over a draft, its own or another', () => {
    const file = drafted('kept');
    const other = drafted('other');
    for (const target of [file, other]) {
      const before = readFileSync(target);
      const refused = entente('export', file, '--as', 'md', '-o', target);
      expect([refused.status, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toContain('nothing may be issued over it');
      expect(readFileSync(target).equals(before)).toBe(true);
    }
  });

  it('says which options it passed over', () => {
    const file = drafted('options');
    const done = entente(
      'export',
      file,
      '--as',
      'md',
      '--archive',
      '--language',
      'en,fr',
      '-o',
      at('options.md'),
    );
    expect(done.status).toBe(0);
    expect(done.stderr).toContain('--archive says nothing');
    expect(done.stderr).toContain('only English was issued');
  });

  it('gives programs the code of a failure', () => {
    const failed = entente(
      'export',
      drafted('code'),
      '--as',
      'md',
      '-o',
      at('no', 'folder', 'x.md'),
      '--json',
    );
    expect(JSON.parse(failed.stdout)).toMatchObject({ failure: { code: 'file:folder-missing' } });
  });
});
