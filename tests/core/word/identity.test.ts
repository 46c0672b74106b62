import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkOf, instructionsBookmark, partOfBookmark } from '#core/word/identity.ts';

describe('the bookmark around a part', () => {
  it('is its id where that can be a name', () => {
    expect(bookmarkOf('7')).toBe('ent_7');
    expect(bookmarkOf('3f2a1b0c-9d8e-4f70-8a6b-5c4d3e2f1a0b')).toBe(
      'ent_3f2a1b0c_9d8e_4f70_8a6b_5c4d3e2f1a0b',
    );
  });

  it('is a name that Word takes, and leads back to the part, for any id of up to 21 letters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 21, unit: 'grapheme-ascii' }), (id) => {
        const bookmark = bookmarkOf(id) ?? '';
        expect(bookmark).toMatch(/^ent_\w{1,36}$/);
        expect(partOfBookmark(bookmark)).toBe(id);
        expect(partOfBookmark(bookmark.toUpperCase())).toBe(id);
      }),
    );
  });

  it('tells capitals, underscores and accents of ids apart', () => {
    const ids = ['a1', 'A1', 'a_1', 'a-1', 'é', '-a', 'zza', '_instructions', '-instructions'];
    const names = ids.map((id) => bookmarkOf(id)?.toLowerCase());
    expect(new Set(names).size).toBe(ids.length);
    expect(names.map((name) => partOfBookmark(name ?? ''))).toEqual(ids);
  });

  it('is nothing for an id too long to be spelled', () => {
    expect(bookmarkOf('A'.repeat(22))).toBeUndefined();
    expect(bookmarkOf('')).toBeUndefined();
  });

  it('is told from other bookmarks and from that of our instructions', () => {
    for (const name of ['_GoBack', 'ent_', 'ent_zz1', 'ent_a b', 'lent_7', instructionsBookmark])
      expect(partOfBookmark(name)).toBeUndefined();
  });
});
