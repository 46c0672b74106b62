import { describe, expect, it } from 'vitest';
import type { FieldValue } from '#core/draft/field.ts';
import { fieldsOfMeeting, meetingOf } from '#core/draft/meeting.ts';
import { hostsOf } from '#core/draft/network.ts';
import { network } from './data.ts';

const fieldsOf = (edition: number): Readonly<Record<string, FieldValue>> =>
  fieldsOfMeeting(network, edition).fields;

const namesIn = (edition: number, field: string): unknown => {
  const value = fieldsOf(edition)[field];
  return value?.type === 'cities' ? value.value.map(({ names }) => names.fr ?? names.en) : value;
};

describe('a meeting', () => {
  it('is held by cities that are known, in their country', () => {
    const lost = network.meetings.filter((meeting) => {
      const hosts = hostsOf(network, meeting);
      return !hosts.ok || hosts.value.some(({ country }) => country !== meeting.country);
    });
    expect(lost).toEqual([]);
    const [first] = network.meetings;
    expect(first && hostsOf({ ...network, cities: [] }, first)).toMatchObject({
      failure: { code: 'network:city' },
    });
  });

  it('bears a number of its own, in the order of the years', () => {
    const numbered = network.meetings.filter(({ edition }) => edition !== null);
    const years = numbered.map(({ year }) => year);
    expect(numbered.map(({ edition }) => edition)).toEqual(numbered.map((_, index) => index + 1));
    expect(years).toEqual(years.toSorted((one, other) => one - other));
  });

  it('fills in its own facts and those of its neighbours', () => {
    expect(fieldsOf(11)).toMatchObject({
      edition: { type: 'ordinal', value: 11 },
      year: { value: 2017 },
      country: { value: { names: { fr: 'France' } } },
      dates: { start: '2017-06-30', end: '2017-07-02' },
      adoptionDate: { value: '2017-07-02' },
      memberCount: { value: 116 },
      countryCount: { value: 54 },
      previousEdition: { value: 10 },
      nextEdition: { value: 12 },
      nextYear: { value: 2018 },
      nextDates: { start: '2018-06-12', end: '2018-06-15' },
      followingYear: { value: 2019 },
    });
    expect(namesIn(12, 'hostCities')).toEqual(['Cracovie', 'Katowice']);
    expect(namesIn(11, 'previousHostCities')).toEqual(['Östersund']);
    expect(namesIn(11, 'nextHostCities')).toEqual(['Cracovie', 'Katowice']);
    expect(namesIn(11, 'followingHostCities')).toEqual(['Fabriano']);
  });

  it('leaves out what is not known', () => {
    expect(fieldsOf(15).dates).toBeUndefined();
    expect(fieldsOf(12).adoptionDate).toBeUndefined();
    expect(Object.keys(fieldsOf(1)).filter((field) => field.startsWith('previous'))).toEqual([]);
  });

  it('passes on its doubts with their field, in both languages', () => {
    const doubt = fieldsOfMeeting(network, 9).doubts.find(({ facts }) => facts.field === 'dates');
    expect(doubt).toMatchObject({ code: 'network:unsure', facts: { edition: 9 } });
    expect(Object.keys(doubt?.note ?? {})).toEqual(['en', 'fr']);
  });

  it('passes on the doubts about the facts it takes from the next one', () => {
    const facts = fieldsOfMeeting(network, 13).doubts.map((doubt) => doubt.facts);
    expect(facts).toContainEqual({ field: 'nextDates', edition: 14 });
  });

  it('that nobody knows yet has its number and the meeting before it', () => {
    const { fields, doubts } = fieldsOfMeeting(network, 19);
    const known = [
      'edition',
      'meetingName',
      'nextEdition',
      'previousCountry',
      'previousEdition',
      'previousHostCities',
    ];
    expect(Object.keys(fields).toSorted()).toEqual(known);
    expect(namesIn(19, 'previousHostCities')).toEqual(['Essaouira']);
    expect(doubts).toEqual([{ code: 'network:unknown-edition', facts: { field: 'edition', edition: 19 } }]);
  });

  it('is called a meeting until the twelfth, and a conference from then on', () => {
    const called = (edition: number) => fieldsOfMeeting(network, edition).fields.meetingName;
    expect(called(12)).toEqual({
      type: 'text',
      value: { en: 'Annual Meeting', fr: 'Réunion annuelle', es: 'Reunión Anual' },
    });
    expect(called(13)).toEqual({
      type: 'text',
      value: { en: 'Annual Conference', fr: 'Conférence annuelle', es: 'Conferencia Anual' },
    });
  });

  it('that was planned and not held has no number', () => {
    const planned = network.meetings.filter(({ status }) => status === 'not-held');
    expect(planned.map(({ edition }) => edition)).toEqual([null, null]);
    expect(meetingOf(network, 14)?.year).toBe(2022);
  });
});
