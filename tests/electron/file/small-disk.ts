import { spawnSync } from 'node:child_process';
import { inFolder } from '../../build/programs.ts';

const mount = (...args: readonly string[]): boolean =>
  spawnSync('mount', [...args], { stdio: 'ignore' }).status === 0;

/** Whether a small disk can be made here: Linux, as root, where mounting is allowed. */
export const hasSmallDisk: boolean =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  inFolder((folder) => {
    const mounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    if (mounted) spawnSync('umount', [folder]);
    return mounted;
  });

if (!hasSmallDisk)
  console.log('Skipped: full and read-only disks (making one needs root and mount on Linux).');

/** Does something on a disk of that many kilobytes. */
export const onSmallDisk = (kilobytes: number, work: (folder: string) => void): void =>
  inFolder((folder) => {
    if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) throw new Error('no mount');
    try {
      work(folder);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

/** Makes a mounted disk read-only. */
export const writeProtect = (folder: string): void => {
  if (!mount('-o', 'remount,ro', folder)) throw new Error('no remount');
};
