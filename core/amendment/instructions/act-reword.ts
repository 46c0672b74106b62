import type { Change } from '#core/change/change.ts';
import type { Part } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { wordsAlike, wordsIn } from '#core/redline/words-in-common.ts';
import { type Base, objectOf, whereOf } from './base.ts';
import { type DraftWords, wordsAt } from './draft-words.ts';
import { addWords, type Edited, replaceSpot, takeWords } from './edit.ts';
import { ends, givenBy } from './given.ts';
import type { Grammar } from './grammar.ts';
import type { Instruction } from './instruction.ts';
import type { Aim } from './locate.ts';
import { nearPassage } from './near-passage.ts';
import { paragraphsOf, tidyWords, withoutNumber } from './new-words.ts';
import { type Context, citeOfAims, doubted, foundAt, type Outcome, reason, unclear } from './outcome.ts';
import type { Place } from './place.ts';
import type { Kind, Reason } from './proposal.ts';
import { spotOfSentence } from './search.ts';
import type { View } from './view.ts';
import { choose, languageForNew } from './which-language.ts';

const labelOf = (place: Place | null): string | null => {
  const step = place?.items.at(-1)?.at(-1);
  return step !== undefined && 'label' in step ? step.label : null;
};

interface Made {
  readonly change: Change;
  readonly doubts: readonly Reason[];
}

const fromEdit = (edited: Edited | null): Made | Reason => {
  if (edited === null) return reason('instructions:typography-only');
  return edited.change === null
    ? (edited.doubts[0] ?? reason('instructions:cuts-field', { field: '' }))
    : { change: edited.change, doubts: edited.doubts };
};

/** What is made of new text, from what it gives of the words that it is to replace. */
interface Meant {
  readonly text: string | null;
  readonly doubts: readonly Reason[];
}

const isByItself = (said: string, sent: string): boolean =>
  /^["“«(]?\s?\p{Lu}/u.test(said) && ends.test(said) === ends.test(sent);

/** What new text is to replace: all words of a part, or the sentence that was named. */
interface Replaced {
  readonly part: Part;
  readonly sent: string;
  readonly sentence: number | null;
}

// Another sentence for the one that was named takes nothing else out; a title of other words is no piece of the old one.
const isOther = (said: string, { part, sent, sentence }: Replaced): boolean =>
  isByItself(said, sent) &&
  (sentence !== null ||
    (part.role === 'heading' && wordsAlike(wordsIn(fold(said)), wordsIn(fold(sent))) === 0));

/**
 * “Paragraph 9 should read ‘two participants’” is new text of a passage at most: nobody asked for the rest to go. Only
 * what can be the whole text takes its place unasked, by the measure of the cells of a table.
 */
const meantBy = (said: string, replaced: Replaced, { profile }: DraftWords): Meant => {
  const { sent } = replaced;
  const given = givenBy(said, sent, profile);
  if (given.is === 'whole') return { text: said, doubts: [] };
  const passage =
    given.is === 'passage' ? given.text : given.is === 'fragment' ? nearPassage(said, sent) : null;
  if (passage !== null) return { text: passage, doubts: [reason('instructions:gives-passage')] };
  if (isOther(said, replaced)) return { text: said, doubts: [] };
  return given.is === 'less' || isByItself(said, sent)
    ? { text: said, doubts: [reason('instructions:gives-less')] }
    : { text: null, doubts: [reason('instructions:gives-fragment')] };
};

const reworded = (view: View, words: DraftWords, sentence: number | null, said: string): Made | Reason => {
  if (view.units.length === 0 && sentence === null) {
    const change: Change = {
      type: 'edit-wording',
      part: view.part.id,
      language: words.language,
      at: 0,
      removed: [],
      inserted: plain(said),
    };
    return { change, doubts: [] };
  }
  const spot = spotOfSentence(view, words, sentence);
  if (spot === null) return reason('instructions:sentence-not-found');
  const { text, doubts } = meantBy(said, { part: view.part, sent: wordsAt(spot), sentence }, words);
  if (text === null) return doubts[0] ?? reason('instructions:gives-fragment');
  const made = fromEdit(replaceSpot(spot, text, words.profile));
  return 'code' in made ? made : { ...made, doubts: [...doubts, ...made.doubts] };
};

const single = (base: Base, kind: Kind): Aim | Outcome => {
  const [aim, second] = base.aims;
  if (base.missing !== null || aim === undefined)
    return unclear(kind, base.missing ?? reason('instructions:no-place'));
  return second === undefined
    ? aim
    : unclear(kind, reason('instructions:several-parts', { count: base.aims.length }), { aims: base.aims });
};

const outcomeOf = (
  kind: Kind,
  made: Made | Reason,
  words: DraftWords,
  aim: Aim,
  context: Context,
  doubts: readonly Reason[],
  notes: readonly Reason[] = [],
): Outcome => {
  if ('code' in made) {
    const typography = made.code === 'instructions:typography-only';
    return {
      ...unclear(kind, made, { aims: [aim], language: words.language }),
      sure: typography ? 'none' : 'check',
    };
  }
  const outcome: Outcome = {
    kind,
    operations: [made.change],
    sure: 'exact',
    reason: reason('instructions:place-found', { cite: citeOfAims(context, [aim]) }),
    notes,
    language: words.language,
    found: [],
    aims: [aim],
  };
  return doubted(outcome, [...made.doubts, ...doubts]);
};

const itemsDoubt = (aim: Aim): readonly Reason[] =>
  aim.scope.length > 1 && aim.part.role !== 'section'
    ? [reason('instructions:items-stay', { count: aim.scope.length - 1 })]
    : [];

/** Carries out the replacement of a whole paragraph, title, item or sentence. */
export const actOnParagraph = (instruction: Instruction, grammar: Grammar, context: Context): Outcome => {
  const { place, passage } = instruction;
  const kind = 'replace-paragraph';
  if (place === null) return unclear(kind, reason('instructions:no-place'));
  const base = objectOf(place, instruction, context);
  const aim = single(base, kind);
  if ('kind' in aim) return aim;
  if (passage === null || !/[\p{L}\p{N}]/u.test(passage.text))
    return unclear(kind, reason('instructions:no-new-words'), { aims: [aim] });
  const choice = choose(instruction, grammar.forms.language, context);
  const { words, doubts, notes } = languageForNew(passage.text, choice, context);
  const view = words?.views.get(aim.part.id);
  if (words === null || view === undefined)
    return unclear(kind, doubts[0] ?? reason('instructions:no-place'), { aims: [aim] });
  const text = withoutNumber(tidyWords(passage.text), place.numbers[0] ?? null, labelOf(place));
  const count = paragraphsOf(passage.text).length;
  return outcomeOf(
    kind,
    reworded(view, words, base.sentence, text),
    words,
    aim,
    context,
    [
      ...base.doubts,
      ...doubts,
      ...(base.sentence === null ? itemsDoubt(aim) : []),
      ...(count > 1 ? [reason('instructions:several-paragraphs', { count })] : []),
      ...(passage.quoted ? [] : [reason('instructions:words-unquoted')]),
    ],
    notes,
  );
};

/** Carries out the deletion of a sentence. */
export const actOnSentence = (instruction: Instruction, grammar: Grammar, context: Context): Outcome => {
  const kind = 'delete-sentence';
  const base =
    instruction.place === null
      ? whereOf(instruction, context)
      : objectOf(instruction.place, instruction, context);
  const aim = single(base, kind);
  if ('kind' in aim) return aim;
  const [words] = choose(instruction, grammar.forms.language, context).order;
  const view = words?.views.get(aim.part.id);
  if (words === undefined || view === undefined)
    return unclear(kind, reason('instructions:language-missing', { language: '' }), { aims: [aim] });
  const spot = spotOfSentence(view, words, base.sentence);
  if (spot === null)
    return unclear(kind, reason('instructions:sentence-not-found'), {
      aims: [aim],
      language: words.language,
    });
  const made = fromEdit(
    takeWords(view, view.units[spot.first]?.from ?? 0, view.units[spot.last - 1]?.to ?? 0),
  );
  return { ...outcomeOf(kind, made, words, aim, context, base.doubts), found: [foundAt(spot)] };
};

// Words that cannot begin a sentence go before the full stop at the end, not behind it.
const endOf = (
  view: View,
  from: number,
  to: number,
  text: string,
): { at: number; doubts: readonly Reason[] } => {
  const stop = /[.;:][\s"”»’']*$/.exec(view.text.slice(from, to));
  if (stop === null || !/^[\p{Ll},;:]/u.test(text)) return { at: to, doubts: [] };
  return { at: from + stop.index, doubts: [reason('instructions:before-stop')] };
};

/** Carries out an addition at the beginning or end of a paragraph or sentence. */
export const actOnEnd = (instruction: Instruction, grammar: Grammar, context: Context): Outcome | null => {
  const { place, side } = instruction;
  const said = instruction.new;
  const kind = 'insert-words';
  if (said === null || (side === null && !said.quoted)) return null;
  const base = place === null ? whereOf(instruction, context) : objectOf(place, instruction, context);
  if (side === null) return unclear(kind, reason('instructions:no-spot'), { aims: base.aims });
  const aim = single(base, kind);
  if ('kind' in aim) return aim;
  if (!/[\p{L}\p{N}]/u.test(said.text))
    return unclear(kind, reason('instructions:no-new-words'), { aims: [aim] });
  const choice = choose(instruction, grammar.forms.language, context);
  const { words, doubts, notes } = languageForNew(said.text, choice, context);
  const view = words?.views.get(aim.part.id);
  if (words === null || view === undefined)
    return unclear(kind, doubts[0] ?? reason('instructions:no-place'), { aims: [aim] });
  const spot = spotOfSentence(view, words, base.sentence);
  if (spot === null && base.sentence !== null)
    return unclear(kind, reason('instructions:sentence-not-found'), { aims: [aim] });
  const [from, to] = [
    view.units[spot?.first ?? 0]?.from ?? 0,
    view.units[(spot?.last ?? 0) - 1]?.to ?? view.text.length,
  ];
  const text = tidyWords(said.text);
  const end =
    side === 'start' || side === 'before'
      ? { at: from, doubts: [] }
      : side === 'after'
        ? { at: to, doubts: [] }
        : endOf(view, from, to, text);
  return outcomeOf(
    kind,
    fromEdit(addWords(view, end.at, text)),
    words,
    aim,
    context,
    [
      ...base.doubts,
      ...doubts,
      ...end.doubts,
      ...(side === 'end' && base.sentence === null ? itemsDoubt(aim) : []),
      ...(said.quoted ? [] : [reason('instructions:words-unquoted')]),
    ],
    notes,
  );
};
