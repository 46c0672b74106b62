import type { App, BrowserWindow, Event, IpcMain, MessagePortMain, WebContents } from 'electron';

/** What Electron tells of the app, by name, as the stand-in tells it. */
export interface AppEvents {
  'second-instance': [event: Told, words: string[], folder: string];
  'open-file': [event: Told, path: string];
  'before-quit': [event: Told];
  'window-all-closed': [];
  'browser-window-focus': [event: Told];
  activate: [event: Told];
  'will-quit': [event: Told];
}

/** What can be kept from happening. */
export interface Told {
  preventDefault(): void;
}

/** What Electron tells of a window. */
export interface WindowEvents {
  close: [event: Told];
  closed: [];
  'ready-to-show': [];
  unresponsive: [];
}

/** What Electron tells of what is in a window. */
export interface ContentsEvents {
  'will-frame-navigate': [details: Told & { readonly url: string; readonly isMainFrame: boolean }];
  'will-attach-webview': [event: Told];
  'render-process-gone': [event: Told, details: { readonly reason: string; readonly exitCode: number }];
}

interface Sent extends Told {
  readonly ports: readonly Pick<MessagePortMain, 'start' | 'close' | 'postMessage'>[];
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * Never called: it compiles only as long as Electron’s own types say that it tells at least what the stand-in tells,
 * under these names and in this order.
 *
 * @public
 */
export const asElectronTells = (
  app: App,
  window: BrowserWindow,
  contents: WebContents,
  ipc: IpcMain,
): void => {
  app.on('second-instance', (...told: [Event, string[], string, unknown]) => {
    const [event, words, folder] = told;
    const mine: AppEvents['second-instance'] = [event, words, folder];
    return void mine;
  });
  app.on('open-file', (...mine: AppEvents['open-file']) => void mine);
  app.on('before-quit', (...mine: AppEvents['before-quit']) => void mine);
  app.on('window-all-closed', (...mine: AppEvents['window-all-closed']) => void mine);
  app.on('browser-window-focus', (event) => {
    const mine: AppEvents['browser-window-focus'] = [event];
    return void mine;
  });
  app.on('activate', (event) => {
    const mine: AppEvents['activate'] = [event];
    return void mine;
  });
  app.on('will-quit', (...mine: AppEvents['will-quit']) => void mine);
  window.on('close', (...mine: WindowEvents['close']) => void mine);
  window.on('closed', (...mine: WindowEvents['closed']) => void mine);
  window.on('ready-to-show', (...mine: WindowEvents['ready-to-show']) => void mine);
  window.on('unresponsive', (...mine: WindowEvents['unresponsive']) => void mine);
  contents.on('will-frame-navigate', (...mine: ContentsEvents['will-frame-navigate']) => void mine);
  contents.on('will-attach-webview', (event) => {
    const mine: ContentsEvents['will-attach-webview'] = [event];
    return void mine;
  });
  contents.on('render-process-gone', (...mine: ContentsEvents['render-process-gone']) => void mine);
  ipc.on('entente:port', (event) => {
    const mine: Sent = event;
    return void mine;
  });
};
