import type { Shell } from '#electron/host/shell.ts';

/** What a browser lets us do: nothing outside its page. The interface lists folders itself and projects into a tab. */
export const loopbackShell: Shell = {
  can: { face: 'loopback', dialogs: false, reveal: false, windows: false, platform: process.platform },
  pick: () => Promise.resolve(null),
  reveal: () => Promise.resolve(),
  openFile: () => Promise.resolve(),
  project: () => Promise.resolve(),
};
