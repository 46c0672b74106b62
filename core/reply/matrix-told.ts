import type { Weight } from '#core/amendment/amendment.ts';
import type { EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { characters, type Wording } from '#core/draft/wording.ts';
import type { Failure } from '#core/failure.ts';
import { type Aim, type Context, type RowRead, textOf } from './matrix-place.ts';
import type { Reworded } from './matrix-text.ts';
import { plainSide } from './reword.ts';
import { asOne, type Noted, type Wish } from './wish.ts';
import { quoteOf } from './word/quote.ts';

/** How a city calls what it asks for; nothing where it does not say. */
export const weightIn = (text: string): Weight | undefined => {
  if (/^\s*(?:edit|édit|réd|red|form)/iu.test(text)) return 'editorial';
  return /^\s*(?:subst|fond|sur le fond)/iu.test(text) ? 'substantive' : undefined;
};

/** Why a city asks for it, in all that its row says of that. */
export const rationaleOf = (read: RowRead): string =>
  [textOf(read, 'rationale'), textOf(read, 'remark')].filter((text) => text !== '').join('\n');

/** What a row asks for: one amendment, with its reason and what the city calls it. */
export const wishFrom = (read: RowRead, edits: readonly EditWording[], quote: string): Wish => {
  const rationale = rationaleOf(read);
  const weight = weightIn(textOf(read, 'kind'));
  return {
    operations: asOne(edits),
    language: edits[0]?.language ?? '',
    ...(rationale === '' ? {} : { rationale }),
    ...(weight === undefined ? {} : { class: weight }),
    source: { how: 'matrix', line: read.line, quote },
  };
};

/** The words that a wish takes out and puts in, so that nobody overlooks what a cell does not show. */
export const changeOf = ({ operations, language }: Wish, { draft, languages }: Context): string =>
  operations
    .flatMap(singles)
    .toReversed()
    .map((one) => {
      const spoken = one.type === 'edit-wording' ? one.language : language;
      return draft.languages.includes(spoken) ? quoteOf([one], plainSide(draft, spoken, languages)) : '';
    })
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words.length > 1)
    .join('\n');

/** A row while it is told what became of it. */
export interface Told {
  readonly read: RowRead;
  readonly aim: Aim;
  readonly quote: string;
}

/** What became of a row. */
export const noted = (
  { read, aim, quote }: Told,
  state: Noted['state'],
  more: Partial<Noted> = {},
): Noted => ({
  found: 'row',
  state,
  how: 'matrix',
  line: read.line,
  quote,
  ...(aim.part === null ? {} : { part: aim.part.id }),
  ...more,
});

/** A row that waits for a person. */
export const held = (told: Told, code: string, facts: Failure['facts'] = {}): Noted =>
  noted(told, 'held', { reason: { code, facts } });

// Among words about the text nobody can say which are meant as text, so that no change is made of them.
const withTalk = (told: Told): Noted =>
  noted(told, 'held', {
    reason: { code: 'reply:cell-talks', facts: {} },
    remark: { part: told.aim.part?.id ?? null, words: told.quote },
  });

const wordCount = (wording: Wording): number => (characters(wording).match(/[\p{L}\p{N}]+/gu) ?? []).length;

// A passage that is shorter may only leave out what the city did not care to copy.
const takesOut = ({ removed, inserted }: EditWording): boolean =>
  wordCount(removed) > 2 * wordCount(inserted);

// A fragment as the whole text is what nobody wrote, so that only its words can be kept.
const lessThanAll = (told: Told, { edits, is }: Reworded): Noted =>
  is === 'less'
    ? noted(told, 'held', {
        reason: { code: 'reply:cell-less', facts: {} },
        wish: wishFrom(told.read, edits, told.quote),
      })
    : noted(told, 'held', {
        reason: { code: 'reply:cell-fragment', facts: {} },
        remark: { part: told.aim.part?.id ?? null, words: told.quote },
      });

/**
 * A row that gives new text: taken, unless it is the text as it stands. What gives less than the paragraph waits, so that
 * nobody takes out the rest who did not ask for it.
 */
export const fromText = (told: Told, text: Reworded): Noted => {
  const { edits, typographyOnly, is, talk, misplaced } = text;
  if (talk === 'talk') return withTalk(told);
  if (is === 'less' || is === 'fragment') return lessThanAll(told, text);
  const asks = (code: string): Noted =>
    noted(told, 'held', {
      reason: { code, facts: {} },
      wish: wishFrom(told.read, edits, told.quote),
    });
  if (misplaced && edits.length > 0) return asks('reply:other-column');
  if (talk === 'doubtful') return asks('reply:cell-beside');
  if (is === 'passage' && edits.some(takesOut)) return asks('reply:cell-shorter');
  const passage = is === 'passage' ? { reason: { code: 'reply:cell-passage', facts: {} } } : {};
  if (edits.length > 0)
    return noted(told, 'taken', { wish: wishFrom(told.read, edits, told.quote), ...passage });
  return typographyOnly > 0
    ? noted(told, 'typography')
    : noted(told, 'nothing', { reason: { code: 'reply:as-it-is', facts: {} } });
};
