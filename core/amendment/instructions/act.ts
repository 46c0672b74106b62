import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Draft } from '#core/draft/draft.ts';
import { actOnInsertion } from './act-insert.ts';
import { actOnDeletion, actOnMerge, actOnMove, actOnSwap } from './act-parts.ts';
import { actOnEnd, actOnParagraph, actOnSentence } from './act-reword.ts';
import { actOnSplit } from './act-split.ts';
import { actOnWords } from './act-words.ts';
import type { Grammar } from './grammar.ts';
import type { Instruction } from './instruction.ts';
import { type Context, doubted, type Outcome, reason, unclear } from './outcome.ts';
import { namesPart, type Place } from './place.ts';
import type { Reason } from './proposal.ts';

const carriedOut = (instruction: Instruction, grammar: Grammar, context: Context): Outcome | null => {
  switch (instruction.asks) {
    case 'replace-words':
    case 'delete-words':
      return actOnWords(instruction, grammar, context);
    case 'insert-words':
      return instruction.anchor === null
        ? actOnEnd(instruction, grammar, context)
        : actOnWords(instruction, grammar, context);
    case 'replace-paragraph':
      return actOnParagraph(instruction, grammar, context);
    case 'delete-sentence':
      return actOnSentence(instruction, grammar, context);
    case 'delete-paragraph': {
      // “Paragraph 2, second sentence: delete.”
      const place = instruction.place ?? (instruction.where?.sentence == null ? null : instruction.where);
      return (place ?? headingOf(instruction, context))?.sentence == null
        ? actOnDeletion(instruction, context)
        : actOnSentence({ ...instruction, place }, grammar, context);
    }
    case 'insert-paragraph':
      if (instruction.either && /^\P{Lu}/u.test(instruction.passage?.text ?? ''))
        return actOnEnd(withinPlace(instruction), grammar, context);
      // After the first sentence of paragraph 6 come words of that paragraph, not another one.
      return instruction.place !== null && instruction.place.sentence !== null && instruction.fresh === null
        ? actOnEnd({ ...instruction, new: instruction.passage }, grammar, context)
        : actOnInsertion(instruction, grammar, context);
    case 'add-item':
      return actOnInsertion(instruction, grammar, context);
    case 'move':
      return actOnMove(instruction, context);
    case 'swap':
      return actOnSwap(instruction, context);
    case 'merge':
      return actOnMerge(instruction, context);
    case 'split':
      return actOnSplit(instruction, grammar, context);
  }
};

// What names no place of its own is about the one that stands over it: “12, last sentence”, and beside it “Delete”.
const headingOf = ({ where }: Instruction, { heading }: Context): Place | null =>
  where === null || !namesPart(where) ? heading : null;

// “Add after paragraph 3 the words ‘and villages’”: they end that paragraph, where they begin no sentence.
const withinPlace = (instruction: Instruction): Instruction => ({
  ...instruction,
  new: instruction.passage,
  side: instruction.side === 'before' ? 'start' : 'end',
});

const isLoose = ({ weak, old, new: said, passage }: Instruction): boolean =>
  weak && [old, said, passage].some((words) => words !== null && !words.quoted);

// “Delete everything after …”: what is to go was said, and is not the paragraph.
const isOfMore = ({ weak, asks, place, where, doubts }: Instruction): boolean =>
  weak &&
  asks === 'delete-paragraph' &&
  place === null &&
  (where === null || where.sentence === null) &&
  doubts.includes('more-said');

// “A paragraph: …” is a heading or a remark; “New paragraph 5 bis: …” asks for one.
const isUnnumbered = ({ weak, asks, fresh, place }: Instruction): boolean =>
  weak &&
  asks === 'insert-paragraph' &&
  fresh !== null &&
  place === null &&
  fresh.numbers.length + fresh.items.length === 0;

// “Paragraph 6 (new): too long.”
const isJudged = ({ weak, asks, passage }: Instruction): boolean =>
  weak &&
  asks === 'insert-paragraph' &&
  passage?.quoted === false &&
  (passage.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 4;

// “The following wording for paragraph 6: ‘and regularly’” offers words of it, and does not say in place of which.
const isPiece = ({ weak, asks, passage }: Instruction): boolean =>
  weak && asks === 'replace-paragraph' && !/^[\p{Lu}\p{N}(].*[.!?;:…]$/su.test(passage?.text.trim() ?? '');

// Everyday prose that only looks like an instruction (the text should be shorter) finds no words in the draft.
const isProse = (instruction: Instruction, { operations, found, kind }: Outcome): boolean =>
  isUnnumbered(instruction) ||
  isJudged(instruction) ||
  (isLoose(instruction) &&
    kind !== 'delete-paragraph' &&
    kind !== 'insert-paragraph' &&
    operations.length === 0 &&
    found.length === 0);

const applies = (draft: Draft, operations: readonly Change[]): boolean => {
  let present = draft;
  for (const operation of operations) {
    const changed = apply(present, operation);
    if (!changed.ok) return false;
    present = changed.value;
  }
  return true;
};

const doubtCodes = {
  question: 'instructions:question',
  'more-said': 'instructions:more-said',
} as const;

const excluded = ({ note }: Instruction, { language }: Outcome): boolean =>
  note !== null && language !== null && (note.language === language) !== note.only;

const placeNotes = (instruction: Instruction): readonly Reason[] => {
  const places = [instruction.where, instruction.place, instruction.other];
  return places.some((place) => place?.line === true) ? [reason('instructions:line-passed-over')] : [];
};

/**
 * Carries out one instruction on the draft, as far as what it names can be found. Null where it turns out to ask for
 * nothing. What is open makes it a candidate that a person must look at; what was said of another draft, or the other
 * way round (do not delete), makes no operation.
 */
export const act = (instruction: Instruction, grammar: Grammar, context: Context): Outcome | null => {
  const outcome = carriedOut(instruction, grammar, context);
  if (outcome === null || isProse(instruction, outcome) || isOfMore(instruction)) return null;
  const notes = [...outcome.notes, ...placeNotes(instruction)];
  if (instruction.doubts.includes('other-version')) {
    return unclear(outcome.kind, reason('instructions:other-version'), { notes, aims: [] });
  }
  if (instruction.doubts.includes('negated'))
    return unclear(outcome.kind, reason('instructions:negated'), { notes, aims: outcome.aims });
  if (isPiece(instruction))
    return unclear(outcome.kind, reason('instructions:no-spot'), { notes, aims: outcome.aims });
  if (instruction.doubts.includes('alternatives'))
    return unclear(
      outcome.kind,
      reason('instructions:alternatives', { words: instruction.choices.join(' / ') }),
      {
        notes,
        aims: outcome.aims,
      },
    );
  if (instruction.doubts.includes('several'))
    return unclear(outcome.kind, reason('instructions:several-things'), { notes, aims: outcome.aims });
  if (!applies(context.draft, outcome.operations))
    return unclear(outcome.kind, reason('instructions:not-applicable'), { notes, aims: outcome.aims });
  const doubts = instruction.doubts
    .filter((doubt) => doubt === 'question' || doubt === 'more-said')
    .map((doubt) => reason(doubtCodes[doubt]));
  const against = excluded(instruction, outcome)
    ? [reason('instructions:language-excluded', { language: outcome.language ?? '' })]
    : [];
  const either = instruction.either ? [reason('instructions:paragraph-or-words')] : [];
  return doubted({ ...outcome, notes }, [...doubts, ...either, ...against]);
};
