import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketCut, bracketsAfter } from '#core/amendment/bracket-spans.ts';
import type { Choose } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { rolling } from '#core/amendment/rolling.ts';
import { type Bracket, type Negotiation, opened, present } from '#core/amendment/state.ts';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { had } from '../build/expect-change.ts';
import { chair } from '../core/amendment/build.ts';
import {
  arbitraryText,
  bracket,
  type Choice,
  choice,
  nextDeed,
  operation,
  proposed,
} from '../core/amendment/table.ts';
import { english, french } from '../core/language/profiles.ts';

const many = process.env.ENTENTE_LONG === '1' ? 20_000 : 600;
const some = fc.array(choice, { minLength: 1, maxLength: 8 });

/** Proposals are on the table and words in brackets; then anything is decided and typed, and brackets stay or go. */
const bracketedTable = (
  draft: Draft,
  proposing: readonly Choice[],
  bracketing: readonly Choice[],
  deciding: readonly Choice[],
): Negotiation => {
  let state = opened(draft);
  const take = (deed: Parameters<typeof enact>[1] | null): void => {
    const next = deed === null ? null : enact(state, deed);
    if (next?.ok === true) state = next.value;
  };
  for (const deed of proposed(draft, proposing)) take(deed);
  bracketing.forEach((given, index) => {
    take(bracket(state, state.order[index % state.order.length] ?? 'none', given, `b${index}`));
  });
  deciding.forEach((given, index) => {
    const typed = given[0] % 2 === 0 ? operation(present(state), given, `t${index}`) : null;
    take(
      typed === null ? nextDeed(state, given, `d${index}`) : { type: 'redraft', by: chair, change: typed },
    );
  });
  return state;
};

const wordsOf = (state: Negotiation, part: string, language: string): string | null => {
  const found = present(state).parts.find(({ id }) => id === part);
  return found === undefined ? null : characters(wordingIn(found, language));
};

/** What a paragraph comes to where words in brackets, and no others, give way to those of the option. */
const promised = (state: Negotiation, one: Bracket, part: string, language: string): string | null => {
  const words = wordsOf(state, part, language);
  const [option] = one.options;
  const chosen = option?.wording[language];
  if (words === null || part !== one.part || chosen === undefined) return words;
  if (one.stretches === null) return characters(chosen);
  const stretch = one.stretches[language];
  return stretch === undefined
    ? words
    : `${words.slice(0, stretch.from)}${characters(chosen)}${words.slice(stretch.to)}`;
};

describe('a choice among what stands in brackets', () => {
  test('alters in each language the words within its brackets, and nothing else', () => {
    const seen = { words: 0, lost: 0, whole: 0 };
    fc.assert(
      fc.property(arbitraryText, some, some, some, (draft, proposing, bracketing, deciding) => {
        const state = bracketedTable(draft, proposing, bracketing, deciding);
        for (const one of state.brackets) {
          const deed: Choose = { type: 'choose', by: chair, bracket: one.id, option: 'o', within: true };
          const next = had(enact(state, deed));
          for (const { id } of present(state).parts)
            for (const language of ['en', 'fr'])
              expect(wordsOf(next, id, language)).toBe(promised(state, one, id, language));
          if (one.stretches === null) seen.whole++;
          else if (one.lost === undefined) seen.words++;
          else seen.lost++;
        }
      }),
      { numRuns: many * 2 },
    );
    expect(Math.min(seen.words, seen.lost, seen.whole)).toBeGreaterThan(many / 60);
  });
});

const hasBracket = (state: Negotiation, { id }: Bracket, profile: LanguageProfile): boolean =>
  rolling(state, profile).some(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'open' && piece.bracket === id),
  );

describe('brackets of which no word is left in one language', () => {
  test('do not stand there any more, and say so', () => {
    let lost = 0;
    fc.assert(
      fc.property(arbitraryText, some, some, some, (draft, proposing, bracketing, deciding) => {
        const state = bracketedTable(draft, proposing, bracketing, deciding);
        for (const one of state.brackets) {
          for (const language of one.lost ?? []) {
            lost++;
            expect(one.stretches?.[language]).toBeUndefined();
            expect(hasBracket(state, one, language === 'fr' ? french : english)).toBe(false);
          }
        }
      }),
      { numRuns: many * 2 },
    );
    expect(lost).toBeGreaterThan(many / 60);
  });
});

describe('a change that reaches across no brackets', () => {
  test('leaves each of them around words, in every language in which it stood', () => {
    let [across, beside] = [0, 0];
    fc.assert(
      fc.property(arbitraryText, some, choice, (draft, bracketing, given) => {
        const state = bracketedTable(draft, bracketing, bracketing, []);
        const change = operation(present(state), [5, given[1], given[2], given[3], given[4]], 'n');
        if (change === null || state.brackets.length === 0) return;
        if (bracketCut(state.brackets, change) !== null) {
          across++;
          return;
        }
        beside++;
        const languages = (all: readonly Bracket[]) =>
          all.map(({ id, stretches }) => [id, Object.keys(stretches ?? {}).toSorted()]);
        expect(languages(bracketsAfter(state.brackets, change))).toEqual(languages(state.brackets));
      }),
      { numRuns: many * 2 },
    );
    expect(Math.min(across, beside)).toBeGreaterThan(many / 60);
  });
});
