import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Trace } from '#core/word/revisions/trace.ts';
import type { Noted } from '../wish.ts';
import { type Ask, insertedIn, partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { partsAround } from './attach.ts';
import { plainText } from './match-base.ts';
import { beginning } from './quote.ts';

const codes: Readonly<Record<Trace['as'], string>> = {
  coloured: 'reply:words-coloured',
  highlighted: 'reply:words-highlighted',
  hidden: 'reply:words-hidden',
  picture: 'reply:thing-put-in',
  equation: 'reply:thing-put-in',
  embedded: 'reply:thing-put-in',
};

/** More of one kind than these are how a file was made, and one thing for somebody to look at. */
const most = 6;

// Words that were typed in red and not tracked are an insertion already.
const isPutIn = (words: string, part: string | null, asks: readonly Ask[]): boolean =>
  asks.some(
    (one) =>
      one.how !== 'tracked' &&
      (part === null || partsIn(one).includes(part)) &&
      characters(insertedIn(one.changes)).includes(words.trim()),
  );

// A picture in a paragraph of its own stands with the words before it.
const worded = ({ accepted }: Revisions, from: number): number => {
  for (let at = from; at >= 0; at--) if (plainText(accepted[at] ?? { wording: [] }).trim() !== '') return at;
  return from;
};

const noted = (trace: Trace, revisions: Revisions, asked: Asked): Noted => {
  const { as, words, author, after } = trace;
  const place = worded(revisions, after.from.paragraph);
  const part = partsAround(trace, revisions, asked)[0] ?? asked.partAt.get(place) ?? null;
  const paragraph = revisions.accepted[place];
  const stands = paragraph === undefined ? '' : beginning(plainText(paragraph));
  const quote = words.trim() === '' ? stands : words.trim();
  const named = author === undefined || author === '' ? {} : { author };
  return {
    found: 'passage',
    state: 'held',
    how: trace.tracked ? 'tracked' : 'untracked',
    quote,
    reason: { code: codes[as], facts: {} },
    remark: { part, words: quote, ...named },
    ...(part === null ? {} : { part }),
    ...(paragraph === undefined ? {} : { line: paragraph.line }),
    ...named,
  };
};

// A title in a colour is how another program, or another template, sets titles.
const isWhole = ({ words, tracked, after }: Trace, { accepted }: Revisions): boolean =>
  !tracked && plainText(accepted[after.from.paragraph] ?? { wording: [] }).trim() === words.trim();

const gathered = (all: readonly Noted[]): readonly Noted[] => {
  const [first] = all;
  if (first === undefined || all.length <= most) return all;
  const words = all.map(({ quote = '' }) => quote).join('\n');
  const { part: _part, author: _author, line: _line, ...rest } = first;
  return [{ ...rest, quote: words, remark: { part: null, words }, count: all.length }];
};

/**
 * What a city left in a text without changing its words: words coloured, highlighted or hidden, pictures and other
 * things. Nobody can say what it means by that, so each waits, and many of one kind as one.
 */
export const leftTraces = (revisions: Revisions, asked: Asked, { parts }: Draft): readonly Noted[] => {
  const titles = new Set(
    parts.flatMap(({ id, role }) => (role === 'heading' || role === 'section' ? [id] : [])),
  );
  const byKind = new Map<string, Noted[]>();
  for (const trace of revisions.traces ?? []) {
    const one = noted(trace, revisions, asked);
    if (trace.as === 'coloured' && titles.has(one.part ?? '') && isWhole(trace, revisions)) continue;
    if (trace.words !== '' && isPutIn(trace.words, one.part ?? null, asked.asks)) continue;
    const code = codes[trace.as];
    byKind.set(code, [...(byKind.get(code) ?? []), one]);
  }
  return [...byKind.values()].flatMap(gathered);
};
