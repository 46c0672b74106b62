import type { Change } from '#core/change/change.ts';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, type Run, sliceWording, tidy } from '#core/draft/wording.ts';
import { replacing } from './commands/delete.ts';

/** What is looked for, and what has to agree: each that is not asked for may differ. */
export interface Query {
  readonly text: string;
  readonly languages: readonly Language[];
  readonly capitals?: boolean;
  readonly accents?: boolean;
  /** The kinds of spaces, apostrophes, quotation marks and dashes. */
  readonly typography?: boolean;
  readonly wholeWords?: boolean;
}

/** Words found: from one offset of a wording to another. */
export interface Found {
  readonly part: Id;
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

interface Folded {
  readonly text: string;
  /** Where each unit of the text comes from, and after the last where the original ends. */
  readonly origins: readonly number[];
}

const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200D\u2060]/gu, ''],
  [/\s/gu, ' '],
  [/[‘’‚‛ʼ′`´]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/[‐‑‒–—−]/gu, '-'],
];

const foldedSign = (sign: string, query: Query): string => {
  let text = sign;
  if (!query.typography) for (const [signs, plain] of alike) text = text.replace(signs, plain);
  if (!query.accents) text = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return query.capitals ? text : text.toLowerCase();
};

const folded = (original: string, query: Query): Folded => {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const sign of original) {
    const plain = foldedSign(sign, query);
    // Spaces beside « and » come and go with the typographic house.
    if (!(plain === ' ' && !query.typography && text.endsWith(' '))) {
      for (let unit = 0; unit < plain.length; unit++) origins.push(at);
      text += plain;
    }
    at += sign.length;
  }
  return { text, origins: [...origins, at] };
};

const isWord = /[\p{L}\p{M}\p{N}]/u;

const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWord.test(text[from - 1] ?? '') && isWord.test(text[from] ?? '')) &&
  !(isWord.test(text[to] ?? '') && isWord.test(text[to - 1] ?? ''));

const inText = (original: string, query: Query): readonly (readonly [number, number])[] => {
  const sought = folded(query.text, query).text;
  const { text, origins } = folded(original, query);
  const found: (readonly [number, number])[] = [];
  if (sought === '') return found;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
    const [from = 0, to = 0] = [origins[at], origins[at + sought.length]];
    if (to > from && (!query.wholeWords || standsAlone(original, from, to))) found.push([from, to]);
  }
  return found;
};

/** Everything in the draft that a query finds, in reading order, the languages of a part one after another. */
export const find = (draft: Draft, query: Query): readonly Found[] =>
  draft.parts.flatMap((part) =>
    query.languages.flatMap((language) =>
      inText(characters(wordingIn(part, language)), query).map(([from, to]) => ({
        part: part.id,
        language,
        from,
        to,
      })),
    ),
  );

const replacement = (draft: Draft, { part, language, from, to }: Found, text: string): Change | null => {
  const holder = draft.parts.find(({ id }) => id === part);
  if (holder === undefined) return null;
  const [first] = sliceWording(wordingIn(holder, language), from, to);
  const run: Run = {
    text,
    ...(first?.marks === undefined ? {} : { marks: first.marks }),
    ...(first?.link === undefined ? {} : { link: first.link }),
  };
  return replacing(draft, { part, language, offset: from }, to, tidy([run]));
};

/** Other words for all that was found, as one change; null where nothing was. New words are marked as the first old one. */
export const replaceAll = (draft: Draft, found: readonly Found[], text: string): Change | null => {
  // From the end on, so that what is still to be replaced stays where it was found.
  const changes = found.toReversed().flatMap((one) => replacement(draft, one, text) ?? []);
  return changes.length === 0 ? null : { type: 'group', changes };
};
