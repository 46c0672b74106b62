import { groups } from '#core/amendment/groups.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { done } from './rounds.ts';

const asked = {
  handMarked: false,
  typed: 'comments',
  confirm: new Set<number>(),
  dryRun: false,
  received: '2028-05-20',
  who: 'bench',
} as const;

/** Takes replies into a draft, from files to grouped amendments; throws unless every one of them was taken. */
export const takeIn = async (
  path: string,
  replies: readonly string[],
  tell: (done: number) => void = () => {},
): Promise<void> => {
  const file = done(openDraft(path, { mode: 'write' }));
  const reports = done(await importReplies(file, replies, asked, (_, count) => tell(count)));
  const { negotiation } = file;
  file.close();
  const taken = reports.filter(({ state }) => state === 'taken').length;
  if (taken !== replies.length || negotiation === null || groups(negotiation).length === 0)
    throw new Error(`${taken} of ${replies.length} replies were taken in`);
};
