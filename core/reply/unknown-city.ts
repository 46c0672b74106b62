import type { City } from '#core/amendment/amendment.ts';
import type { Network } from '#core/draft/network.ts';
import type { Failure } from '#core/failure.ts';
import type { HeldFile } from '#core/round/round.ts';
import { type CityRows, severalCities, type Unknown, unknownCity } from './matrix.ts';
import { namedCities } from './named-cities.ts';
import type { Noted } from './wish.ts';

/** Why a row waits in which no city stands, in a table of several. */
export const noName: Failure = { code: 'reply:row-city-empty', facts: {} };

const asksNothing = new Set<Noted['state']>(['nothing', 'same', 'held']);

/**
 * What rows ask for whose city nobody knows: all of it waits, for its own reason where it has one, so that none of it is
 * ever another city’s. A comment can be kept as a remark once its city is named.
 */
export const waitsForName = (noted: readonly Noted[]): readonly Noted[] =>
  noted.map((one) => (asksNothing.has(one.state) ? one : { ...one, state: 'held', reason: noName }));

/** Rows of a name that can be several cities, one of which sent the file: they wait only for what else is not certain. */
export const namedBySender = (noted: readonly Noted[]): readonly Noted[] =>
  noted.map((one) => {
    const { reason, ...rest } = one;
    if (one.state !== 'held' || reason?.code !== severalCities) return one;
    return { ...rest, state: rest.wish === undefined && rest.remark !== undefined ? 'remark' : 'taken' };
  });

/** Whether rows can be of these cities: of any that were asked, where their name means none, else of those it means. */
export const canBeOf = ({ among }: Unknown, cities: readonly City[]): boolean =>
  among.length === 0 || cities.every(({ city }) => among.some((one) => one.city === city));

/** Whether the rest of a table goes on where it is not known whose some of its rows are: it names a city elsewhere. */
export const namesCities = (replies: readonly CityRows[]): boolean =>
  replies.some(({ city, joint }) => city !== null || joint !== undefined);

const unnamed = new Set([noName.code, severalCities, unknownCity]);

/** Whether a reason says that a city is to be named. */
export const saysCity = (reason: Failure | undefined): boolean => unnamed.has(reason?.code ?? '');

/** Of whom something waits; of nobody where its row names no city, which records of older rules gave to another one. */
export const knownSenders = ({
  finding,
  reason,
  cities = [],
}: Pick<HeldFile, 'finding' | 'reason' | 'cities'>): readonly City[] =>
  finding !== undefined && saysCity(reason) ? [] : cities;

/**
 * Whether what waits in a row can be of these cities, by the name that its reason has; null where it waits for another
 * reason, and only its file says what stands in the row.
 */
export const isNamedFor = (
  { reason }: Pick<HeldFile, 'reason'>,
  cities: readonly City[],
  roster: readonly City[],
  network: Network,
): boolean | null => {
  if (!saysCity(reason)) return null;
  const name = reason.code === severalCities ? String(reason.facts['name']) : '';
  const named = namedCities(name, '', roster, network);
  return canBeOf({ among: named.flat() }, cities);
};
