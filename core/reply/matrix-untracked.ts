import { leavesOut } from '#core/amendment/instructions/given.ts';
import type { Part } from '#core/draft/draft.ts';
import { fold, foldedEqual } from '#core/language/fold.ts';
import { type Context, cells, namesById, type RowRead } from './matrix-place.ts';
import { languageOf, newText } from './matrix-text.ts';
import { changeOf, noted, type Told, wishFrom } from './matrix-told.ts';
import { plainSide } from './reword.ts';
import type { Noted } from './wish.ts';
import { isGap, textBesideGap } from './word/gaps.ts';
import { sentWords } from './word/sent-words.ts';

const sentIn = (part: Part, { draft, languages }: Context): readonly string[] =>
  draft.languages.flatMap((language) => [
    ...(sentWords(draft, language, languages).get(part.id) ?? []),
    plainSide(draft, language, languages).faces.find((face) => face.part.id === part.id)?.folded ?? '',
  ]);

// A table of a city’s own may show of a paragraph what it likes: its beginning, the words that matter.
const isPassage = (text: string, sent: readonly string[]): boolean => {
  const shown = fold(text.replace(/\s*(?:…|\.{3})\s*$/u, ''));
  return sent.some((words) => fold(words).includes(shown));
};

const changed = (told: Told, text: string, part: Part, beside: boolean, context: Context): Noted => {
  const { draft, languages } = context;
  const language = languageOf({ text, language: null }, part, context);
  const [before = ''] = sentWords(draft, language, languages).get(part.id) ?? [];
  const now = newText([{ text, language, before }], [part], context, true);
  const differs = { ...told, quote: text };
  const isHeld = beside || leavesOut(text, before) || !namesById(told.read, context, part);
  if (now === null || now.edits.length === 0 || now.talk !== 'none')
    return noted(differs, 'held', {
      how: 'untracked',
      reason: {
        code: (now?.talk ?? 'none') !== 'none' ? 'reply:cell-talks' : 'reply:current-differs',
        facts: {},
      },
      remark: { part: part.id, words: text },
    });
  const wish = wishFrom(told.read, now.edits, text);
  const own = { ...wish, source: { ...wish.source, how: 'untracked' as const } };
  const quote = changeOf(own, context) || text;
  return noted({ ...told, quote }, isHeld ? 'held' : 'taken', {
    how: 'untracked',
    wish: own,
    ...(isHeld ? { reason: { code: beside ? 'reply:two-texts' : 'reply:current-differs', facts: {} } } : {}),
  });
};

/**
 * What the cell for the present text says, where it was changed and nobody tracked it. In a table that we sent it is a
 * proposal; beside another one, or in a table of the city’s own, it waits; beside another one in such a table it is only
 * told. A cell that was emptied waits too.
 */
export const untrackedIn = (told: Told, beside: boolean, context: Context): readonly Noted[] => {
  const { read, aim } = told;
  const { part } = aim;
  if (part === null) return [];
  const sent = sentIn(part, context).filter((words) => words !== '');
  const ours = namesById(read, context, part);
  const shown = cells(read, 'current').filter(({ continues }) => continues === undefined);
  if (shown.length === 0) return beside || !ours || !hasCurrent(read) ? [] : emptied(told, sent);
  return shown.flatMap(({ text, before }) => {
    const isAsSent = isGap(text, context.languages) || sent.some((words) => foldedEqual(words, text));
    if (before !== undefined || isAsSent || (!ours && isPassage(text, sent))) return [];
    const isOnlyShown = !ours && beside;
    if (isOnlyShown && hasNoOtherWords(text, sent)) return [];
    const found = changed(told, textBesideGap(text.trim(), context.languages), part, beside, context);
    return [isOnlyShown ? onlyShown(found, text) : found];
  });
};

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const hasNoOtherWords = (text: string, sent: readonly string[]): boolean => {
  const known = new Set(sent.flatMap(wordsOf));
  return wordsOf(text).every((word) => known.has(word));
};

/** Why the present text of a row is only told. */
export const shownOtherwise = { code: 'reply:shown-otherwise', facts: {} };

// What a city’s own table shows as the present text asks for nothing beside what it proposes, unless it speaks of it.
const onlyShown = (found: Noted, quote: string): Noted => {
  if (found.reason?.code === 'reply:cell-talks') return found;
  const { wish: _wish, remark: _remark, ...rest } = found;
  return { ...rest, state: 'nothing', quote, reason: shownOtherwise };
};

const hasCurrent = ({ heads, row }: RowRead): boolean =>
  [...heads.columns].some(
    ([at, { column }]) => column === 'current' && row[at]?.formula === undefined && row[at] !== undefined,
  );

const emptied = (told: Told, [words = '']: readonly string[]): readonly Noted[] =>
  words === ''
    ? []
    : [
        noted({ ...told, quote: `− ${words}` }, 'held', {
          how: 'untracked',
          reason: { code: 'reply:current-gone', facts: {} },
        }),
      ];
