import type { Errand } from '#core/contract/errands.ts';
import { runCommand } from '#renderer/commands/answers.ts';
import { ask } from '#renderer/store/ask.ts';
import { saveCopyAt, settleAll } from '#renderer/store/open-sessions.ts';
import type { Wire } from '#renderer/store/wire.ts';
import type { Entente } from './entente.ts';

const run = async (errand: Errand, wire: Wire, go: Entente['go']): Promise<unknown> => {
  switch (errand.type) {
    case 'command':
      return runCommand(errand.name);
    case 'open':
      return go({ screen: 'draft', path: errand.path });
    case 'settle':
      return ask(wire.host.app.done({ id: errand.id, failure: await settleAll() }));
    case 'save-copy':
      return ask(wire.host.app.done({ id: errand.id, failure: await saveCopyAt(errand.path) }));
  }
};

/** Does what the face asks of this window: what was chosen in its menus, and what is due before it closes. */
export const followErrands = (wire: Wire, go: Entente['go']): (() => void) => {
  const stop = new AbortController();
  const listen = async (): Promise<void> => {
    const errands = await ask(wire.host.app.errands(undefined, { signal: stop.signal }));
    if (!errands.ok) return;
    try {
      // An errand that waits, for the disk or for the host, does not keep the next one waiting.
      for await (const errand of errands.value) void run(errand, wire, go);
    } catch {
      // The wire is gone; the next one begins a listening of its own.
    }
  };
  if (wire.reach === 'open') void listen();
  const unfollow = wire.follow((reach) => {
    if (reach === 'open') void listen();
  });
  return () => {
    stop.abort();
    unfollow();
  };
};
