import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { unpacker } from '#electron/host/reading/unpacker.ts';
import { sharedPath } from '#tests/build/shared.ts';
import { startDocxodus } from './consolidating.ts';
import { growth, measure, measureInTurn, ofEach } from './measure.ts';
import { program, runWhole } from './peers.ts';
import { done } from './rounds.ts';
import { type Row, timed } from './table.ts';
import { trackedReply } from './tracked-reply.ts';

interface Sample {
  readonly name: string;
  readonly clauses: number;
  readonly bytes: Uint8Array;
}

const read = ({ bytes }: Sample): number => done(readRevisions(bytes, { unpacker })).hunks.length;

/** Every real file that a peer reads too; hostile ones are refused, and nothing is compared there. */
const realReplies = (): readonly Sample[] => {
  const folder = sharedPath('docx');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => name.endsWith('.docx') && !name.startsWith('hostile-'))
    .map((name) => ({
      name: name.replace(/\.docx$/, ''),
      clauses: 0,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
};

// Replies come in batches: what runs in this process reads as many in a row as take so long, whoever it is, so that it
// does not wait each time for what a peer drove out of the processor.
const turn = 60;

/** How often a thing is done in its turn, by how long it takes once it has been done for a while. */
const countFor = async (run: () => unknown): Promise<number> => {
  const { median } = await measure(run, { runs: 3, warmUp: 0 });
  return Math.max(1, Math.ceil(turn / median));
};

const several = (run: () => unknown, count: number) => async (): Promise<void> => {
  for (let time = 0; time < count; time++) await run();
};

/** For half a second, and once at least. */
const forAWhile = async (run: () => unknown): Promise<void> => {
  const end = performance.now() + 500;
  do await run();
  while (performance.now() < end);
};

type Docxodus = Awaited<ReturnType<typeof startDocxodus>>;

const besidePeers = async (sample: Sample, docxodus: Docxodus, folder: string): Promise<readonly Row[]> => {
  const path = join(folder, 'reply.docx');
  writeFileSync(path, sample.bytes);
  const pandoc = program('pandoc');
  const peers = [
    ...(docxodus === null
      ? []
      : [
          {
            name: 'docxodus',
            isHere: true,
            run: async () => {
              await docxodus.getRevisions(sample.bytes);
              await docxodus.getComments(sample.bytes);
            },
          },
        ]),
    ...(pandoc === null
      ? []
      : [
          {
            name: 'pandoc',
            isHere: false,
            run: () => runWhole(pandoc, ['--track-changes=all', '-t', 'json', path]),
          },
        ]),
  ];
  const all = [{ name: 'Entente', isHere: true, run: () => read(sample) }, ...peers];
  const counts: number[] = [];
  for (const { isHere, run } of all) {
    // A batch of replies is read by a process that has read some, whichever it is.
    if (isHere) await forAWhile(run);
    counts.push(isHere ? await countFor(run) : 1);
  }
  const [inTurn, ...theirs] = await measureInTurn(
    all.map(({ run }, at) => several(run, counts[at] ?? 1)),
    { runs: 7, warmUp: 1 },
  );
  if (inTurn === undefined) return [];
  const own = ofEach(inTurn, counts[0] ?? 1);
  const what = `reading a reply: ${sample.name}`;
  if (theirs.length === 0) return [timed(what, sample.clauses, own)];
  return theirs.map((times, at) =>
    timed(what, sample.clauses, own, {
      name: peers[at]?.name ?? '',
      times: ofEach(times, counts[at + 1] ?? 1),
    }),
  );
};

/**
 * How fast replies are read, from their bytes to all that was changed and remarked in them, beside whoever else can say
 * it: docxodus in this process, its list of changes and then its list of comments, for it has no one call; pandoc as the
 * program that it is, from a file, with its own start.
 */
export const replyRows = async (
  folder: string,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  const generated = async (clauses: number): Promise<Sample> => ({
    name: 'a change in every third clause',
    clauses,
    bytes: await trackedReply(clauses),
  });
  const typical = await generated(60);
  const docxodus = await startDocxodus();
  const rows: Row[] = [];
  for (const sample of [typical, ...realReplies()]) {
    progress(`reading a reply: ${sample.name}`);
    rows.push(...(await besidePeers(sample, docxodus, folder)));
  }
  const large = await generated(1200);
  const [small, grown] = [
    await measure(() => read(typical), { warmUp: 30 }),
    await measure(() => read(large)),
  ];
  const exponent = growth(small, grown, [60, 1200]);
  return [
    ...rows,
    timed('reading a reply: a change in every third clause', 1200, grown),
    { what: 'reading a reply: growth 60 → 1,200 clauses', clauses: 0, unit: 'exponent', value: exponent },
  ];
};
