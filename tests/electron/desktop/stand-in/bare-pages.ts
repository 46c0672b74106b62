import { headers } from '#electron/host/pages/pages.ts';
import { barePage, bareScript } from '../../../build/bare-page.ts';
import type { OwnPages } from './electron.ts';

const answer = (body: string, type: string): Response =>
  new Response(body, { headers: { ...headers, 'Content-Type': type } });

/** A page with the interface's store and nothing to see, in place of the first page. */
export const barePages = async (): Promise<OwnPages> => {
  const script = await bareScript();
  return (path) => {
    if (path === '/') return answer(barePage, 'text/html; charset=utf-8');
    return path === '/bare.js' ? answer(script, 'text/javascript') : null;
  };
};
