import { describe, expect, it } from 'vitest';
import { networkSchemas, readNetwork } from '#core/draft/network.ts';
import { network, networkFiles } from './data.ts';

const files = networkFiles();
const cityFile = networkSchemas.cities.parse(files.cities);
const meetingFile = networkSchemas.meetings.parse(files.meetings);
const termFile = networkSchemas.terms.parse(files.terms);

describe('the files of facts', () => {
  it('are refused with the file and the place where something is not as it should be', () => {
    const broken = { ...files, countries: { meta: {}, countries: [{ iso: 'PL' }] } };
    expect(readNetwork(broken)).toMatchObject({
      ok: false,
      failure: { code: 'network:file', facts: { file: 'countries', at: 'countries.0.names' } },
    });
  });

  it.each([
    ['cities', network.cities.map(({ id }) => id)],
    ['countries', network.countries.map(({ iso }) => iso)],
  ])('give each of the %s an id of its own', (_, keys) => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['cities', cityFile.cities, cityFile.sources],
    ['meetings', meetingFile.meetings, meetingFile.sources],
    ['terms', termFile.terms, termFile.sources],
  ])('name a source for all of the %s, and no source that nothing rests on', (_, records, sources = {}) => {
    const used = records.flatMap((record) => record.sources);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(sources).toSorted());
  });

  it('keep their own coverage and doubts', () => {
    const members = network.cities.filter(({ since }) => since !== undefined);
    expect(cityFile.meta).toMatchObject({ total: members.length, expected: 408 });
    expect(network.meetings.filter(({ uncertain }) => uncertain !== undefined).length).toBeGreaterThan(10);
    expect(network.terms.filter(({ attested }) => attested.length < 2).length).toBeGreaterThan(10);
  });

  it('count the cities of each year as the designations do, but for those of 2025 that could not be sourced', () => {
    const known = (year: string) => network.cities.filter(({ since }) => `${since}` === year).length;
    const counted = meetingFile.cohorts.map(({ day }) => known(day.slice(0, 4)));
    expect(counted).toEqual(
      meetingFile.cohorts.map(({ day, count }) => (day.startsWith('2025') ? count - 12 : count)),
    );
  });

  it('agree with themselves on members and countries at each meeting', () => {
    const cohortOf = (total: number | undefined) =>
      meetingFile.cohorts.find((cohort) => cohort.total === total);
    const wrong = network.meetings.filter(({ memberCount, countryCount, newMembers }) => {
      const cohort = cohortOf(memberCount);
      const joined =
        newMembers === undefined ||
        (newMembers.count === cohort?.count && cohort.day.startsWith(`${newMembers.year}`));
      return !joined || (countryCount !== undefined && countryCount !== cohort?.countries);
    });
    expect(wrong).toEqual([]);
  });

  it('have every term in English and in French', () => {
    expect(network.terms.length).toBeGreaterThan(160);
    expect(network.terms.filter(({ terms }) => Object.keys(terms).join() !== 'en,fr')).toEqual([]);
  });
});
