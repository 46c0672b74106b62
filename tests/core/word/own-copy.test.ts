import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { paragraph, run, wordFile } from './read-file.ts';
import { by, replyOf } from './tracked-file.ts';

const words = 'as the council of the town wished it';
const author = 'Consultant of the town council';

/** A reply of half a megabyte, like no other, of which one change is worth keeping. */
const large = (number: number): Uint8Array => {
  const rest = Array.from({ length: 4000 }, (_, at) =>
    paragraph(run(`Reply ${number}, paragraph ${at}: “lamps”.`)),
  );
  const change = `<w:ins ${by(author)}>${run(`${words} ${number}`)}</w:ins>`;
  return wordFile([`<w:p>${change}</w:p>`, ...rest].join(''));
};

setFlagsFromString('--expose-gc');
const collected: unknown = runInNewContext('gc');

const inUse = (): number => {
  if (typeof collected === 'function') for (let time = 0; time < 3; time++) collected();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test('the words and the author of a change do not keep in memory the file that they were read from', () => {
  expect(typeof collected).toBe('function');
  const kept: unknown[] = [];
  replyOf(large(0));
  const before = inUse();
  for (let number = 1; number <= 30; number++) {
    const [hunk] = replyOf(large(number)).hunks;
    kept.push([hunk?.author, hunk?.edits[0]?.inserted]);
  }
  expect(kept[29]).toEqual([author, [[{ text: `${words} 30` }]]]);
  // What was kept is some kilobytes; the files are more than half a megabyte each.
  expect(inUse() - before).toBeLessThan(10);
});
