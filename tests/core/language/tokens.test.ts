import { describe, expect, it } from 'vitest';
import { tokens } from '#core/language/tokens.ts';
import { english, french, unseen } from './profiles.ts';

const cut = (text: string, profile = french): string =>
  tokens(unseen(text), profile)
    .map((token) => token.text)
    .join('|');

describe('the words of a French text', () => {
  it('set elided words apart with their apostrophe', () => {
    expect(cut("l’Unesco d'une qu’il jusqu’au L’État")).toBe(
      "l’|Unesco| |d'|une| |qu’|il| |jusqu’|au| |L’|État",
    );
    expect(cut('qu’est-ce que c’est-à-dire')).toBe('qu’|est-ce| |que| |c’|est-à-dire');
    expect(cut('d’Enghien-les-Bains')).toBe('d’|Enghien-les-Bains');
  });

  it('keep the few words whole that carry an apostrophe of their own', () => {
    expect(cut("aujourd’hui aujourd'hui presqu’île Aujourd’hui")).toBe(
      "aujourd’hui| |aujourd'hui| |presqu’île| |Aujourd’hui",
    );
    expect(cut('d’aujourd’hui')).toBe('d’|aujourd’hui');
  });

  it('elide before a quotation mark and before an atom', () => {
    expect(cut('l’« idée » d’\uFFFC')).toBe('l’|«| |idée| |»| |d’|\uFFFC');
  });

  it('keep a figure with no-break spaces whole', () => {
    expect(cut('1_500_000 villes')).toBe(unseen('1_500_000| |villes'));
    expect(cut('10~000,5')).toBe(unseen('10~000,5'));
    expect(cut('2017~350~villes')).toBe(unseen('2017|~|350|~|villes'));
  });

  it('keep XII^e whole', () => {
    expect(cut('la XII^e Réunion')).toBe('la| |XII^e| |Réunion');
  });
});

describe('the words of an English text', () => {
  it('keep possessives and contractions whole', () => {
    expect(cut("the city’s and cities’ own, don't", english)).toBe(
      "the| |city’s| |and| |cities’| |own|,| |don't",
    );
  });

  it('keep hyphenated words and figures whole', () => {
    expect(cut('an open-ended 10,000 or 3.5 at 10:30, in 2017.', english)).toBe(
      'an| |open-ended| |10,000| |or| |3.5| |at| |10:30|,| |in| |2017|.',
    );
  });
});

describe('spaces, signs and atoms', () => {
  it('tell an ordinary space from a no-break space', () => {
    expect(tokens('a  \u00A0b', french)).toEqual([
      { text: 'a', kind: 'word' },
      { text: '  ', kind: 'space' },
      { text: '\u00A0', kind: 'space' },
      { text: 'b', kind: 'word' },
    ]);
  });

  it('count each atom as one', () => {
    expect(tokens('\uFFFC\uFFFC, x', french).map(({ kind }) => kind)).toEqual([
      'atom',
      'atom',
      'punctuation',
      'space',
      'word',
    ]);
  });

  it('take brackets one by one and suspension points together', () => {
    expect(cut('[[a]] ...', english)).toBe('[|[|a|]|]| |...');
  });
});
