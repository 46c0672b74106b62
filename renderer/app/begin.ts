import type { i18n } from 'i18next';
import type { Host } from '#core/contract/index.ts';
import type { Result } from '#core/failure.ts';
import { languageOf, startSentences } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { openWire, type Wire } from '#renderer/store/wire.ts';

export type About = Awaited<ReturnType<Host['app']['about']>>;

/** What the interface begins with. */
export interface Beginning {
  readonly wire: Wire;
  readonly about: About;
  readonly sentences: i18n;
}

const opened = (wire: Wire): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = wire.follow((reach) => {
    if (reach !== 'open') return;
    stop();
    resolve();
  });
  if (wire.reach === 'open') resolve();
  return promise;
};

/** Reaches the host and asks it what has to be known before anything can be shown. */
export const begin = async (): Promise<Result<Beginning>> => {
  const wire = openWire();
  await opened(wire);
  const about = await ask(wire.host.app.about());
  if (!about.ok) return about;
  const sentences = startSentences(languageOf(about.value.settings, about.value.language));
  return { ok: true, value: { wire, about: about.value, sentences } };
};
