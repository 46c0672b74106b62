import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The interface's own wire, store and errands without its screens; what a test does with them is in `globalThis`.
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

/** A page with the interface's wire, store and errands in it, and nothing to see. */
export const barePage =
  '<!doctype html><title>Entente</title><main>Entente</main><script type="module" src="/bare.js"></script>';

/** The script of that page. */
export const bareScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome140',
  });
  return outputFiles[0]?.text ?? '';
};
