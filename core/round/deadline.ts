import { type Result, refuse, success } from '#core/failure.ts';
import type { Deadline } from './round.ts';

const partsIn = (zone: string, instant: number): number => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
};

const local = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?)?$/;

/**
 * A deadline from what a letter says: a day, or a day and an hour, on the clocks of a zone. A day lasts until its last
 * second there. The instant goes into the record, so that it does not depend on the zones that a machine knows. Where
 * clocks are put back the earlier of two hours is meant. Refused: `round:bad-deadline`.
 */
export const deadlineAt = (day: string, zone: string): Result<Deadline> => {
  const found = local.exec(day);
  const wall =
    found === null
      ? Number.NaN
      : Date.parse(
          `${found[1]}T${found[2] ?? '23:59'}:${found[3] ?? (found[2] === undefined ? '59' : '00')}Z`,
        );
  if (Number.isNaN(wall)) return refuse('round:bad-deadline', { day, zone });
  try {
    let instant = wall;
    for (let turn = 0; turn < 2; turn++) instant = wall - (partsIn(zone, instant) - instant);
    return success({ at: new Date(instant).toISOString(), zone });
  } catch (error) {
    if (error instanceof RangeError) return refuse('round:bad-deadline', { day, zone });
    throw error;
  }
};

/** A deadline as it is written in a letter and typed (`deadlineAt`): the day and the hour on the clocks of its zone. */
export const deadlineSaid = ({ at, zone }: Deadline): string => {
  const wall = new Date(partsIn(zone, Date.parse(at))).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} (${zone})`;
};

/** Whether a moment comes after a deadline; both in ISO 8601. A day without an hour counts from its first second. */
export const isAfter = (moment: string, { at }: Deadline): boolean => Date.parse(moment) > Date.parse(at);
