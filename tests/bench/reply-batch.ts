import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { consulted, mailedFiles } from './mailed.ts';
import { growth, measure } from './measure.ts';
import { type Row, timed } from './table.ts';
import { takeIn } from './take-in.ts';

const clauses = 60;
const [few, many, most] = [75, 300, 600];

// About as much as the program and a draft take before the first reply is read.
const heldTo = 64;

const memorySchema = z.object({ peak: z.number(), live: z.array(z.number()), after: z.number() });
const script = fileURLToPath(new URL('reply-memory.ts', import.meta.url));

const inItsOwnProcess = (flag: string, path: string, replies: readonly string[]) =>
  memorySchema.parse(
    JSON.parse(execFileSync(process.execPath, [flag, script, path, ...replies], { encoding: 'utf8' })),
  );

/**
 * What processes of their own need that take in so many replies. One has its heap held to the same few MB however many
 * there are, and would end if it needed more; another is swept after every few files, so that what is left is held by
 * someone: the draft with its record, and the reports.
 */
const memoryRows = (source: string, replies: readonly string[]): readonly Row[] => {
  const count = replies.length;
  const copy = (name: string): string => {
    const path = `${source}-${name}-${count}.entente`;
    copyFileSync(source, path);
    return path;
  };
  const { peak } = inItsOwnProcess(`--max-old-space-size=${heldTo}`, copy('held'), replies);
  const path = copy('swept');
  const { live, after } = inItsOwnProcess('--expose-gc', path, replies);
  const [first = 0, last = 0] = [live[0], live.at(-1)];
  const between = count - Math.ceil(count / live.length);
  const row = (what: string, value: number, unit: 'MB' | 'KB'): Row => ({ what, clauses: 0, unit, value });
  return [
    row(`${count} replies with a heap held to ${heldTo} MB: most memory of the whole process`, peak, 'MB'),
    row(`${count} replies: in use after the first few`, first, 'MB'),
    row(`${count} replies: in use after the last`, last, 'MB'),
    row(`${count} replies: in use when the draft is closed`, after, 'MB'),
    row(`${count} replies: each adds to what is in use`, ((last - first) * 1024) / between, 'KB'),
    row(
      `${count} replies: each adds to the file of the draft`,
      (statSync(path).size - statSync(source).size) / 1024 / count,
      'KB',
    ),
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
  consulted(source, clauses, many);
  const replies = await mailedFiles(source, at, most);
  const taking =
    (count: number) =>
    async (run: number): Promise<void> => {
      const copy = join(at, `${count}-${run}.entente`);
      copyFileSync(source, copy);
      await takeIn(copy, replies.slice(0, count));
    };
  progress(`${few} and ${many} replies from files to grouped amendments`);
  const small = await measure(taking(few), { runs: 3, warmUp: 1 });
  const large = await measure(taking(many), { runs: 3, warmUp: 1 });
  progress(`${few} to ${most} replies: memory`);
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
