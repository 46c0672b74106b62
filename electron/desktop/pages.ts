import { protocol } from 'electron';
import { fileAt, headers } from '#electron/host/pages/pages.ts';
import { isOurs, scheme } from './address.ts';

/** Names our scheme, before anything else: it stands like https, and reaches nothing but what we answer. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

const plain = (status: number): Response =>
  new Response(`${status}`, { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });

const answer = (root: string, { url, method }: Pick<Request, 'url' | 'method'>): Response => {
  if (!isOurs(url)) return plain(403);
  if (method !== 'GET') return plain(405);
  const file = fileAt(root, new URL(url).pathname);
  if (file === null) return plain(404);
  return new Response(Buffer.from(file.bytes), { headers: { ...headers, 'Content-Type': file.type } });
};

/** Serves the interface to our windows from one folder, and nothing outside it. */
export const servePages = (root: string): void => {
  protocol.handle(scheme, (request) => answer(root, request));
};
