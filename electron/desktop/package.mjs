// `npm run package`: the desktop app for the machine that this runs on, into dist/packages. Words after `--` go to
// electron-builder: --linux, --win, --mac, --dir.
import { fileURLToPath } from 'node:url';
import { build, createTargets, Platform } from 'electron-builder';
import { buildRenderer } from '../build-renderer.mjs';
import { builderConfig } from './builder.config.mjs';
import { bundleDesktop } from './bundle.mjs';

const platforms = { '--linux': Platform.LINUX, '--win': Platform.WINDOWS, '--mac': Platform.MAC };

const words = process.argv.slice(2);
const wanted = Object.entries(platforms)
  .filter(([word]) => words.includes(word))
  .map(([, platform]) => platform);

await buildRenderer();
await bundleDesktop();
try {
  await build({
    projectDir: fileURLToPath(new URL('../../', import.meta.url)),
    config: builderConfig,
    targets: createTargets(
      wanted.length > 0 ? wanted : [Platform.current()],
      words.includes('--dir') ? 'dir' : null,
    ),
  });
} catch (error) {
  console.error(
    `Entente: the app could not be packaged. Electron’s program is fetched for it from outside; where that is not to be had, nothing is packaged.\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
