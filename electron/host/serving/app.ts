import type { Settings } from '#core/contract/settings.ts';
import type { Failure } from '#core/failure.ts';
import { version } from '#electron/host/version.ts';
import { answer, calls } from './calls.ts';
import { channel } from './channel.ts';

const missing: Failure = { code: 'desk:not-here', facts: {} };

export const app = {
  about: calls.app.about.handler(({ context }) => ({
    version: version(),
    face: context.shell.can,
    language: context.language,
    account: context.account,
    settings: context.memory.settings,
  })),
  set: calls.app.set.handler(({ input, context }) => context.memory.set(input)),
  errands: calls.app.errands.handler(async function* ({ context, signal }) {
    yield* context.errands.values(signal);
  }),
  offer: calls.app.offer.handler(({ input, context }) => {
    context.offer.put(input.commands);
    return null;
  }),
  done: calls.app.done.handler(({ input, context }) => {
    context.errands.done(input.id, input.failure);
    return null;
  }),
  project: calls.app.project.handler(async ({ input, context, errors }) => {
    if (!context.shell.can.windows) throw errors.REFUSED({ data: missing });
    await context.shell.project(answer(errors, context.desks.at(input.desk)).file.path);
    return null;
  }),
  reveal: calls.app.reveal.handler(async ({ input, context, errors }) => {
    if (!context.shell.can.reveal) throw errors.REFUSED({ data: missing });
    await context.shell.reveal(input.path);
    return null;
  }),
  openFile: calls.app.openFile.handler(async ({ input, context, errors }) => {
    if (!context.shell.can.reveal) throw errors.REFUSED({ data: missing });
    await context.shell.openFile(input.path);
    return null;
  }),
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
