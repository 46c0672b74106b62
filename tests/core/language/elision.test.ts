import { describe, expect, it } from 'vitest';
import { elisionFaults } from '#core/language/elision.ts';
import { profileOf } from '#tests/build/printed.ts';

const found = (text: string): readonly string[] => elisionFaults(text, profileOf('fr'));

describe('elision in French', () => {
  it('is missed before a vowel, whatever bracket or quotation mark stands between', () => {
    expect(found('le accord de ordre, la UNESCO et que elles')).toEqual([
      'le accord',
      'de ordre',
      'la UNESCO',
      'que elles',
    ]);
    expect(found('le [accord] et de « œuvres »')).toEqual(['le [accord', 'de « œuvres']);
  });

  it('is one too many before a consonant', () => {
    expect(found('au nom de l’bien et qu’villes')).toEqual(['l’bien', 'qu’villes']);
    expect(found("de l'[bien]")).toEqual(["l'[bien"]);
  });

  it('is not doubted where it is right, or where a word may be of either kind', () => {
    expect(
      found(
        'L’accord d’une ville qu’il aujourd’hui quelqu’un presqu’île l’[ordre], le onze, le oui, le héros, l’homme, la hauteur, de yaourt, dis-le à tous, là où, ce qui est',
      ),
    ).toEqual([]);
  });

  it('is nothing in English', () => {
    expect(elisionFaults('de accord the l’bien', profileOf('en'))).toEqual([]);
  });
});
