import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '#core/word/read/read-word.ts';
import { had } from '#tests/build/expect-change.ts';
import { randomRounds } from '#tests/build/rounds.ts';
import { authorsOf, printedLines, readLines, redlineFile, redlineOf } from '#tests/build/tracked.ts';

const rounds = randomRounds(100);

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const idsIn = (xml: string, elements: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:(?:${elements}) [^>]*w:id="([^"]*)"`, 'g'))].map(([, id]) => id ?? '');

describe('a redline with tracked changes', () => {
  it('is the base once all changes are left and the present text once all are taken, in a hundred random rounds', async () => {
    for (const [at, state] of rounds.entries())
      for (const language of ['en', 'fr']) {
        const bytes = await redlineFile(state, language);
        expect([at, language, readLines(bytes, 'reject')]).toEqual([
          at,
          language,
          printedLines(state, 0, language),
        ]);
        expect([at, language, readLines(bytes, 'accept')]).toEqual([
          at,
          language,
          printedLines(state, state.steps.length, language),
        ]);
      }
  });

  it('can be made against any version', async () => {
    for (const [at, state] of rounds.slice(0, 30).entries()) {
      const from = Math.floor(state.steps.length / 2);
      const bytes = await redlineFile(state, 'en', from);
      expect([at, readLines(bytes, 'reject')]).toEqual([at, printedLines(state, from, 'en')]);
      expect([at, readLines(bytes, 'accept')]).toEqual([at, printedLines(state, state.steps.length, 'en')]);
    }
  });

  it('gives every change a number of its own, apart from those of the comments', async () => {
    for (const state of rounds.slice(0, 40)) {
      const bytes = await redlineFile(state);
      const changes = idsIn(partOf(bytes, 'word/document.xml'), 'ins|del|pPrChange|rPrChange');
      const comments = idsIn(partOf(bytes, 'word/comments.xml'), 'comment');
      expect(new Set([...changes, ...comments]).size).toBe(changes.length + comments.length);
    }
  });

  it('names everyone who is behind a change, and nobody else', async () => {
    for (const state of rounds.slice(0, 40)) {
      const { authors } = had(readWord(await redlineFile(state))).notes;
      expect(authors.toSorted()).toEqual(authorsOf(redlineOf(state)));
    }
  });

  it('writes what is taken out as deleted text, and gives equal bytes for equal records', async () => {
    const [state] = rounds;
    if (state === undefined) throw new Error('no round');
    const bytes = await redlineFile(state);
    const xml = partOf(bytes, 'word/document.xml');
    for (const [, inside = ''] of xml.matchAll(/<w:del [^>]*[^/]>(.*?)<\/w:del>/g))
      expect(inside).not.toContain('<w:t ');
    expect(await redlineFile(state)).toEqual(bytes);
  });
});
