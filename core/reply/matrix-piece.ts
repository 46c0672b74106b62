import { sentenceRanges } from '#core/amendment/instructions/view.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import { literal } from '#core/language/literal.ts';
import { profileOf } from '#core/redline/side.ts';
import { wordsIn } from '#core/redline/words-in-common.ts';
import { flat, phrasesIn, replyForms, within } from './forms/phrases.ts';
import { type Aim, type Context, cells, type RowRead } from './matrix-place.ts';
import { isGap } from './word/gaps.ts';
import { sentWords } from './word/sent-words.ts';

/** Words of a paragraph, in one language, as they were sent. */
export interface Passage {
  readonly part: Part;
  readonly language: Language;
  readonly sent: string;
  readonly from: number;
  readonly to: number;
}

/** What of its paragraph a row is about, where that is less than all. */
export interface Piece {
  /** The words that stand in it for the present text. */
  readonly shown: readonly Passage[];
  /** The sentence that it names, in each language. */
  readonly named: readonly Passage[];
  /** Whether it names or shows something that cannot be told in the paragraph. */
  readonly untold: boolean;
}

export const wordsOf = ({ sent, from, to }: Passage): string => sent.slice(from, to);

const dots = /\s*[[(]?\s*(?:…|\.{3,})\s*[\])]?\s*/u;
const sameSign: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, String.raw`\s+`],
  [/['’‘]/gu, `['’‘]`],
  [/["“”«»]/gu, `["“”«»]`],
  [/[-‐‑–—]/gu, `[-‐‑–—]`],
];

// However spaces, apostrophes, quotation marks and capitals are typed.
const patternOf = (words: string): string =>
  sameSign.reduce((text, [sign, any]) => text.replace(sign, () => any), literal(words));

const quoted = /^\s*["“«]\s*([^"“”«»]*?)\s*["”»]\s*$/u;

const placesIn = (sent: string, shown: string): readonly { from: number; to: number }[] => {
  const pieces = (quoted.exec(shown)?.[1] ?? shown).trim().split(dots);
  const said = pieces.filter((words) => /[\p{L}\p{N}]/u.test(words)).map((words) => patternOf(words.trim()));
  if (said.length === 0) return [];
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${said.join('[^]+?')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...sent.matchAll(whole)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
};

// So much of the paragraph is all of it, whatever is left out or typed otherwise.
const most = 0.6;

const weightOf = (text: string): number => wordsIn(fold(text)).weight;

interface Shown {
  readonly passages: readonly Passage[];
  readonly untold: boolean;
}

const shownIn = (text: string, named: Language | null, { scope }: Aim, context: Context): Shown => {
  const { draft, languages } = context;
  const nothing: Shown = { passages: [], untold: false };
  // Dots at the end of how it begins stand for all the rest.
  const isBeginning = /(?:…|\.{3,})\s*[\])]?\s*$/u.test(text);
  if (isGap(text, languages) || !/[\p{L}\p{N}]/u.test(text)) return nothing;
  const found: Passage[] = [];
  let isLess = true;
  for (const language of named === null ? draft.languages : [named])
    for (const part of scope) {
      const variants = sentWords(draft, language, languages).get(part.id) ?? [];
      const sent = variants.find((one) => placesIn(one, text).length > 0) ?? variants[0] ?? '';
      if (weightOf(text) >= most * weightOf(sent)) isLess = false;
      for (const { from, to } of placesIn(sent, text)) {
        if (from === 0 && isBeginning) return nothing;
        found.push({ part, language, sent, from, to });
      }
    }
  const isWhole = ({ sent, from, to }: Passage): boolean =>
    weightOf(sent.slice(from, to)) >= weightOf(sent) && !/[\p{L}\p{N}]/u.test(sent.slice(0, from));
  if (found.some(isWhole)) return nothing;
  const isTwice = found.length > new Set(found.map(({ language }) => language)).size;
  return isTwice || (found.length === 0 && isLess)
    ? { passages: [], untold: true }
    : { passages: found, untold: false };
};

const sentenceIn = (part: Part, at: number, { draft, languages }: Context): readonly Passage[] =>
  draft.languages.flatMap((language) => {
    const [sent = ''] = sentWords(draft, language, languages).get(part.id) ?? [];
    const ranges = sentenceRanges(sent.trimEnd(), profileOf(language, languages));
    const range = at > 0 ? ranges[at - 1] : ranges.at(at);
    return range === undefined ? [] : [{ part, language, sent, ...range }];
  });

const namesPiece = (cell: string): boolean =>
  replyForms.some(({ piece }) => within(flat(cell), phrasesIn(piece)));

/** The piece of its paragraph that a row names or shows; null where it is about all of it. */
export const pieceOf = (read: RowRead, aim: Aim, context: Context): Piece | null => {
  const { part, sentence, cell } = aim;
  if (part === null) return namesPiece(cell) ? { shown: [], named: [], untold: true } : null;
  const all = cells(read, 'current').map(({ text, before, language }) =>
    shownIn((before ?? text).trim(), language, aim, context),
  );
  const shown = all.flatMap(({ passages }) => passages);
  const named = sentence === undefined ? [] : sentenceIn(part, sentence, context);
  const isElsewhere = shown.some((one) =>
    named.some((other) => one.language === other.language && (one.from < other.from || one.to > other.to)),
  );
  const isUnknown = shown.length === 0 && named.length === 0 && namesPiece(cell);
  const untold = all.some((one) => one.untold) || isElsewhere || isUnknown;
  return shown.length + named.length === 0 && !untold ? null : { shown, named, untold };
};
