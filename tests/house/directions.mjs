// Checks which way imports run. A cruise that reads nothing also finds nothing wrong, so the count is checked too.
import { spawnSync } from 'node:child_process';

const rooms = ['core', 'electron', 'renderer', 'tests'];
const run = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    'tests/house/dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...rooms,
  ],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
if (run.stdout === '') {
  console.error(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(
  `Directions: ${summary.totalCruised} files and ${summary.totalDependenciesCruised} imports read, ${summary.violations.length} against the house.`,
);
process.exit(summary.violations.length > 0 || summary.totalDependenciesCruised === 0 ? 1 : 0);
