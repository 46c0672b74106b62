import { singles } from '#core/change/cross.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import { type Ask, partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { plainText } from './match-base.ts';

/** A table or a text box that was put in, by what it is called here. */
const apartOf = ({ cell, textBox }: ViewParagraph): string | undefined => {
  if (textBox === true) return 'box';
  return cell === undefined ? undefined : `table ${cell.table}`;
};

const placesIn = ({ partAt }: Asked): ReadonlyMap<Id, readonly number[]> => {
  const places = new Map<Id, number[]>();
  for (const [at, id] of partAt) places.set(id, [...(places.get(id) ?? []), at]);
  return places;
};

// A text that is laid out in tables has paragraphs of its own in them.
const withParts = ({ accepted }: Revisions, { partAt }: Asked, { parts }: Draft): ReadonlySet<string> => {
  const known = new Set(parts.map(({ id }) => id));
  return new Set(
    [...partAt].flatMap(([at, id]) => {
      const paragraph = accepted[at];
      return known.has(id) && paragraph !== undefined ? (apartOf(paragraph) ?? []) : [];
    }),
  );
};

const wordsOf = ({ accepted }: Revisions, apart: string): string => {
  const rows = new Map<number, string[]>();
  accepted.forEach((one, at) => {
    const text = plainText(one).trim();
    if (apartOf(one) !== apart || text === '') return;
    const row = one.cell?.row ?? at;
    rows.set(row, [...(rows.get(row) ?? []), text]);
  });
  return [...rows.values()].map((cells) => cells.join(' | ')).join('\n');
};

/** What was put in by a table or a text box of its own, and all other asks. */
export interface SetApart {
  readonly asks: readonly Ask[];
  readonly noted: readonly Noted[];
}

/**
 * A table or a text box that a city put in is one thing, of which no paragraph of the text can be made: it waits with
 * all of its words.
 */
export const setApart = (revisions: Revisions, asked: Asked, draft: Draft): SetApart => {
  const { accepted, hunks } = revisions;
  const [places, ofText] = [placesIn(asked), withParts(revisions, asked, draft)];
  const found = new Map<string, Ask[]>();
  const asks = asked.asks.filter((one) => {
    const names = partsIn(one).map((id) => {
      const own = (places.get(id) ?? []).map((at) => accepted[at]);
      const [first] = own.map((paragraph) => paragraph && apartOf(paragraph));
      return first;
    });
    const [name] = names;
    const isApart = one.kind === 'insert' && name !== undefined && names.every((other) => other === name);
    if (!isApart || ofText.has(name)) return true;
    found.set(name, [...(found.get(name) ?? []), one]);
    return false;
  });
  const noted = [...found].map(([name, own]): Noted => {
    const words = wordsOf(revisions, name);
    const [first] = own.flatMap(({ changes }) => changes.flatMap(singles));
    const part = first?.type === 'insert-parts' ? first.after : null;
    const at = [...new Set(own.flatMap((one) => [...one.hunks]))].toSorted((a, b) => a - b);
    const authors = [...new Set(at.flatMap((one) => hunks[one]?.author ?? []))].filter((one) => one !== '');
    const author = authors.length === 0 ? {} : { author: authors.join(', ') };
    return {
      found: 'passage',
      state: 'held',
      how: own.every(({ how }) => how === 'tracked') ? 'tracked' : 'untracked',
      quote: words,
      reason: { code: name === 'box' ? 'reply:beside-text' : 'reply:table-put-in', facts: {} },
      remark: { part, words, ...author },
      revisions: at,
      ...(part === null ? {} : { part }),
      ...author,
    };
  });
  return { asks, noted };
};
