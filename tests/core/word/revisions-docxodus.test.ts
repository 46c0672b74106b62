import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { characters, isFootnote, type Wording } from '#core/draft/wording.ts';
import type { Hunk, Revisions } from '#core/word/revisions/revisions.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { replyOf } from './tracked-file.ts';

const start = async () => {
  try {
    const docxodus = await import('docxodus/core');
    await docxodus.initialize();
    return docxodus;
  } catch {
    return null;
  }
};
const docxodus = hasShared ? await start() : null;
if (docxodus === null)
  console.log('Skipped where they need Docxodus and ../shared: a second judge of replies.');

/**
 * Not among them: `word-anonymous-author-mixed-tables-moves` (it loses what was deleted inside a move), the bill summary
 * (words put in and then moved on are told at other places), and LibreOffice's moves, which it does not pair.
 */
const files = [
  'libreoffice-specification-notes-italian-reviewer',
  'libreoffice-ukrainian-unknown-author',
  'word-comment-threads-deletions-odd-authors',
  'word-consecutive-deleted-ranges',
  'word-del-in-ins',
  'word-del-inside-ins-two-authors',
  'word-deleted-numbered-paragraphs',
  'word-five-authors-nested-addresses-comment-threads',
  'word-four-authors-deleted-paragraph-mark-at-end',
  'word-four-authors-inserted-paragraphs-at-end',
  'word-inserted-numbered-paragraph',
  'word-legacy-numberingchange',
  'word-moved-paragraph',
  'word-persian-author-comments',
  'word-russian-specification-draft',
  'word-same-person-two-author-names',
  'word-three-authors-field-code',
  'word12-fields-lists-paragraph-marks',
];
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(sharedPath('docx', `${name}.docx`)));

/** The letters of some words in one order, without spaces, ends of paragraphs, signs of notes and hard hyphens. */
const letters = (text: string): string =>
  Array.from(text.replace(/[\s¶\uFFFC\u2011]/g, ''))
    .sort()
    .join('');

/** What each author did, as all the letters of it. */
const collected = (all: readonly (readonly [author: string | undefined, what: string, text: string])[]) => {
  const found: Record<string, string> = {};
  for (const [author = '', what, text] of all)
    if (letters(text) !== '') found[`${author} ${what}`] = (found[`${author} ${what}`] ?? '') + text;
  return Object.fromEntries(Object.entries(found).map(([key, text]) => [key, letters(text)]));
};

/** A note that comes or goes with its sign brings its words along. */
const said = (wordings: readonly Wording[]): string =>
  wordings
    .map((wording) => characters(wording) + said(wording.filter(isFootnote).map(({ footnote }) => footnote)))
    .join('');

const deedsOf = (hunk: Hunk): readonly (readonly [string | undefined, string, string])[] => {
  if (hunk.kind === 'note') return (hunk.inside ?? []).flatMap(deedsOf);
  if (hunk.kind === 'look') return [];
  const isMove = hunk.kind.startsWith('move');
  return hunk.edits.flatMap(({ removed, inserted }) => [
    [hunk.author, 'delete', isMove ? '' : said(removed)] as const,
    [hunk.author, isMove ? 'move' : 'insert', said(inserted)] as const,
  ]);
};

const deeds = ({ hunks, nested }: Revisions) =>
  collected([
    ...hunks.flatMap(deedsOf),
    ...nested.flatMap(({ words, putIn, takenOut }) => [
      [putIn.author, 'insert', said(words)] as const,
      [takenOut.author, 'delete', said(words)] as const,
    ]),
  ]);

describe.skipIf(docxodus === null)('Docxodus reads the same in real replies', () => {
  it.each(files)('who put in, took out and moved which letters: %s', async (name) => {
    if (docxodus === null) return;
    const listed = await docxodus.getRevisions(bytes(name));
    // The words in a row that came or went are listed by themselves as well.
    const changes = listed.filter(({ type, family }) => type !== 'format' && !family.startsWith('row_'));
    const theirs = collected(changes.map(({ author, type, text }) => [author, type, text] as const));
    expect(deeds(replyOf(bytes(name)))).toEqual(theirs);
  });

  it.each(files)('who remarked what: %s', async (name) => {
    if (docxodus === null) return;
    const line = (id: string, author: string, text: string): string => [id, author, letters(text)].join();
    const listed = await docxodus.getComments(bytes(name));
    const own = replyOf(bytes(name)).comments.flatMap(({ replies, ...first }) => [first, ...replies]);
    const theirs = listed.map(({ id, author, text }) => line(String(id), author, text));
    expect(new Set(own.map(({ id, author = '', text }) => line(id, author, text)))).toEqual(new Set(theirs));
    expect(own).toHaveLength(theirs.length);
  });
});
