import { partOf } from '#core/change/parts.ts';
import type { Id, Language, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { PastedPart } from '../clipboard/pasted.ts';
import { caretAt } from '../spots.ts';
import { replacing } from './delete.ts';
import { idsFor, shapeLevel } from './pasted-shapes.ts';
import { add, type Desk, finish, lengthAt, type Plan, partAt, type Sketch, wordsAt } from './plan.ts';

/** Words that go into a part that is there still, or make a part; those behind the caret go with the last. */
interface Return {
  readonly piece: PastedPart;
  readonly id: Id;
  readonly words: Wording;
  readonly into: boolean;
}

interface Returned {
  readonly made: Sketch;
  readonly after: Id;
}

// A part whose words were cut is there still where another language has words in it: it is empty, or what was left of
// the last one still stands in it.
const isPlaceOf = ({ from, left = 0 }: PastedPart, next: Part, length: number): boolean =>
  next.id === from && (length === 0 || length === left);

const partBehind = ({ draft }: Sketch, id: Id): Part | undefined =>
  draft.parts[draft.parts.findIndex((part) => part.id === id) + 1];

const placed = (given: Returned, some: readonly Return[], language: Language): Returned | null => {
  if (some.length === 0) return given;
  const parts = some.map(({ piece, id, words }) =>
    partOf({ id, ...piece.shape }, words.length > 0 ? { [language]: words } : {}),
  );
  const made = add(given.made, { type: 'insert-parts', after: given.after, parts });
  return made === given.made ? null : { made, after: some.at(-1)?.id ?? given.after };
};

const returnsOf = (
  given: Returned,
  { language, tail, newId }: { language: Language; tail: Wording; newId: Desk['newId'] },
  rest: readonly PastedPart[],
): readonly Return[] => {
  const ids = idsFor(given.made.draft, rest, newId);
  let { after } = given;
  return rest.map((piece, index) => {
    const next = partBehind(given.made, after);
    const isLast = index === rest.length - 1;
    const length = next === undefined ? 0 : lengthAt(given.made.draft, next.id, language);
    const into = next !== undefined && isPlaceOf(piece, next, length) && (length === 0 || tail.length === 0);
    if (into) after = next.id;
    const words = isLast ? joinWordings(piece.wording, tail) : piece.wording;
    return { piece, id: into ? next.id : (ids[index] ?? newId()), words, into };
  });
};

const allPlaced = (given: Returned, returns: readonly Return[], language: Language): Returned | null => {
  let now: Returned | null = given;
  let fresh: Return[] = [];
  for (const one of returns) {
    if (!one.into) {
      fresh.push(one);
      continue;
    }
    now = placed(now, fresh, language);
    fresh = [];
    if (now === null) return null;
    const words = replacing(now.made.draft, { part: one.id, language, offset: 0 }, 0, one.words);
    now = { made: one.words.length === 0 ? now.made : add(now.made, words), after: one.id };
  }
  return placed(now, fresh, language);
};

/**
 * Puts what was cut or copied back into the part where it began, as it was: into the parts that are there still, and as
 * parts of the same shape for those that went. Null where it began elsewhere, or where such parts cannot stand.
 */
export const pasteBack = (
  { selection, newId }: Desk,
  bare: Sketch,
  part: Part,
  pasted: readonly PastedPart[],
): Plan | null => {
  const { language, focus } = selection;
  const [first, ...rest] = pasted;
  if (first?.from !== part.id || first.shape.role !== part.role) return null;
  if (shapeLevel(first.shape) !== levelOf(partAt(bare.draft, part.id) ?? part)) return null;
  const words = wordsAt(bare.draft, part.id, language);
  const tail = sliceWording(words, focus.offset);
  const begun = replacing(bare.draft, focus, wordingLength(words), first.wording);
  const start = { made: add(bare, begun), after: part.id };
  const returns = returnsOf(start, { language, tail, newId }, rest);
  const done = allPlaced(start, returns, language);
  const last = returns.at(-1);
  if (done === null || last === undefined) return null;
  return finish(done.made, caretAt(last.id, language, wordingLength(last.piece.wording)));
};
