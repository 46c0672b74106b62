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

/** Docxodus, started; null where it cannot be on this machine. Its runtime's remarks stay off the terminal. */
export const startDocxodus = async (): Promise<Docxodus | null> => {
  try {
    const docxodus = await import('docxodus/core');
    await docxodus.initialize();
    return docxodus;
  } catch {
    return null;
  }
};
