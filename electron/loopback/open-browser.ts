import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['rundll32', ['url.dll,FileProtocolHandler']],
  linux: ['xdg-open', []],
};

/** Whether there is a screen on which a browser could open. */
const hasDisplay = ({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;

/** Opens the machine's browser at an address of ours; false where there is none, so that the address is to be told. */
export const openBrowser = (address: string, env: NodeJS.ProcessEnv): boolean => {
  const opener = openers[process.platform];
  if (opener === undefined || !hasDisplay(env)) return false;
  const [program, words] = opener;
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
};
