import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const caches = join(root, 'node_modules', '.cache');
mkdirSync(caches, { recursive: true });
const folder = mkdtempSync(join(caches, 'house-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of a file of that name with those lines. */
const lint = (name: string, lines: string): string => {
  const path = join(folder, name);
  writeFileSync(path, lines);
  const linter = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(
    process.execPath,
    [linter, '--no-ignore', '-c', 'tests/house/oxlintrc.json', path],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return stdout;
};

describe('the words of the house', () => {
  it.each([
    ['const oldDiff = 1;\nexport { oldDiff };\n', 'redline'],
    ['export interface Block {\n  readonly id: string;\n}\n', 'clause'],
    ['export const formatUtils = (): number => 1;\n', 'a verb'],
    ['export interface Row {\n  readonly docId: string;\n}\n', 'draft'],
  ])('are asked for where %j says another', (lines, instead) => {
    const said = lint('words.ts', lines);
    expect(said).toContain('entente(house-words)');
    expect(said).toContain(instead);
  });

  it('are asked for in the names of files', () => {
    expect(lint('clause-helper.ts', 'export const one = 1;\n')).toContain('Say not "helper"');
  });

  it('leave the drafters’ own words and names of packages alone', () => {
    const said = lint('clause.ts', 'export const docxOfClause = 1;\nexport const differing = 2;\n');
    expect(said).not.toContain('house-words');
  });
});

describe('a type assertion', () => {
  it('is refused, save as const', () => {
    expect(lint('assertion.ts', 'export const one = (two: unknown): string => two as string;\n')).toContain(
      'entente(no-assertion)',
    );
    expect(lint('constant.ts', 'export const one = [1, 2] as const;\n')).not.toContain('no-assertion');
  });
});

describe('words on the screen', () => {
  it('come from the locales and never stand in the markup', () => {
    expect(lint('words.tsx', 'export const one = <p>Save the draft</p>;\n')).toContain('no-words-in-jsx');
    expect(lint('label.tsx', 'export const one = <p aria-label="Save">{1}</p>;\n')).toContain(
      'no-words-in-jsx',
    );
    expect(lint('signs.tsx', 'export const one = <p className="sign">▾</p>;\n')).not.toContain(
      'no-words-in-jsx',
    );
  });
});

describe('which way imports run', () => {
  it('is read from every TypeScript file of the project', () => {
    const { stdout, status } = spawnSync(process.execPath, ['tests/house/directions.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const [, files, imports] = /(\d+) files and (\d+) imports read, 0 against/.exec(stdout) ?? [];
    expect(Number(files)).toBeGreaterThan(200);
    expect(Number(imports)).toBeGreaterThan(600);
  });

  it.each([
    [
      'core/language/upward.ts',
      "export { apply } from '#core/change/apply.ts';\n",
      'core-language-reads-only-what-is-below',
    ],
    [
      'core/text/sideways.ts',
      "export { markdown } from '#core/print/markdown.ts';\n",
      'core-text-reads-no-other-form',
    ],
    ['core/draft/node.ts', "export { readFileSync } from 'node:fs';\n", 'core-packages'],
    [
      'electron/host/upward.ts',
      "export { commands } from '#electron/cli/commands/index.ts';\n",
      'host-serves-the-faces',
    ],
  ])('is against the house in %s', (path, lines, rule) => {
    const copy = join(folder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(join(copy, path, '..'), { recursive: true });
    for (const target of [
      'core/change/apply.ts',
      'core/print/markdown.ts',
      'electron/cli/commands/index.ts',
    ]) {
      mkdirSync(join(copy, target, '..'), { recursive: true });
      writeFileSync(join(copy, target), 'export const apply = 1, markdown = 2, commands = 3;\n');
    }
    writeFileSync(join(copy, path), lines);
    writeFileSync(join(copy, 'package.json'), readFileSync(join(root, 'package.json'), 'utf8'));
    const cruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
    const { stdout } = spawnSync(
      process.execPath,
      [
        cruise,
        '--config',
        join(root, 'tests', 'house', 'dependency-cruiser.cjs'),
        '--output-type',
        'err',
        'core',
        'electron',
      ],
      { cwd: copy, encoding: 'utf8' },
    );
    expect(stdout).toContain(rule);
  });
});
