import type { Proposal } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { notedOf } from './instructed.ts';
import { pieceOf } from './matrix-piece.ts';
import { withinPiece } from './matrix-piece-asked.ts';
import { type Context, textOf } from './matrix-place.ts';
import { rationaleOf, type Told, weightIn } from './matrix-told.ts';
import type { Noted, Wish } from './wish.ts';

const bothReasons = (own: string | undefined, ofRow: string): Pick<Wish, 'rationale'> => {
  const all = [...new Set([own ?? '', ofRow])].filter((text) => text !== '');
  return all.length === 0 ? {} : { rationale: all.join('\n') };
};

/** What the words of a row ask for, read as a letter about the place that it names. */
export const fromInstruction = (told: Told, place: string, context: Context): readonly Noted[] => {
  const { read, quote, aim } = told;
  const { draft, languages, newId } = context;
  const reading = (words: string): readonly Proposal[] =>
    readInstructions(words, draft, { languages, newId, place });
  const proposals = withinPiece(reading(quote), pieceOf(read, aim, context), reading);
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return notedOf(proposals, draft, 'matrix').map((one) => ({
    ...one,
    found: 'row',
    line: read.line,
    // The row is about its paragraph, whatever of it could be read.
    ...(one.part === undefined && aim.part !== null ? { part: aim.part.id } : {}),
    ...(one.remark === undefined
      ? {}
      : { remark: { ...one.remark, part: one.remark.part ?? aim.part?.id ?? null } }),
    ...(one.state === 'remark' || one.state === 'answer' ? { state: 'held' as const } : {}),
    ...(one.state === 'remark' ? { reason: { code: 'reply:not-understood', facts: {} } } : {}),
    ...(one.wish === undefined
      ? {}
      : {
          wish: {
            ...one.wish,
            ...bothReasons(one.wish.rationale, rationale),
            ...(weight === undefined ? {} : { class: weight }),
            source: { ...one.wish.source, line: read.line },
          },
        }),
  }));
};
