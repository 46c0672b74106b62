import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Result } from '#core/failure.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { placesFor } from '#electron/host/file/places.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { arbitraryChanges, arbitraryDraft } from '../build/arbitrary.ts';
import { inFolder } from '../build/programs.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

const arbitraryHistory = (): fc.Arbitrary<readonly [Draft, readonly Change[]]> =>
  arbitraryDraft().chain((draft) => fc.tuple(fc.constant(draft), arbitraryChanges(draft, 5)));

describe('whatever is done to a draft', () => {
  test('its file says the same, opened again after each change, and its record leads there', () => {
    fc.assert(
      fc.property(arbitraryHistory(), ([draft, changes]) =>
        inFolder((folder) => {
          const path = join(folder, 'law.entente');
          const file = value(createDraft(path, draft, { who: 'Ada' }));
          let expected = draft;
          for (const change of changes) {
            expected = value(apply(expected, change));
            expect(value(file.apply(change, { who: 'Ada' }))).toEqual(expected);
            expect(value(openDraft(path, { mode: 'read' })).draft).toEqual(expected);
          }
          for (const change of [...changes].reverse()) value(file.apply(invert(change), { who: 'Ada' }));
          file.close();
          expect(value(openDraft(path, { mode: 'read' })).draft).toEqual(draft);
          expect(value(verifyDraft(path))).toMatchObject({ changes: changes.length * 2, faults: [] });
        }),
      ),
      { numRuns: 40 },
    );
  });
});

const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
const arbitraryPlaces = fc
  .tuple(fc.shuffledSubarray(ids), fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }))
  .map(
    ([chosen, places]) =>
      new Map(places.map((place, at) => [chosen[at] ?? '', place] as const).filter(([id]) => id !== '')),
  );

describe('the places of parts', () => {
  test('ascend in their order, however little room there was', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), arbitraryPlaces, (order, known) => {
        const places = placesFor(order, known);
        const found = order.map((id) => places.get(id) ?? Number.NaN);
        expect(found).toEqual([...found].sort((one, other) => one - other));
        expect(new Set(found).size).toBe(order.length);
      }),
    );
  });

  test('stay as they are for all but the one that moves', () => {
    const known = placesFor(ids, new Map());
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat({ max: 11 }), (id, to) => {
        const moved = ids.filter((other) => other !== id).toSpliced(to, 0, id);
        const places = placesFor(moved, known);
        const changed = ids.filter((one) => places.get(one) !== known.get(one));
        // Of two neighbours that change places, either may be the one that moved.
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('find room for a thousand insertions at one gap', () => {
    let order: readonly string[] = ['first', 'last'];
    let places: ReadonlyMap<string, number> = placesFor(order, new Map());
    for (let count = 0; count < 1000; count++) {
      order = order.toSpliced(1, 0, `n${count}`);
      places = placesFor(order, places);
    }
    const found = order.map((id) => places.get(id) ?? Number.NaN);
    expect(found.every((place, at) => at === 0 || place > (found[at - 1] ?? Number.NaN))).toBe(true);
  });
});
