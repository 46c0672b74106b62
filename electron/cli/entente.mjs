#!/usr/bin/env node
// Starts the command line: the bundle in an installed copy, the sources in a clone. It runs on any Node, so that an
// old one gets a sentence instead of a stack trace.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const bundle = new URL('../../dist/entente.mjs', import.meta.url);
const sources = new URL('./main.ts', import.meta.url);
const ownNode = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

if (isNewEnough) await import(existsSync(bundle) ? bundle.href : sources.href);
else if (existsSync(ownNode)) {
  const again = spawnSync(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = again.status ?? 1;
} else {
  console.error(
    `Entente needs Node 22.18 or newer; this is ${process.version}. Nothing was read or written.`,
  );
  console.error(
    `Entente demande Node 22.18 ou plus récent ; voici ${process.version}. Rien n’a été lu ni écrit.`,
  );
  process.exitCode = 1;
}
