import type { CommandLine } from '../command-line.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { salvageCommand } from './salvage.ts';
import { setCommand } from './set.ts';
import { showCommand } from './show.ts';
import { unpackCommand } from './unpack.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order in which a drafter meets them. */
export const commands: readonly CommandLine[] = [
  newCommand,
  importCommand,
  showCommand,
  setCommand,
  exportCommand,
  verifyCommand,
  unpackCommand,
  salvageCommand,
];

export type { CommandLine };
