import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  characters,
  joinWordings,
  plain,
  sameWording,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { tokens } from '#core/language/tokens.ts';
import type { Hunk } from '#core/redline/hunks.ts';
import { type Redline, redlineWordings, withHunks } from '#core/redline/redline.ts';
import { redlineRuns } from '#core/redline/runs.ts';
import { arbitraryWording } from '../build/arbitrary.ts';
import { english, french, languages, spanish } from '../core/language/profiles.ts';

const tag = fc.constantFrom(...[english, french, spanish].map((given) => given.tag));

// What makes comparing hard: signs beside which spaces do not count, figures in groups, elisions, raised endings.
const pieces = fc.constantFrom(
  ...' |\u00A0|\u202F|  |\n|;|:|!|?|,|.|. |…|(|)|[|]|«|»|« | »|“|”|"|’|\'|-|–|—| – |%| %|€|/|^|\uFFFC|\u00AD|\u200B|\u0301|😀'.split(
    '|',
  ),
  ..."a |la |l’|l'|de |du |of |the |city |cities |villes |ville|art|œuvre|É|e\u0301|XII|XII^e|XIIᵉ|XIIème|e |10 000 |10\u00A0000|12\u202F500|2017|3.5|10 %|aujourd’hui |qu'|n° |Mère ".split(
    '|',
  ),
);
const hardText = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const hardWording = fc.oneof(
  hardText.map(plain),
  arbitraryWording(),
  fc
    .tuple(hardText.map(plain), arbitraryWording(), hardText.map(plain))
    .map((parts) => joinWordings(...parts)),
);

/** A wording and the same with some of its pieces taken out, put in or replaced. */
const amended = fc
  .array(fc.tuple(pieces, fc.constantFrom('', '', '', 'out', 'in', 'other'), pieces), { maxLength: 30 })
  .map((given): readonly [Wording, Wording] => [
    plain(given.map(([piece]) => piece).join('')),
    plain(
      given
        .map(([piece, what, other]) => {
          if (what === 'out') return '';
          if (what === 'in') return piece + other;
          return what === 'other' ? other : piece;
        })
        .join(''),
    ),
  ]);
const pair = fc.oneof(amended, fc.tuple(hardWording, hardWording));

const atomsOf = (wording: Wording): string =>
  JSON.stringify(
    wording
      .filter((run) => !('text' in run))
      .map((run) => ('footnote' in run ? fold(characters(run.footnote)) : { ...run, marks: [], link: '' })),
  );

const spans = ({ hunks, typography }: Redline): readonly Hunk[] =>
  [...hunks, ...typography].toSorted(
    (one, other) => one.at - other.at || wordingLength(one.removed) - wordingLength(other.removed),
  );

// `LONG=1` looks a hundred times as long.
const isLong = process.env.LONG === '1';
const runs = { numRuns: isLong ? 200_000 : 4000 };

describe('for every two wordings', { timeout: isLong ? 1_800_000 : 60_000 }, () => {
  it('all hunks make the wording after, up to typography; with typography exactly', () => {
    fc.assert(
      fc.property(pair, tag, ([before, after], given) => {
        const redline = redlineWordings(before, after, languages[given] ?? english);
        const made = withHunks(before, redline.hunks);
        expect(fold(characters(made))).toBe(fold(characters(after)));
        expect(atomsOf(made)).toBe(atomsOf(after));
        expect(withHunks(before, [...redline.hunks, ...redline.typography])).toEqual(tidy(after));
      }),
      runs,
    );
  });

  it('rejecting all is the wording before, and every token of it is told of once', () => {
    fc.assert(
      fc.property(pair, tag, ([before, after], given) => {
        const redline = redlineWordings(before, after, languages[given] ?? english);
        expect(withHunks(before, [])).toEqual(tidy(before));
        const told = redlineRuns(redline).filter(({ kind }) => kind !== 'inserted');
        expect(joinWordings(...told.map(({ wording }) => wording))).toEqual(tidy(before));
        const made = redlineRuns(redline).filter(({ kind }) => kind !== 'deleted');
        expect(joinWordings(...made.map(({ wording }) => wording))).toEqual(withHunks(before, redline.hunks));
        let end = 0;
        for (const { at, removed } of spans(redline)) {
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + wordingLength(removed);
        }
      }),
      runs,
    );
  });

  it('what typography alone decides is no hunk, and nothing is left to amend once all hunks are made', () => {
    fc.assert(
      fc.property(pair, tag, ([before, after], given) => {
        const profile = languages[given] ?? english;
        const { hunks } = redlineWordings(before, after, profile);
        const isTypography =
          fold(characters(before)) === fold(characters(after)) && atomsOf(before) === atomsOf(after);
        expect(isTypography && hunks.some(({ kind }) => kind === 'words')).toBe(false);
        expect(redlineWordings(withHunks(before, hunks), after, profile).hunks).toEqual([]);
        expect(redlineWordings(before, before, profile)).toEqual({
          before,
          hunks: [],
          typography: [],
          typographyOnly: 0,
        });
      }),
      runs,
    );
  });

  it('a hunk of words never begins or ends within a word or a figure', () => {
    const edges = (text: string, given: string): ReadonlySet<number> => {
      const found = new Set([0]);
      let at = 0;
      for (const token of tokens(text, languages[given] ?? english)) found.add((at += token.text.length));
      return found;
    };
    const calm = fc
      .array(
        fc.constantFrom(
          ...'the city|cities|of|l’art|qu’un|10\u00A0000|12,500|open-ended|XIIᵉ|Krak\u00F3w|2017'.split('|'),
        ),
        { maxLength: 20 },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(calm, calm, tag, (one, other, given) => {
        const whole = edges(one, given);
        for (const { at, removed } of redlineWordings(plain(one), plain(other), languages[given] ?? english)
          .hunks) {
          expect(whole.has(at)).toBe(true);
          expect(whole.has(at + wordingLength(removed))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the same two wordings give the same redline, whatever was compared before', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 4 }), tag, (pairs, given) => {
        const profile = languages[given] ?? english;
        const forth = pairs.map(([before, after]) => redlineWordings(before, after, profile));
        const back = pairs.toReversed().map(([before, after]) => redlineWordings(before, after, profile));
        expect(back.toReversed()).toEqual(forth);
      }),
      { numRuns: 500 },
    );
  });

  it('marks alone make hunks of marks, with the same words on both sides', () => {
    fc.assert(
      fc.property(hardText, fc.nat(40), fc.nat(40), (text, one, other) => {
        const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const marked = tidy([
          { text: text.slice(0, from) },
          { text: text.slice(from, to), marks: ['italic'] },
          { text: text.slice(to) },
        ]);
        if (!marked.every((run) => 'text' in run && run.text.isWellFormed())) return;
        const { hunks } = redlineWordings(plain(text), marked, french);
        for (const hunk of hunks) {
          expect(hunk.kind).toBe('marks');
          expect(characters(hunk.inserted)).toBe(characters(hunk.removed));
          expect(sameWording(hunk.inserted, hunk.removed)).toBe(false);
        }
      }),
      runs,
    );
  });
});
