import type { Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { isText, plain, type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Folded, foldedText } from '#core/redline/folded.ts';
import { type Shown, shown } from '#core/redline/shown.ts';
import type { Side } from '#core/redline/side.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';

/** One of two texts that fold alike: its characters with the way to the folded ones and to its offsets. */
interface Track {
  readonly shown: Shown;
  readonly folded: Folded;
}

/** The way from offsets in a paragraph as it was sent to offsets in the words of the part that it is. */
export interface Places {
  readonly from: Track;
  readonly to: Track;
  /** Folded characters of the paragraph before those of the part. */
  readonly lead: number;
  readonly length: number;
}

const trackOf = (seen: Shown): Track => ({ shown: seen, folded: foldedText(seen.text) });

const withoutNotes = (wording: Wording): Shown => shown(wording, (run) => (isText(run) ? run.text : ''));

/** The way from a paragraph to the part that it is word for word; `lead` as it was found with the match. */
export const placesOf = (paragraph: ViewParagraph, part: Part, side: Side, lead: number): Places => {
  const words = wordingIn(part, side.language);
  return {
    from: trackOf(withoutNotes(paragraph.wording)),
    to: trackOf(shown(words, side.show)),
    lead,
    length: wordingLength(words),
  };
};

const startAt = ({ shown: seen, folded }: Track, index: number): number => {
  const character = folded.places === null ? index : (folded.places.starts[index] ?? seen.text.length);
  return seen.places === null ? character : (seen.places[character]?.[0] ?? Number.POSITIVE_INFINITY);
};

const endAt = ({ shown: seen, folded }: Track, index: number): number => {
  const character = folded.places === null ? index : (folded.places.ends[index] ?? 1) - 1;
  return seen.places === null ? character + 1 : (seen.places[character]?.[1] ?? 0);
};

// Folded characters are in order, so the one at an offset is found by halving.
const firstFrom = (track: Track, offset: number): number => {
  let [low, high] = [0, track.folded.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startAt(track, middle) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const pastLast = (track: Track, offset: number): number => {
  let [low, high] = [0, track.folded.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endAt(track, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A stretch of a part, with words of facts or references that it cuts, which the stretch holds whole. */
export interface Placing {
  readonly at: number;
  readonly end: number;
  readonly before: Wording;
  readonly after: Wording;
}

const characterAt = ({ folded, shown: seen }: Track, index: number): number =>
  folded.places === null ? index : (folded.places.starts[index] ?? seen.text.length);

const characterEnd = ({ folded }: Track, index: number): number =>
  folded.places === null ? index + 1 : (folded.places.ends[index] ?? 0);

// What of an atom's own words lies on the near side of a place inside it; nothing where the place is at its edge.
const cutBefore = ({ shown: seen }: Track, character: number): string => {
  const place = seen.places?.[character];
  let from = character;
  if (place === undefined) return '';
  while (from > 0 && seen.places?.[from - 1]?.[0] === place[0]) from--;
  return seen.text.slice(from, character);
};

const cutAfter = ({ shown: seen }: Track, character: number): string => {
  const place = seen.places?.[character - 1];
  let to = character;
  if (place === undefined) return '';
  while (to < seen.text.length && seen.places?.[to]?.[0] === place[0]) to++;
  return seen.text.slice(character, to);
};

/** Where a stretch of the paragraph lies in the part. */
export const placing = (places: Places, from: number, to: number): Placing => {
  const { from: here, to: there, lead, length } = places;
  const first = Math.max(firstFrom(here, from) - lead, 0);
  const past = Math.max(pastLast(here, to) - lead, 0);
  const total = there.folded.text.length;
  if (past <= first) return gapAt(places, from, first, past);
  const [start, end] = [characterAt(there, first), characterEnd(there, past - 1)];
  return {
    at: first >= total ? length : startAt(there, first),
    end: endAt(there, past - 1),
    before: plain(cutBefore(there, start)),
    after: plain(cutAfter(there, end)),
  };
};

// Between two characters: behind the one before, unless that is a space that folding dropped.
const gapAt = (places: Places, offset: number, first: number, past: number): Placing => {
  const { from: here, to: there, length } = places;
  const behind = here.shown.places?.filter(([start]) => start < offset).length ?? offset;
  const isSpaced = /\s/.test(here.shown.text[behind - 1] ?? '');
  const total = there.folded.text.length;
  const character = isSpaced || past === 0 ? characterAt(there, first) : characterEnd(there, past - 1);
  const [before, after] = [cutBefore(there, character), cutAfter(there, character)];
  if (before !== '' && after !== '')
    return {
      at: startAt(there, first),
      end: endAt(there, first),
      before: plain(before),
      after: plain(after),
    };
  const at =
    isSpaced || past === 0 ? (first >= total ? length : startAt(there, first)) : endAt(there, past - 1);
  return { at, end: at, before: [], after: [] };
};
