import { describe, expect, it, test } from 'vitest';
import { listEndEdits } from '#core/language/lists.ts';
import { applyEdits } from '#core/language/typography.ts';
import { english, french } from './profiles.ts';

const ended = (items: readonly string[], ends: 'semicolon' | 'bare', profile = english): readonly string[] =>
  items.map((text, index) =>
    applyEdits(text, listEndEdits(text, { index, count: items.length }, ends, profile)),
  );

describe('items that end in semicolons', () => {
  it('lead to the last with a word in English', () => {
    expect(ended(['sharing', 'showing', 'learning'], 'semicolon')).toEqual([
      'sharing;',
      'showing; and',
      'learning.',
    ]);
  });

  it('go without that word in French', () => {
    expect(ended(['partager ;', 'montrer ; et', 'apprendre'], 'semicolon', french)).toEqual([
      'partager ;',
      'montrer;',
      'apprendre.',
    ]);
  });

  it('lose whatever end they had', () => {
    expect(ended(['a; and', 'b,', 'c;'], 'semicolon')).toEqual(['a;', 'b; and', 'c.']);
    expect(ended(['a.;', 'b, and', 'c , .'], 'semicolon')).toEqual(['a;', 'b; and', 'c.']);
  });

  it('keep an or, which means something else', () => {
    expect(ended(['a; or', 'b; or', 'c'], 'semicolon')).toEqual(['a; or', 'b; or', 'c.']);
  });

  it('keep the full stop of an abbreviation', () => {
    expect(ended(['music, film, etc.', 'b', 'dance, etc.'], 'semicolon')).toEqual([
      'music, film, etc.;',
      'b; and',
      'dance, etc.',
    ]);
  });

  it('leave leads, questions and ellipses alone', () => {
    const items = ['the following:', 'why?', 'and so on…'];
    expect(ended(items, 'semicolon')).toEqual(items);
  });

  it('put the end on the side of the note where it was', () => {
    expect(ended(['a\uFFFC', 'b;\uFFFC', 'c;\uFFFC'], 'semicolon')).toEqual([
      'a\uFFFC;',
      'b; and\uFFFC',
      'c.\uFFFC',
    ]);
  });

  it('count a note as no word of the item', () => {
    const items = ['why?\uFFFC', 'dance, etc.\uFFFC'];
    expect(ended(items, 'semicolon')).toEqual(items);
  });

  it('close a list of one with a full stop', () => {
    expect(ended(['alone;'], 'semicolon')).toEqual(['alone.']);
  });
});

describe('bare items', () => {
  it('end in nothing', () => {
    expect(ended(['a;', 'b; and', 'c.'], 'bare')).toEqual(['a', 'b', 'c']);
  });

  it('keep the full stop when they are several sentences', () => {
    const items = ['One city. Another city.'];
    expect(ended(items, 'bare')).toEqual(items);
  });
});

test.each(['semicolon', 'bare'] as const)('items with %s ends are set once and then stay', (ends) => {
  const once = ended(['a;', 'b; or', 'c, etc.', 'd:', 'e. ', '', ' ', 'f. G. '], ends);
  expect(ended(once, ends)).toEqual(once);
});
