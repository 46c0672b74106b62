import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

// Once there is a file SIGN, waits a moment, takes the lock of the draft at PATH as soon as nobody has it, and keeps it
// until it is killed: `take-over.ts PATH SIGN`.
const [path = '', sign = ''] = process.argv.slice(2);
const database = new DatabaseSync(path, { timeout: 0 });
const took = (): boolean => {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
};
console.log('waiting');
while (!existsSync(sign)) await setTimeout(1);
await setTimeout(30);
while (!took());
await setTimeout(60_000);
