import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
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

const read = ({ bytes }: Sample): number => done(readRevisions(bytes)).hunks.length;

/**
 * Real replies of a common size, by each of the three programs that cities use, and the two small ones that come out
 * worst beside docxodus: a few paragraphs with a hundred styles, which it leaves unread.
 */
const realReplies = (): readonly Sample[] =>
  [
    'word-same-person-two-author-names',
    'word-comment-threads-deletions-odd-authors',
    'libreoffice-specification-notes-italian-reviewer',
    'gdocs-course-one-author',
    'word-four-authors-deleted-paragraph-mark-at-end',
    'word-three-authors-field-code',
  ]
    .filter((name) => existsSync(sharedPath('docx', `${name}.docx`)))
    .map((name) => ({
      name,
      clauses: 0,
      bytes: new Uint8Array(readFileSync(sharedPath('docx', `${name}.docx`))),
    }));

// Replies come in batches: what runs in this process reads a few in a row, so that it does not wait each time for what
// a peer drove out of the processor.
const inARow = 5;

const several = (run: () => unknown) => async (): Promise<void> => {
  for (let time = 0; time < inARow; time++) await run();
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
            count: inARow,
            run: several(async () => {
              await docxodus.getRevisions(sample.bytes);
              await docxodus.getComments(sample.bytes);
            }),
          },
        ]),
    ...(pandoc === null
      ? []
      : [
          {
            name: 'pandoc',
            count: 1,
            run: () => runWhole(pandoc, ['--track-changes=all', '-t', 'json', path]),
          },
        ]),
  ];
  // A batch of replies is read by a process that has read some.
  for (let time = 0; time < 30; time++) read(sample);
  const [inTurn, ...theirs] = await measureInTurn(
    [several(() => read(sample)), ...peers.map(({ run }) => run)],
    {
      runs: 5,
      warmUp: 1,
    },
  );
  if (inTurn === undefined) return [];
  const own = ofEach(inTurn, inARow);
  const what = `reading a reply: ${sample.name}`;
  if (theirs.length === 0) return [timed(what, sample.clauses, own)];
  return theirs.map((times, at) => {
    const { name = '', count = 1 } = peers[at] ?? {};
    return timed(what, sample.clauses, own, { name, times: ofEach(times, count) });
  });
};

/** How fast replies are read, warm, beside whoever else can say what was changed in them. */
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
