import { clauseNumber, marker, sectionLabel } from '#core/language/markers.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Draft, Id, Item, Part } from './draft.ts';

/** Where a part stands in the count of its kind: the `n`-th clause, with its `bis` count, or the `n`-th of its list. */
interface Count {
  readonly n: number;
  /** 0 for a part with a number of its own, 1 for bis, 2 for ter … */
  readonly bis: number;
}

/** What stands before a part and how it is cited, in one language. */
export interface Label {
  /** `3`, `5 bis`, `Article 4`; null where nothing is printed. */
  readonly number: string | null;
  /** `(a)`, `–`; only items have one, null for unmarked items. */
  readonly marker: string | null;
  /** How replies cite it: `3`, `1 (a)`, `Article 8, 2`, `P2` for unnumbered paragraphs; empty for headings and closing lines. */
  readonly cite: string;
}

const sameList = (one: Item, other: Item): boolean => one.level === other.level && one.list === other.list;

const countItem = (
  parts: readonly Part[],
  index: number,
  counts: ReadonlyMap<Id, Count>,
  item: Item,
): Count => {
  for (let at = index - 1; at >= 0; at--) {
    const before = parts[at];
    if (before === undefined || before.role !== 'item' || before.level < item.level) break;
    if (sameList(before, item)) return { n: (counts.get(before.id)?.n ?? 0) + 1, bis: 0 };
    if (before.level === item.level) break;
  }
  return { n: 1, bis: 0 };
};

const isBis = (part: Part): boolean => part.role === 'clause' && part.bis === true;

const keyOf = (part: Part): string => {
  if (part.role === 'section') return `section ${part.label}`;
  if (part.role === 'clause' || part.role === 'preamble') return `${part.role} ${part.numbered}`;
  return part.role;
};

const articleStarts = (part: Part, last: Map<string, Count>): void => {
  if (part.role === 'section' && part.label === 'article') last.delete('clause true');
};

/**
 * The count of every part, from the order alone: numbered clauses count on through the text but from 1 in each
 * article, items from 1 in each list, unnumbered paragraphs among themselves so that replies can cite them.
 */
export const counts = (draft: Draft): ReadonlyMap<Id, Count> => {
  const found = new Map<Id, Count>();
  const last = new Map<string, Count>();
  draft.parts.forEach((part, index) => {
    if (part.role === 'item') {
      found.set(part.id, countItem(draft.parts, index, found, part));
      return;
    }
    articleStarts(part, last);
    const before = last.get(keyOf(part)) ?? { n: 0, bis: 0 };
    const count =
      isBis(part) && before.n > 0 ? { n: before.n, bis: before.bis + 1 } : { n: before.n + 1, bis: 0 };
    last.set(keyOf(part), count);
    found.set(part.id, count);
  });
  return found;
};

const numberOf = (part: Part, count: Count, profile: LanguageProfile): string | null => {
  if (part.role === 'section')
    return part.label === 'none' ? null : sectionLabel(part.label, count.n, profile);
  if (part.role !== 'clause' && part.role !== 'preamble') return null;
  return part.numbered ? clauseNumber(count.n, count.bis, profile) : null;
};

/** How replies cite the opening sentence, which has no number; people are told of it in words. */
export const opening = 'P0';

const citeOf = (part: Part, count: Count, number: string | null): string => {
  if (number !== null) return number;
  if (part.role === 'clause') return `P${count.n}`;
  if (part.role === 'preamble') return `PP${count.n}`;
  if (part.role === 'section') return `S${count.n}`;
  return part.role === 'chapeau' ? opening : '';
};

/**
 * The number, marker and citation of every part in one language. An item without a printed marker is cited by a
 * number in angle brackets, `3 ‹2›`, so that every part can be named in a reply.
 */
export const labels = (draft: Draft, profile: LanguageProfile): ReadonlyMap<Id, Label> => {
  const counted = counts(draft);
  const found = new Map<Id, Label>();
  const owners: string[] = [];
  let article = '';
  for (const part of draft.parts) {
    const count = counted.get(part.id) ?? { n: 1, bis: 0 };
    if (part.role === 'item') {
      const mark = part.list === 'none' ? null : marker(part.list, part.level, count.n, profile);
      const cited =
        part.list === 'letter' || part.list === 'roman' || part.list === 'number' ? mark : `‹${count.n}›`;
      owners.length = part.level;
      owners[part.level] = `${owners[part.level - 1] ?? ''} ${cited}`.trim();
      found.set(part.id, { number: null, marker: mark, cite: owners[part.level] ?? '' });
    } else {
      const number = numberOf(part, count, profile);
      if (part.role === 'section') article = part.label === 'article' && number !== null ? `${number}, ` : '';
      owners.length = 0;
      owners[0] = (part.role === 'clause' && number !== null ? article : '') + citeOf(part, count, number);
      found.set(part.id, { number, marker: null, cite: owners[0] });
    }
  }
  return found;
};
