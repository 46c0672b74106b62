import type { Spot } from '#core/change/spot.ts';
import { isAddress } from '#core/draft/address.ts';
import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import {
  joinWordings,
  type Mark,
  marksInOrder,
  type Run,
  sliceWording,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { caretAt, isCaret } from '../spots.ts';
import { deletedBetween, replacing } from './delete.ts';
import {
  add,
  type Desk,
  endsOf,
  finish,
  type Plan,
  partsBetween,
  type Sketch,
  sketch,
  wordsAt,
} from './plan.ts';

/** How the next typed words are set apart: as chosen at the caret, else as those before it. */
export type TypingMarks = Readonly<Partial<Record<Mark, boolean>>> | null;

// Words typed at the end of a link do not belong to it; inside one they do.
const linkAt = (wording: Wording, offset: number): string | undefined => {
  const before = sliceWording(wording, Math.max(offset - 1, 0), offset)[0]?.link;
  return before !== undefined && before === sliceWording(wording, offset, offset + 1)[0]?.link
    ? before
    : undefined;
};

/** The run that words typed at an offset belong to. */
export const typedRun = (wording: Wording, offset: number, text: string, chosen: TypingMarks): Run => {
  const near = offset > 0 ? sliceWording(wording, offset - 1, offset) : sliceWording(wording, 0, 1);
  const marks =
    chosen === null ? (near[0]?.marks ?? []) : marksInOrder.filter((mark) => chosen[mark] === true);
  const link = linkAt(wording, offset);
  return { text, ...(marks.length > 0 ? { marks } : {}), ...(link === undefined ? {} : { link }) };
};

const withoutSelected = ({ draft, selection }: Desk): readonly [Sketch, Spot] => {
  const [from, to] = endsOf(draft, selection);
  return [isCaret(selection) ? sketch(draft) : deletedBetween(sketch(draft), from, to), from];
};

/** Puts words or atoms where the caret is, or in place of what is selected. */
export const insertWording = (desk: Desk, wording: Wording): Plan => {
  const [bare, spot] = withoutSelected(desk);
  const end = spot.offset + wordingLength(wording);
  return finish(
    add(bare, replacing(bare.draft, spot, spot.offset, wording)),
    caretAt(spot.part, spot.language, end),
  );
};

/** Types words, with so many of those before the caret replaced. */
export const typeWords = (desk: Desk, text: string, marks: TypingMarks, replaced = 0): Plan => {
  const [bare, spot] = withoutSelected(desk);
  const at = Math.max(spot.offset - replaced, 0);
  const run = typedRun(wordsAt(bare.draft, spot.part, spot.language), spot.offset, text, marks);
  const made = add(bare, replacing(bare.draft, { ...spot, offset: at }, spot.offset, [run]));
  return finish(made, caretAt(spot.part, spot.language, at + text.length), 'typing');
};

interface Stretch {
  readonly spot: Spot;
  readonly end: number;
  readonly wording: Wording;
}

/** The words selected in each part. */
export const stretches = ({ draft, selection }: Desk): readonly Stretch[] => {
  const [from, to] = endsOf(draft, selection);
  return partsBetween(draft, from, to).map((part) => {
    const wording = wordingIn(part, selection.language);
    const offset = part.id === from.part ? from.offset : 0;
    const end = part.id === to.part ? to.offset : wordingLength(wording);
    const spot = { part: part.id, language: selection.language, offset };
    return { spot, end, wording: sliceWording(wording, offset, end) };
  });
};

const remade = (desk: Desk, remake: (run: Run) => Run): Plan => {
  const made = stretches(desk)
    .filter(({ wording }) => wording.length > 0)
    .reduce(
      (given, { spot, end, wording }) =>
        add(given, replacing(given.draft, spot, end, tidy(wording.map(remake)))),
      sketch(desk.draft),
    );
  return finish(made, desk.selection);
};

export const isMarked = (desk: Desk, mark: Mark): boolean => {
  const runs = stretches(desk).flatMap(({ wording }) => wording);
  return runs.length > 0 && runs.every(({ marks }) => marks?.includes(mark) === true);
};

/** Sets a mark on all that is selected, or takes it off where all of it has it. */
export const toggleMark = (desk: Desk, mark: Mark): Plan => {
  const off = isMarked(desk, mark);
  return remade(desk, (run) => {
    const others = (run.marks ?? []).filter((one) => one !== mark);
    return { ...run, marks: off ? others : [...others, mark] };
  });
};

/** The stretch of one link around an offset. */
const linkAround = (draft: Draft, spot: Spot): readonly [number, number] | null => {
  let at = 0;
  for (const run of wordsAt(draft, spot.part, spot.language)) {
    const end = at + wordingLength([run]);
    if (run.link !== undefined && spot.offset >= at && spot.offset <= end) return [at, end];
    at = end;
  }
  return null;
};

const onLink = ({ draft, selection }: Desk): Desk['selection'] => {
  const around = isCaret(selection) ? linkAround(draft, selection.focus) : null;
  if (around === null) return selection;
  const [from, to] = around;
  return {
    ...selection,
    anchor: { ...selection.anchor, offset: from },
    focus: { ...selection.focus, offset: to },
  };
};

/** Lets the selected words lead to an address, or no longer with null; null where it is none or nothing is chosen. */
export const setLink = (desk: Desk, address: string | null): Plan | null => {
  if (address !== null && !isAddress(address)) return null;
  const selection = onLink(desk);
  if (isCaret(selection)) return null;
  const plan = remade({ ...desk, selection }, (run) => {
    const { link: _, ...bare } = run;
    return address === null ? bare : { ...bare, link: address };
  });
  return { ...plan, after: desk.selection };
};

/** Gives an atom at an offset another value; null where no atom stands there. */
export const setAtom = (
  desk: Desk,
  part: string,
  language: Language,
  offset: number,
  run: Run,
): Plan | null => {
  const [old] = sliceWording(wordsAt(desk.draft, part, language), offset, offset + 1);
  if (old === undefined || 'text' in old || 'text' in run) return null;
  const kept = {
    ...run,
    ...(old.marks ? { marks: old.marks } : {}),
    ...(old.link ? { link: old.link } : {}),
  };
  const change = replacing(desk.draft, { part, language, offset }, offset + 1, joinWordings([kept]));
  return finish(add(sketch(desk.draft), change), desk.selection);
};
