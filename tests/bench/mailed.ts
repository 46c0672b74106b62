import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { wholeNetwork } from '#electron/host/amending/roster-file.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { newId } from '#electron/host/new-id.ts';
import { preparePacks } from '#electron/host/packs/prepare.ts';
import { mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import { done } from './rounds.ts';
import { conclusionsText } from './samples.ts';

/** The draft in consultation, as a file of its own. */
export const consulted = (path: string, clauses: number, cities: number): void => {
  const { draft } = readText(plainSource(conclusionsText(clauses)), {
    kind: 'conclusions',
    language: 'en',
    languages: draftingLanguages(),
    newId,
  });
  const file = done(createDraft(path, draft, { who: 'bench' }));
  const invited = wholeNetwork(networkFacts()).slice(0, cities);
  const deadline = { at: '2028-06-01T22:00:00.000Z', zone: 'Europe/Paris' };
  done(
    file.enact(
      [
        { type: 'open', engine: 1 },
        { type: 'round-open', round: '1', base: 0, invited, deadline, silence: 'consent' },
      ],
      { who: 'bench' },
    ),
  );
  file.close();
};

const runsOf = (document: string): readonly string[] =>
  [...document.matchAll(/<w:t xml:space="preserve">([^<&]{60,})<\/w:t>/g)].map(([, words]) => words ?? '');

/** What one city changes: three words in three clauses, other ones than its neighbours mostly do. */
const edited = (bytes: Uint8Array, city: number): Uint8Array => {
  let reply = openedReply(bytes, 'User');
  const runs = runsOf(reply.document);
  for (let edit = 0; edit < 3; edit++) {
    const words = (runs[(city * 7 + edit * 19) % runs.length] ?? '').split(' ');
    const at = 3 + ((city + edit) % 5);
    const context = words.slice(at, at + 4).join(' ');
    const [was = ''] = context.split(' ');
    try {
      reply = tracked(
        reply,
        was,
        edit === 0 ? '' : `changed as the council of the town wished it ${city % 40}`,
        context,
      );
    } catch {
      // Another edit of this city cut the words in two: it makes one change less.
    }
  }
  return mailedBack(reply);
};

/** So many of the files that the round sent, as the cities mail them back; a city may write more than once. */
export const mailedFiles = async (
  path: string,
  folder: string,
  count: number,
): Promise<readonly string[]> => {
  const file = done(openDraft(path, { mode: 'read' }));
  const { consultation } = file;
  file.close();
  const round = consultation?.rounds[0];
  if (consultation === null || round === undefined) throw new Error('no round');
  const asked = { round, languages: ['en'], cities: round.invited, contact: null };
  const { packs } = done(await preparePacks(consultation, asked));
  return Array.from({ length: count }, (_, at) => {
    const { files } = packs[at % packs.length] ?? { files: [] };
    const draft = files.find(({ name }) => name.endsWith('.docx'));
    const reply = join(folder, `${at}.docx`);
    writeFileSync(reply, edited(draft?.bytes() ?? new Uint8Array(), at));
    return reply;
  });
};
