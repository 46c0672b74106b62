import type { TrackedWords } from '../read/tracked.ts';
import { changedBy, putIn, takenOut } from './responsible.ts';
import type { Step, Walk } from './steps.ts';
import { stretched } from './tags.ts';
import type { Trace } from './trace.ts';

const signalled = ({ piece, inBefore, inAfter }: Step): TrackedWords | undefined =>
  inBefore && inAfter && piece !== undefined && 'text' in piece && piece.signal !== undefined
    ? piece
    : undefined;

// What leads to an address is coloured by itself.
const isLinkColour = ({ signal, link }: TrackedWords): boolean => signal === 'coloured' && link !== undefined;

const looksIn = ({ steps, end }: Walk): readonly Trace[] => {
  const found: { trace: Trace; next: number }[] = [];
  steps.forEach((step, at) => {
    const words = signalled(step);
    if (words?.signal === undefined || isLinkColour(words)) return;
    const { signal, signalBy, text } = words;
    const place = stretched(step.at, steps[at + 1]?.at ?? end);
    const last = found.at(-1);
    if (last !== undefined && last.next === at && last.trace.as === signal) {
      const { trace } = last;
      const to = { before: place.before.to, after: place.after.to };
      found[found.length - 1] = {
        next: at + 1,
        trace: {
          ...trace,
          words: trace.words + text,
          before: { from: trace.before.from, to: to.before },
          after: { from: trace.after.from, to: to.after },
        },
      };
    } else {
      const trace = {
        as: signal,
        words: text,
        tracked: signalBy !== undefined,
        ...changedBy(signalBy),
        ...place,
      };
      found.push({ trace, next: at + 1 });
    }
  });
  return found.map(({ trace }) => trace).filter(({ words }) => words.trim() !== '');
};

const thingsIn = ({ steps }: Walk): readonly Trace[] =>
  steps.flatMap((step) => {
    const { piece, paragraph, around, at } = step;
    if (piece !== undefined) return [];
    return (paragraph.things ?? []).flatMap(({ what, revisions, worded }): readonly Trace[] => {
      const history = [...around.flatMap((one) => one.revisions), ...revisions];
      if (worded === true || takenOut(history) !== undefined) return [];
      const by = putIn(history);
      return [{ as: what, words: '', tracked: by !== undefined, ...changedBy(by), ...stretched(at, at) }];
    });
  });

/**
 * What was left in a text beside changes of words: words that stayed and are coloured, highlighted or hidden, pictures,
 * equations and embedded files that stay when all changes are taken. What has words is told by them.
 */
export const tracesOf = (walk: Walk): readonly Trace[] => [...looksIn(walk), ...thingsIn(walk)];
