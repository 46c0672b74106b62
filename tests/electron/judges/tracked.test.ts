import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '#core/word/read/read-word.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { had } from '#tests/build/expect-change.ts';
import { negotiation } from '#tests/build/negotiation-forms.ts';
import { hasOfficeScript, type OfficeSides, officeSides } from '#tests/build/office-sides.ts';
import { hasProgram, run } from '#tests/build/programs.ts';
import { randomRounds } from '#tests/build/rounds.ts';
import { mayBeSigned, signedRound, wordsSaid } from '#tests/build/signed-rounds.ts';
import {
  authorsOf,
  bareLines,
  linesOf,
  printedLines,
  readLines,
  redlineFile,
  redlineOf,
  type Side,
  sides,
} from '#tests/build/tracked.ts';
import { malformed } from '#tests/build/well-formed.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-tracked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rounds = randomRounds(100);
const files: Uint8Array[] = [];
beforeAll(async () => {
  for (const state of rounds) files.push(await redlineFile(state));
});

const versionOn = (side: Side, at: number): number =>
  side === 'reject' ? 0 : (rounds[at]?.steps.length ?? 0);

const expected = (at: number, side: Side): readonly string[] => {
  const state = rounds[at];
  return state === undefined ? [] : bareLines(state, versionOn(side, at), 'en');
};

/** A line without the number or marker before it. */
const unnumbered = (line: string): string => line.replace(/^(\d+(bis|ter)?\.|\(?[a-z]\))/, '');

/** A round in which cities gave their reasons. */
const reasoned = negotiation();

describe.skipIf(!hasOfficeScript())('LibreOffice', () => {
  const seen: OfficeSides[] = [];
  let commented: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const named = files.map((bytes, at) => [`round-${at}`, bytes] as const);
    const all = officeSides({ ...Object.fromEntries(named), reasoned: await redlineFile(reasoned) });
    commented = all['reasoned']?.again ?? commented;
    seen.push(
      ...files.map(
        (_, at) => all[`round-${at}`] ?? { accept: '', reject: '', again: files[0] ?? new Uint8Array() },
      ),
    );
  }, 600_000);

  const read = (at: number, side: Side): readonly string[] => linesOf(seen[at]?.[side] ?? '');

  it('has every word of the base once changes are left, and of the present text once they are taken', () => {
    for (const at of rounds.keys())
      for (const side of sides)
        expect([at, side, read(at, side).map(unnumbered)]).toEqual([
          at,
          side,
          expected(at, side).map(unnumbered),
        ]);
  });

  // A new clause between a heading and the chapeau looks like neither: LibreOffice gives the chapeau its number when
  // the clause is left out, Word does not.
  it('has their numbers too, save where what was put in looks like nothing beside it', () => {
    const others = [...rounds.keys()].flatMap((at) =>
      sides.filter((side) => read(at, side).join() !== expected(at, side).join()).map((side) => [at, side]),
    );
    expect(others).toEqual([[81, 'reject']]);
  });

  it('keeps the reasons of the cities as comments under their names', () => {
    const said = redlineOf(reasoned).comments.map(({ by, text }) => [by.author, text, true]);
    const told = had(readRevisions(commented)).comments.map(({ author, text, anchor }) => [
      author,
      text,
      anchor !== undefined && anchor.words !== '',
    ]);
    expect(said.length).toBeGreaterThan(2);
    expect(told).toEqual(said);
  });

  it('keeps all of it with its authors in a file that it saves again', () => {
    for (const [at, state] of rounds.entries()) {
      const again = seen[at]?.again ?? new Uint8Array();
      const plain = (lines: readonly string[]): readonly string[] =>
        lines.map((line) => line.replace(/^[^|]*\|/, '').replaceAll(/<[^>]*>/g, ''));
      for (const side of sides)
        expect([at, side, plain(readLines(again, side))]).toEqual([
          at,
          side,
          plain(printedLines(state, versionOn(side, at), 'en')),
        ]);
      const { authors } = had(readWord(again)).notes;
      expect([at, authors.toSorted()]).toEqual([at, authorsOf(redlineOf(state))]);
    }
  });
});

describe.skipIf(!hasProgram('pandoc'))('pandoc', () => {
  it('reads the base with changes left and the present text with changes taken', () => {
    for (const at of rounds.keys()) {
      const path = join(folder, 'judged.docx');
      writeFileSync(path, files[at] ?? '');
      for (const side of sides) {
        const text = run('pandoc', ['-f', 'docx', `--track-changes=${side}`, '-t', 'json', path]).stdout;
        expect([at, side, wordsIn(text)]).toEqual([at, side, wordsAt(at, side)]);
      }
    }
  });
});

/** The words of pandoc's tree, in order, notes left out. */
const wordsIn = (tree: string): string => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (typeof value !== 'object' || value === null || !('t' in value)) return;
    if (value.t === 'Note') return;
    if (value.t === 'Str' && 'c' in value && typeof value.c === 'string') found.push(value.c);
    else if ('c' in value) walk(value.c);
  };
  const parsed: unknown = JSON.parse(tree);
  if (typeof parsed === 'object' && parsed !== null && 'blocks' in parsed) walk(parsed.blocks);
  return found.join('').replaceAll(/[\s\u00A0]/g, '');
};

const wordsAt = (at: number, side: Side): string => {
  const state = rounds[at];
  return state === undefined
    ? ''
    : printedLines(state, versionOn(side, at), 'en')
        .map((line) => line.replace(/^[^|]*\|/, '').replaceAll(/\{[^}]*\}|<[^>]*>/g, ''))
        .join('')
        .replaceAll(/\s/g, '');
};

const start = async () => {
  try {
    const docxodus = await import('docxodus/core');
    await docxodus.initialize();
    return docxodus;
  } catch {
    return null;
  }
};
const docxodus = await start();
if (docxodus === null) console.log('Skipped: Docxodus cannot be started on this machine.');

describe.skipIf(docxodus === null)('Docxodus', () => {
  it('rejects to the base and accepts to the present text, and names the same authors', async () => {
    if (docxodus === null) return;
    for (const [at, state] of rounds.entries()) {
      const bytes = files[at] ?? new Uint8Array();
      const taken = await docxodus.docxDiffAcceptRevisions(bytes);
      const left = await docxodus.docxDiffRejectRevisions(bytes);
      expect([at, readLines(left, 'accept')]).toEqual([at, printedLines(state, 0, 'en')]);
      expect([at, readLines(taken, 'accept')]).toEqual([at, printedLines(state, state.steps.length, 'en')]);
      const authors = new Set((await docxodus.getRevisions(bytes)).map(({ author }) => author));
      expect([at, [...authors].toSorted()]).toEqual([at, authorsOf(redlineOf(state))]);
    }
  });

  it('names under every word whoever put it in, took it out or carried it, and its day', async () => {
    if (docxodus === null) return;
    for (const [at, state] of fc.sample(signedRound, { numRuns: 40, seed: 2032 }).entries()) {
      const told = await docxodus.getRevisions(await redlineFile(state));
      const wrong = told.flatMap(({ family, author, date = '', text }) =>
        // The end of a paragraph is told with the words before it, which are not its own.
        wordsSaid(family.startsWith('content') ? text : '').flatMap((word) => {
          const expected = mayBeSigned(state, /insert/i.test(family) ? 'inserted' : 'deleted', word);
          const isRight = expected?.some(([name, day]) => name === author && day === date) ?? true;
          return isRight ? [] : [[family, author, date, word, expected]];
        }),
      );
      expect([at, wrong]).toEqual([at, []]);
    }
  });
});

describe.skipIf(!hasProgram('xmllint'))('xmllint', () => {
  it('finds every part well formed', () => {
    expect(malformed(files)).toBe('');
  });
});
