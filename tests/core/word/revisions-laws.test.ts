import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingLength } from '#core/draft/wording.ts';
import type { Placed, Spot } from '#core/word/revisions/placed.ts';
import type { Edit, Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { applyEdits, textBetween } from './apply-edits.ts';
import { textOf } from './read-file.ts';
import { fileOf, replyOf, trackedText } from './tracked-file.ts';

const wordings = (paragraphs: readonly ViewParagraph[]) => paragraphs.map(({ wording }) => wording);
const edits = ({ hunks }: Revisions): readonly Edit[] => hunks.flatMap((hunk) => hunk.edits);

const law = (check: (reply: Revisions, file: Uint8Array) => void): void =>
  fc.assert(
    fc.property(trackedText, (text) => {
      const file = fileOf(text);
      check(replyOf(file), file);
    }),
    { numRuns: 100 },
  );

const expectInside = (spot: Spot, paragraphs: readonly ViewParagraph[]): void => {
  const paragraph = paragraphs[spot.paragraph];
  expect(spot.paragraph).toBeLessThanOrEqual(paragraphs.length);
  expect(spot.offset).toBeLessThanOrEqual(paragraph === undefined ? 0 : wordingLength(paragraph.wording));
};

const expectPlaced = ({ before, after }: Placed, { rejected, accepted }: Revisions): void => {
  for (const spot of [before.from, before.to]) expectInside(spot, rejected);
  for (const spot of [after.from, after.to]) expectInside(spot, accepted);
};

describe('any tracked text', () => {
  it('turns from one view into the other by its hunks alone', () => {
    law((reply) => {
      expect(applyEdits(wordings(reply.rejected), edits(reply))).toEqual(wordings(reply.accepted));
    });
  });

  it('turns back by them', () => {
    law((reply) => {
      const back = edits(reply).map(({ before, after, removed, inserted }) => ({
        before: after,
        after: before,
        removed: inserted,
        inserted: removed,
      }));
      expect(applyEdits(wordings(reply.accepted), back)).toEqual(wordings(reply.rejected));
    });
  });

  it('has in each hunk the words that stand at its places', () => {
    law((reply) => {
      for (const edit of edits(reply)) {
        const { before, after } = edit;
        expect(textBetween(wordings(reply.rejected), before.from, before.to)).toEqual(edit.removed);
        expect(textBetween(wordings(reply.accepted), after.from, after.to)).toEqual(edit.inserted);
      }
    });
  });

  it('reads on either side as a reader of one side alone reads it', () => {
    law((reply, file) => {
      for (const [side, paragraphs] of [
        ['accept', reply.accepted],
        ['reject', reply.rejected],
      ] as const) {
        const alone = textOf(file, { revisions: side, textBoxes: 'skip' }).paragraphs;
        const body = paragraphs.filter(({ textBox }) => textBox !== true);
        expect(wordings(body)).toEqual(alone.map(({ wording }) => wording));
      }
    });
  });

  it('has everything placed inside it, and is plain JSON', () => {
    law((reply) => {
      const all: readonly Placed[] = [...reply.hunks, ...reply.nested, ...reply.tags, ...edits(reply)];
      for (const placed of all) expectPlaced(placed, reply);
      for (const { anchor } of reply.comments) if (anchor !== undefined) expectPlaced(anchor, reply);
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    });
  });

  it('tells a change in every hunk, and who made it', () => {
    law((reply) => {
      for (const hunk of reply.hunks) {
        expect(hunk.author).toMatch(/^(Lens|Arras|Lille)$/);
        const changes = hunk.edits.filter(
          ({ removed, inserted }) => JSON.stringify(removed) !== JSON.stringify(inserted),
        );
        expect(changes.length > 0 || hunk.kind === 'level').toBe(true);
      }
    });
  });
});
