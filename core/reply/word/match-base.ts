import type { Id } from '#core/draft/draft.ts';
import { isText } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { SentWords } from './sent-words.ts';

/** A paragraph as it was sent, which is a part of the draft word for word, typography aside. */
export interface MatchedPart {
  readonly part: Id;
  /** How many of its folded characters stand before the words of the part: a number that was typed. */
  readonly lead: number;
}

/** What of a text is the version of a draft that it was compared with. */
export interface Match {
  /** By the place of the paragraph. */
  readonly parts: ReadonlyMap<number, MatchedPart>;
  /** Whether all of it is, in its order: nothing was edited without tracking, and it is no other version. */
  readonly clean: boolean;
}

/** The words of a paragraph without its notes, as the words of a draft are compared. */
export const plainText = ({ wording }: Pick<ViewParagraph, 'wording'>): string =>
  wording.map((run) => (isText(run) ? run.text : '')).join('');

/** Whether a paragraph is of the text, and not what we say to the city behind it. */
export const isOfText = (paragraph: ViewParagraph): boolean => paragraph.instructions !== true;

// A number, a letter or a roman number with its point or bracket; any other word before a paragraph was put in.
const typed =
  /^\(?(?:\p{N}{1,6}|\p{L}|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))(?: ?(?:bis|ter|quater))?[.):\]°-][.)]? ?$|^\p{N}{1,4} ?(?:bis|ter|quater) ?$|^[-•*–] ?$/iu;

const leadOf = (folded: string, part: string): number | null => {
  if (folded === part) return 0;
  if (part === '' || !folded.endsWith(part)) return null;
  const lead = folded.slice(0, folded.length - part.length);
  return typed.test(lead) ? lead.length : null;
};

const groupedBy = (faces: Side['faces']): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  faces.forEach(({ folded }, at) => {
    const there = found.get(folded);
    if (there === undefined) found.set(folded, [at]);
    else there.push(at);
  });
  return found;
};

const known = new WeakMap<readonly ViewParagraph[], Map<Side, Match>>();

/** Finds the parts of a draft that paragraphs are word for word, by identity, then by their words, each once. */
export const matchBase = (paragraphs: readonly ViewParagraph[], side: Side, sent: SentWords): Match => {
  const found = known.get(paragraphs) ?? new Map<Side, Match>();
  known.set(paragraphs, found);
  const match = found.get(side) ?? matched(paragraphs, side, sent);
  found.set(side, match);
  return match;
};

// Most paragraphs come back letter for letter, so that nothing has to be folded.
const asSent = (
  paragraph: ViewParagraph,
  text: string,
  faces: readonly number[],
  side: Side,
  sent: SentWords,
): number | undefined =>
  faces.find((face) => {
    const id = side.faces[face]?.part.id;
    const isOwn = paragraph.parts === undefined || paragraph.parts.includes(id ?? '');
    return id !== undefined && isOwn && sent.get(id)?.includes(text) === true;
  });

// A copy of a paragraph does not take the place of the one that bears the bookmark.
const claimedBy = (
  paragraphs: readonly ViewParagraph[],
  places: ReadonlyMap<Id, number>,
  sent: SentWords,
): ReadonlyMap<number, number> => {
  const claims = new Map<number, number>();
  paragraphs.forEach((one, at) => {
    for (const id of isOfText(one) ? (one.parts ?? []) : []) {
      const face = places.get(id);
      if (face !== undefined && !claims.has(face) && sent.get(id)?.includes(plainText(one)) === true)
        claims.set(face, at);
    }
  });
  return claims;
};

const matched = (paragraphs: readonly ViewParagraph[], side: Side, sent: SentWords): Match => {
  const parts = new Map<number, MatchedPart>();
  const places = new Map(side.faces.map(({ part }, at) => [part.id, at]));
  const byWords = groupedBy(side.faces);
  const used = new Set<number>();
  const claims = claimedBy(paragraphs, places, sent);
  let [clean, last] = [true, -1];
  const take = (at: number, face: number, lead: number): void => {
    const part = side.faces[face]?.part.id;
    if (part === undefined) return;
    if (face < last) clean = false;
    last = face;
    used.add(face);
    parts.set(at, { part, lead });
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!isOfText(paragraph)) continue;
    const text = plainText(paragraph);
    const own = (paragraph.parts ?? []).map((id) => places.get(id) ?? -1);
    const isFree = (face: number): boolean => !used.has(face) && (claims.get(face) ?? at) === at;
    const same = asSent(paragraph, text, [...own, last + 1].filter(isFree), side, sent);
    if (same !== undefined) {
      take(at, same, 0);
      continue;
    }
    const folded = fold(text);
    if (folded === '') continue;
    const next = [...own, last + 1, ...(byWords.get(folded) ?? [])].find(
      (face) => isFree(face) && leadOf(folded, side.faces[face]?.folded ?? '') !== null,
    );
    if (next === undefined) clean = false;
    else take(at, next, leadOf(folded, side.faces[next]?.folded ?? '') ?? 0);
  }
  return { parts, clean: clean && used.size === side.faces.length };
};
