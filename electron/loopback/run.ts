import { type Failure, refuse, success } from '#core/failure.ts';
import { resourcePath } from '#electron/host/resources.ts';
import { type RunningHost, startHost } from '#electron/host/serving/host.ts';
import { confShelf } from '#electron/host/settings/conf-shelf.ts';
import { machineLanguage, sentenceOf, translator } from '#electron/host/translate.ts';
import { keepKey, keptKey } from './kept-key.ts';
import { openBrowser } from './open-browser.ts';
import { optionsOf } from './options.ts';
import { type Loopback, serveLoopback } from './serve.ts';
import { loopbackShell } from './shell.ts';

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** Under the port that was asked for; else under the last one, or, where that is taken by now, under any. */
const serve = async (host: RunningHost, folder: string, port: number | null) => {
  const root = resourcePath('dist', 'renderer');
  const kept = keptKey(folder);
  const wanted = port === null ? [kept.port, 0] : [port];
  for (const one of wanted) {
    try {
      const loopback = await serveLoopback(host, root, one, kept.key);
      keepKey(folder, { key: kept.key, port: loopback.port });
      return success(loopback);
    } catch (error) {
      if (!isInUse(error)) throw error;
    }
  }
  return refuse('loopback:port-in-use', { port: port ?? 0 });
};

const stopOnSignals = (loopback: Loopback, host: RunningHost): void => {
  const stop = async (): Promise<void> => {
    await loopback.close();
    host.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

/** Runs the loopback face until it is told to stop. The address goes to standard output, everything else does not. */
export const runLoopback = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const language = machineLanguage(env);
  const t = translator(language);
  const fail = (failure: Failure, code: number): void => {
    process.stderr.write(`Entente: ${sentenceOf(failure, t)}\n`);
    process.exitCode = code;
  };
  const options = optionsOf(words, process.cwd());
  if (!options.ok) return fail(options.failure, 2);
  const { port, settings, quiet, draft } = options.value;
  const shelf = confShelf(settings);
  const host = startHost({ shell: loopbackShell, shelf, language });
  const served = await serve(host, shelf.folder, port);
  if (!served.ok) {
    host.close();
    return fail(served.failure, 1);
  }
  const address = served.value.addressOf(draft);
  process.stdout.write(`${address}\n`);
  if (!quiet && !openBrowser(address, env)) process.stderr.write(`${t('loopback:open-here')}\n`);
  stopOnSignals(served.value, host);
};
