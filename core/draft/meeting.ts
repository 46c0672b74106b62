import type { Fields, FieldValue } from './field.ts';
import { countryByCode, type Doubt, hostsOf, type Meeting, type Network, placeOf } from './network.ts';

/** What is known of a meeting, as the fields of a draft, and what of it is not certain. */
export interface MeetingFacts {
  readonly fields: Fields;
  readonly doubts: readonly Doubt[];
}

type Known = Readonly<Record<string, FieldValue | undefined>>;

const number = (value: number | undefined): FieldValue | undefined =>
  value === undefined ? undefined : { type: 'number', value };

const text = (value: Meeting['theme']): FieldValue | undefined =>
  value === undefined ? undefined : { type: 'text', value };

const hosts = (network: Network, meeting: Meeting): FieldValue | undefined => {
  const found = hostsOf(network, meeting);
  return found.ok ? { type: 'cities', value: found.value.map(placeOf) } : undefined;
};

const country = (network: Network, meeting: Meeting): FieldValue | undefined => {
  const found = countryByCode(network, meeting.country);
  return found === undefined ? undefined : { type: 'country', value: placeOf(found) };
};

const dates = ({ dates: days }: Meeting): FieldValue | undefined =>
  days === undefined ? undefined : { type: 'dates', ...days };

/** The names under which a neighbouring meeting's facts are set: previousHostCities, nextDates, followingYear. */
const neighbour = (network: Network, prefix: string, edition: number): Known => {
  const meeting = meetingOf(network, edition);
  if (meeting === undefined) return {};
  return {
    [`${prefix}Year`]: number(meeting.year),
    [`${prefix}HostCities`]: hosts(network, meeting),
    [`${prefix}Country`]: country(network, meeting),
    [`${prefix}Dates`]: dates(meeting),
  };
};

const own = (network: Network, meeting: Meeting): Known => ({
  year: number(meeting.year),
  hostCities: hosts(network, meeting),
  country: country(network, meeting),
  dates: dates(meeting),
  adoptionDate:
    meeting.adoptionDate === undefined ? undefined : { type: 'date', value: meeting.adoptionDate },
  theme: text(meeting.theme),
  venue: text(meeting.venue),
  memberCount: number(meeting.memberCount),
  countryCount: number(meeting.countryCount),
  newMemberCount: number(meeting.newMembers?.count),
  newMemberYear: number(meeting.newMembers?.year),
});

/** The meeting that bears that number; none was held or announced under any other. */
export const meetingOf = ({ meetings }: Network, edition: number): Meeting | undefined =>
  meetings.find((meeting) => meeting.edition === edition);

const doubtsOf = (meeting: Meeting | undefined, edition: number): readonly Doubt[] =>
  meeting === undefined
    ? [{ code: 'network:unknown-edition', facts: { field: 'edition', edition } }]
    : (meeting.uncertain ?? []).map(({ about, note }) => ({
        code: 'network:unsure',
        facts: { field: about, edition },
        note,
      }));

const neighbourDoubts = (network: Network, edition: number, prefix: string, known: Known): readonly Doubt[] =>
  doubtsOf(meetingOf(network, edition), edition).flatMap((doubt) => {
    const about = String(doubt.facts.field);
    const field = prefix + about.charAt(0).toUpperCase() + about.slice(1);
    return doubt.note !== undefined && known[field] !== undefined
      ? [{ ...doubt, facts: { ...doubt.facts, field } }]
      : [];
  });

/**
 * The fields of the meeting with that number, those of the one before (`previous…`) and of the two after (`next…`,
 * `following…`). A fact that is not known is left out, so that it prints as a placeholder; of a meeting that is not
 * known yet there is its number and its neighbours. Each doubt names its field: `network:unsure` with a note from the
 * data, `network:unknown-edition` for a number the network has no meeting for.
 */
export const fieldsOfMeeting = (network: Network, edition: number): MeetingFacts => {
  const meeting = meetingOf(network, edition);
  const ordinal = (value: number): FieldValue => ({ type: 'ordinal', value });
  const { previousYear: _, previousDates: __, ...previous } = neighbour(network, 'previous', edition - 1);
  const { followingDates: ___, ...following } = neighbour(network, 'following', edition + 2);
  const next = neighbour(network, 'next', edition + 1);
  const known: Known = {
    edition: ordinal(edition),
    meetingName: text(network.called.findLast(({ from }) => from <= edition)?.names),
    ...(meeting === undefined ? {} : own(network, meeting)),
    ...(edition > 1 ? { previousEdition: ordinal(edition - 1) } : {}),
    ...previous,
    nextEdition: ordinal(edition + 1),
    ...next,
    ...following,
  };
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(known)) if (value !== undefined) fields[name] = value;
  const doubts = [...doubtsOf(meeting, edition), ...neighbourDoubts(network, edition + 1, 'next', next)];
  return { fields, doubts };
};
