import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { chair, done } from './rounds.ts';

// A process of its own that opens a draft with its amendments, shows what contradicts what and decides once; it says how
// much memory that took at its height, in MB.
const file = done(openDraft(process.argv[2] ?? '', { mode: 'write' }));
const { negotiation } = file;
if (negotiation === null) throw new Error('nobody was consulted');
conflicts(negotiation);
const free = groups(negotiation)[0];
if (free === undefined) throw new Error('nothing to decide');
done(file.enact({ type: 'reject', ids: free.members }, { who: chair.who }));
file.close();
console.log(process.resourceUsage().maxRSS / 1024);
