import { expect } from 'vitest';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { mapSpot } from '#core/change/map.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Result } from '#core/failure.ts';
import { spotsOf } from './draft.ts';
import { shown } from './shown.ts';

/** What a result holds; throws with the code and facts where it is a refusal. */
export const had = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

/**
 * Expects that a change turns one draft into another, in every way at once: the result, its undoing, the change read
 * back from JSON, and every spot marked in the draft before. A spot that is marked in the draft after must be where
 * it goes; one that is not marked there must be gone. Spots whose name begins with `b` lean on the character before.
 */
export const expectChange = (before: Draft, change: Change, after: Draft): void => {
  const changed = had(apply(before, change));
  expect(shown(changed)).toBe(shown(after));
  expect(changed).toEqual(after);
  expect(shown(had(apply(changed, invert(change))))).toBe(shown(before));
  expect(had(apply(changed, invert(change)))).toEqual(before);
  expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
  const expected = spotsOf(after);
  for (const [name, spot] of Object.entries(spotsOf(before))) {
    const mapped = mapSpot(spot, change, name.startsWith('b') ? 'before' : 'after');
    expect({ [name]: mapped }).toEqual({ [name]: expected[name] ?? null });
  }
};

/** Expects that a change is refused with this code. */
export const expectRefusal = (draft: Draft, change: Change, code: string): void => {
  const result = apply(draft, change);
  expect(result.ok ? shown(result.value) : result.failure.code).toBe(code);
};
