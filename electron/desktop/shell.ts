import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions, shell } from 'electron';
import { draftsFolder } from '#electron/host/serving/folders.ts';
import type { Memory } from '#electron/host/settings/memory.ts';
import type { Picking, Shell } from '#electron/host/shell.ts';
import type { Translate } from '#electron/host/translate.ts';
import { aloud } from './aloud.ts';

/** What Entente issues or keeps; nothing that a machine would run is opened for a page. */
const opened: ReadonlySet<string> = new Set(['.docx', '.pdf', '.xlsx', '.md', '.txt', '.json', '.entente']);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const filtersFor = (endings: string, t: Translate): FileFilter[] => {
  const extensions = endings.split(',').map((ending) => ending.trim().replace(/^\./, ''));
  const name = extensions.includes('entente') ? t('desktop:draft-files') : extensions.join(', ');
  return [{ name, extensions }];
};

const askOpen = async (options: OpenDialogOptions): Promise<string | null> => {
  const window = BrowserWindow.getFocusedWindow();
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  return (await asked).filePaths[0] ?? null;
};

const askSave = async (defaultPath: string, filters: FileFilter[]): Promise<string | null> => {
  const window = BrowserWindow.getFocusedWindow();
  const options = { defaultPath, filters };
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : filePath;
};

const pick = ({ purpose, name, ending }: Picking, folder: string, t: Translate): Promise<string | null> => {
  if (purpose === 'folder')
    return askOpen({ defaultPath: folder, properties: ['openDirectory', 'createDirectory'] });
  const filters = filtersFor(ending ?? 'entente', t);
  if (purpose === 'save') return askSave(join(folder, name ?? ''), filters);
  return askOpen({ defaultPath: folder, filters, properties: ['openFile'] });
};

/** What the desktop brings along: the machine’s own dialogs, its folders and programs, and windows of one’s own. */
export const desktopShell = (
  memory: () => Memory,
  speak: () => Translate,
  project: (path: string) => void,
): Shell => ({
  can: { face: 'desktop', dialogs: true, reveal: true, windows: true, platform: process.platform },
  pick: (asked) => pick(asked, draftsFolder(memory().settings.folder), speak()),
  reveal: (path) => {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) aloud('reveal-denied');
    else shell.showItemInFolder(path);
    return Promise.resolve();
  },
  openFile: async (path) => {
    if (!isFile(path) || !opened.has(extname(path).toLowerCase())) return aloud('open-denied');
    if ((await shell.openPath(path)) !== '') aloud('open-failed');
  },
  project: (path) => {
    project(path);
    return Promise.resolve();
  },
});
