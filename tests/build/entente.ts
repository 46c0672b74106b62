import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { z } from 'zod';
import type { Ran } from './programs.ts';

const launcher = fileURLToPath(new URL('../../electron/cli/entente.mjs', import.meta.url));

/** Runs the command line as a terminal would, in English unless `--ui` says otherwise. */
export const entente = (...words: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
  });
  return { status, stdout, stderr };
};

/** A folder for the files of one test file, gone when its tests are. */
export const scratch = (): ((...names: readonly string[]) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (...names) => join(folder, ...names);
};

const byLanguage = z.record(z.string(), z.string());
const item = z.object({
  id: z.string(),
  marker: z.record(z.string(), z.string().nullable()),
  wording: byLanguage,
  get items() {
    return z.array(item);
  },
});
const paragraph = z.object({
  id: z.string(),
  number: z.string().nullable(),
  cite: z.string(),
  section: z.string().optional(),
  wording: byLanguage,
  items: z.array(item),
});

const shown = z.object({
  kind: z.string(),
  languages: z.array(z.string()),
  meeting: z.record(z.string(), z.unknown()),
  heading: z.record(z.string(), z.array(z.string())),
  chapeau: byLanguage,
  preamble: z.array(paragraph),
  sections: z.array(
    z.object({ id: z.string(), number: z.string().nullable(), wording: byLanguage, items: z.array(item) }),
  ),
  clauses: z.array(paragraph),
  closing: z.record(z.string(), z.array(z.string())),
  placeholders: z.array(z.string()),
  warnings: z.array(
    z.object({
      code: z.string(),
      language: z.string(),
      part: z.string().optional(),
      field: z.string().optional(),
    }),
  ),
});

/** What `entente show --json` says of a draft file. */
export const show = (file: string): z.infer<typeof shown> => {
  const { status, stdout, stderr } = entente('show', file, '--json');
  if (status !== 0) throw new Error(stderr);
  return shown.parse(JSON.parse(stdout));
};
