import type { EditWording } from '#core/change/change.ts';
import type { Language, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { characters, joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Places, type Placing, placing } from './places.ts';

/** Tracked words of one part at its own offsets, with the changes of the file that they come from. */
export interface TrackedEdit {
  readonly edit: EditWording;
  readonly hunks: readonly number[];
}

/** Words of one change of a file, at the offsets of the paragraph in which they were tracked. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly inserted: Wording;
  readonly hunks: readonly number[];
}

/** A piece at the offsets of its part. */
interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly inserted: Wording;
  readonly hunks: readonly number[];
}

/** What is changed at one place of a part: all that touches, with the words that lie between. */
interface Span {
  readonly at: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
}

const together = (one: Piece, other: Piece, paragraph: Wording): Piece => ({
  from: one.from,
  to: Math.max(one.to, other.to),
  inserted: joinWordings(one.inserted, sliceWording(paragraph, one.to, other.from), other.inserted),
  hunks: [...new Set([...one.hunks, ...other.hunks])],
});

// Pieces of one paragraph that touch are one, whoever made them; so are pieces within one fact, which is changed whole.
const placed = (pieces: readonly Piece[], paragraph: Wording, places: Places): readonly Stretch[] => {
  const found: { readonly piece: Piece; readonly place: Placing }[] = [];
  for (const piece of pieces) {
    let one = { piece, place: placing(places, piece.from, piece.to) };
    for (let last = found.at(-1); last !== undefined; last = found.at(-1)) {
      if (one.piece.from > last.piece.to && one.place.at >= last.place.end) break;
      found.pop();
      const both = together(last.piece, one.piece, paragraph);
      one = { piece: both, place: placing(places, both.from, both.to) };
    }
    found.push(one);
  }
  return found.map(({ piece: { inserted, hunks }, place: { at, end, before, after } }) => ({
    at,
    end,
    inserted: joinWordings(before, inserted, after),
    hunks,
  }));
};

const isWord = (character: string | undefined): boolean => /[\p{L}\p{M}\p{N}]/u.test(character ?? '');

const wordsPutIn = ({ at, end, stretches }: Span, wording: Wording): Wording => {
  let from = at;
  const all = stretches.flatMap((one) => {
    const between = sliceWording(wording, from, one.at);
    from = one.end;
    return [between, one.inserted];
  });
  return joinWordings(...all, sliceWording(wording, from, end));
};

// “c” for “sh” is no amendment that can be read: what begins or ends within a word takes the whole word.
const widened = (span: Span, wording: Wording, text: string): Span => {
  const inserted = characters(wordsPutIn(span, wording));
  const removed = text.slice(span.at, span.end);
  let { at, end } = span;
  if (isWord(inserted[0]) || isWord(removed[0])) while (isWord(text[at - 1])) at--;
  if (isWord(inserted.at(-1)) || isWord(removed.at(-1))) while (isWord(text[end])) end++;
  return { ...span, at, end };
};

const isOnePlace = (one: Span, other: Span, text: string): boolean =>
  other.at <= one.end || Array.from(text.slice(one.end - 1, other.at + 1)).every(isWord);

const merged = (spans: readonly Span[], text: string): readonly Span[] => {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last === undefined || !isOnePlace(last, span, text)) found.push(span);
    else
      found[found.length - 1] = {
        at: Math.min(last.at, span.at),
        end: Math.max(last.end, span.end),
        stretches: [...last.stretches, ...span.stretches],
      };
  }
  return found;
};

const spansOf = (stretches: readonly Stretch[], wording: Wording): readonly Span[] => {
  const text = characters(wording);
  let spans: readonly Span[] = stretches.map((one) => ({ at: one.at, end: one.end, stretches: [one] }));
  for (;;) {
    const wide = spans.map((span) => widened(span, wording, text));
    const now = merged(wide, text);
    if (now.length === spans.length) return now;
    spans = now;
  }
};

const editOf = (span: Span, part: Part, language: Language): EditWording => {
  const wording = wordingIn(part, language);
  return {
    type: 'edit-wording',
    part: part.id,
    language,
    at: span.at,
    removed: sliceWording(wording, span.at, span.end),
    inserted: wordsPutIn(span, wording),
  };
};

/** Edits of one wording that do not overlap, each at the offsets of its part, as they are where all that touches is one. */
export const editsTogether = (
  edits: readonly EditWording[],
  part: Part,
  language: Language,
): readonly EditWording[] => {
  const stretches = edits.map(({ at, removed, inserted }) => ({
    at,
    end: at + wordingLength(removed),
    inserted,
    hunks: [],
  }));
  const inOrder = stretches.toSorted((one, other) => one.at - other.at || one.end - other.end);
  return spansOf(inOrder, wordingIn(part, language)).map((span) => editOf(span, part, language));
};

/**
 * The edits of a part that the tracked words of its paragraph come to, in the order of the text. All that touches is one
 * edit, from the words that were sent to those that came back: to the draft a city is one, whoever of it wrote.
 */
export const editsAtPlaces = (
  pieces: readonly Piece[],
  paragraph: Wording,
  places: Places,
  part: Part,
  language: string,
): readonly TrackedEdit[] => {
  return spansOf(placed(pieces, paragraph, places), wordingIn(part, language)).map((span) => ({
    edit: editOf(span, part, language),
    hunks: [...new Set(span.stretches.flatMap(({ hunks }) => hunks))],
  }));
};
