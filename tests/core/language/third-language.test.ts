import { describe, expect, it } from 'vitest';
import { date, dateRange } from '#core/language/dates.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { listEndEdits } from '#core/language/lists.ts';
import { clauseNumber, marker, sectionLabel } from '#core/language/markers.ts';
import { formatNumber } from '#core/language/numbers.ts';
import { ordinal } from '#core/language/ordinals.ts';
import { placeNames } from '#core/language/places.ts';
import { languageProfile } from '#core/language/profile.ts';
import { tokens } from '#core/language/tokens.ts';
import { applyEdits, typeset } from '#core/language/typography.ts';
import { line, seen, spanish } from './profiles.ts';

describe('a language that is added by its profile alone', () => {
  it('writes days and ranges', () => {
    expect(line(date('2018-06-01', 'on', spanish))).toBe('el 1 de junio de 2018');
    expect(line(dateRange('2018-06-12', '2018-06-15', 'from', spanish))).toBe(
      'del 12 al 15 de junio de 2018',
    );
    expect(line(dateRange('2017-06-30', '2017-07-02', 'plain', spanish))).toBe(
      '30 de junio al 2 de julio de 2017',
    );
  });

  it('writes ordinals and numbers', () => {
    expect(line(ordinal(11, 'roman', spanish))).toBe('XI');
    expect(line(ordinal(11, 'figures', spanish))).toBe('11.ª');
    expect(line(ordinal(2, 'words', spanish))).toBe('segunda');
    expect(seen(formatNumber(12_345, 'auto', spanish))).toBe('12~345');
    expect(formatNumber(1234, 'auto', spanish)).toBe('1234');
    expect([2, 9, 10].map((number) => formatNumber(number, 'auto', spanish))).toEqual(['dos', 'nueve', '10']);
    expect(line(ordinal(28, 'words', spanish))).toBe('vigesimoctava');
  });

  it('numbers clauses, items and articles', () => {
    expect(clauseNumber(5, 1, spanish)).toBe('5 bis');
    expect(marker('letter', 1, 3, spanish)).toBe('c)');
    expect(sectionLabel('article', 1, spanish)).toBe('Artículo 1');
  });

  it('joins places, ends items and sets type', () => {
    expect(placeNames([{ name: 'El Cairo' }, { name: 'Icheon' }], 'of', spanish)).toBe(
      'del Cairo y de Icheon',
    );
    expect(placeNames([{ name: 'Seúl' }, { name: 'Icheon' }], 'in', spanish)).toBe('en Seúl e Icheon');
    expect(placeNames([{ name: 'República de Corea' }], 'in', spanish)).toBe('en la República de Corea');
    expect(placeNames([{ name: 'Reino Unido' }], 'of', spanish)).toBe('del Reino Unido');
    expect(placeNames([{ name: 'El Salvador' }], 'of', spanish)).toBe('de El Salvador');
    expect(applyEdits('ver', listEndEdits('ver', { index: 0, count: 2 }, 'semicolon', spanish))).toBe(
      'ver; y',
    );
    expect(seen(typeset('dijo : "sí" ; 10%', spanish))).toBe('dijo: «sí»; 10~%');
    expect(fieldLabel('hostCities', spanish)).toBe('ciudades anfitrionas');
  });

  it('needs no more than tag, name and months to be written plainly', () => {
    const months = [
      'Jänner',
      'Feber',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
    ];
    const bare = languageProfile.parse({
      tag: 'de-AT',
      name: 'Deutsch',
      months: [...months, 'November', 'Dezember'],
    });
    expect(line(date('2018-06-12', 'on', bare))).toBe('12 Juni 2018');
    expect(line(dateRange('2018-06-12', '2018-06-15', 'from', bare))).toBe('12 – 15 Juni 2018');
    expect(line(ordinal(11, 'words', bare))).toBe('11');
    expect(placeNames([{ name: 'Graz' }, { name: 'Linz' }], 'in', bare)).toBe('Graz, Linz');
    expect(marker('letter', 1, 1, bare)).toBe('a)');
    expect(typeset('a ; "b"', bare)).toBe('a ; "b"');
    expect(tokens('l’idée', bare)).toHaveLength(1);
  });

  it('is refused when its data breaks its own form', () => {
    const given = { tag: 'xx', name: 'X', months: ['one'] };
    expect(languageProfile.safeParse(given).success).toBe(false);
    const wrongSpace = { ...spanish, typography: { houses: { a: { before: { ';': 'x' } } } } };
    expect(languageProfile.safeParse(wrongSpace).success).toBe(false);
  });
});
