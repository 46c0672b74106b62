import { app, type BrowserWindow, dialog } from 'electron';
import type { Translate } from '#electron/host/translate.ts';
import { aloud } from './aloud.ts';

/** A window that goes down so often within a minute is not opened again unasked. */
const most = 3;
const minute = 60_000;

const ask = async (window: BrowserWindow, t: Translate, what: 'crashed' | 'stuck'): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t(`desktop:${what}`),
    detail: t('desktop:work-kept'),
    buttons: [t('desktop:open-again'), t(what === 'stuck' ? 'desktop:wait' : 'desktop:close-window')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
};

const tell = (window: BrowserWindow, t: Translate): void => {
  void dialog.showMessageBox(window, {
    type: 'info',
    message: t('desktop:opened-again'),
    detail: t('desktop:work-kept'),
    buttons: [t('desktop:go-on')],
  });
};

/**
 * Opens a window again whose page went down or is stuck, at the place where it was. The drafts are the host’s and stay
 * open there, so that all which was acknowledged is kept. `gone` hears first, so that the page no longer writes.
 */
export const outliveCrashes = (window: BrowserWindow, speak: () => Translate, gone: () => void): void => {
  const { webContents } = window;
  const crashes: number[] = [];
  let asking = false;
  const again = (): void => {
    if (!window.isDestroyed()) webContents.reload();
  };
  const crashed = async (): Promise<void> => {
    const now = Date.now();
    crashes.push(now);
    const often = crashes.filter((time) => now - time < minute).length > most;
    if (often && !(await ask(window, speak(), 'crashed'))) return window.destroy();
    again();
    if (!often) tell(window, speak());
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    aloud('window-gone', { reason, exitCode });
    gone();
    void crashed();
  });
  const stuck = async (): Promise<void> => {
    asking = true;
    // The page is ended; what follows is what follows a crash.
    if (await ask(window, speak(), 'stuck')) webContents.forcefullyCrashRenderer();
    asking = false;
  };
  window.on('unresponsive', () => {
    if (!asking) void stuck();
  });
};

/** Says when a process beside the windows went down; Chromium starts those that it needs again by itself. */
export const hearOfCrashes = (): void => {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') aloud('process-gone', { type, reason, exitCode });
  });
};
