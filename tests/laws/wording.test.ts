import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  characters,
  isText,
  joinWordings,
  type Run,
  sameWording,
  sliceWording,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { arbitraryWording } from '../build/arbitrary.ts';

/** The same wording cut into more runs than it needs, its marks in any order. */
const untidy = (wording: Wording): readonly Run[] =>
  wording.flatMap((run): Run[] => {
    const turned: Run =
      run.marks === undefined ? { ...run, marks: [] } : { ...run, marks: run.marks.toReversed() };
    if (!isText(turned)) return [turned];
    const { text } = turned;
    return [
      { ...turned, text: text.slice(0, 1) },
      { ...turned, text: '' },
      { ...turned, text: text.slice(1) },
    ];
  });

describe('a wording', () => {
  test('has one tidy form, however it is cut into runs', () => {
    fc.assert(
      fc.property(arbitraryWording(), (wording) => {
        expect(tidy(wording)).toEqual(wording);
        expect(tidy(untidy(wording))).toEqual(wording);
        expect(sameWording(untidy(wording), wording)).toBe(true);
      }),
    );
  });

  test('cut anywhere and joined is the same wording', () => {
    fc.assert(
      fc.property(arbitraryWording(), fc.nat(), (wording, n) => {
        const at = n % (wordingLength(wording) + 1);
        const [head, tail] = [sliceWording(wording, 0, at), sliceWording(wording, at)];
        expect(wordingLength(head)).toBe(at);
        expect(joinWordings(head, tail)).toEqual(wording);
      }),
    );
  });

  test('has as many characters as it is long, and a cut has the characters between its ends', () => {
    fc.assert(
      fc.property(arbitraryWording(), fc.nat(60), fc.nat(60), (wording, from, to) => {
        expect(characters(wording)).toHaveLength(wordingLength(wording));
        expect(characters(sliceWording(wording, from, to))).toBe(
          characters(wording).slice(from, Math.max(from, to)),
        );
      }),
    );
  });

  test('is the same as another only with the same words, marks and atoms', () => {
    fc.assert(
      fc.property(arbitraryWording(), arbitraryWording(), (one, other) => {
        expect(sameWording(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(sameWording(one, [...one, { text: '.' }])).toBe(false);
      }),
    );
  });

  test('is the same with the keys of its runs in another order', () => {
    const one: Wording = [{ field: 'dates', form: 'from', marks: ['italic'], link: 'https://example.org/' }];
    const other: Wording = [
      { link: 'https://example.org/', marks: ['italic'], form: 'from', field: 'dates' },
    ];
    expect(sameWording(one, other)).toBe(true);
  });
});
