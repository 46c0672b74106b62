import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { describe as describeChange } from '#core/change/describe.ts';
import { invert } from '#core/change/invert.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import type { Result } from '#core/failure.ts';
import { arbitraryChangedDraft, arbitraryDraft, arbitraryRivals } from '../build/arbitrary.ts';

const runs = { numRuns: 1500 };

const value = (result: Result<Draft>): Draft => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

const frozen = <Value>(given: Value): Value => {
  if (typeof given === 'object' && given !== null) {
    for (const inner of Object.values(given)) frozen(inner);
    Object.freeze(given);
  }
  return given;
};

describe('every change', () => {
  test('starts from a sound draft', () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(faults(draft)).toEqual([]);
      }),
      runs,
    );
  });

  test('is undone by its inverse, byte for byte, and alters nothing in place', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([draft, change]) => {
        frozen(draft);
        frozen(change);
        const changed = frozen(value(apply(draft, change)));
        const undone = value(apply(changed, invert(change)));
        expect(JSON.stringify(undone)).toBe(JSON.stringify(draft));
        expect(value(apply(undone, invert(invert(change))))).toEqual(changed);
      }),
      runs,
    );
  });

  test('leaves a sound draft', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([draft, change]) => {
        expect(faults(value(apply(draft, change)))).toEqual([]);
      }),
      runs,
    );
  });

  test('is the same after it was written to a file and read again', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([draft, change]) => {
        const read = changeSchema.parse(JSON.parse(JSON.stringify(change)));
        expect(read).toEqual(change);
        expect(apply(draft, read)).toEqual(apply(draft, change));
      }),
      runs,
    );
  });

  test('keeps the parts it does not touch as they are', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([draft, change]) => {
        const text = JSON.stringify(change);
        const before = new Map(draft.parts.map((part) => [part.id, part]));
        const untouched = value(apply(draft, change)).parts.filter(
          ({ id }) => !text.includes(JSON.stringify(id)),
        );
        expect(untouched.every((part) => part === before.get(part.id))).toBe(true);
      }),
      runs,
    );
  });

  test('is refused as a value, or leaves a sound draft, on a draft it was not made on', () => {
    fc.assert(
      fc.property(arbitraryDraft(), arbitraryRivals(), (draft, [, change]) => {
        const result = apply(draft, change);
        const outcome = result.ok ? faults(result.value).map(({ code }) => code) : [result.failure.code];
        expect(outcome.filter((code) => !/^change:[a-z-]+$/.test(code))).toEqual([]);
      }),
      runs,
    );
  });

  test('is described by a code and facts without any words of the text', () => {
    fc.assert(
      fc.property(arbitraryChangedDraft(), ([, change]) => {
        const { code, facts } = describeChange(change);
        expect(code).toMatch(/^change:[a-z-]+$/);
        expect(JSON.stringify(facts)).not.toMatch(/Cities|shall|été|œuvre|🎭/);
      }),
      runs,
    );
  });
});
