import { type Printed, type PrintedPart, printedLabel } from '#core/draft/printed.ts';
import { isListed, isSilent, type Paragraph, paragraph, titleOf } from './paragraph.ts';
import { fitLabel, fitRuns, type Setting } from './words.ts';

/** One numbered clause or marked item with what is listed under it. */
export interface Entry {
  readonly label: string | null;
  readonly runs: readonly object[];
  readonly under: readonly List[];
}

/** A list as readers of the page and screen readers meet it: numbered clauses, marked items, or items all marked alike. */
export interface List {
  readonly is: 'clauses' | 'items' | 'bullets';
  readonly entries: readonly Entry[];
}

/** The kind of list in which a listed part stands. */
export const listKind = ({ role, list }: PrintedPart): List['is'] => {
  if (role !== 'item') return 'clauses';
  return list === 'hyphen' || list === 'bullet' || list === 'none' ? 'bullets' : 'items';
};

const sameList = (one: PrintedPart, other: PrintedPart): boolean =>
  listKind(one) === listKind(other) &&
  (listKind(one) !== 'bullets' || printedLabel(one) === printedLabel(other));

/** The end of what hangs under a part: the items right after it that are deeper than it. */
const endOfEntry = (parts: readonly PrintedPart[], at: number): number => {
  const level = parts[at]?.level ?? 0;
  const end = parts.findIndex((part, place) => place > at && (part.role !== 'item' || part.level <= level));
  return end === -1 ? parts.length : end;
};

const lists = (parts: readonly PrintedPart[], setting: Setting): readonly List[] => {
  const found: { readonly is: List['is']; readonly entries: Entry[]; readonly first: PrintedPart }[] = [];
  for (let at = 0, end = 0; at < parts.length; at = end) {
    end = endOfEntry(parts, at);
    const [part, ...under] = parts.slice(at, end);
    if (part === undefined) break;
    const last = found.at(-1);
    const list =
      last !== undefined && sameList(last.first, part)
        ? last
        : { is: listKind(part), entries: [], first: part };
    if (list !== last) found.push(list);
    list.entries.push({
      label: fitLabel(printedLabel(part), setting),
      runs: fitRuns(part.runs, setting),
      under: lists(under, setting),
    });
  }
  return found.map(({ is, entries }) => ({ is, entries }));
};

/**
 * The flat parts of a text as a page takes them: paragraphs, and lists with their lists within. Numbered clauses that
 * follow one another are one list; items after an unnumbered paragraph are a list of their own. Parts of which nothing
 * is printed are left out.
 */
export const flow = (printed: Printed, setting: Setting): readonly (Paragraph | List)[] => {
  const parts = printed.parts.filter((part) => !isSilent(part));
  const title = titleOf(parts);
  const found: (Paragraph | List)[] = [];
  for (let at = 0, end = 0; at < parts.length; at = end) {
    const alone = parts.findIndex((part, place) => place >= at && !isListed(part));
    end = alone === at ? at + 1 : alone === -1 ? parts.length : alone;
    const part = parts[at];
    if (part === undefined) break;
    if (alone !== at) found.push(...lists(parts.slice(at, end), setting));
    else found.push(paragraph(part, { before: parts[at - 1], next: parts[end], title }, setting));
  }
  return found;
};
