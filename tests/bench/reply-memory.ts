import { openDraft } from '#electron/host/file/draft-file.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { done } from './rounds.ts';

// Takes replies in and tells the most memory that the process ever took, and what is in use behind it, in MB.
const [path = '', ...replies] = process.argv.slice(2);
const asked = {
  handMarked: false,
  typed: 'comments',
  confirm: new Set<number>(),
  dryRun: false,
  received: '2028-05-20',
  who: 'bench',
} as const;
const file = done(openDraft(path, { mode: 'write' }));
const reports = done(await importReplies(file, replies, asked, () => {}));
file.close();
const taken = reports.filter(({ state }) => state === 'taken').length;
if (taken !== replies.length) throw new Error(`${taken} of ${replies.length} replies were taken in`);
for (let time = 0; time < 3; time++) globalThis.gc?.();
const live = process.memoryUsage().heapUsed / 2 ** 20;
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, live }));
