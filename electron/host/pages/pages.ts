import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** A file of the interface, with its type. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Its name changes with its content, so that it never has to be asked for again. */
  readonly lasting: boolean;
}

/** What every answer carries: only our own code runs, nobody frames us, nothing is sniffed or told to others. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self' blob:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The file of the interface at an address, or null. Links are followed first, and nothing outside is ever served. */
export const fileAt = (root: string, address: string): ServedFile | null => {
  const wanted = address === '/' ? '/index.html' : address;
  let path: string;
  try {
    path = realpathSync(join(root, decodeURIComponent(wanted)));
  } catch {
    return null;
  }
  const type = types[extname(path)];
  if (!path.startsWith(realpathSync(root) + sep) || type === undefined) return null;
  if (!statSync(path).isFile()) return null;
  return { bytes: readFileSync(path), type, lasting: wanted.startsWith('/assets/') };
};
