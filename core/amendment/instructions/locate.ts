import { withItems } from '#core/change/make.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { counts } from '#core/draft/numbering.ts';
import type { DraftWords } from './draft-words.ts';
import type { ItemStep, Numbered, Place } from './place.ts';
import type { Reason } from './proposal.ts';
import { writtenNumber } from './written-place.ts';

/** A part that a letter means, and all that its words may be looked for in. */
export interface Aim {
  readonly part: Part;
  readonly scope: readonly Part[];
}

/** The parts that a place means, or why there are none. */
export type Located =
  | { readonly aims: readonly Aim[]; readonly missing: null }
  | { readonly aims: readonly []; readonly missing: Reason };

/** A draft with its numbers ready to be looked up. */
export interface Numbers {
  readonly draft: Draft;
  readonly words: readonly DraftWords[];
  readonly byNumber: ReadonlyMap<string, readonly Part[]>;
  readonly places: ReadonlyMap<Id, number>;
}

type Family = 'numbered' | 'unnumbered' | 'preamble' | 'section';

const familyOf = (part: Part): Family | null => {
  if (part.role === 'clause') return part.numbered ? 'numbered' : 'unnumbered';
  return part.role === 'preamble' || part.role === 'section' ? part.role : null;
};

const key = (family: Family, { n, bis }: Numbered): string => `${family} ${n} ${bis}`;

/** The numbers of a draft. Numbered preambular paragraphs count among the numbered ones too. */
export const numbersOf = (draft: Draft, words: readonly DraftWords[]): Numbers => {
  const counted = counts(draft);
  const byNumber = new Map<string, Part[]>();
  const add = (name: string, part: Part): void => {
    byNumber.set(name, [...(byNumber.get(name) ?? []), part]);
  };
  for (const part of draft.parts) {
    const family = familyOf(part);
    const count = counted.get(part.id);
    if (family === null || count === undefined) continue;
    add(key(family, count), part);
    if (part.role === 'preamble' && part.numbered) add(key('numbered', count), part);
  }
  return { draft, words, byNumber, places: new Map(draft.parts.map(({ id }, index) => [id, index])) };
};

const family = ({ draft }: Numbers, name: Family): readonly Part[] =>
  draft.parts.filter((part) => familyOf(part) === name);

const numberedAs = (numbers: Numbers, name: Family, number: Numbered): readonly Part[] => {
  if (number.n > 0) return numbers.byNumber.get(key(name, number)) ?? [];
  const part = family(numbers, name).at(number.n);
  return part === undefined ? [] : [part];
};

// What a number means depends on what the text counts: clauses with numbers, or else paragraphs without.
const partsOf = (numbers: Numbers, place: Place, number: Numbered): readonly Part[] => {
  const look = (name: Family): readonly Part[] => numberedAs(numbers, name, number);
  if (place.target === 'preamble') return look('preamble');
  if (place.target === 'section' && look('section').length > 0) return look('section');
  const [first, second] = place.cited
    ? (['unnumbered', 'numbered'] as const)
    : (['numbered', 'unnumbered'] as const);
  return look(first).length > 0 ? look(first) : look(second);
};

const scopeOf = ({ draft, places }: Numbers, part: Part): readonly Part[] => {
  if (part.role !== 'section') return withItems(draft, part.id);
  const from = places.get(part.id) ?? 0;
  const rest = draft.parts.slice(from + 1);
  const end = rest.findIndex(({ role }) => role === 'section' || role === 'closing');
  return [part, ...rest.slice(0, end === -1 ? rest.length : end)];
};

const markedAs = ({ words }: Numbers, id: Id, label: string): boolean =>
  words.some(({ markers }) => (markers.get(id) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === label);

/** The item under a part that a step names; null where there is none. */
export const itemUnder = (numbers: Numbers, owner: Part, step: ItemStep): Part | null => {
  const level = levelOf(owner) + 1;
  const items = withItems(numbers.draft, owner.id).filter(
    (part) => part.id !== owner.id && levelOf(part) === level,
  );
  if ('n' in step) return step.n > 0 ? (items[step.n - 1] ?? null) : (items.at(step.n) ?? null);
  return items.find(({ id }) => markedAs(numbers, id, step.label)) ?? null;
};

const missing = (code: string, facts: Reason['facts']): Located => ({ aims: [], missing: { code, facts } });

const within = (numbers: Numbers, aims: readonly Part[], place: Place): readonly Part[] => {
  if (place.section === null) return aims;
  const sections = numberedAs(numbers, 'section', place.section);
  const inside = new Set(sections.flatMap((section) => scopeOf(numbers, section)).map(({ id }) => id));
  return aims.filter(({ id }) => inside.has(id));
};

const highest = ({ byNumber }: Numbers): number => {
  let most = 0;
  for (const name of byNumber.keys()) {
    const [family, n] = name.split(' ');
    if (family === 'numbered' || family === 'unnumbered') most = Math.max(most, Number(n));
  }
  return most;
};

/** Why a paragraph cannot be found: its number, and how far the numbers go. */
export const noParagraph = (numbers: Numbers, number: Numbered): Reason => ({
  code: 'instructions:paragraph-not-found',
  facts: { asked: writtenNumber(number), last: highest(numbers) },
});

const withSteps = (numbers: Numbers, base: Part, place: Place): Located => {
  const aims: Aim[] = [];
  for (const path of place.items.length > 0 ? place.items : [[]]) {
    let part: Part = base;
    for (const step of path) {
      const item = itemUnder(numbers, part, step);
      if (item === null) return missing('instructions:item-not-found', { asked: place.written });
      part = item;
    }
    aims.push({ part, scope: scopeOf(numbers, part) });
  }
  return { aims, missing: null };
};

const named = (numbers: Numbers, place: Place): Located => {
  const aims: Aim[] = [];
  for (const number of place.numbers) {
    const asked = writtenNumber(number);
    const parts = within(numbers, partsOf(numbers, place, number), place);
    const [part, second] = parts;
    if (part === undefined) return { aims: [], missing: noParagraph(numbers, number) };
    if (second !== undefined)
      return missing('instructions:paragraph-found-often', { asked, count: parts.length });
    const found = withSteps(numbers, part, place);
    if (found.missing !== null) return found;
    for (const aim of found.aims) aims.push(aim);
  }
  return { aims, missing: null };
};

const absent: Readonly<Partial<Record<Part['role'], string>>> = {
  heading: 'instructions:no-title',
  chapeau: 'instructions:no-chapeau',
  preamble: 'instructions:no-preamble',
};

const ofRole = (numbers: Numbers, role: Part['role']): Located => {
  const parts = numbers.draft.parts.filter((part) => part.role === role);
  if (parts.length === 0) return missing(absent[role] ?? 'instructions:no-place', {});
  return { aims: parts.map((part) => ({ part, scope: scopeOf(numbers, part) })), missing: null };
};

/**
 * The parts of the draft that a place means. `before` is what “the paragraph”, or an item without a paragraph, refers
 * to. A text as a whole, or no place at all, is all its parts.
 */
export const locate = (numbers: Numbers, place: Place | null, before: readonly Aim[]): Located => {
  if (place === null || place.target === 'whole')
    return { aims: numbers.draft.parts.map((part) => ({ part, scope: [part] })), missing: null };
  if (place.target === 'same' || place.target === null) {
    const [base] = before;
    if (base === undefined) return missing('instructions:no-place', {});
    return place.items.length > 0 ? withSteps(numbers, base.part, place) : { aims: before, missing: null };
  }
  if (place.numbers.length > 0) return named(numbers, place);
  if (place.target === 'title') return ofRole(numbers, 'heading');
  if (place.target === 'chapeau' || place.target === 'preamble') return ofRole(numbers, place.target);
  const [base] = before;
  return base === undefined ? missing('instructions:no-place', {}) : { aims: before, missing: null };
};
