import { z } from 'zod';
import { readResource } from './resources.ts';

/** The version of Entente. */
export const version = (): string =>
  z.object({ version: z.string() }).parse(readResource('package.json')).version;
