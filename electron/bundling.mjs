// Bundles programs, so that they start from a few files in place of hundreds. Electron brings itself; the Typst
// compiler stays outside, being native.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOnce } from './building.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const common = (name) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  logLevel: 'warning',
  outdir: `dist/${name}`,
  external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
});

const asModule = {
  outExtension: { '.js': '.mjs' },
  splitting: true,
  format: 'esm',
  // Some packages are CommonJS and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

const asCommon = { outExtension: { '.js': '.cjs' }, format: 'cjs' };

/**
 * Bundles one face into `dist/<face>`, where its sources are newer than what is there: `main.ts` as a module, and a
 * preload as one CommonJS file, the only form that a sandboxed preload has.
 */
export const bundleFace = (face, { preload = false } = {}) =>
  buildOnce(face, ['core', 'electron'], async () => {
    const { build } = await import('esbuild');
    rmSync(`${root}dist/${face}`, { recursive: true, force: true });
    const from = `electron/${face}`;
    await build({ ...common(face), ...asModule, entryPoints: { main: `${from}/main.ts` } });
    if (preload)
      await build({ ...common(face), ...asCommon, entryPoints: { preload: `${from}/preload.ts` } });
  });
