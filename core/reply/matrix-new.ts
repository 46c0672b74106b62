import { newParts } from '#core/amendment/instructions/new-parts.ts';
import { type NewCited, newPlaceOfCell } from '#core/amendment/instructions/new-place.ts';
import type { Change } from '#core/change/change.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Failure } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { profileOf } from '#core/redline/side.ts';
import { surest, type Talk, talkIn } from './cell-talk.ts';
import { type Context, cells, textOf } from './matrix-place.ts';
import type { Proposed } from './matrix-text.ts';
import { held, noted, type Told, wishFrom } from './matrix-told.ts';
import { bare } from './reword.ts';
import type { Noted } from './wish.ts';

interface Worded {
  readonly language: Language;
  readonly text: string;
  readonly doubts: readonly Failure[];
  readonly talk: Talk;
  readonly parts: readonly Part[];
}

type Gap = NonNullable<NewCited['gap']>;

const doubt = (code: string, facts: Failure['facts'] = {}): Failure => ({ code, facts });

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const fewest = 4;

// By the head of its column, unless its words are in another language of the draft.
const spokenIn = ({ text, language }: Proposed, { draft, languages, language: expected }: Context) => {
  const found = wordCount(text) < fewest ? null : likelyLanguage(text, languages);
  const spoken = found !== null && draft.languages.includes(found) ? found : null;
  if (language !== null && draft.languages.includes(language))
    return spoken === null || spoken === language
      ? { language, doubts: [] }
      : { language: spoken, doubts: [doubt('reply:other-column')] };
  const isSure = language === null && (spoken !== null || draft.languages.length === 1) && found === spoken;
  return { language: spoken ?? expected, doubts: isSure ? [] : [doubt('reply:new-language')] };
};

const begins = /^["“«(]?\s?[\p{Lu}\p{N}]/u;
const ends = /[.!?:;][)\]"”»’']*$/u;

const isWhole = (text: string, { shape }: Gap): boolean =>
  ends.test(text) && wordCount(text) >= fewest && (shape.role === 'item' || begins.test(text));

// A number that the letter of the place did not announce is not counted, and would be words.
const isNumbered = (text: string): boolean => /^\(?\d{1,3}(?:\s?\p{L}{3,10})?\s?[.):]\s/u.test(text);

const worded = (one: Proposed, { gap, fresh }: NewCited & { gap: Gap }, context: Context): Worded => {
  const { draft, languages, newId } = context;
  const { language, doubts } = spokenIn(one, context);
  const text = bare(one.text, '');
  const [step] = fresh?.items.at(-1)?.slice(-1) ?? [];
  const parts = newParts(text, {
    language,
    shape: gap.shape,
    number: fresh?.numbers[0] ?? null,
    label: step !== undefined && 'label' in step ? step.label : null,
    newId,
  });
  const part = gap.beside?.part.id ?? draft.parts[0]?.id ?? '';
  const talk = talkIn(text, { part, sent: '', profile: profileOf(language, languages) }, context);
  const whole =
    isWhole(text, gap) && !isNumbered(text) && !/\n/.test(text) ? [] : [doubt('reply:new-no-sentence')];
  return { language, text, parts, talk, doubts: [...doubts, ...whole] };
};

// The same paragraphs in each language, one beside the other.
const beside = (all: readonly Worded[]): readonly Part[] | null => {
  const [first, ...others] = all.map(({ parts }) => parts);
  const isEven = others.every((parts) => parts.length === first?.length);
  if (first === undefined || first.length === 0 || !isEven) return null;
  return first.map((part, at) => ({
    ...part,
    wording: Object.assign({}, part.wording, ...others.map((parts) => parts[at]?.wording ?? {})),
  }));
};

// What cannot be made is kept as what was said.
const waits = (told: Told, { code, facts }: Failure): Noted => ({
  ...held(told, code, facts),
  remark: { part: null, words: told.quote },
});

const citeOf = ({ beside: aim }: Gap, { draft, languages }: Context): string =>
  labels(draft, profileOf(draft.languages[0] ?? '', languages)).get(aim?.part.id ?? '')?.cite ?? '';

const prepared = (told: Told, gap: Gap, all: readonly Worded[], context: Context): Noted => {
  const spoken = all.map(({ language }) => language);
  if (new Set(spoken).size < spoken.length) return waits(told, doubt('reply:two-proposals'));
  const talk = surest(all.map((one) => one.talk));
  if (talk === 'talk') return waits(told, doubt('reply:cell-talks'));
  const parts = beside(all);
  if (parts === null) return waits(told, doubt('reply:new-uneven'));
  const change: Change = { type: 'insert-parts', after: gap.after, parts };
  const language = context.draft.languages.find((one) => spoken.includes(one)) ?? spoken[0] ?? '';
  const wish = { ...wishFrom(told.read, [], told.quote), operations: [change], language };
  const part = gap.beside === null ? {} : { part: gap.beside.part.id };
  const [why] = [
    ...gap.doubts,
    ...all.flatMap(({ doubts }) => doubts),
    ...(talk === 'doubtful' ? [doubt('reply:cell-beside')] : []),
    ...(parts.length > 1 ? [doubt('instructions:several-paragraphs', { count: parts.length })] : []),
  ];
  return why === undefined
    ? noted(told, 'taken', {
        wish,
        reason: doubt('instructions:place-found', { cite: citeOf(gap, context) }),
        ...part,
      })
    : noted(told, 'held', { wish, reason: why, ...part });
};

const placeOf = ({ aim, read }: Told): string =>
  aim.cell === '' && cells(read, 'place').length === 0 ? textOf(read, 'identity') : aim.cell;

/** Whether a cell names the place of a new paragraph. */
export const namesNewPlace = (cell: string, context: Context): boolean =>
  newPlaceOfCell(cell, context.draft, context) !== null;

/**
 * A row for a paragraph that is not there yet: the insertion at the place that it names, with the words of all its
 * columns; taken where the place is certain and each cell a whole sentence. Null where it names no such place.
 */
export const fromNewPlace = (told: Told, meant: readonly Proposed[], context: Context): Noted | null => {
  const cited = newPlaceOfCell(placeOf(told), context.draft, context);
  if (cited === null || meant.length === 0 || told.read.shared === true) return null;
  const { gap, missing } = cited;
  if (gap === null)
    return waits(told, missing.code === 'instructions:no-place' ? doubt('reply:new-no-place') : missing);
  return prepared(
    told,
    gap,
    meant.map((one) => worded(one, { ...cited, gap }, context)),
    context,
  );
};

/** The same where a paragraph has that number already (`5 (new)`): it may be meant as new text of it, so that it waits. */
export const perhapsNew = (told: Told, meant: readonly Proposed[], context: Context): Noted | null => {
  if (textOf(told.read, 'current') !== '') return null;
  const made = fromNewPlace(told, meant, context);
  return made?.wish === undefined
    ? null
    : { ...made, state: 'held', reason: doubt('reply:new-at-number', { cell: told.aim.cell }) };
};
