import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { headers } from '#electron/host/pages/pages.ts';
import type { OwnPages } from './electron.ts';

// The interface's own wire, store and errands without its screens; what a test does with them is in `globalThis`.
/** Its script, to be bundled. */
const script = `
import { openWire } from '#renderer/store/wire.ts';
import { openSession } from '#renderer/store/session.ts';
import { followErrands } from '#renderer/app/errands.ts';
const wire = openWire();
const begun = new Promise((resolve) => wire.follow((reach) => reach === 'open' && resolve()));
const heard = [];
globalThis.host = wire.host;
globalThis.begun = begun;
globalThis.heard = heard;
globalThis.show = async (path) => {
  await begun;
  location.hash = new URLSearchParams({ draft: path });
  const opened = await openSession(wire, path);
  if (!opened.ok) throw new Error(opened.failure.code);
  globalThis.session = opened.value;
  return opened.value.present.draft;
};
addEventListener('message', ({ data, ports: [port] }) => {
  // A test speaks on the port beside the wire.
  if (data === 'entente:port') globalThis.port = port;
});
globalThis.type = (change) => globalThis.session.present.make(change, { origin: null, step: 'typing' }).ok;
const tapped = async function* (errands) {
  for await (const errand of errands) {
    heard.push(errand);
    yield errand;
  }
};
const { done, errands } = wire.host.app;
const app = { done, errands: async (...asked) => tapped(await errands(...asked)) };
begun.then(() =>
  followErrands({ host: { app }, reach: 'open', follow: () => () => undefined }, (place) => globalThis.show(place.path)),
);
const asked = new URLSearchParams(location.hash.slice(1)).get('draft') ?? new URLSearchParams(location.search).get('open');
if (asked !== null) begun.then(() => globalThis.show(asked));
`;

const page =
  '<!doctype html><title>Entente</title><main>Entente</main><script type="module" src="/bare.js"></script>';

const answer = (body: string, type: string): Response =>
  new Response(body, { headers: { ...headers, 'Content-Type': type } });

/** A page with the interface's store and nothing to see, in place of the first page. */
export const barePages = async (): Promise<OwnPages> => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('../../../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome140',
  });
  return (path) => {
    if (path === '/') return answer(page, 'text/html; charset=utf-8');
    return path === '/bare.js' ? answer(outputFiles[0]?.text ?? '', 'text/javascript') : null;
  };
};
