import { app, type Session, session, shell, type WebContents } from 'electron';
import { isMadeByUs, isOurs } from './address.ts';
import { aloud } from './aloud.ts';
import { openExternally } from './external-links.ts';

/** All that a page of ours may ask of the machine: to put words on the clipboard, and to fill the projector's screen. */
const permitted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

const denyPermissions = (windows: Session): void => {
  windows.setPermissionRequestHandler((contents, permission, answer, { requestingUrl }) => {
    const may = permitted.has(permission) && isOurs(contents.getURL()) && isOurs(requestingUrl);
    if (!may) aloud('permission-denied', { permission });
    answer(may);
  });
  windows.setPermissionCheckHandler(
    (_contents, permission, origin) => permitted.has(permission) && isOurs(origin),
  );
  windows.setDevicePermissionHandler(() => false);
};

const leadOut = async (address: string): Promise<void> => {
  const opened = await openExternally(address, (given) => shell.openExternal(given));
  if (!opened) aloud('address-denied');
};

interface Leaving {
  preventDefault(): void;
  readonly url: string;
  readonly isMainFrame: boolean;
}

const stay = (event: Leaving): void => {
  if (isOurs(event.url) || (!event.isMainFrame && isMadeByUs(event.url))) return;
  event.preventDefault();
  aloud('navigation-denied', { main: String(event.isMainFrame) });
};

const guard = (contents: WebContents): void => {
  contents.setWindowOpenHandler(({ url }) => {
    void leadOut(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    aloud('webview-denied');
  });
};

/** Guards everything that can ever show a page: it stays where it is, opens nothing and may ask for next to nothing. */
export const guardAll = (): void => {
  denyPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guard(contents));
};
