import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { buildRenderer } from '#electron/build-renderer.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builtAt = (): number => statSync(`${root}dist/renderer/sources.txt`).mtimeMs;

it('the window is built once, whoever asks for it and however its builder was loaded', async () => {
  await buildRenderer();
  const before = builtAt();
  const { href } = pathToFileURL(`${root}electron/build-renderer.mjs`);
  const script = `await (await import(${JSON.stringify(href)})).buildRenderer()`;
  const asked = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect([asked.status, asked.stderr]).toEqual([0, '']);
  expect(builtAt()).toBe(before);
});
