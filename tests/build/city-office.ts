import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One thing that a city does to its copy in LibreOffice. */
export type Step =
  | { readonly do: 'replace'; readonly at: string; readonly by: string }
  | { readonly do: 'insert' | 'paragraph' | 'comment'; readonly at: string; readonly words: string }
  | { readonly do: 'delete' | 'split'; readonly at: string }
  /** Down by so many paragraphs. */
  | { readonly do: 'move'; readonly at: string; readonly by: number };

/** One thing that a city does to a table of comments there. */
export type Filling =
  | { readonly do: 'type' | 'note'; readonly cell: string; readonly words: string }
  | { readonly do: 'strike'; readonly cell: string; readonly words?: string }
  | { readonly do: 'sort' | 'hide' | 'drop'; readonly column: string }
  | { readonly do: 'filter'; readonly column: string; readonly words: string }
  | { readonly do: 'row'; readonly at: number }
  | { readonly do: 'sheet' | 'name' | 'head' | 'box'; readonly words: string };

const scripts = (name: string): string =>
  fileURLToPath(new URL(`../electron/judges/${name}.py`, import.meta.url));
const [editing, filling] = [scripts('edit-as-a-city'), scripts('fill-as-a-city')];
const python = '/usr/bin/python3';

/** Whether LibreOffice can be driven on this machine. */
export const hasOffice =
  spawnSync(python, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;

if (!hasOffice)
  console.log(
    'Skipped where they need LibreOffice and python3-uno: replies edited in a real word processor.',
  );

/** A LibreOffice of its own that stands open until it is closed. */
export interface Office {
  readonly edit: (source: string, target: string, steps: readonly Step[]) => void;
  readonly fill: (source: string, target: string, steps: readonly Filling[]) => void;
  readonly close: () => void;
}

const stopped = (office: ChildProcess): void => {
  if (office.pid === undefined) return;
  try {
    process.kill(-office.pid);
  } catch {
    // It has ended on its own.
  }
};

/** Opens LibreOffice without a window. */
export const openOffice = (): Office => {
  const profile = mkdtempSync(join(tmpdir(), 'entente-office-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const accept = `--accept=socket,host=127.0.0.1,port=${port};urp;`;
  const words = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`, accept];
  const office = spawn('soffice', words, { stdio: 'ignore', detached: true });
  const run = (script: string, ...said: readonly string[]): void => {
    const done = spawnSync(python, ['-B', script, ...said], { encoding: 'utf8', timeout: 100_000 });
    if (done.status !== 0)
      throw new Error(`LibreOffice: ${done.signal ?? done.status} ${done.stdout}${done.stderr}`);
  };
  return {
    edit: (source, target, steps) => run(editing, source, target, String(port), JSON.stringify(steps)),
    fill: (source, target, steps) => run(filling, source, target, String(port), JSON.stringify(steps)),
    close: () => {
      stopped(office);
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
