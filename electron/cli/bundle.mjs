// Bundles the command line for installs: Node does not strip types from files that lie in node_modules. Only the
// Typst compiler stays outside, being native.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
// What the window was built into lies in folders beside it and stays.
mkdirSync(`${root}dist`, { recursive: true });
for (const name of readdirSync(`${root}dist`)) if (name.endsWith('.mjs')) rmSync(`${root}dist/${name}`);
await build({
  absWorkingDir: root,
  entryPoints: { entente: 'electron/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  minifySyntax: true,
  external: ['@myriaddreamin/typst-ts-node-compiler'],
  // Some packages are CommonJS and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
