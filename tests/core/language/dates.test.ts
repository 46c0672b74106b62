import { describe, expect, it, test } from 'vitest';
import { date, dateRange, readDates } from '#core/language/dates.ts';
import { english, french, languages, line, spanish } from './profiles.ts';

describe('a day', () => {
  it('is day, month and year in English, without comma or ordinal', () => {
    expect(line(date('2017-07-02', 'plain', english))).toBe('2 July 2017');
    expect(line(date('2017-07-02', 'on', english))).toBe('on 2 July 2017');
    expect(line(date('2017-07-01', 'plain', english))).toBe('1 July 2017');
  });

  it('has a lower-case month in French and raises the first of the month', () => {
    expect(line(date('2017-07-02', 'plain', french))).toBe('2 juillet 2017');
    expect(line(date('2017-07-02', 'on', french))).toBe('le 2 juillet 2017');
    expect(line(date('2017-07-01', 'on', french))).toBe('le 1^er^ juillet 2017');
    expect(line(date('2017-07-21', 'plain', french))).toBe('21 juillet 2017');
  });

  it('may be cut down to its year', () => {
    expect(line(date('2017-07-02', 'year', english))).toBe('2017');
  });

  it('prints as it is given when it is no ISO day', () => {
    expect(line(date('summer 2017', 'on', english))).toBe('summer 2017');
  });
});

describe('the days of a meeting', () => {
  it('name month and year once where both ends share them', () => {
    expect(line(dateRange('2018-06-12', '2018-06-15', 'plain', english))).toBe('12 to 15 June 2018');
    expect(line(dateRange('2018-06-12', '2018-06-15', 'from', english))).toBe('from 12 to 15 June 2018');
    expect(line(dateRange('2018-06-12', '2018-06-15', 'short', english))).toBe('12-15 June 2018');
    expect(line(dateRange('2018-06-12', '2018-06-15', 'from', french))).toBe('du 12 au 15 juin 2018');
  });

  it('name both months when they lead from one into the next', () => {
    expect(line(dateRange('2017-06-30', '2017-07-02', 'plain', english))).toBe('30 June to 2 July 2017');
    expect(line(dateRange('2017-06-30', '2017-07-02', 'from', french))).toBe('du 30 juin au 2 juillet 2017');
  });

  it('name both years when they lead from one into the next', () => {
    expect(line(dateRange('2017-12-30', '2018-01-02', 'from', english))).toBe(
      'from 30 December 2017 to 2 January 2018',
    );
    expect(line(dateRange('2017-12-30', '2018-01-02', 'year', english))).toBe('2017-2018');
  });

  it('raise the first of the month at either end in French', () => {
    expect(line(dateRange('2017-07-01', '2017-07-03', 'from', french))).toBe('du 1^er^ au 3 juillet 2017');
    expect(line(dateRange('2017-06-30', '2017-07-01', 'plain', french))).toBe(
      '30 juin au 1^er^ juillet 2017',
    );
  });

  it('print as one day when the meeting lasts one day', () => {
    expect(line(dateRange('2018-06-12', '2018-06-12', 'plain', english))).toBe('12 June 2018');
    expect(line(dateRange('2018-06-12', '2018-06-12', 'from', french))).toBe('le 12 juin 2018');
    expect(line(dateRange('2018-06-12', '2018-06-12', 'year', french))).toBe('2018');
  });

  it('shorten the end instead of the start where a language writes the year first', () => {
    const yearFirst = {
      ...english,
      dates: {
        ...english.dates,
        full: '{year} {month} {day}',
        dayMonth: '{month} {day}',
        shortens: 'end' as const,
      },
    };
    expect(line(dateRange('2018-06-12', '2018-06-15', 'short', yearFirst))).toBe('2018 June 12-15');
  });
});

describe('reading days', () => {
  test.each([
    ['2 July 2017', '2017-07-02', '2017-07-02'],
    ['2nd of July, 2017', '2017-07-02', '2017-07-02'],
    ['July 2, 2017', '2017-07-02', '2017-07-02'],
    ['1er juillet 2017', '2017-07-01', '2017-07-01'],
    ['le 1^er JUILLET 2017', '2017-07-01', '2017-07-01'],
    ['12 août 2018', '2018-08-12', '2018-08-12'],
    ['12 AOUT 2018', '2018-08-12', '2018-08-12'],
    ['du 12 au 15 juin 2018', '2018-06-12', '2018-06-15'],
    ['from 12 to 15 June 2018', '2018-06-12', '2018-06-15'],
    ['12-15 June 2018', '2018-06-12', '2018-06-15'],
    ['June 12–15, 2018', '2018-06-12', '2018-06-15'],
    ['les 12 et 13 juin 2018', '2018-06-12', '2018-06-13'],
    ['12, 13 and 14 June 2018', '2018-06-12', '2018-06-14'],
    ['30 June to 2 July 2017', '2017-06-30', '2017-07-02'],
    ['30 Jun - 02 Jul 2017', '2017-06-30', '2017-07-02'],
    ['30 juin\u00A0–\u00A02 juill. 2017', '2017-06-30', '2017-07-02'],
    ['June 30 - July 2, 2017', '2017-06-30', '2017-07-02'],
    ['du vendredi 30 juin au dimanche 2 juillet 2017', '2017-06-30', '2017-07-02'],
    ['30 December 2017 to 2 January 2018', '2017-12-30', '2018-01-02'],
    ['30 December to 2 January 2018', '2017-12-30', '2018-01-02'],
    ['12—15.06.2018', '2018-06-12', '2018-06-15'],
    ['30.06 - 02.07.2017', '2017-06-30', '2017-07-02'],
    ['30/06/2017', '2017-06-30', '2017-06-30'],
    ['2018-06-12/2018-06-15', '2018-06-12', '2018-06-15'],
    ['29 February 2024', '2024-02-29', '2024-02-29'],
    ['Annual Meeting, Kraków and Katowice, 12 to 15 June 2018, 180 members', '2018-06-12', '2018-06-15'],
    ['del 12 al 15 de junio de 2018', '2018-06-12', '2018-06-15'],
  ])('understands %s', (text, start, end) => {
    expect(readDates(text, languages)).toEqual({ start, end });
  });

  test.each([
    ['a day that does not exist', '31 February 2017'],
    ['29 February of a common year', '29 February 2023'],
    ['a thirteenth month', '12.13.2018'],
    ['a range that runs backwards', '15 to 12 June 2018'],
    ['a day without a year', '2 July'],
    ['a month that is shortened to two meanings', '2 ju 2017'],
    ['figures that may be July or February', '07/02/2017'],
    ['a number that is no date', 'the 2019 Call and 10 reports'],
    ['nothing', ''],
  ])('reads no date from %s', (_, text) => {
    expect(readDates(text, languages)).toBeNull();
  });

  it('reads back every form in which a range is written', () => {
    for (const profile of [english, french, spanish])
      for (const form of ['plain', 'from', 'short'] as const)
        for (const [start, end] of [
          ['2018-06-12', '2018-06-15'],
          ['2017-06-30', '2017-07-01'],
          ['2017-12-31', '2018-01-01'],
          ['2018-03-01', '2018-03-01'],
        ] as const) {
          const text = line(dateRange(start, end, form, profile)).replaceAll('^', '');
          expect({ text, ...readDates(text, { [profile.tag]: profile }) }).toEqual({ text, start, end });
        }
  });
});
