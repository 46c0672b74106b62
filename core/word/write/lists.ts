import type { Id } from '#core/draft/draft.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import { type Counted, countedAs, type Form, isUncounted, sameForm } from './forms.ts';

/** A list of Word: what each of its levels prints and from where it starts, by level from 0. */
export interface NumberedList {
  readonly forms: ReadonlyMap<number, Form>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The place of a part in the lists of a text: which list, and at which level of it. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

/** The lists of a text, and which part stands where in them. */
export interface Lists {
  readonly lists: readonly NumberedList[];
  /** Which of the lists number the sections. */
  readonly sections: ReadonlySet<number>;
  readonly places: ReadonlyMap<Id, ListPlace>;
}

interface Running {
  readonly at: number;
  readonly forms: Map<number, Form>;
  readonly starts: Map<number, number>;
  readonly counts: Map<number, number>;
}

/** Whether Word, going on in this list at this level, would print just that label. */
const continues = (list: Running, level: number, { form, n }: Counted): boolean => {
  const known = list.forms.get(level);
  if (known === undefined ? !list.counts.has(level - 1) : !sameForm(known, form)) return false;
  if (isUncounted(form)) return true;
  return n === (list.counts.get(level) ?? (list.starts.get(level) ?? 1) - 1) + 1;
};

const deepest = 4;

const goOn = (list: Running, level: number, { form, n }: Counted): void => {
  if (!list.forms.has(level)) list.forms.set(level, form);
  list.counts.set(level, n);
  for (let deeper = level + 1; deeper <= deepest; deeper++) list.counts.delete(deeper);
};

const begin = (at: number, level: number, { n }: Counted): Running => ({
  at,
  forms: new Map(),
  starts: n === 1 ? new Map() : new Map([[level, n]]),
  counts: new Map(),
});

const startsAfresh = ({ n, form }: Counted): boolean => n === 1 && !isUncounted(form);

/**
 * The list to go on with and how: the one used last, which may take on a new level, else an older one that counts just
 * so already. A first item goes on with the last list or none; a mere label is only for what cannot be counted.
 */
const find = (
  recent: readonly Running[],
  level: number,
  ways: readonly Counted[],
): readonly [Running, Counted] | null => {
  const last = recent.at(-1);
  for (const way of ways) {
    if (isUncounted(way.form) && ways.length > 1) continue;
    if (last !== undefined && continues(last, level, way)) return [last, way];
    const older = startsAfresh(way)
      ? undefined
      : recent.findLast((list) => list.forms.has(level) && continues(list, level, way));
    if (older !== undefined) return [older, way];
  }
  return null;
};

// Clauses with a number take the outermost level; items under anything else begin there themselves.
const levelOf = (part: PrintedPart, under: boolean): number =>
  part.role === 'item' ? part.level - (under ? 0 : 1) : 0;

/**
 * Plans the lists of a text so that Word, counting by its own rules (a level goes on until a shallower one of the same
 * list comes), prints the labels of the draft: one list for clauses and their items as long as it can hold them, a new
 * one where the count starts again (an article), where markers change, and for 5 bis. Sections count apart.
 */
export const planLists = (parts: readonly PrintedPart[]): Lists => {
  const all: Running[] = [];
  const recent: Record<'sections' | 'text', Running[]> = { sections: [], text: [] };
  const places = new Map<Id, ListPlace>();
  let under = false;
  for (const part of parts) {
    if (part.role !== 'item') under = part.role !== 'section' && part.label.number !== null;
    const ways = part.runs.length === 0 && part.role === 'section' ? [] : countedAs(part, under);
    const level = levelOf(part, under);
    const open = recent[part.role === 'section' ? 'sections' : 'text'];
    const way = ways.find(startsAfresh) ?? ways[0];
    if (way === undefined) continue;
    const [list, counted] = find(open, level, ways) ?? [begin(all.length, level, way), way];
    goOn(list, level, counted);
    if (list.at === all.length) all.push(list);
    const before = open.lastIndexOf(list);
    if (before !== -1) open.splice(before, 1);
    open.push(list);
    places.set(part.id, { list: list.at, level });
  }
  return { lists: all, sections: new Set(recent.sections.map(({ at }) => at)), places };
};
