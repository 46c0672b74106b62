// Bundles the desktop's two programs: the main one as a module, and the preload as one CommonJS file, the only form
// that a sandboxed preload has. Electron brings itself; the Typst compiler stays outside, being native.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOnce } from '../building.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  logLevel: 'warning',
  external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
};

const bundle = async () => {
  const { build } = await import('esbuild');
  rmSync(`${root}dist/desktop`, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { main: 'electron/desktop/main.ts' },
    outdir: 'dist/desktop',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    // Some packages are CommonJS and ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  await build({
    ...common,
    entryPoints: { preload: 'electron/desktop/preload.ts' },
    outdir: 'dist/desktop',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
};

/** Bundles the desktop's programs into `dist/desktop`, where their sources are newer than what is there. */
export const bundleDesktop = () => buildOnce('desktop', ['core', 'electron'], bundle);
