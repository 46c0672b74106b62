import { deleting, withItems } from '#core/change/make.ts';
import { foldedEqual } from '#core/language/fold.ts';
import { type Context, cells, type RowRead } from './matrix-place.ts';
import { languageOf, newText, type Proposed } from './matrix-text.ts';
import { fromText, held, noted, type Told, wishFrom } from './matrix-told.ts';
import { likenessTo, plainSide } from './reword.ts';
import type { Noted } from './wish.ts';

/** Text of the paragraph that was changed in tracked changes, with what stood there before. */
export interface Changed extends Proposed {
  readonly before: string;
}

/** The cells of a row in which the present text itself was changed: what they say now is what is proposed. */
export const changedIn = (read: RowRead): readonly Changed[] =>
  cells(read, 'current').flatMap(({ text, before, language }) =>
    before === undefined || foldedEqual(text, before) ? [] : [{ text: text.trim(), language, before }],
  );

/** What such a cell asks for, in the words of the city. */
export const quoteOf = ({ text, before }: Changed): string => (text === '' ? `− ${before.trim()}` : text);

// All of a paragraph taken out is a paragraph taken out, if its items have no rows of their own that stay.
const deletion = (told: Told, changed: readonly Changed[], { draft, languages }: Context): Noted => {
  const { scope } = told.aim;
  const [first] = scope;
  const gone = deleting(draft, first?.id ?? '', scope.length);
  if (first === undefined || !gone.ok || withItems(draft, first.id).length !== scope.length)
    return held(told, 'reply:current-differs');
  const language = draft.languages.find((one) =>
    changed.some(({ before }) => likenessTo(plainSide(draft, one, languages), first, before) === 1),
  );
  if (language === undefined || scope.length > 1) return held(told, 'reply:current-differs');
  const wish = { ...wishFrom(told.read, [], told.quote), operations: [gone.value], language };
  return noted(told, 'taken', { wish });
};

/**
 * What became of a row in which the present text was changed in tracked changes. Beside it, proposed text in another
 * language goes along; another text in the same one is held back, as is what was not the paragraph that was sent.
 */
export const fromCurrent = (
  told: Told,
  changed: readonly Changed[],
  meant: readonly Proposed[],
  context: Context,
): Noted => {
  const { part, scope } = told.aim;
  if (part === null) return held(told, 'reply:no-place');
  if (meant.length === 0 && changed.every(({ text }) => text === '')) return deletion(told, changed, context);
  if (changed.some(({ text }) => text === '')) return held(told, 'reply:current-differs');
  const languages = new Map(changed.map((one) => [languageOf(one, part, context), one]));
  const beside = meant.map((one) => ({ one, other: languages.get(languageOf(one, part, context)) }));
  if (beside.some(({ one, other }) => other !== undefined && !foldedEqual(one.text, other.text)))
    return held(told, 'reply:two-texts');
  const others = beside.flatMap(({ one, other }) => (other === undefined ? [one] : []));
  const text = newText([...changed, ...others], scope, context, true);
  return text === null ? held(told, 'reply:current-differs') : fromText(told, text);
};
