import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { carry, mapChange, mapSpot } from '#core/change/map.ts';
import type { Side } from '#core/change/offset.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import {
  arbitraryChangedDraft,
  arbitraryChanges,
  arbitraryDraft,
  arbitraryRivals,
} from '../build/arbitrary.ts';

const runs = { numRuns: 3000 };

/** A draft with ids by place, for drafts that may differ in the ids of parts that two drafters put in alike. */
const byPlace = ({ parts, ...rest }: Draft): unknown => {
  const text = parts.reduce(
    (json, { id }, place) => json.replaceAll(JSON.stringify(id), `"#${place}"`),
    JSON.stringify(parts),
  );
  return { ...rest, parts: JSON.parse(text) };
};

const lands = (draft: Draft, change: Change): Draft | null => {
  const result = apply(draft, change);
  if (result.ok) return result.value;
  expect(result.failure.code).toMatch(/^change:fault-/);
  return null;
};

const after = (draft: Draft, over: Change, change: Change, side?: Side): Draft | null => {
  const first = apply(draft, over);
  const carried = mapChange(change, over, side);
  return first.ok && carried !== null ? lands(first.value, carried) : null;
};

describe('a change carried over another', () => {
  test('can be made, unless the form of the whole stands against it', () => {
    fc.assert(
      fc.property(arbitraryRivals(), ([draft, change, over]) => {
        after(draft, over, change);
      }),
      runs,
    );
  });

  test('gives the same text in either order, where one of the two gives way in a gap that both want', () => {
    let both = 0;
    fc.assert(
      fc.property(arbitraryRivals(), ([draft, one, other]) => {
        const [first, second] = [after(draft, one, other), after(draft, other, one, 'before')];
        if (first === null || second === null) return;
        both++;
        expect(byPlace(first)).toEqual(byPlace(second));
      }),
      runs,
    );
    expect(both).toBeGreaterThan(runs.numRuns / 2);
  });

  test('is made already when it is the same change', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([, change]) => {
        expect(carry(change, change).fate).toBe('made');
      }),
      runs,
    );
  });
});

describe('a spot', () => {
  test('lies within the words of its part after every change', () => {
    fc.assert(
      fc.property(
        arbitraryChangedDraft(),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        ([draft, change], p, o, before) => {
          const part = draft.parts[p % Math.max(draft.parts.length, 1)];
          const language = draft.languages[o % draft.languages.length] ?? '';
          fc.pre(part !== undefined);
          const offset = o % (wordingLength(wordingIn(part, language)) + 1);
          const spot = mapSpot({ part: part.id, language, offset }, change, before ? 'before' : 'after');
          const changed = apply(draft, change);
          if (spot === null || !changed.ok) return;
          const there = changed.value.parts.find(({ id }) => id === spot.part);
          expect(changed.value.languages).toContain(spot.language);
          expect(spot.offset).toBeGreaterThanOrEqual(0);
          expect(spot.offset).toBeLessThanOrEqual(
            there === undefined ? -1 : wordingLength(wordingIn(there, spot.language)),
          );
        },
      ),
      runs,
    );
  });

  test('goes through a group as through its changes one by one', () => {
    fc.assert(
      fc.property(
        arbitraryDraft().chain((draft) => fc.tuple(fc.constant(draft), arbitraryChanges(draft, 3))),
        fc.nat(),
        ([draft, changes], p) => {
          const part = draft.parts[p % Math.max(draft.parts.length, 1)];
          fc.pre(part !== undefined);
          const spot = { part: part.id, language: 'en', offset: wordingLength(wordingIn(part, 'en')) };
          const stepwise = changes.reduce<typeof spot | null>((at, one) => at && mapSpot(at, one), spot);
          expect(mapSpot(spot, { type: 'group', changes })).toEqual(stepwise);
        },
      ),
      runs,
    );
  });
});
