import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hasProgram, inFolder, run } from './programs.ts';

/** A file with tracked changes as LibreOffice sees it. */
export interface OfficeSides {
  readonly accept: string;
  readonly reject: string;
  /** The file as it saves it again, untouched. */
  readonly again: Uint8Array;
}

const script = fileURLToPath(new URL('office-sides.py', import.meta.url));
// Debian's own Python has the bridge to LibreOffice; another one on the path has not.
const python = '/usr/bin/python3';

/** Whether LibreOffice can be driven by a script here; where it cannot, a line says once what is not judged. */
export const hasOfficeScript = (): boolean => {
  if (!hasProgram('soffice')) return false;
  const there = existsSync(python) && run(python, ['-c', 'import uno']).status === 0;
  if (!there) console.log('Skipped where they need python3-uno: what LibreOffice makes of tracked changes.');
  return there;
};

const readIf = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

/** Files as LibreOffice takes and leaves their changes, all in one run of it, by name. */
export const officeSides = (
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, OfficeSides>> =>
  inFolder((folder) => {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
    const port = String(20_000 + (process.pid % 20_000));
    const office = spawn(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        `--accept=socket,host=127.0.0.1,port=${port};urp;`,
      ],
      { stdio: 'ignore' },
    );
    try {
      const ran = run(python, [script, folder, port]);
      if (ran.status !== 0) throw new Error(`LibreOffice: ${ran.status} ${ran.stdout}${ran.stderr}`);
    } finally {
      office.kill();
    }
    const text = (path: string): string =>
      readIf(path)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const at = join(folder, name);
        return [
          name,
          { accept: text(`${at}.accept`), reject: text(`${at}.reject`), again: readIf(`${at}.again`) },
        ];
      }),
    );
  });
