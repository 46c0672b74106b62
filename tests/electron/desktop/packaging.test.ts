import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, createTargets, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builderConfig } from '#electron/desktop/builder.config.mjs';
import { built } from './stand-in/launch.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What Electron's program looks like to whoever sets its fuses: a mark, and the fuses as Electron leaves them. */
const program = Buffer.concat([
  Buffer.from('#!/bin/sh\necho This stands in for Electron.\nexit 1\n'),
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

const entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({ files: z.record(z.string(), entry).optional(), unpacked: z.boolean().optional() }),
);
interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly unpacked?: boolean | undefined;
}

const listed = (given: Entry, at = ''): readonly (readonly [string, boolean])[] =>
  given.files === undefined
    ? [[at, given.unpacked ?? false]]
    : Object.entries(given.files).flatMap(([name, inner]) =>
        listed(inner, at === '' ? name : `${at}/${name}`),
      );

/** What is in an archive: each file, and whether it lies beside it. */
const inArchive = (path: string): ReadonlyMap<string, boolean> => {
  const bytes = readFileSync(path);
  const header = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8');
  return new Map(listed(entry.parse(JSON.parse(header))));
};

describe.skipIf(process.platform !== 'linux')('the packaged app, around a stand-in of Electron', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
  const app = join(folder, 'out', 'linux-unpacked');
  let archive: ReadonlyMap<string, boolean>;

  beforeAll(async () => {
    await built();
    const electronDist = join(folder, 'electron');
    mkdirSync(join(electronDist, 'resources'), { recursive: true });
    writeFileSync(join(electronDist, 'electron'), program, { mode: 0o755 });
    writeFileSync(join(electronDist, 'version'), '45.5.0');
    for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(electronDist, name), '');
    await build({
      projectDir: root,
      config: {
        ...builderConfig,
        electronDist,
        directories: { ...builderConfig.directories, output: join(folder, 'out') },
      },
      targets: createTargets([Platform.LINUX], 'dir'),
    });
    archive = inArchive(join(app, 'resources', 'app.asar'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds both programs, the interface, the sentences and the templates', () => {
    for (const path of [
      'package.json',
      'dist/desktop/main.mjs',
      'dist/desktop/preload.cjs',
      'dist/renderer/index.html',
      'dist/renderer/projection.html',
      'locales/en/desktop.json',
      'locales/fr/desktop.json',
    ])
      expect([path, archive.has(path)]).toEqual([path, true]);
    const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' });
    for (const name of templates.filter((one) => one.endsWith('.json')))
      expect([name, archive.has(`templates/${name}`)]).toEqual([name, true]);
  });

  it('holds no sources, no tests and no package that is bundled already', () => {
    const outside = [...archive.keys()].filter(
      (path) =>
        !/^(package\.json$|dist\/(desktop|renderer)\/|locales\/|templates\/|node_modules\/@myriaddreamin\/)/.test(
          path,
        ),
    );
    expect(outside).toEqual([]);
    expect([...archive.keys()].filter((path) => path.endsWith('.ts'))).toEqual([]);
  });

  it('has the native compiler beside its archive, where the machine can load it', () => {
    const native = [...archive].filter(([path]) => path.endsWith('.node'));
    expect(native.length).toBeGreaterThan(0);
    for (const [path, unpacked] of native) {
      expect([path, unpacked]).toEqual([path, true]);
      expect(existsSync(join(app, 'resources', 'app.asar.unpacked', path))).toBe(true);
    }
    const beside = [...archive].filter(([, unpacked]) => unpacked).map(([path]) => path);
    expect(beside.filter((path) => !path.startsWith('node_modules/@myriaddreamin/'))).toEqual([]);
  });

  it('names its main program as Electron looks for it', () => {
    const { main } = z
      .object({ main: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(archive.has(main)).toBe(true);
  });

  it('goes by the name under which the running app asks for its place on Windows', () => {
    const main = readFileSync(join(root, 'dist/desktop/main.mjs'), 'utf8');
    expect(main).toContain(`setAppUserModelId("${builderConfig.appId}")`);
  });

  it('has its fuses set', async () => {
    const copy = join(folder, 'entente');
    cpSync(join(app, 'entente'), copy);
    const { version: _version, ...wire } = await getCurrentFuseWire(copy);
    const off = FuseState.DISABLE;
    const on = FuseState.ENABLE;
    expect(wire).toEqual({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      [FuseV1Options.WasmTrapHandlers]: on,
    });
  });
});
