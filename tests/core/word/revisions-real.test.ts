import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isText, wordingLength } from '#core/draft/wording.ts';
import type { RevisionCounts } from '#core/word/revisions/counts.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Hunk, Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { applyEdits, textBetween } from './apply-edits.ts';
import { replyOf } from './tracked-file.ts';

const files = hasShared
  ? readdirSync(sharedPath('docx'))
      .filter((file) => file.endsWith('.docx') && !file.startsWith('hostile-'))
      .map((file) => file.replace('.docx', ''))
  : [];
const bytes = (name: string): Uint8Array => readFileSync(sharedPath('docx', `${name}.docx`));
const read = new Map<string, Revisions>();
const replyIn = (name: string): Revisions => {
  const reply = read.get(name) ?? replyOf(bytes(name));
  read.set(name, reply);
  return reply;
};

const wordings = (paragraphs: readonly ViewParagraph[]) => paragraphs.map(({ wording }) => wording);
const edits = (reply: Revisions) => reply.hunks.flatMap((hunk) => hunk.edits);

describe.skipIf(!hasShared)('real replies', () => {
  it.each(files)('turn from one view into the other by their hunks alone: %s', (name) => {
    const reply = replyIn(name);
    expect(applyEdits(wordings(reply.rejected), edits(reply))).toEqual(wordings(reply.accepted));
    for (const { before, after, removed, inserted } of edits(reply)) {
      expect(textBetween(wordings(reply.rejected), before.from, before.to)).toEqual(removed);
      expect(textBetween(wordings(reply.accepted), after.from, after.to)).toEqual(inserted);
    }
  });

  it.each(files)('have every comment on a place in the text: %s', (name) => {
    const { comments, rejected, accepted } = replyIn(name);
    for (const { anchor } of comments)
      for (const [spot, paragraphs] of [
        [anchor?.before.to, rejected],
        [anchor?.after.to, accepted],
      ] as const)
        expect(spot?.offset).toBeLessThanOrEqual(
          wordingLength(paragraphs[spot?.paragraph ?? -1]?.wording ?? []),
        );
  });
});

/** The oracle gives a space for the end of a line inside a paragraph, and leaves out signs of picture fonts. */
const said = (paragraphs: readonly ViewParagraph[]): string[] =>
  paragraphs
    .filter(({ textBox }) => textBox !== true)
    .map(({ wording }) =>
      wording
        .filter(isText)
        .map(({ text }) => text.replaceAll('\n', ' '))
        .join('')
        .replace(/^•(?= )/, ''),
    )
    .filter((line) => line.trim() !== '');

describe.skipIf(!hasShared)('both views of real replies', () => {
  it.each(files)('are the paragraphs of an independent reading: %s', (name) => {
    const oracle = JSON.parse(
      gunzipSync(readFileSync(sharedPath('docx/oracle', `${name}.xml.json.gz`))).toString(),
    );
    const plain = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^•(?= )/, '')).filter((line) => line.trim() !== '');
    const { rejected, accepted } = replyIn(name);
    expect(said(rejected)).toEqual(plain(oracle.reject));
    expect(said(accepted)).toEqual(plain(oracle.accept));
  });
});

interface Listed {
  readonly file: string;
  readonly hostile?: boolean;
  readonly authors: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}
const manifest: readonly Listed[] = hasShared
  ? JSON.parse(readFileSync(sharedPath('docx/manifest.json'), 'utf8'))
  : [];

/** The counts of a reply under the names of the elements they count. */
const byElement = (counts: RevisionCounts): Readonly<Record<string, number>> => ({
  ins: counts.words.inserted,
  del: counts.words.deleted,
  moveFrom: counts.words.movedAway,
  moveTo: counts.words.movedHere,
  parMarkIns: counts.marks.inserted,
  parMarkDel: counts.marks.deleted,
  parMarkMoveFrom: counts.marks.movedAway,
  parMarkMoveTo: counts.marks.movedHere,
  rowIns: counts.rows.inserted,
  rowDel: counts.rows.deleted,
  rPrChange: counts.looks.runs,
  pPrChange: counts.looks.paragraphs,
  numberingChange: counts.numbering,
  comments: counts.comments + counts.replies,
});

/** Where a file tells no threads, comments on the same words are; each was looked at, and answers the one before. */
const repliesOnTheSameWords: Readonly<Record<string, number>> = {
  'gdocs-course-many-authors.docx': 7,
  'word-french-standard-urbanisme.docx': 8,
};

describe.skipIf(!hasShared)('what is told of real replies', () => {
  it.each(manifest.filter(({ hostile }) => !hostile))('counts every change of $file', ({ file, counts }) => {
    const reply = replyIn(file.replace('.docx', ''));
    const own = byElement(reply.counts);
    const given = Object.fromEntries(Object.keys(own).map((name) => [name, counts[name] ?? 0]));
    expect(own).toEqual(given);
    expect(reply.counts.resolved).toBe(counts['commentsDone'] ?? 0);
    const replies = counts['commentReplies'] ?? repliesOnTheSameWords[file] ?? 0;
    expect(reply.counts.replies).toBe(replies);
  });

  it.each(manifest.filter(({ hostile }) => !hostile))('names every author of $file', ({ file, authors }) => {
    expect([...replyIn(file.replace('.docx', '')).authors].sort()).toEqual([...authors].sort());
  });
});

const line = ({ kind, edits: made }: Hunk): string =>
  `${kind} ${made.map(({ removed, inserted }) => `${removed.length}→${inserted.length}`).join(' ')}`;

describe.skipIf(!hasShared)('changes that real programs write', () => {
  it('are a moved paragraph, paired by name', () => {
    expect(replyIn('word-moved-paragraph').hunks.map(line)).toEqual(['move-paragraphs 2→1 1→2']);
  });

  it('are a move by LibreOffice, which has no name', () => {
    const kinds = replyIn('libreoffice-move-two-authors-comments').hunks.map(({ kind }) => kind);
    expect(kinds).toEqual(['insert', 'delete', 'move', 'replace']);
  });

  it('are moves whose ends bear different dates, and are no pairs', () => {
    const { hunks, counts } = replyIn('libreoffice-french-standard-urbanisme');
    expect(hunks.some(({ kind }) => kind.startsWith('move'))).toBe(false);
    expect(counts.unpairedMoves).toBe(6);
  });

  it('are a paragraph put after another, whose end alone is tracked', () => {
    const { hunks } = replyIn('word-inserted-numbered-paragraph');
    expect(hunks.map(({ kind }) => kind)).toEqual(['insert-paragraphs', 'level', 'level']);
  });

  it('are paragraphs deleted one by one', () => {
    expect(replyIn('word-deleted-numbered-paragraphs').hunks.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 5 }, () => 'delete-paragraphs'),
    );
  });

  it('are lists applied to paragraphs', () => {
    expect(replyIn('word-numbering-applied').hunks.map(line)).toEqual(['level ', 'level ', 'level ']);
  });

  it('are words that one person put in and another took out', () => {
    const { nested } = replyIn('word-del-in-ins');
    expect(nested.map(({ putIn, takenOut }) => [putIn.author, takenOut.author])).toEqual([
      ['bokuweb', 'Legal'],
    ]);
  });

  it('are the true time of a change, where all other dates were removed', () => {
    const { hunks } = replyIn('word-bill-summary-many-revisions-footnotes');
    const dated = hunks.filter(({ date, dateUtc }) => date !== undefined || dateUtc !== undefined);
    expect(dated.map(({ dateUtc }) => dateUtc)).toEqual(['2024-12-02T20:07:00Z']);
  });
});

describe.skipIf(!hasShared)('replies that are no sound files', () => {
  it.each([
    ['hostile-fuzzed-central-directory', 'word:damaged'],
    ['hostile-truncated-zip', 'word:truncated'],
    ['hostile-two-bodies', 'word:two-bodies'],
    ['hostile-xxe-external-entity', 'word:doctype'],
  ])('are refused: %s', (name, code) => {
    expect(readRevisions(bytes(name))).toMatchObject({ ok: false, failure: { code } });
  });

  it('are read where only a part that is no text is damaged', () => {
    expect(replyOf(bytes('hostile-fuzzed-bad-crc')).hunks).toEqual([]);
  });
});
