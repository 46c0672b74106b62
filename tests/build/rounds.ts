import * as fc from 'fast-check';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Draft } from '#core/draft/draft.ts';
import { arbitraryText, choice, plainText, run } from '../core/amendment/table.ts';
import { baseDraft } from './negotiation-forms.ts';

const negotiations = (text: fc.Arbitrary<Draft>, most: number): fc.Arbitrary<Negotiation> =>
  fc
    .tuple(
      text,
      fc.array(choice, { minLength: 2, maxLength: most }),
      fc.array(choice, { minLength: 4, maxLength: most * 2 }),
    )
    .map(([draft, some, others]) => run(draft, some, others).state);

/** A draft with headings, items, facts, references and notes; one whose words meet; one in which none is said twice. */
export const arbitraryRound: fc.Arbitrary<Negotiation> = fc.oneof(
  { weight: 3, arbitrary: negotiations(fc.constant(baseDraft), 14) },
  { weight: 1, arbitrary: negotiations(arbitraryText, 10) },
  { weight: 1, arbitrary: negotiations(plainText, 10) },
);

/** So many rounds of proposals and decisions, the same at every run. */
export const randomRounds = (count: number): readonly Negotiation[] =>
  fc.sample(arbitraryRound, { numRuns: count, seed: 2027 });
