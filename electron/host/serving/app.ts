import type { Settings } from '#core/contract/settings.ts';
import { version } from '#electron/host/version.ts';
import { calls } from './calls.ts';
import { channel } from './channel.ts';

export const app = {
  about: calls.app.about.handler(({ context }) => ({
    version: version(),
    face: context.shell.can,
    language: context.language,
    account: context.account,
    settings: context.memory.settings,
  })),
  set: calls.app.set.handler(({ input, context }) => context.memory.set(input)),
  settings: calls.app.settings.handler(async function* ({ context, signal }) {
    const told = channel<Settings>();
    const stop = context.memory.follow(told.tell);
    try {
      yield* told.values(signal);
    } finally {
      stop();
    }
  }),
};
