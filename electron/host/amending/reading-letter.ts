import type { Proposal, Reason } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { notedOf } from '#core/reply/instructed.ts';
import type { Answer, Remark } from '#core/round/round.ts';
import { readSource } from '../importing.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import { readInput } from '../reading/read-input.ts';
import type { Wish } from './reading-reply.ts';

/** Something in a letter that is not taken as it stands: a person has to look at it. */
export interface Unsure {
  readonly kind: Proposal['kind'];
  readonly line: number;
  /** The words of the letter. */
  readonly quote: string;
  readonly reason: Reason;
  /** The part that it is about, where that is known. */
  readonly part: Id | null;
}

/** What a letter asks for exactly, and what else it says. */
export interface Letter {
  readonly wishes: readonly Wish[];
  readonly unsure: readonly Unsure[];
}

/** The words of a letter from a text or a DOCX, line for line, and what was noticed about the file. */
export const letterText = async (
  path: string,
): Promise<Result<{ readonly text: string; readonly warnings: readonly Failure[] }>> => {
  const input = readInput(path);
  if (!input.ok) return input;
  if (input.value.kind === 'text') return success({ text: input.value.text, warnings: input.value.warnings });
  const source = await readSource(path);
  if (!source.ok) return source;
  const { paragraphs, warnings } = source.value;
  return success({ text: paragraphs.map(({ wording }) => characters(wording)).join('\n'), warnings });
};

const silent = new Set<Proposal['kind']>([
  'courtesy',
  'history',
  'signature',
  'letterhead',
  'place',
  'language-note',
  'consequence',
]);

const positions: readonly Proposal['kind'][] = ['approval', 'no-comment'];

/**
 * What a letter says as a whole, and what is kept of it beside its proposals: what nobody could take as it stands is not
 * silence, and whoever decides must find it with the reply.
 */
export const positionOf = (
  wishes: readonly Wish[],
  unsure: readonly Unsure[],
): { readonly answer: Answer; readonly remarks: readonly Remark[] } => {
  const remarks = unsure
    .filter(({ kind }) => !positions.includes(kind))
    .map(({ part, quote }) => ({ part, words: quote }));
  if (wishes.length > 0) return { answer: 'proposals', remarks };
  if (remarks.length > 0) return { answer: 'remarks', remarks };
  const approves = unsure.some(({ kind }) => kind === 'approval');
  return { answer: approves ? 'approves' : 'no-comment', remarks };
};

/**
 * What a letter asks of a draft. Only what is exact is taken: the place is there and the words are there once. Whatever
 * else it asks for is handed back with the reason, never applied by guess.
 */
export const readLetter = (text: string, draft: Draft, language: Language | undefined): Letter => {
  const proposals = readInstructions(text, draft, {
    languages: draftingLanguages(),
    newId,
    ...(language === undefined ? {} : { language }),
  });
  const exact = proposals.filter(({ sure, operations }) => sure === 'exact' && operations.length > 0);
  return {
    wishes: notedOf(exact, draft, 'letter').flatMap(({ wish, quote = '', line = 0 }) =>
      wish === undefined
        ? []
        : {
            operations: wish.operations,
            language: wish.language,
            quote,
            line,
            ...(wish.rationale === undefined ? {} : { rationale: wish.rationale }),
          },
    ),
    unsure: proposals
      .filter((one) => !exact.includes(one) && !silent.has(one.kind))
      .map(({ kind, line, quote, reason, part }) => ({ kind, line, quote, reason, part })),
  };
};
