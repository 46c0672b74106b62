import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from '#tests/build/shared.ts';
import { amendmentRows } from './amendments.ts';
import { inProcess } from './in-process.ts';
import { packRows } from './packs.ts';
import { replyRows } from './replies.ts';
import { batchRows } from './reply-batch.ts';
import { tableOf } from './table.ts';
import { missingPeers, wholeProcess } from './whole-process.ts';
import { windowRows } from './window.ts';

const seedPath = sharedPath('seeds', 'conclusions-2017-en.txt');
const seed = existsSync(seedPath) ? readFileSync(seedPath, 'utf8') : null;
const progress = (line: string): void => void process.stderr.write(`… ${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const texts = async () => [
    ...(await inProcess(seed, progress)),
    ...(await wholeProcess(folder, seed, progress)),
  ];
  const named = ['amendments', 'replies', 'packs', 'window'].filter((name) => process.argv.includes(name));
  const only = named.length > 0;
  const asked = (name: string): boolean => !only || named.includes(name);
  const rows = [
    ...(only ? [] : await texts()),
    ...(asked('amendments') ? await amendmentRows(folder, progress) : []),
    ...(asked('packs') ? await packRows(folder, progress) : []),
    ...(asked('replies') ? await replyRows(folder, progress) : []),
    ...(asked('replies') ? await batchRows(folder, progress) : []),
    ...(asked('window') ? await windowRows(folder, progress) : []),
  ];
  const missing = only ? [] : missingPeers();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const sample = seed === null ? '14 generated clauses' : 'the Conclusions of 2017 (14 clauses)';
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ machine, sample, missing, rows }, null, 2));
  else {
    const smallest = only ? '' : ` Smallest text: ${sample}.`;
    console.log(`${machine}. Medians of several runs; peers in turn with Entente.${smallest}\n`);
    console.log(tableOf(rows));
    for (const name of missing) console.log(`\n${name} is not on this machine: left out.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
