import { setFuses } from './fuses.mjs';

/** How the desktop app is packaged, for electron-builder. */
export const builderConfig = {
  appId: 'org.entente.drafting-room',
  productName: 'Entente',
  copyright: 'MIT',
  directories: { output: 'dist/packages', buildResources: 'electron/desktop/icons' },
  // Everything is bundled but the Typst compiler, which is native.
  files: [
    'package.json',
    'dist/desktop/**',
    'dist/renderer/**',
    'locales/**',
    'templates/**',
    '!**/sources.txt',
    '!**/README.md',
    '!node_modules/**',
    'node_modules/@myriaddreamin/**',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  afterPack: setFuses,
  icon: 'electron/desktop/icons/icon.png',
  fileAssociations: [
    {
      ext: 'entente',
      name: 'Entente draft',
      description: 'Draft in several languages',
      mimeType: 'application/vnd.entente',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'tar.gz'],
    category: 'Office',
    executableName: 'entente',
    synopsis: 'The drafting room for multilingual consensus texts',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity', hardenedRuntime: true },
  publish: null,
};
