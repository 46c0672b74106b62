import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Whether the folder of real texts that lies beside a development checkout is there. */
export const hasShared = existsSync(folder);

if (!hasShared)
  console.log('Skipped where they need ../shared: tests on real outcome texts (the folder is not there).');

/** The path of a file among the real texts. */
export const sharedPath = (...parts: readonly string[]): string => `${folder}${parts.join('/')}`;
