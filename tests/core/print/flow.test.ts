import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListStyle } from '#core/draft/draft.ts';
import type { Printed, PrintedPart } from '#core/draft/printed.ts';
import { flow, type List } from '#core/print/flow.ts';
import type { Paragraph } from '#core/print/paragraph.ts';
import { printedConclusions } from '#tests/build/printed.ts';

const setting = { language: 0, missing: new Set<string>(), lose: () => {} };
const flowOf = (parts: readonly PrintedPart[]) => flow({ ...printedConclusions(0, 'en'), parts }, setting);

const clause = (id: string, number: string | null): PrintedPart => ({
  id,
  role: 'clause',
  level: 0,
  label: { number, marker: null, cite: '' },
  runs: [{ text: id, marks: [] }],
});
const item = (id: string, level: number, list: ListStyle): PrintedPart => ({
  ...clause(id, null),
  role: 'item',
  level,
  list,
});

/** The words of a page in the order in which it prints them. */
const inOrder = (page: readonly (Paragraph | List)[]): readonly unknown[] =>
  page.flatMap((one) =>
    'entries' in one
      ? one.entries.flatMap(({ runs, under }) => [
          ...runs.map((run) => 'text' in run && run.text),
          ...inOrder(under),
        ])
      : one.runs.map((run) => 'text' in run && run.text),
  );

const deepest = (lists: readonly List[]): number =>
  Math.max(0, ...lists.flatMap(({ entries }) => entries.map(({ under }) => 1 + deepest(under))));

let looks = 0;

/** A list, and all lists made of it, that counts how often one of its places is looked at. */
class Watched<T> extends Array<T> {
  constructor(size = 0) {
    super(size);
    return new Proxy(this, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key);
      },
    });
  }
}

describe('the flow of a page', () => {
  it('prints every part once and in its place, however deep the items lie', () => {
    const shape = fc.record({
      what: fc.constantFrom('numbered', 'alone', 'item'),
      level: fc.integer({ min: 1, max: 4 }),
      list: fc.constantFrom('letter', 'hyphen', 'roman', 'none'),
    } as const);
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 40 }), (shapes) => {
        const parts = shapes.map(({ what, level, list }, at) =>
          what === 'item' ? item(`${at}`, level, list) : clause(`${at}`, what === 'alone' ? null : `${at}`),
        );
        const page = flowOf(parts);
        expect(inOrder(page)).toEqual(parts.map(({ id }) => id));
        const lists = page.filter((one): one is List => 'entries' in one);
        expect(deepest(lists)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('hangs items under the part before them that is less deep, and ends with the next paragraph', () => {
    const [list, alone, after] = flowOf([
      clause('one', '1'),
      item('a', 1, 'letter'),
      item('i', 2, 'roman'),
      item('b', 1, 'letter'),
      clause('two', '2'),
      clause('alone', null),
      item('c', 1, 'letter'),
    ]);
    expect(list).toMatchObject({
      is: 'clauses',
      entries: [
        { under: [{ entries: [{ under: [{ entries: [{ under: [] }] }] }, { under: [] }] }] },
        { under: [] },
      ],
    });
    expect(alone).toMatchObject({ is: 'clause' });
    expect(after).toMatchObject({ is: 'items', entries: [{}] });
  });

  it('looks at each part a few times, however many there are', () => {
    const size = 2000;
    const numbered = Array.from({ length: size }, (_, at) => clause(`${at}`, `${at + 1}`));
    const alternating = numbered.map((part, at) => (at % 2 === 0 ? part : clause(part.id, null)));
    for (const parts of [numbered, alternating]) {
      looks = 0;
      flowOf(Watched.from(parts));
      expect(looks).toBeGreaterThan(size);
      expect(looks).toBeLessThan(40 * size);
    }
  });

  it('takes twenty thousand clauses with their items', () => {
    const long: Printed = printedConclusions(20_000, 'en');
    const lists = flow(long, setting).filter((one): one is List => 'entries' in one);
    expect(lists.map(({ entries }) => entries.length)).toEqual([20_000]);
  });
});
