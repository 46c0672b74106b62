import type { CommandLine } from '../command-line.ts';
import { amendCommand } from './amend.ts';
import { amendmentsCommand } from './amendments.ts';
import { bracketCommand } from './bracket.ts';
import { clausesCommand } from './clauses.ts';
import { commentCommand } from './comment.ts';
import { commentsCommand } from './comments.ts';
import { compareCommand } from './compare.ts';
import { confirmCommand } from './confirm.ts';
import { conflictsCommand } from './conflicts.ts';
import { decideCommand } from './decide.ts';
import { exportCommand } from './export.ts';
import { factsCommand } from './facts.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { insertCommand } from './insert.ts';
import { newCommand } from './new.ts';
import { originCommand } from './origin.ts';
import { pairCommand } from './pair.ts';
import { replyCommand } from './reply.ts';
import { reserveCommand } from './reserve.ts';
import { roundCommand } from './round.ts';
import { salvageCommand } from './salvage.ts';
import { setCommand } from './set.ts';
import { showCommand } from './show.ts';
import { staleCommand } from './stale.ts';
import { tourCommand } from './tour.ts';
import { undoCommand } from './undo.ts';
import { unpackCommand } from './unpack.ts';
import { verifyCommand } from './verify.ts';
import { versionCommand } from './version.ts';
import { versionsCommand } from './versions.ts';

/** Every command, in the order in which a drafter meets them. */
export const commands: readonly CommandLine[] = [
  newCommand,
  importCommand,
  pairCommand,
  showCommand,
  setCommand,
  clausesCommand,
  insertCommand,
  factsCommand,
  staleCommand,
  confirmCommand,
  commentCommand,
  commentsCommand,
  versionCommand,
  versionsCommand,
  compareCommand,
  roundCommand,
  replyCommand,
  amendCommand,
  amendmentsCommand,
  conflictsCommand,
  decideCommand,
  bracketCommand,
  reserveCommand,
  originCommand,
  exportCommand,
  historyCommand,
  undoCommand,
  verifyCommand,
  unpackCommand,
  salvageCommand,
  tourCommand,
];
