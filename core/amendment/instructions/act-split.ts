import { apply } from '#core/change/apply.ts';
import type { Change, Offsets } from '#core/change/change.ts';
import { splitting } from '#core/change/make.ts';
import { wordedLanguages } from '#core/change/parts.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { characters, sliceWording } from '#core/draft/wording.ts';
import { objectOf } from './base.ts';
import { findWords } from './find-words.ts';
import type { Grammar } from './grammar.ts';
import type { Instruction } from './instruction.ts';
import { type Context, citeOfAims, doubted, type Outcome, reason, unclear } from './outcome.ts';
import type { Reason } from './proposal.ts';
import { offsetAt, sentenceRanges } from './view.ts';
import { choose } from './which-language.ts';

/** A cut after a number of sentences, or at a place of one language's wording. */
interface Cut {
  readonly sentences: number | null;
  readonly at: { readonly language: Language; readonly offset: number } | null;
}

const countIn = (part: Part, language: Language, context: Context): number => {
  const words = context.words.find((one) => one.language === language);
  const view = words?.views.get(part.id);
  return words === undefined || view === undefined ? 0 : sentenceRanges(view.text, words.profile).length;
};

const sentenceCut = (part: Part, language: Language, sentences: number, context: Context): number | null => {
  const words = context.words.find((one) => one.language === language);
  const view = words?.views.get(part.id);
  if (words === undefined || view === undefined) return null;
  const ranges = sentenceRanges(view.text, words.profile);
  const range = sentences >= ranges.length ? undefined : ranges[sentences - 1];
  return range === undefined ? null : offsetAt(view, range.to, 'last');
};

const offsetsFor = (
  part: Part,
  cut: Cut,
  context: Context,
): { readonly at: Offsets; readonly doubts: readonly Reason[] } | null => {
  const languages = wordedLanguages(part);
  const lead = cut.at?.language ?? context.words[0]?.language ?? '';
  const at: Record<Language, number> = cut.at === null ? {} : { [lead]: cut.at.offset };
  const unsure: Language[] = [];
  for (const language of languages) {
    if (language in at) continue;
    const offset = cut.sentences === null ? null : sentenceCut(part, language, cut.sentences, context);
    if (offset !== null) at[language] = offset;
    // A language whose sentences are not as many may be cut in another place.
    if (offset === null || countIn(part, language, context) !== countIn(part, lead, context))
      unsure.push(language);
  }
  if (Object.keys(at).length === 0) return null;
  const others = unsure.filter((language) => language !== lead);
  return {
    at,
    doubts:
      others.length > 0 ? [reason('instructions:other-language-cut', { language: others.join(', ') })] : [],
  };
};

// The space at the cut goes, so that neither half begins or ends with one.
const withoutSpaces = (
  draft: Draft,
  part: Part,
  at: Offsets,
): { readonly changes: readonly Change[]; readonly at: Offsets } => {
  const changes: Change[] = [];
  const cuts: Record<Language, number> = {};
  for (const [language, offset] of Object.entries(at)) {
    const wording = wordingIn(part, language);
    const text = characters(wording);
    const before = text.slice(0, offset).length - text.slice(0, offset).trimEnd().length;
    const after = text.slice(offset).length - text.slice(offset).trimStart().length;
    cuts[language] = offset - before;
    if (before + after === 0 || !draft.languages.includes(language)) continue;
    const removed = sliceWording(wording, offset - before, offset + after);
    changes.push({
      type: 'edit-wording',
      part: part.id,
      language,
      at: offset - before,
      removed,
      inserted: [],
    });
  }
  return { changes, at: cuts };
};

const splitAt = (part: Part, at: Offsets, context: Context): readonly Change[] | null => {
  const spaces = withoutSpaces(context.draft, part, at);
  let present = context.draft;
  for (const change of spaces.changes) {
    const spaced = apply(present, change);
    if (!spaced.ok) return null;
    present = spaced.value;
  }
  const change = splitting(present, part.id, spaces.at, context.newId());
  return change.ok ? [...spaces.changes, change.value] : null;
};

const cutOf = (instruction: Instruction, grammar: Grammar, context: Context, part: Part): Cut | Outcome => {
  const { sentence, anchor, side, place } = instruction;
  if (sentence !== null && sentence.sentence !== null) {
    const n = sentence.sentence;
    const lead = choose(instruction, grammar.forms.language, context).order[0]?.language ?? '';
    const counted = n > 0 ? n : countIn(part, lead, context) + n + 1;
    return { sentences: side === 'before' ? counted - 1 : counted, at: null };
  }
  if (anchor === null || place === null) return unclear('split', reason('instructions:no-spot'));
  const choice = choose(instruction, grammar.forms.language, context);
  const hit = findWords(anchor, { ...instruction, where: place }, choice, context);
  const [spot] = hit.spots;
  if (spot === undefined || hit.words === null || hit.sure !== 'exact' || spot.view.part.id !== part.id)
    return unclear('split', hit.reason, { found: hit.found, aims: hit.aims });
  const { view, first, last } = spot;
  const from = side === 'before' ? (view.units[first]?.from ?? 0) : (view.units[last - 1]?.to ?? 0);
  const offset = offsetAt(view, from, 'last');
  if (offset === null) return unclear('split', reason('instructions:cuts-field', { field: '' }));
  const ranges = sentenceRanges(view.text, hit.words.profile);
  const ended = ranges.findIndex(({ from: start, to }) => (side === 'before' ? start === from : to === from));
  const sentences = ended === -1 ? null : side === 'before' ? ended : ended + 1;
  return { sentences, at: { language: hit.words.language, offset } };
};

/** Carries out the division of a paragraph in two, in all languages at once. */
export const actOnSplit = (instruction: Instruction, grammar: Grammar, context: Context): Outcome => {
  const kind = 'split';
  if (instruction.place === null) return unclear(kind, reason('instructions:no-place'));
  if (instruction.place.sentence !== null) return unclear(kind, reason('instructions:within-paragraphs'));
  const base = objectOf(instruction.place, instruction, context);
  const [aim, second] = base.aims;
  if (base.missing !== null || aim === undefined)
    return unclear(kind, base.missing ?? reason('instructions:no-place'));
  if (second !== undefined)
    return unclear(kind, reason('instructions:several-parts', { count: base.aims.length }), {
      aims: base.aims,
    });
  const cut = cutOf(instruction, grammar, context, aim.part);
  if ('kind' in cut) return { ...cut, aims: [aim] };
  const offsets = offsetsFor(aim.part, cut, context);
  if (offsets === null) return unclear(kind, reason('instructions:sentence-not-found'), { aims: [aim] });
  const changes = splitAt(aim.part, offsets.at, context);
  if (changes === null) return unclear(kind, reason('instructions:not-applicable'), { aims: [aim] });
  const [only, more] = changes;
  const outcome: Outcome = {
    kind,
    operations: only !== undefined && more === undefined ? [only] : [{ type: 'group', changes }],
    sure: 'exact',
    reason: reason('instructions:place-found', { cite: citeOfAims(context, [aim]) }),
    notes: [],
    language: null,
    found: [],
    aims: [aim],
  };
  const loose =
    instruction.anchor !== null && !instruction.anchor.quoted ? [reason('instructions:words-unquoted')] : [];
  return doubted(outcome, [...base.doubts, ...loose, ...offsets.doubts]);
};
