import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** A small disk that lies at a folder until it is taken away. */
export const smallDiskAt = (folder: string, kilobytes: number): { takeAway(): void } => {
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) throw new Error('no mount');
  return { takeAway: () => void spawnSync('umount', ['--lazy', folder]) };
};

/** Shuts a folder against writing while files in it are open; what is given opens it again. */
export const shutFolder = (folder: string): (() => void) => {
  if (!mount('--bind', folder, folder) || !mount('-o', 'remount,bind,ro', folder))
    throw new Error('no mount');
  return () => void spawnSync('umount', [folder]);
};

/** Fills a disk to the last byte. */
export const fill = (folder: string): void => {
  for (const size of [65_536, 4096, 1]) {
    for (let n = 0; ; n++) {
      try {
        writeFileSync(join(folder, `filler-${size}-${n}`), Buffer.alloc(size));
      } catch {
        rmSync(join(folder, `filler-${size}-${n}`), { force: true });
        break;
      }
    }
  }
};

/** Makes room again on a disk that was filled. */
export const makeRoom = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.startsWith('filler')) rmSync(join(folder, name));
};
