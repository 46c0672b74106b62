import { describe, expect, it } from 'vitest';
import type { FieldType, FieldValue } from '#core/draft/field.ts';
import { type FieldInput, readField } from '#core/draft/field-input.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { languages, network } from '../templates/data.ts';

const read = (field: string, text: string, type?: FieldType) =>
  readField(field, text, { network, languages, ...(type === undefined ? {} : { type }) });

const inputOf = (field: string, text: string, type?: FieldType): FieldInput => {
  const input = read(field, text, type);
  if (!input.ok) throw new Error(JSON.stringify(input.failure));
  return input.value;
};

const valueOf = (field: string, text: string, type?: FieldType): FieldValue | null =>
  inputOf(field, text, type).value;

const shown = (field: string, text: string, form: string, tag: string): string => {
  const profile = languages[tag];
  const value = valueOf(field, text);
  if (profile === undefined || value === null) throw new Error(`nothing to show for ${text}`);
  return fieldView({ field, form }, { [field]: value }, profile)
    .pieces.map((piece) => piece.text)
    .join('');
};

const failureOf = (field: string, text: string): unknown => {
  const input = read(field, text);
  return input.ok ? input.value : input.failure;
};

describe('a fact typed by a drafter', () => {
  it.each(['XI', 'XIth', 'XIe', 'XI^e', '11', '11th', '11e', ' 11 '])(
    'reads %s as the eleventh meeting',
    (text) => {
      expect(valueOf('edition', text)).toEqual({ type: 'ordinal', value: 11 });
    },
  );

  it.each([
    ['408', 408],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1\u202F200', 1200],
  ])('reads %s as a number', (text, value) => {
    expect(valueOf('memberCount', text)).toEqual({ type: 'number', value });
  });

  it.each(['2018-06-12/2018-06-15', '12 to 15 June 2018', 'du 12 au 15 juin 2018', '12-15 June 2018'])(
    'reads %s as the days of a meeting',
    (text) => {
      expect(valueOf('dates', text)).toEqual({ type: 'dates', start: '2018-06-12', end: '2018-06-15' });
    },
  );

  it.each(['2017-07-02', '2 July 2017', '2 juillet 2017'])('reads %s as a day', (text) => {
    expect(valueOf('adoptionDate', text)).toEqual({ type: 'date', value: '2017-07-02' });
    expect(valueOf('dates', text)).toEqual({ type: 'dates', start: '2017-07-02', end: '2017-07-02' });
  });

  it.each(['Kraków; Katowice', 'krakow;katowice', 'Cracovie ; Katowice;'])(
    'reads %s as two cities in every language',
    (text) => {
      expect(shown('hostCities', text, 'in', 'en')).toBe('in Kraków and Katowice');
      expect(shown('hostCities', text, 'in', 'fr')).toBe('à Cracovie et Katowice');
      expect(inputOf('hostCities', text).doubts).toEqual([]);
    },
  );

  it.each(['Japan', 'Japon', 'JP', 'jp'])('reads %s as a country with its grammar', (text) => {
    expect(shown('country', text, 'in', 'fr')).toBe('au Japon');
  });

  it('is the same text in all languages, or one for each', () => {
    expect(valueOf('theme', 'Creative Crossroads')).toEqual({
      type: 'text',
      value: { en: 'Creative Crossroads', fr: 'Creative Crossroads', es: 'Creative Crossroads' },
    });
    expect(valueOf('theme', 'en=A = B|fr=Carrefours créatifs')).toEqual({
      type: 'text',
      value: { en: 'A = B', fr: 'Carrefours créatifs' },
    });
    expect(valueOf('theme', 'fr=Carrefours créatifs')).toEqual({
      type: 'text',
      value: { fr: 'Carrefours créatifs' },
    });
    expect(valueOf('theme', 'x=1 | y')).toMatchObject({ value: { en: 'x=1 | y' } });
    expect(valueOf('theme', 'Crossroads|fr=Carrefours')).toEqual({
      type: 'text',
      value: { en: 'Crossroads', fr: 'Carrefours', es: 'Crossroads' },
    });
    expect(inputOf('theme', 'Data').doubts).toEqual([
      { code: 'network:same-words', facts: { field: 'theme' } },
    ]);
  });

  it.each(['dates', 'hostCities', 'theme'])('is cleared by an empty text: %s', (field) => {
    expect(read(field, '  ')).toEqual({ ok: true, value: { value: null, doubts: [] } });
  });
});

describe('a city that several countries have', () => {
  it('is refused with the choices', () => {
    expect(failureOf('nextHostCities', 'Granada')).toEqual({
      code: 'network:two-cities',
      facts: { field: 'nextHostCities', name: 'Granada', choices: 'Granada, Spain; Granada, Nicaragua' },
    });
  });

  it('is taken from the country that is named', () => {
    expect(shown('hostCities', 'Granada, Spain', 'plain', 'fr')).toBe('Grenade');
    expect(shown('hostCities', 'Granada, Nicaragua', 'plain', 'fr')).toBe('Granada');
    expect(shown('hostCities', 'Grenade', 'plain', 'en')).toBe('Granada');
    expect(shown('hostCities', 'Granada, NI', 'of', 'fr')).toBe('de Granada');
  });
});

describe('a place that the network does not know', () => {
  it('is taken as typed and doubted', () => {
    const input = inputOf('hostCities', 'Atlantis');
    const names = { en: 'Atlantis', fr: 'Atlantis', es: 'Atlantis' };
    expect(input.value).toEqual({ type: 'cities', value: [{ names }] });
    expect(input.doubts).toEqual([
      { code: 'network:unknown-city', facts: { field: 'hostCities', name: 'Atlantis' } },
    ]);
  });

  it('takes the names and forms that are typed with it', () => {
    expect(shown('hostCities', 'Antwerp|fr=Anvers', 'of', 'fr')).toBe('d’Anvers');
    expect(shown('hostCities', 'Antwerp|fr=Anvers', 'of', 'en')).toBe('of Antwerp');
    const ghana = 'Ghana|fr:in=au Ghana|fr:of=du Ghana';
    expect(shown('country', ghana, 'in', 'fr')).toBe('au Ghana');
    expect(shown('country', ghana, 'of', 'fr')).toBe('du Ghana');
    expect(inputOf('country', ghana).doubts).toMatchObject([
      { code: 'network:unknown-country', facts: { name: 'Ghana' } },
    ]);
  });

  it('is another city of that name in another country', () => {
    const input = inputOf('hostCities', 'Cuenca, Spain');
    expect(input.value).toMatchObject({ value: [{ names: { en: 'Cuenca' } }] });
    expect(input.doubts).toMatchObject([{ code: 'network:unknown-city' }]);
  });
});

describe('a known place typed with a name of its own', () => {
  it('prints under that name, and loses the forms of the name it had', () => {
    expect(shown('hostCities', 'Kraków|en=Krakow', 'plain', 'en')).toBe('Krakow');
    expect(shown('hostCities', 'Kraków|en=Krakow', 'plain', 'fr')).toBe('Cracovie');
    expect(shown('country', 'Netherlands|fr=Pays-Bas|fr:in=aux Pays-Bas', 'in', 'fr')).toBe('aux Pays-Bas');
  });
});

describe('a fact that cannot be read', () => {
  it.each([
    ['edition', 'next', 'network:ordinal'],
    ['memberCount', 'many', 'network:number'],
    ['memberCount', '1,20', 'network:number'],
    ['adoptionDate', '2017-02-30', 'network:date'],
    ['adoptionDate', '2018-06-12/2018-06-15', 'network:date'],
    ['dates', 'in June', 'network:dates'],
    ['dates', '2018-06-15/2018-06-12', 'network:dates-backward'],
    ['theme', 'en=A|xx=B', 'network:language'],
    ['hostCities', 'Kraków|xx=K', 'network:language'],
  ])('is refused for %s: %s', (field, text, code) => {
    expect(failureOf(field, text)).toMatchObject({ code, facts: { field } });
  });

  it('is refused where a city is to be named and none is', () => {
    expect(failureOf('hostCities', ';')).toEqual({
      code: 'network:name',
      facts: { field: 'hostCities', text: ';' },
    });
    expect(failureOf('hostCities', 'Granada, Nowhere')).toEqual({
      code: 'network:country',
      facts: { field: 'hostCities', name: 'Nowhere' },
    });
    expect(failureOf('host cities', 'x')).toEqual({
      code: 'network:field-name',
      facts: { field: 'host cities' },
    });
  });
});

describe("a field of the draft's own", () => {
  it('is text unless another type is asked for, and doubted', () => {
    expect(inputOf('motto', 'Together')).toMatchObject({
      value: { type: 'text' },
      doubts: [{ code: 'network:own-field', facts: { field: 'motto' } }],
    });
    expect(inputOf('seats', '12', 'number')).toEqual({ value: { type: 'number', value: 12 }, doubts: [] });
    expect(inputOf('constructor', 'x').value).toMatchObject({ type: 'text' });
  });

  it('is pointed to the meeting field whose name it nearly has', () => {
    expect(inputOf('hostcities', 'Kraków').doubts).toEqual([
      { code: 'network:near-field', facts: { field: 'hostcities', near: 'hostCities' } },
    ]);
  });
});
