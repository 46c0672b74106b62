import { describe, expect, it } from 'vitest';
import { meetingFields } from '#core/draft/field.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { clauseNumber, marker, sectionLabel } from '#core/language/markers.ts';
import { english, french } from './profiles.ts';

describe('the marker of an item', () => {
  it('stands between brackets in English and before one in French', () => {
    expect(marker('letter', 1, 2, english)).toBe('(b)');
    expect(marker('letter', 1, 2, french)).toBe('b)');
    expect(marker('roman', 2, 4, english)).toBe('(iv)');
    expect(marker('roman', 2, 4, french)).toBe('iv)');
  });

  it('takes a full stop from the third degree on', () => {
    expect(marker('letter', 3, 1, english)).toBe('a.');
    expect(marker('roman', 4, 3, french)).toBe('iii.');
  });

  it('goes on after z as word processors do', () => {
    expect([26, 27, 28, 52, 53].map((n) => marker('letter', 1, n, french))).toEqual([
      'z)',
      'aa)',
      'bb)',
      'zz)',
      'aaa)',
    ]);
  });

  it('is a sign for hyphen and bullet lists and nothing for unmarked ones', () => {
    expect([
      marker('hyphen', 1, 1, english),
      marker('bullet', 1, 9, french),
      marker('none', 1, 1, french),
    ]).toEqual(['–', '•', '']);
    expect(marker('number', 1, 12, english)).toBe('12.');
  });
});

describe('the number of a clause', () => {
  it('counts inserted clauses in Latin', () => {
    expect([0, 1, 2, 3, 9].map((bis) => clauseNumber(5, bis, english))).toEqual([
      '5',
      '5 bis',
      '5 ter',
      '5 quater',
      '5 decies',
    ]);
    expect(clauseNumber(5, 1, french)).toBe('5 bis');
  });

  it('counts on in figures when Latin ends', () => {
    expect(clauseNumber(5, 10, french)).toBe('5 (10)');
  });
});

describe('the label of a section', () => {
  it('is an article, a roman numeral or a capital letter', () => {
    expect(sectionLabel('article', 4, english)).toBe('Article 4');
    expect(sectionLabel('roman', 4, english)).toBe('IV.');
    expect(sectionLabel('letter', 2, french)).toBe('B.');
  });

  it('calls the first article Article premier in French', () => {
    expect(sectionLabel('article', 1, french)).toBe('Article premier');
    expect(sectionLabel('article', 2, french)).toBe('Article 2');
    expect(sectionLabel('article', 1, english)).toBe('Article 1');
  });
});

describe('the name of a fact', () => {
  it('is known for every fact of a meeting in both languages', () => {
    for (const profile of [english, french])
      expect(Object.keys(profile.fields).toSorted()).toEqual(Object.keys(meetingFields).toSorted());
    expect(fieldLabel('hostCities', english)).toBe('host cities');
    expect(fieldLabel('hostCities', french)).toBe('villes hôtes');
  });

  it('is the name itself for a fact of the draft’s own', () => {
    expect(fieldLabel('orchestra', french)).toBe('orchestra');
  });
});
