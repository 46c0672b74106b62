import { takeIn } from './take-in.ts';

// Takes replies in and tells in MB the most memory that the process took. With --expose-gc it tells instead what is in
// use after every few files, and when the draft is closed behind them, once all that nobody holds is swept up.
const [path = '', ...replies] = process.argv.slice(2);
const sweep = globalThis.gc;
const inUse = (): number => {
  for (let time = 0; time < 3; time++) sweep?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

const live: number[] = [];
await takeIn(path, replies, () => {
  if (sweep !== undefined) live.push(inUse());
});
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, live, after: inUse() }));
