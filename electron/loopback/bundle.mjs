import { bundleFace } from '../bundling.mjs';

/** Bundles the loopback face into `dist/loopback`, where its sources are newer than what is there. */
export const bundleLoopback = () => bundleFace('loopback');
