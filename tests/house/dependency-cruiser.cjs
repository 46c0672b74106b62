/** Which way imports run; each rule is a sentence of the README's architecture. */
const coreFolders = ['language', 'draft', 'change', 'redline', 'margin', 'amendment', 'round', 'forms'];
const readers = ['text', 'word', 'print'];
const purePackages = ['zod', 'docx', 'fflate', 'saxes', 'fast-diff', '@orpc/contract'];

/** Reads what came back in any form; nothing in core reads it. */
const joining = 'reply';

const above = (folder) => [...coreFolders.slice(coreFolders.indexOf(folder) + 1), ...readers, joining];
const core = (folders) => `^core/(${folders.join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...coreFolders.map((folder) => ({
      name: `core-${folder}-reads-only-what-is-below`,
      severity: 'error',
      from: { path: core([folder]) },
      to: { path: core(above(folder)) },
    })),
    ...readers.map((folder) => ({
      name: `core-${folder}-reads-no-other-form`,
      severity: 'error',
      from: { path: core([folder]) },
      to: { path: core([...readers.filter((other) => other !== folder), joining]) },
    })),
    {
      name: 'core-reads-core',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(electron|renderer|tests|templates|locales)/' },
    },
    {
      name: 'core-packages',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'],
        pathNot: `node_modules/(${purePackages.join('|')})/`,
      },
    },
    {
      name: 'host-serves-the-faces',
      severity: 'error',
      from: { path: '^electron/host/' },
      to: { path: '^electron/(desktop|loopback|cli)/' },
    },
    {
      name: 'faces-apart',
      severity: 'error',
      from: { path: '^electron/(desktop|loopback|cli)/' },
      to: { path: '^electron/(desktop|loopback|cli)/', pathNot: '^electron/$1/' },
    },
    {
      name: 'electron-only-on-the-desktop',
      severity: 'error',
      // The stand-in is held to Electron's own types.
      from: { pathNot: '^(electron/desktop|tests/electron/desktop)/' },
      to: { path: 'node_modules/electron/' },
    },
    { name: 'renderer-apart', severity: 'error', from: { path: '^electron/' }, to: { path: '^renderer/' } },
    {
      name: 'renderer-sees-the-host-only-through-the-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'slate-only-in-the-editor',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/editor/' },
      to: { path: 'node_modules/slate' },
    },
    {
      name: 'ui-knows-no-drafting',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(core|renderer)/', pathNot: '^renderer/ui/' },
    },
    {
      name: 'nothing-below-reads-the-contract',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/contract/' },
      to: { path: '^core/contract/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // What is built is not there in a fresh clone.
      to: { couldNotResolve: true, pathNot: '^node:|/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/.cache/' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
