import type { DocxDiffReviewer } from 'docxodus/core';
import type { Draft } from '#core/draft/draft.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { pageOf } from './in-process.ts';
import { amendedBy, type SeededRound } from './rounds.ts';

const wordOf = (draft: Draft): Promise<Uint8Array> => writeWord([pageOf(draft)], { date: '2028-05-01' });

/** A text that was sent out and the copies that came back, as Word files. */
export interface Copies {
  readonly base: Uint8Array;
  readonly reviewers: readonly DocxDiffReviewer[];
}

/** The replies of a round as cities would send them: each the whole text as the city wants it. */
export const copiesOf = async ({ draft, replies }: SeededRound): Promise<Copies> => {
  const reviewers: DocxDiffReviewer[] = [];
  for (const reply of replies)
    reviewers.push({ author: reply.city.name, document: await wordOf(amendedBy(draft, reply)) });
  return { base: await wordOf(draft), reviewers };
};

type Docxodus = typeof import('docxodus/core');

// Its runtime says on standard output, where the table stands alone, that it is still warming up. Nothing else that it
// says is kept back.
const withoutWarmingUp = (): void => {
  const tell = console.log;
  console.log = (...words: readonly unknown[]): void => {
    if (!/^MONO_WASM: Jiterpreter table \d+ is not yet initialized$/.test(String(words[0]))) tell(...words);
  };
};

/** Docxodus, started; null where it cannot be on this machine. */
export const startDocxodus = async (): Promise<Docxodus | null> => {
  withoutWarmingUp();
  try {
    const docxodus = await import('docxodus/core');
    await docxodus.initialize();
    return docxodus;
  } catch {
    return null;
  }
};
