import { describe, expect, test } from 'vitest';
import { proposed } from './letter.ts';

// How sure each thing is and why; behind it, the lines that would change.
const told = (letter: string): readonly string[] =>
  proposed(letter).map(([what = '', ...lines]) => [what, ...lines].join(' | '));

const several = (kind: string): string => `${kind} check several-things`;

describe('several things in one sentence', () => {
  test.each([
    ['In paragraph 2, replace meet by gather and report on time by report early.', 'replace-words'],
    ['In paragraph 9, replace three by two and participants with guests.', 'replace-words'],
    ['In paragraph 3, delete the words "could" and "every".', 'delete-words'],
    ['In paragraph 3, "could" and "every" to be deleted.', 'delete-words'],
    ['In paragraph 3, replace "could" and "every" by "can" and "each".', 'replace-words'],
    ['Para 9: "three" should read "two" (and the same in French).', 'replace-words'],
    ['Para 9: replace "three" by "two", likewise in paragraph 5.', 'replace-words'],
    ['In both languages, replace "three" by "two" in paragraph 9.', 'replace-words'],
    ['Au paragraphe 9, remplacer trois par deux et envoyer par déléguer.', 'replace-words'],
    ['Au paragraphe 3, supprimer « pourrait » et « chaque ».', 'delete-words'],
    ['Au paragraphe 3, supprimer les mots « pourrait », « chaque » ainsi que « plan ».', 'delete-words'],
    ['Au paragraphe 9, remplacer « trois » par « deux » (de même en anglais).', 'replace-words'],
    ['Dans les deux langues, remplacer « trois » par « deux » au paragraphe 9.', 'replace-words'],
  ])('waits without a change that only some of it is: %s', (letter, kind) => {
    expect(told(letter)).toEqual([several(kind)]);
  });

  test('are each their own change where each is told apart', () => {
    expect(told('In paragraph 3, replace "could" by "can" and "every" by "each".')).toEqual([
      'replace-words exact words-found | 3 The call can be extended and every city should submit a plan.',
      'replace-words exact words-found | 3 The call could be extended and each city should submit a plan.',
    ]);
  });

  test('are none where a reason names words once more', () => {
    expect(told('In paragraph 9, replace "three" by "two" because "three" is too many.')).toEqual([
      'replace-words exact words-found | 9 A city may send two participants.',
    ]);
  });
});

describe('a choice that a sentence leaves', () => {
  test.each([
    ['Para 9: replace "three" by "two" or "four".', 'replace-words'],
    ['Para 9: replace "three" by "two" or four.', 'replace-words'],
    ['Para 9: replace three by two or four.', 'replace-words'],
    ['Para 9: replace "three" by "two" or, failing that, by "four".', 'replace-words'],
    ['Delete paragraphs 8 or 9.', 'delete-paragraph'],
    ['Au paragraphe 9, remplacer « trois » par « deux » et, à défaut, par « quatre ».', 'replace-words'],
    ['Au paragraphe 9, remplacer « trois » par « deux » ou « quatre ».', 'replace-words'],
    ['Supprimer le paragraphe 8 ou le paragraphe 9.', 'delete-paragraph'],
  ])('waits with no part of it prepared: %s', (letter, kind) => {
    expect(told(letter)).toEqual([`${kind} check alternatives`]);
  });

  test('is none where the “or” is among the words themselves', () => {
    expect(told('Para 9: replace "three" by "two or three".')).toEqual([
      'replace-words exact words-found | 9 A city may send two or three participants.',
    ]);
  });
});
