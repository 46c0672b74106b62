import { fileURLToPath } from 'node:url';
import { buildOnce } from './building.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the interface into `dist/renderer`, where its sources are newer than what is there. */
export const buildRenderer = (tell = () => undefined) =>
  buildOnce('renderer', ['core', 'renderer', 'locales', 'templates'], async () => {
    tell();
    const { build } = await import('vite');
    await build({ configFile: `${root}renderer/vite.config.ts`, configLoader: 'native', logLevel: 'warn' });
  });
