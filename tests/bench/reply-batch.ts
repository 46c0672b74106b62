import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { groups } from '#core/amendment/groups.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { wholeNetwork } from '#electron/host/amending/roster-file.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { newId } from '#electron/host/new-id.ts';
import { preparePacks } from '#electron/host/packs/prepare.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { mailedBack, openedReply, tracked } from '#tests/build/word-reply.ts';
import { growth, measure } from './measure.ts';
import { done } from './rounds.ts';
import { conclusionsText } from './samples.ts';
import { type Row, timed } from './table.ts';

const clauses = 60;
const [few, many, most] = [75, 300, 600];

/** The draft in consultation, as a file of its own. */
const consulted = (path: string): void => {
  const { draft } = readText(plainSource(conclusionsText(clauses)), {
    kind: 'conclusions',
    language: 'en',
    languages: draftingLanguages(),
    newId,
  });
  const file = done(createDraft(path, draft, { who: 'bench' }));
  const invited = wholeNetwork(networkFacts()).slice(0, many);
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

/** The files that the round sent, as the cities mail them back. */
const written = async (path: string, folder: string): Promise<readonly string[]> => {
  const file = done(openDraft(path, { mode: 'read' }));
  const { consultation } = file;
  file.close();
  const round = consultation?.rounds[0];
  if (consultation === null || round === undefined) throw new Error('no round');
  const asked = { round, languages: ['en'], cities: round.invited, contact: null };
  const { packs } = done(await preparePacks(consultation, asked));
  return Array.from({ length: most }, (_, at) => {
    const { files } = packs[at % packs.length] ?? { files: [] };
    const draft = files.find(({ name }) => name.endsWith('.docx'));
    const reply = join(folder, `${at}.docx`);
    writeFileSync(reply, edited(draft?.bytes() ?? new Uint8Array(), at));
    return reply;
  });
};

const memorySchema = z.object({ peak: z.number(), live: z.number() });

/** What a process of its own needs that takes in so many replies: at most, and when it is done with them. */
const memoryRows = (source: string, replies: readonly string[]): readonly Row[] => {
  const copy = `${source}-${replies.length}.entente`;
  copyFileSync(source, copy);
  const script = fileURLToPath(new URL('reply-memory.ts', import.meta.url));
  const told = execFileSync(process.execPath, ['--expose-gc', script, copy, ...replies], {
    encoding: 'utf8',
  });
  const { peak, live } = memorySchema.parse(JSON.parse(told));
  const what = `${replies.length} replies`;
  return [
    { what: `${what}: most memory that the process took`, clauses: 0, unit: 'MB', value: peak },
    { what: `${what}: in use when all are in the record`, clauses: 0, unit: 'MB', value: live },
  ];
};

/** All replies from files to grouped amendments in the record, as `reply import` does it. */
export const batchRows = async (
  folder: string,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  const at = join(folder, 'batch');
  mkdirSync(at);
  const source = join(at, 'draft.entente');
  consulted(source);
  const replies = await written(source, at);
  const asked = {
    handMarked: false,
    typed: 'comments',
    confirm: new Set<number>(),
    dryRun: false,
    received: '2028-05-20',
    who: 'bench',
  } as const;
  const taking =
    (count: number) =>
    async (run: number): Promise<void> => {
      const copy = join(at, `${count}-${run}.entente`);
      copyFileSync(source, copy);
      const file = done(openDraft(copy, { mode: 'write' }));
      const reports = done(await importReplies(file, replies.slice(0, count), asked, () => {}));
      const { negotiation } = file;
      file.close();
      const taken = reports.filter(({ state }) => state === 'taken').length;
      if (taken !== count || negotiation === null || groups(negotiation).length === 0)
        throw new Error(`${taken} of ${count} replies were taken in`);
    };
  progress(`${few} and ${many} replies from files to grouped amendments`);
  const small = await measure(taking(few), { runs: 3, warmUp: 1 });
  const large = await measure(taking(many), { runs: 3, warmUp: 1 });
  progress(`${many} and ${most} replies: memory`);
  const memory = [few, many, most].flatMap((count) => memoryRows(source, replies.slice(0, count)));
  return [
    timed(`${few} replies, from Word files to grouped amendments in the record`, clauses, small),
    timed(`${many} replies, from Word files to grouped amendments in the record`, clauses, large),
    {
      what: `replies: growth ${few} → ${many}`,
      clauses: 0,
      unit: 'exponent',
      value: growth(small, large, [few, many]),
    },
    ...memory,
  ];
};
