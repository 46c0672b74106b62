import { fileURLToPath } from 'node:url';
import { buildOnce } from './building.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the interface into `dist/renderer`, where its sources are newer than what is there. */
export const buildRenderer = (tell = () => undefined) =>
  buildOnce('renderer', ['core', 'renderer', 'locales', 'templates'], async () => {
    tell();
    const { build } = await import('vite');
    // Whoever builds it, it is built for use: where tests do, Vite would take React as it is for finding faults.
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      await build({ configFile: `${root}renderer/vite.config.ts`, configLoader: 'native', logLevel: 'warn' });
    } finally {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
    }
  });
