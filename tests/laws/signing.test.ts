import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Negotiation } from '#core/amendment/state.ts';
import { mayBeSigned, signedRound, wordsSaid } from '#tests/build/signed-rounds.ts';
import { redlineFile } from '#tests/build/tracked.ts';

const many = process.env.ENTENTE_LONG === '1' ? 3_000 : 150;

type Marked = readonly [kind: 'inserted' | 'deleted', author: string, date: string, word: string];

/** Every marked word of a Word file with the name and the day under which it is marked, from the letters of the file. */
const markedIn = (bytes: Uint8Array): readonly Marked[] => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:(ins|del) ([^>]*[^/])>(.*?)<\/w:\1>/g)].flatMap(
    ([, tag, head = '', inside = '']) => {
      const of = (name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(head)?.[1] ?? '';
      const text = [...inside.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</g)].map(([, words]) => words).join('');
      return wordsSaid(text).map(
        (word): Marked => [tag === 'ins' ? 'inserted' : 'deleted', of('author'), of('date'), word],
      );
    },
  );
};

const wrong = (state: Negotiation, marked: readonly Marked[]): readonly unknown[] =>
  marked.flatMap(([kind, author, date, word]) => {
    const expected = mayBeSigned(state, kind, word);
    const isRight = expected === null || expected.some(([name, day]) => name === author && day === date);
    return isRight ? [] : [{ kind, word, author, date, expected }];
  });

// Drawn beforehand: a whole negotiation that is made smaller step by step says no more, and takes minutes.
const rounds = fc.sample(signedRound, { numRuns: many, seed: 2031 });

describe('a redline', () => {
  it('signs every word with the city or the hand that put it in, took it out or carried it, and its day', async () => {
    for (const [at, state] of rounds.entries()) {
      const marked = markedIn(await redlineFile(state));
      expect([at, wrong(state, marked)]).toEqual([at, []]);
    }
  });
});
