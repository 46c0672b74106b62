import { opening } from '#core/draft/numbering.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { Says } from '#core/round/round.ts';
import { type Batch, versionOf } from './batch.ts';
import { citesIn } from './cites.ts';
import { citeOf, type Told } from './findings.ts';
import { preparedIn } from './prepared.ts';
import type { ReadFile } from './reading.ts';

// A record is no archive of files: what one letter says is in it, a whole book is not.
const most = 2000;

type Telling = Pick<Told, 'cites' | 'prepares'>;

const untold: Telling = { cites: () => '', prepares: () => [] };

const asksNothing = new Set<Noted['state']>(['typography', 'formatting', 'undone', 'nothing', 'same']);

const changeIn = (one: Noted, { prepares }: Telling): string =>
  prepares(one)
    .map(({ removed = '', inserted = '' }) =>
      [removed === '' ? '' : `[-${removed}-]`, inserted === '' ? '' : `{+${inserted}+}`].join(''),
    )
    .filter((words) => words !== '')
    .join(' … ');

// By its paragraph, else by its line in the file, so that what is said twice is told twice.
const placeOf = (one: Noted, { cites }: Telling): string => {
  const cite = citeOf(one, cites);
  if (cite !== '' && cite !== opening) return `§ ${cite}`;
  return one.line === undefined ? '' : `l. ${one.line}`;
};

const lineOf = (one: Noted, city: string, telling: Telling): string => {
  const { quote = '', rationale = '' } = one;
  const words = quote.trim() === '' ? changeIn(one, telling) : quote.trim();
  const said = [words, rationale.trim()].filter((text) => text !== '').join(' – ');
  const place = placeOf(one, telling);
  return said === '' ? '' : [city, place, said].filter((text) => text !== '').join(' · ');
};

const bounded = (words: string): Says =>
  words.length <= most
    ? { words }
    : { words: words.slice(0, most).toWellFormed(), more: words.length - most };

/** The words of what a file asks for or says, one thing a line, with its place; null where there are none. */
export const saysIn = (read: ReadFile, batch: Batch): Says | null => {
  const draft = versionOf(batch, read.base.version);
  const telling = draft === undefined ? untold : { cites: citesIn(draft), prepares: preparedIn(draft) };
  const lines = read.replies
    .flatMap(({ city, noted }) => noted.map((one) => ({ one, city: city?.name ?? '' })))
    .filter(({ one: { state } }) => !asksNothing.has(state))
    .map(({ one, city }) => lineOf(one, city, telling))
    .filter((line) => line !== '');
  return lines.length === 0 ? null : bounded(lines.join('\n'));
};
