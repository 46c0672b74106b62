import type { Change } from '#core/change/change.ts';
import { whereOf } from './base.ts';
import type { Grammar } from './grammar.ts';
import { gapFor, itemGap } from './insert-gap.ts';
import type { Instruction } from './instruction.ts';
import { newParts } from './new-parts.ts';
import { type Context, citeOfAims, doubted, type Outcome, reason, unclear } from './outcome.ts';
import { choose, languageForNew } from './which-language.ts';

// A new “alinéa” or “item” of a paragraph that has items is likely one of them.
const hasItems = (instruction: Instruction, context: Context): boolean =>
  instruction.side === null && (whereOf(instruction, context).aims[0]?.scope.length ?? 0) > 1;

/** Carries out the insertion of new paragraphs or items. */
export const actOnInsertion = (instruction: Instruction, grammar: Grammar, context: Context): Outcome => {
  const { fresh, passage } = instruction;
  const isItem =
    fresh !== null && (fresh.items.length > 0 || (fresh.either && hasItems(instruction, context)));
  const kind = isItem ? 'add-item' : 'insert-paragraph';
  const { gap, missing } =
    isItem && instruction.side === null ? itemGap(instruction, context, fresh) : gapFor(instruction, context);
  if (gap === null) return unclear(kind, missing);
  const aims = gap.beside === null ? [] : [gap.beside];
  if (passage === null || !/[\p{L}\p{N}]/u.test(passage.text))
    return unclear(kind, reason('instructions:no-new-words'), { aims });
  const choice = choose(instruction, grammar.forms.language, context);
  const { words, doubts, notes } = languageForNew(passage.text, choice, context);
  if (words === null) return unclear(kind, doubts[0] ?? reason('instructions:no-place'), { aims });
  const label = fresh?.items.at(-1)?.at(-1);
  const parts = newParts(passage.text, {
    language: words.language,
    shape: gap.shape,
    number: fresh?.numbers[0] ?? null,
    label: label !== undefined && 'label' in label ? label.label : null,
    newId: context.newId,
  });
  const change: Change = { type: 'insert-parts', after: gap.after, parts };
  const outcome: Outcome = {
    kind,
    operations: [change],
    sure: 'exact',
    reason: reason('instructions:place-found', { cite: citeOfAims(context, aims) }),
    notes,
    language: words.language,
    found: [],
    aims,
  };
  return doubted(outcome, [
    ...gap.doubts,
    ...doubts,
    ...(parts.length > 1 ? [reason('instructions:several-paragraphs', { count: parts.length })] : []),
    ...(passage.quoted ? [] : [reason('instructions:words-unquoted')]),
    ...(fresh?.either === true ? [reason('instructions:paragraph-or-item')] : []),
  ]);
};
