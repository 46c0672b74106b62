import { bundleFace } from '../bundling.mjs';

/** Bundles the desktop's two programs into `dist/desktop`, where their sources are newer than what is there. */
export const bundleDesktop = () => bundleFace('desktop', { preload: true });
