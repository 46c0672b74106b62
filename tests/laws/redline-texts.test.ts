import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { type Draft, type Part, wordingIn } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import {
  characters,
  isField,
  isReference,
  plain,
  type Run,
  tidy,
  type Wording,
} from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { changeOf, makeProposals } from '#core/redline/carry-proposals.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { redlineDrafts } from '#core/redline/drafts.ts';
import { arbitraryChanges, arbitraryDraft } from '../build/arbitrary.ts';
import { languages } from '../core/language/profiles.ts';

const isLong = process.env.LONG === '1';

/**
 * A draft as it comes back from a city: one language, ids of its own, facts and references as words.
 */
const returned = (draft: Draft, language: string, base: Draft): Draft => {
  const profile = languages[language];
  if (profile === undefined) throw new Error(language);
  const known = labels(base, profile);
  const spelled = (wording: Wording): Wording =>
    tidy(
      wording.map((run): Run => {
        const marks = run.marks === undefined ? {} : { marks: run.marks };
        const link = run.link === undefined ? {} : { link: run.link };
        if (isReference(run)) return { text: known.get(run.reference)?.cite || '[?]', ...marks, ...link };
        if (!isField(run)) return run;
        const text = fieldView(run, base.fields, profile).pieces.map((piece) => piece.text);
        return { text: text.join(''), ...marks, ...link };
      }),
    );
  return {
    ...draft,
    languages: [language],
    parts: draft.parts.flatMap((part): Part[] => {
      const wording = spelled(wordingIn(part, language));
      return fold(characters(wording)) === ''
        ? []
        : [{ ...part, id: `r-${part.id}`, wording: { [language]: wording } }];
    }),
  };
};

// A number changes with every clause put in, which is not what the laws are about; references have tests of their own.
/** The draft with words in every part and language, as one that is sent out has, and without references. */
const written = (draft: Draft): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => ({
    ...part,
    wording: Object.fromEntries(
      draft.languages.toSorted().map((tag) => {
        const wording = wordingIn(part, tag).filter((run) => !isReference(run));
        return [tag, fold(characters(wording)) === '' ? plain(`${part.id} ${tag}`) : wording];
      }),
    ),
  })),
});

const amended = arbitraryDraft()
  .map(written)
  .chain((draft) =>
    fc.tuple(
      fc.constant(draft),
      fc.integer({ min: 0, max: 5 }).chain((count) => arbitraryChanges(draft, count)),
      fc.constantFrom(...draft.languages),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    ),
  );

const wordsOf = (draft: Draft, language: string): readonly string[] =>
  draft.parts.map((part) => fold(characters(wordingIn(part, language)))).filter((text) => text !== '');

const after = (draft: Draft, changes: Parameters<typeof apply>[1][]): Draft =>
  changes.reduce((now, change) => {
    const made = apply(now, change);
    return made.ok ? made.value : now;
  }, draft);

describe('for every draft and every text made from it', { timeout: isLong ? 1_800_000 : 60_000 }, () => {
  it('each proposal can be made alone, and all of them in any order give the amended text, or it is said that they do not', () => {
    let [all, told, stuck] = [0, 0, 0];
    fc.assert(
      fc.property(amended, ([base, changes, language, keys]) => {
        const text = after(base, [...changes]);
        const reply = returned(text, language, base);
        fc.pre(text.languages.includes(language) && faults(reply).length === 0);
        const { changes: proposals, complete } = compareTexts(base, reply, language, languages);
        for (const proposal of proposals) expect(apply(base, changeOf(proposal)).ok).toBe(true);
        const order = proposals
          .map((_, at) => at)
          .toSorted((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
        const [listed, mixed] = [makeProposals(base, proposals), makeProposals(base, proposals, order)];
        const same =
          JSON.stringify(wordsOf(mixed.draft, language)) === JSON.stringify(wordsOf(listed.draft, language));
        all++;
        if (!complete) told++;
        else if (mixed.failed.length > 0 || !same) stuck++;
        expect(complete && listed.failed.length > 0).toBe(false);
      }),
      { numRuns: isLong ? 50_000 : 1500 },
    );
    console.log(
      `Texts beyond all likeness: ${all}, of which ${told} were told to be incomplete, ${stuck} depend on the order.`,
    );
    // Drafts of a few words that are all alike, altered at random: parts may be taken for others there, about one in a
    // thousand. Texts that a city could have written are held to more in tests/core/redline/measure.test.ts.
    expect(told / all).toBeLessThan(0.01);
    expect(stuck / all).toBeLessThan(0.005);
  });

  it('a text that was not amended proposes nothing', () => {
    fc.assert(
      fc.property(amended, ([base, , language]) => {
        const compared = compareTexts(base, returned(base, language, base), language, languages);
        expect(compared.changes).toEqual([]);
        expect(compared.likeness).toBe(1);
      }),
      { numRuns: isLong ? 20_000 : 1000 },
    );
  });

  it('the redline of two versions has every word of both once, save for words that moved', () => {
    fc.assert(
      fc.property(amended, ([base, changes]) => {
        const now = after(base, [...changes]);
        const { parts } = redlineDrafts(base, now, languages);
        const gone = parts.filter(
          ({ fate }) => fate === 'deleted' || fate === 'moved-from' || fate === 'merged',
        );
        const here = parts.filter((part) => !gone.includes(part));
        expect(here.map(({ id }) => id)).toEqual(now.parts.map(({ id }) => id));
        const moved = new Set(gone.filter(({ fate }) => fate === 'moved-from').map(({ id }) => id));
        const before = parts.filter(
          ({ fate, id }) =>
            fate !== 'inserted' && fate !== 'split-off' && !(fate === 'moved-to' && moved.has(id)),
        );
        expect(before.map(({ id }) => id)).toEqual(base.parts.map(({ id }) => id));
      }),
      { numRuns: isLong ? 20_000 : 1000 },
    );
  });
});
