import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from '#tests/build/shared.ts';
import { amendmentRows } from './amendments.ts';
import { inProcess } from './in-process.ts';
import { packRows } from './packs.ts';
import { tableOf } from './table.ts';
import { missingPeers, wholeProcess } from './whole-process.ts';

const seedPath = sharedPath('seeds', 'conclusions-2017-en.txt');
const seed = existsSync(seedPath) ? readFileSync(seedPath, 'utf8') : null;
const progress = (line: string): void => void process.stderr.write(`… ${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const texts = async () => [
    ...(await inProcess(seed, progress)),
    ...(await wholeProcess(folder, seed, progress)),
  ];
  const kinds = ['amendments', 'packs'] as const;
  const only = kinds.find((kind) => process.argv.includes(kind));
  const rows = [
    ...(only === undefined ? await texts() : []),
    ...(only === 'packs' ? [] : await amendmentRows(folder, progress)),
    ...(only === 'amendments' ? [] : await packRows(folder, progress)),
  ];
  const missing = only === undefined ? missingPeers() : [];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const sample = seed === null ? '14 generated clauses' : 'the Conclusions of 2017 (14 clauses)';
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ machine, sample, missing, rows }, null, 2));
  else {
    const smallest = only !== undefined ? '' : ` Smallest text: ${sample}.`;
    console.log(`${machine}. Medians of several runs; peers in turn with Entente.${smallest}\n`);
    console.log(tableOf(rows));
    for (const name of missing) console.log(`\n${name} is not on this machine: left out.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
