import { parseArgs } from 'node:util';
import { resourcePath } from '#electron/host/resources.ts';
import { startHost } from '#electron/host/serving/host.ts';
import { confShelf } from '#electron/host/settings/conf-shelf.ts';
import { machineLanguage, translator } from '#electron/host/translate.ts';
import { openBrowser } from './open-browser.ts';
import { serveLoopback } from './serve.ts';
import { loopbackShell } from './shell.ts';

const options = {
  /** A port of one's own choice; any that is free otherwise. */
  port: { type: 'string', default: '0' },
  /** Where settings are kept, in place of the machine's own folder for them. */
  settings: { type: 'string' },
  /** Tells the address and opens no browser. */
  quiet: { type: 'boolean', default: false },
  /** A key of one's own choice, so that a page that is open can go on with a host that was started anew. */
  key: { type: 'string' },
} as const;

/** Runs the loopback face until it is told to stop. The address goes to standard output, everything else does not. */
export const runLoopback = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const language = machineLanguage(env);
  const t = translator(language);
  const host = startHost({ shell: loopbackShell, shelf: confShelf(values.settings), language });
  const loopback = await serveLoopback(
    host,
    resourcePath('dist', 'renderer'),
    Number(values.port),
    values.key,
  );
  const [path] = positionals;
  const address =
    path === undefined ? loopback.address : `${loopback.address}&open=${encodeURIComponent(path)}`;
  process.stdout.write(`${address}\n`);
  if (!values.quiet && !openBrowser(address, env)) process.stderr.write(`${t('loopback:open-here')}\n`);
  const stop = (): void => {
    void loopback.close().then(() => {
      host.close();
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};
