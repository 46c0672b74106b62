import { useCallback } from 'react';
import type { IssueEvent } from '#core/contract/issuing.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';

type Ended = Exclude<IssueEvent, { type: 'begun' }>;

/**
 * Prints the text: its PDF is issued beside the draft and opened where it can be printed from. Gives what stood in
 * the way, if anything did.
 */
export const usePrint = (session: Session, draft: Draft): (() => Promise<Failure | null>) => {
  const { host, face } = useEntente();
  const { languages } = draft;
  return useCallback(async () => {
    // A browser lets a page open another only right after a key or a click, not when the file is there.
    const page = face.reveal ? null : window.open('about:blank', '_blank');
    await session.settle();
    const form = languages.length > 1 ? 'bilingual' : 'clean';
    const some = languages.slice(0, form === 'bilingual' ? 2 : 1);
    const wish = {
      form,
      format: 'pdf',
      languages: [...some],
      archive: false,
      lineNumbers: false,
      forAdoption: false,
    } as const;
    const events = await ask(
      host.issuing.issue({ desk: session.desk, wishes: [{ ...wish, languages: [...some] }], folder: null }),
    );
    if (!events.ok) return events.failure;
    const ended: Ended[] = [];
    for await (const event of events.value) if (event.type !== 'begun') ended.push(event);
    const [last] = ended;
    if (last === undefined || last.type === 'refused') {
      page?.close();
      return last?.failure ?? null;
    }
    if (page !== null) page.location.replace(new URL(`./issued/${last.id}`, location.href));
    const opened = face.reveal ? await ask(host.app.openFile({ path: last.path })) : null;
    return opened === null || opened.ok ? null : opened.failure;
  }, [host, face, session, languages]);
};
