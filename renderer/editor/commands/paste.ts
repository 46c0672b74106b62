import type { Change } from '#core/change/change.ts';
import { shaping } from '#core/change/make.ts';
import { partOf, placeOf, shapeOf, wordedLanguages } from '#core/change/parts.ts';
import { type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { joinWordings, plain, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { PastedPart } from '../clipboard/pasted.ts';
import { caretAt, isCaret } from '../spots.ts';
import { deletedBetween, replacing } from './delete.ts';
import { pasteBack } from './paste-back.ts';
import { idsFor, shapesBehind } from './pasted-shapes.ts';
import {
  add,
  type Desk,
  endsOf,
  finish,
  isWordedElsewhere,
  nextShape,
  type Plan,
  partAt,
  type Sketch,
  sketch,
} from './plan.ts';
import { insertWording, stretches } from './words.ts';

interface Pasting {
  readonly made: Sketch;
  readonly after: Part;
  /** What went into that part. */
  readonly last: PastedPart;
  readonly rest: readonly PastedPart[];
}

/**
 * Where the caret stands in a part that this language has yet to write, paragraphs go one by one into it and those
 * behind it that wait for words too, as when a translation is pasted beside its original.
 */
const filled = (given: Sketch, first: Part, language: Language, pasted: readonly PastedPart[]): Pasting => {
  let made = given;
  let after = first;
  let last: PastedPart = { shape: shapeOf(first), wording: [] };
  let rest = pasted;
  for (let part: Part | undefined = first; part !== undefined && rest.length > 0; ) {
    const [next, ...others] = rest;
    const waits = wordingIn(part, language).length === 0 && isWordedElsewhere(part, language);
    if (next === undefined || !(waits || part === first)) break;
    made = add(made, replacing(made.draft, { part: part.id, language, offset: 0 }, 0, next.wording));
    after = part;
    last = next;
    rest = others;
    part = made.draft.parts[placeOf(made.draft, part.id) + 1];
  }
  return { made, after, last, rest };
};

const behind = (
  pasting: Pasting,
  { language, newId }: { language: Language; newId: Desk['newId'] },
  tail: Wording,
): Plan => {
  const { made, after, rest } = pasting;
  const base = partAt(made.draft, after.id) ?? after;
  const shapes = shapesBehind(made.draft, base, pasting.last, rest);
  const ids = idsFor(made.draft, rest, newId);
  const parts = rest.map(({ wording }, index) => {
    const words = index === rest.length - 1 ? joinWordings(wording, tail) : wording;
    const shape = shapes[index] ?? nextShape(made.draft, after);
    return partOf({ id: ids[index] ?? newId(), ...shape }, words.length > 0 ? { [language]: words } : {});
  });
  const last = parts.at(-1);
  const change: Change = { type: 'insert-parts', after: after.id, parts };
  const put = last === undefined ? made : add(made, change);
  if (last !== undefined && put !== made)
    return finish(
      put,
      caretAt(last.id, language, wordingLength(wordingIn(last, language)) - wordingLength(tail)),
    );
  return joinedBehind(pasting, language, tail);
};

/** Where no part may follow, as between the lines of a heading, paragraphs become one, so that no word is lost. */
const joinedBehind = ({ made, after, rest }: Pasting, language: Language, tail: Wording): Plan => {
  const part = partAt(made.draft, after.id) ?? after;
  const end = wordingLength(wordingIn(part, language));
  const words = joinWordings(...rest.flatMap(({ wording }) => [plain(' '), wording]));
  const spot = { part: after.id, language, offset: end };
  const put = add(made, replacing(made.draft, spot, end, joinWordings(words, tail)));
  return finish(put, caretAt(after.id, language, end + wordingLength(words)));
};

const shaped = (given: Sketch, part: Part, first: PastedPart): Sketch => {
  const { shape } = first;
  const isBare = wordedLanguages(part).length === 0 && part.role === 'clause';
  if (!isBare || (shape.role !== 'item' && shape.role !== 'section')) return given;
  return add(given, shaping(given.draft, part.id, shape.role === 'item' ? { ...shape, level: 1 } : shape));
};

const severally = (desk: Desk, bare: Sketch, part: Part, pasted: readonly PastedPart[]): Plan => {
  const { language, focus } = desk.selection;
  const words = wordingIn(part, language);
  const [first, ...rest] = pasted;
  if (words.length === 0) {
    const made = first === undefined ? bare : shaped(bare, part, first);
    return behind(filled(made, part, language, pasted), { language, newId: desk.newId }, []);
  }
  const end = wordingLength(words);
  const tail = sliceWording(words, focus.offset);
  const made = add(bare, replacing(bare.draft, focus, end, first?.wording ?? []));
  const last = first ?? { shape: shapeOf(part), wording: [] };
  return behind({ made, after: part, last, rest }, { language, newId: desk.newId }, tail);
};

/**
 * Puts paragraphs from the clipboard where the caret is. One goes into the line; of several, the first goes on with the
 * part of the caret, the last with what stood behind it, and no part that another language has words in is replaced.
 */
export const paste = (desk: Desk, pasted: readonly PastedPart[]): Plan | null => {
  const [only, ...others] = pasted;
  if (only === undefined) return null;
  if (others.length === 0) return insertWording(desk, only.wording);
  const [from, to] = endsOf(desk.draft, desk.selection);
  const bare = isCaret(desk.selection) ? sketch(desk.draft) : deletedBetween(sketch(desk.draft), from, to);
  const part = partAt(bare.draft, from.part);
  if (part === undefined) return null;
  const selection = caretAt(from.part, from.language, from.offset);
  const here = { ...desk, draft: bare.draft, selection };
  return pasteBack(here, bare, part, pasted) ?? severally(here, bare, part, pasted);
};

/** What is selected, part by part, for the clipboard. */
export const copied = (desk: Desk) =>
  stretches(desk).flatMap(({ spot, end, wording }) => {
    const part = partAt(desk.draft, spot.part);
    if (part === undefined) return [];
    const length = wordingLength(wordingIn(part, spot.language));
    return [{ part, wording, whole: wordingLength(wording) === length, left: length - end }];
  });
