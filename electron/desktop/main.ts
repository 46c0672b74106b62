import { app, Menu, nativeTheme } from 'electron';
import type { CommandName } from '#core/contract/commands.ts';
import { resourcePath } from '#electron/host/resources.ts';
import { type RunningHost, startHost } from '#electron/host/serving/host.ts';
import { version } from '#electron/host/version.ts';
import { aloud } from './aloud.ts';
import { hearOfCrashes } from './crashing.ts';
import { guardAll } from './door.ts';
import { type Entrance, openEntrance } from './entrance.ts';
import { keptState } from './kept-state.ts';
import { menus } from './menu.ts';
import { draftsIn, isDraftFile } from './opened-files.ts';
import { registerScheme, servePages } from './pages.ts';
import { desktopShell } from './shell.ts';
import { machineLanguage, speaking } from './speaking.ts';
import { checkSpelling } from './spelling.ts';
import { storeShelf } from './store-shelf.ts';
import { openWindows, type Windows } from './windows.ts';

/** Drafts that were asked for before there was a window to show them in. */
const early: string[] = [];
let running: Windows | null = null;
let quitting = false;

const show = (path: string): void => {
  if (running === null) early.push(path);
  else running.show(path);
};

const followTheme = ({ memory }: RunningHost): void => {
  const theme = (): void => {
    nativeTheme.themeSource = memory.settings.theme;
  };
  theme();
  memory.follow(theme);
};

const keepMenus = (
  { memory, followOffers }: RunningHost,
  speak: ReturnType<typeof speaking>,
  windows: Windows,
  entrance: Entrance,
): void => {
  // A window that has not said yet what it can do keeps what it is asked until it has come in.
  const isPossible = (name: CommandName): boolean => {
    const front = windows.front();
    const offer = front === null ? undefined : entrance.askedBy(front.webContents)?.offer;
    return offer?.commands?.has(name) ?? true;
  };
  const build = (): void => {
    const template = menus({
      t: speak(),
      platform: process.platform,
      recents: memory.recents,
      isPossible,
      run: (name) => entrance.tell(windows.inFront().webContents, { type: 'command', name }),
      open: (path) => windows.show(path),
      closeWindow: () => windows.inFront().close(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  build();
  memory.follow(build);
  followOffers(build);
  app.on('browser-window-focus', build);
  memory.followRecents(() => {
    const [latest] = memory.recents;
    if (latest !== undefined) app.addRecentDocument(latest.path);
    build();
  });
};

const run = (): void => {
  const language = machineLanguage();
  const stayed = (): void => {
    quitting = false;
  };
  const shell = desktopShell(
    () => host.memory,
    () => speak(),
    (path) => windows.project(path),
  );
  const host: RunningHost = startHost({ shell, shelf: storeShelf(), language });
  const speak = speaking(host.memory, language);
  const windows = openWindows(() => entrance, speak, keptState(), stayed);
  const entrance: Entrance = openEntrance(host);
  app.setAboutPanelOptions({ applicationName: 'Entente', applicationVersion: version() });
  servePages(resourcePath('dist', 'renderer'));
  followTheme(host);
  checkSpelling(host);
  keepMenus(host, speak, windows, entrance);
  running = windows;
  app.on('will-quit', () => host.close());
  app.on('activate', () => void windows.inFront());
  const [first, ...others] = [...early, ...draftsIn(process.argv, process.cwd())];
  windows.open(first);
  for (const path of others) windows.open(path);
};

const listen = (): void => {
  app.on('second-instance', (_event, words, folder) => {
    const drafts = draftsIn(words, folder);
    for (const path of drafts) show(path);
    if (drafts.length === 0) running?.inFront().show();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isDraftFile(path)) show(path);
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
};

// A fault of ours in one call must not take the other windows down; nothing that was acknowledged hangs on it.
const surviveFaults = (): void => {
  process.on('unhandledRejection', (fault) =>
    aloud('fault', { what: fault instanceof Error ? fault.name : typeof fault }),
  );
};

const begin = async (): Promise<void> => {
  surviveFaults();
  listen();
  hearOfCrashes();
  app.enableSandbox();
  // Windows keeps recent drafts and the place in its bar under this name, which the installer writes too.
  app.setAppUserModelId('org.entente.drafting-room');
  registerScheme();
  await app.whenReady();
  guardAll();
  run();
};

// Two hosts would stand in each other's way at the same drafts: the second hands its files over and goes.
if (app.requestSingleInstanceLock()) void begin();
else app.quit();
