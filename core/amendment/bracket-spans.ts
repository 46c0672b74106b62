import type { Change, EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { mapChange } from '#core/change/map.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import type { Stretch } from './deed.ts';
import type { Bracket } from './state.ts';

const overEdit = ({ from, to }: Stretch, { at, removed, inserted }: EditWording): Stretch | null => {
  const end = at + wordingLength(removed);
  const grown = wordingLength(inserted) - wordingLength(removed);
  if (to <= at) return { from, to };
  if (end <= from) return { from: from + grown, to: to + grown };
  const start = from <= at ? from : at + wordingLength(inserted);
  const stop = end <= to ? to + grown : at;
  return start < stop ? { from: start, to: stop } : null;
};

const withStretch = (bracket: Bracket, language: Language, stretch: Stretch | null): Bracket | null => {
  const { [language]: _, ...others } = bracket.stretches ?? {};
  if (stretch !== null) return { ...bracket, stretches: { ...others, [language]: stretch } };
  return Object.keys(others).length === 0
    ? null
    : { ...bracket, stretches: others, lost: [...(bracket.lost ?? []), language] };
};

// Paragraphs that are not in the text keep to the gap for which they were proposed, as the proposals themselves do.
const inGap = (bracket: Bracket, after: Id | null, change: SingleChange): Bracket | null => {
  const parts = bracket.options.find((option) => option.parts !== undefined)?.parts ?? [];
  const carried = mapChange({ type: 'insert-parts', after, parts }, change);
  return carried?.type === 'insert-parts' ? { ...bracket, after: carried.after } : null;
};

const over = (bracket: Bracket, change: SingleChange): Bracket | null => {
  if (bracket.after !== undefined) return inGap(bracket, bracket.after, change);
  switch (change.type) {
    case 'edit-wording': {
      const stretch = bracket.stretches?.[change.language];
      if (change.part !== bracket.part || stretch === undefined) return bracket;
      return withStretch(bracket, change.language, overEdit(stretch, change));
    }
    case 'delete-parts':
      return change.parts.some(({ id }) => id === bracket.part) ? null : bracket;
    case 'remove-language':
      return bracket.stretches?.[change.language] === undefined
        ? bracket
        : withStretch(bracket, change.language, null);
    case 'merge-parts': {
      if (change.tail.id !== bracket.part) return bracket;
      const moved = Object.entries(bracket.stretches ?? {}).map(([tag, { from, to }]) => {
        const by = change.at[tag] ?? 0;
        return [tag, { from: from + by, to: to + by }] as const;
      });
      return { ...bracket, part: change.part, stretches: bracket.stretches && Object.fromEntries(moved) };
    }
    case 'split-part':
      return change.part === bracket.part ? overCut(bracket, change.at, change.tail.id) : bracket;
    case 'add-language':
    case 'insert-parts':
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return bracket;
  }
};

// The stretches of all languages go to one half: the tail, when every one of them lies there. A stretch across the cut
// is clipped to the half that it goes to.
const overCut = (bracket: Bracket, at: Readonly<Record<Language, number>>, tail: string): Bracket | null => {
  if (bracket.stretches === null) return bracket;
  const entries = Object.entries(bracket.stretches);
  const behind = entries.every(([tag, { from }]) => from >= (at[tag] ?? Number.POSITIVE_INFINITY));
  const moved = entries.map(([tag, { from, to }]) => {
    const cut = at[tag] ?? Number.POSITIVE_INFINITY;
    return [
      tag,
      behind ? { from: from - cut, to: to - cut } : { from: Math.min(from, cut), to: Math.min(to, cut) },
    ] as const;
  });
  const there: Bracket = {
    ...bracket,
    part: behind ? tail : bracket.part,
    stretches: Object.fromEntries(moved),
  };
  return moved
    .filter(([, { from, to }]) => from >= to)
    .reduce<Bracket | null>((left, [tag]) => left && withStretch(left, tag, null), there);
};

/**
 * The brackets after a change: each stays around its words, wherever they go. Words put in at its edge are outside;
 * a bracket of which nothing is left is gone.
 */
export const bracketsAfter = (brackets: readonly Bracket[], change: Change): readonly Bracket[] =>
  singles(change).reduce<readonly Bracket[]>(
    (all, one) => all.flatMap((bracket) => over(bracket, one) ?? []),
    brackets,
  );

const cuts = ({ stretches, part }: Bracket, change: SingleChange): boolean => {
  if (change.type !== 'edit-wording' || change.part !== part) return false;
  const stretch = stretches?.[change.language];
  if (stretch === undefined) return false;
  const { from, to } = stretch;
  const end = change.at + wordingLength(change.removed);
  const meets = change.at < to && from < end;
  return meets && (change.at < from || to < end || overEdit(stretch, change) === null);
};

/**
 * The first bracket around words that a change reaches across: it takes words inside with words outside, or all there
 * are inside. Null where each stays around what it was put around.
 */
export const bracketCut = (brackets: readonly Bracket[], change: Change): Bracket | null => {
  let standing = brackets;
  for (const one of singles(change)) {
    const found = standing.find((bracket) => cuts(bracket, one));
    if (found !== undefined) return found;
    standing = bracketsAfter(standing, one);
  }
  return null;
};
