import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const found = new Map<string, boolean>();

/**
 * Whether a program is on this machine. Where it is not, a line says once what is not judged for want of it, so that
 * a skipped test is never silent.
 */
export const hasProgram = (name: string): boolean => {
  const known = found.get(name);
  if (known !== undefined) return known;
  const there =
    spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0;
  if (!there)
    console.log(`Skipped where they need ${name}: judgements of issued files (the program is not there).`);
  found.set(name, there);
  return there;
};

/** What a program said and how it ended; `status` is null where it was ended by a signal. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with the bytes or words given on its standard input. */
export const run = (name: string, args: readonly string[], input: string | Uint8Array = ''): Ran => {
  const { status, stdout, stderr } = spawnSync(name, [...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
};

/** Does something in a folder of its own, which is gone afterwards. */
export const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Files as LibreOffice opens them and gives them back, in one go, by name: `officeReads({ 'a.docx': bytes }, 'txt:Text')`.
 * A file that it cannot open is missing from the answer. Its profile is a folder of its own, so that runs beside each
 * other and a person's LibreOffice are left alone.
 */
export const officeReads = (
  files: Readonly<Record<string, Uint8Array>>,
  filter = 'txt:Text (encoded):UTF8,LF',
): Readonly<Record<string, string>> =>
  inFolder((folder) => {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? '');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ]);
    const ending = filter.split(':')[0] ?? '';
    return Object.fromEntries(
      names.flatMap((name) => {
        try {
          const path = join(folder, 'out', name.replace(/\.[^.]+$/, `.${ending}`));
          return [[name, readFileSync(path, 'utf8').replace(/^\uFEFF/, '')]];
        } catch {
          return [];
        }
      }),
    );
  });
