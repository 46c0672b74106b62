import type { City } from '#core/amendment/amendment.ts';
import type { Failure } from '#core/failure.ts';
import type { CityRows, Unknown } from '#core/reply/matrix.ts';
import { type NamedIn, namesOthers } from '#core/reply/named-in-words.ts';
import type { Candidate, FileReport, Finding, ReplyReport } from '#core/reply/report.ts';
import { canBeOf, namedBySender, namesCities, noName, waitsForName } from '#core/reply/unknown-city.ts';
import { whose } from '#core/reply/whose.ts';
import type { Noted } from '#core/reply/wish.ts';
import { haveReplied } from '#core/round/held-files.ts';
import type { Round } from '#core/round/round.ts';
import { networkFacts } from '../network.ts';
import { type Batch, reportOn, versionOf } from './batch.ts';
import { citesIn } from './cites.ts';
import { confirmedIn, findingsOf, type Numbered } from './findings.ts';
import type { Piece } from './pieces.ts';
import { preparedIn } from './prepared.ts';
import { otherDraft, type ReadFile, trackedInside } from './reading.ts';

/** Those who sent a reply, and how that is known. */
interface Owner {
  readonly cities: readonly City[];
  readonly whence: ReplyReport['whence'];
}

/** One reply in a file, with whose it is and what of it can be confirmed by number. */
export interface Owned extends Numbered {
  /** Nobody for rows of a table whose city is not known: they wait, and are in no reply. */
  readonly owner: Owner;
}

interface Asks {
  readonly reason: Failure;
  readonly candidates: readonly Candidate[];
  /** What is said of each thing in it meanwhile, where it is not the city that it waits for. */
  readonly waits?: string;
}

/** Whose a file is that cannot be read, as far as it is said or its name or its folder tells. */
export const sendersOf = (
  { name, folders }: Pick<Piece, 'name' | 'folders'>,
  { told }: Batch,
  { invited }: Round,
): readonly City[] => {
  if (told !== null) return told;
  const found = whose({ identity: null, fileName: name, folders }, invited, networkFacts());
  return found.asks === null ? found.cities : [];
};

/** What was read of a file, for its report. */
export const readingFacts = (read: ReadFile): Partial<FileReport> => ({
  kind: read.kind,
  language: read.language,
  base: read.base,
  warnings: read.warnings,
});

const alone = (cities: readonly City[]): readonly City[] => [
  ...new Map(cities.map((one) => [one.city, one])).values(),
];

const namesOf = (cities: readonly City[]): string => cities.map(({ name }) => name).join(', ');

// Whoever sent the file is always among them; that city’s own name beside nobody else’s makes no joint reply.
const jointlyBy = (joint: readonly City[], own: readonly City[]): readonly City[] => {
  const all = alone([...own, ...joint]);
  return joint.length === 0 || all.length === 1 ? [] : all;
};

/** All from whom a file could be, with where its words name them. */
const candidatesOf = (cities: readonly City[], named: readonly NamedIn[]): readonly Candidate[] =>
  alone([...cities, ...named.flatMap((one) => one.cities)]).map((city) => {
    const found = named.filter((one) => one.cities.some((each) => each.city === city.city));
    const where = [...new Set(found.map((one) => one.where))];
    return where.length === 0 ? city : { city: city.city, name: city.name, where };
  });

const byWords = (reason: Failure, named: readonly NamedIn[]): Failure => {
  const cities = alone(named.flatMap((one) => one.cities));
  const facts = { count: cities.length, names: namesOf(cities) };
  return reason.code === 'reply:no-city' && cities.length > 0 ? { code: 'reply:only-named', facts } : reason;
};

// A joint reply is never one city’s by the name of its file, and neither is a letter in which another city writes.
const ownerOf = (piece: Piece, read: ReadFile, { told }: Batch, { invited }: Round): Owner | Asks => {
  if (told !== null) return { cities: told, whence: 'told' };
  const signs = { identity: read.identity, fileName: piece.name, folders: piece.folders };
  const found = whose(signs, invited, networkFacts());
  const { named = [] } = read;
  const known = found.asks === null ? found.cities : found.candidates;
  const joint = jointlyBy(read.joint, known);
  if (joint.length > 0) {
    const facts = { count: joint.length, names: namesOf(joint) };
    return { reason: { code: 'reply:joint', facts }, candidates: candidatesOf(joint, named) };
  }
  if (found.asks !== null)
    return { reason: byWords(found.asks, named), candidates: candidatesOf(known, named) };
  const others = found.whence === 'identity' ? [] : namesOthers(named, found.cities);
  if (others.length === 0) return { cities: found.cities, whence: found.whence };
  const facts = { own: namesOf(found.cities), names: namesOf(others) };
  return { reason: { code: 'reply:words-another', facts }, candidates: candidatesOf(known, named) };
};

/**
 * What keeps a file back that says it was made from another draft. It comes in once someone said on which draft of this
 * text it was made, or that all of it is meant.
 */
const otherDraftIn = (read: ReadFile, { asked }: Batch): Asks | null => {
  const isOther = read.warnings.some(({ code }) => code === otherDraft);
  if (!isOther || asked.base !== undefined || asked.confirm === 'all') return null;
  return {
    reason: { code: 'reply:made-from-another', facts: {} },
    candidates: [],
    waits: 'reply:waits-for-draft',
  };
};

// What is neither a draft nor a letter is told as the one thing that it is, whoever sent it.
const strangerIn = (piece: Piece, read: ReadFile, batch: Batch, round: Round): FileReport | null => {
  if (read.isStranger !== true || batch.asked.confirm === 'all') return null;
  const noted = read.replies.flatMap((reply) => reply.noted);
  const found: Finding = {
    found: 'file',
    state: 'held',
    count: 1,
    quote: noted.find(({ quote = '' }) => quote !== '')?.quote ?? '',
  };
  const owner = ownerOf(piece, read, batch, round);
  const warnings = read.warnings.filter(({ code }) => code !== trackedInside);
  const whose = 'cities' in owner ? { cities: owner.cities } : {};
  const told = { ...readingFacts(read), warnings, findings: [found], ...whose };
  return reportOn(piece.path, 'held', { code: 'reply:something-else', facts: {} }, told);
};

// Of a file that waits, all that would be taken waits.
const waiting = (one: Noted, code: string): Noted =>
  one.state === 'taken' ? { ...one, state: 'held', reason: { code, facts: {} } } : one;

const heldBack = (piece: Piece, read: ReadFile, batch: Batch, asks: Asks): FileReport => {
  const { reason, candidates, waits = 'reply:waits-for-city' } = asks;
  const draft = versionOf(batch, read.base.version);
  const noted = read.replies.flatMap((reply) => reply.noted).map((one) => waiting(one, waits));
  const none = { numbers: new Map(), amendments: new Map(), held: new Map() };
  const findings =
    draft === undefined
      ? []
      : findingsOf(noted, { ...none, cites: citesIn(draft), prepares: preparedIn(draft) });
  const warnings = read.warnings.filter(
    ({ code }) => waits !== 'reply:waits-for-draft' || code !== otherDraft,
  );
  return reportOn(piece.path, 'held', reason, { ...readingFacts(read), candidates, findings, warnings });
};

const asksNothing = ({ state }: Noted): boolean => state !== 'held' && !isDone({ state });

/** Of a draft or a table that came back without a word: it is no answer by itself, and someone may say that it is. */
const blank: Noted = { found: 'text', state: 'held', reason: { code: 'reply:as-no-comment', facts: {} } };

const isBlank = ({ kind, replies }: ReadFile): boolean =>
  kind !== 'letter' && replies.every(({ noted }) => noted.every(asksNothing));

// Whoever replied otherwise has nothing more to say by sending it back too.
const withBlank = (noted: readonly Noted[], { cities }: Owner, batch: Batch, round: Round) => {
  const { consultation } = batch.file;
  return consultation !== null && haveReplied(consultation, round, cities) ? noted : [...noted, blank];
};

const nobody: Owner = { cities: [], whence: 'sheet' };

const fromRows = (
  noted: readonly Noted[],
  { noted: all, numbers, confirmed }: Numbered,
  owner: Owner,
): Owned => {
  const own = all.filter((one) => noted.includes(one));
  return {
    owner,
    noted: own,
    numbers: new Map([...numbers].filter(([one]) => own.includes(one))),
    confirmed: new Map([...confirmed].filter(([one]) => own.includes(one))),
  };
};

// What is confirmed is of the cities that are named for it, and what is not still of nobody: two replies, if any.
const apartByName = (numbered: Numbered, told: Owner | null): readonly Owned[] => {
  const { noted, confirmed } = numbered;
  if (told === null || confirmed.size === 0) return [{ ...numbered, owner: nobody }];
  const isMeant = (one: Noted): boolean => confirmed.has(one);
  return [
    fromRows(noted.filter(isMeant), numbered, told),
    fromRows(
      noted.filter((one) => !isMeant(one)),
      numbered,
      nobody,
    ),
  ].filter((one) => one.noted.length > 0);
};

// Rows without a name are of the city that is told for the file; that takes no word more.
const meantIn = (noted: readonly Noted[], { asked }: Batch, from: number): Numbered => {
  const { confirm, confirmsStruck } = asked;
  const { numbers } = confirmedIn(noted, new Set(), from);
  const named = [...numbers].flatMap(([one, number]) => (one.reason === noName ? [number] : []));
  return confirmedIn(
    noted,
    confirm === 'all' ? confirm : new Set([...confirm, ...named]),
    from,
    confirmsStruck,
  );
};

const nameless = ({ unknown, noted }: CityRows, batch: Batch, from: number): readonly Owned[] => {
  const { told } = batch;
  const waits = waitsForName(noted);
  if (told === null || (unknown !== undefined && !canBeOf(unknown, told)))
    return apartByName(confirmedIn(waits, new Set(), from), null);
  const owner: Owner = { cities: told, whence: 'told' };
  const meant = meantIn(waits, batch, from);
  return unknown === undefined ? [{ ...meant, owner }] : apartByName(meant, owner);
};

const isAmong = (owner: Owner, { among }: Unknown): boolean =>
  owner.cities.length === 1 && among.length > 0 && canBeOf({ among }, owner.cities);

/** Rows as they are told of: under whom, or as those of nobody. */
const rowsOf = (rows: CityRows, piece: Piece, read: ReadFile, batch: Batch, round: Round) => {
  const { city, joint, unknown, noted } = rows;
  if (joint !== undefined || city !== null)
    return { noted, owner: { cities: joint ?? (city === null ? [] : [city]), whence: 'sheet' } as const };
  const isMixed = namesCities(read.replies);
  if (unknown === undefined) {
    const owner = ownerOf(piece, read, batch, round);
    return isMixed && ('reason' in owner || owner.whence === 'told') ? null : { noted, owner };
  }
  // The file, its name or its folder tells which city of that name sent it.
  const owner = ownerOf(piece, read, { ...batch, told: null }, round);
  if ('cities' in owner && isAmong(owner, unknown)) return { noted: namedBySender(noted), owner };
  return null;
};

/** The replies in a file with whose they are, or the report that asks for it, or whether it is of this draft at all. */
export const ownersOf = (
  piece: Piece,
  read: ReadFile,
  batch: Batch,
  round: Round,
): readonly Owned[] | FileReport => {
  const other = otherDraftIn(read, batch);
  if (other !== null) return heldBack(piece, read, batch, other);
  const stranger = strangerIn(piece, read, batch, round);
  if (stranger !== null) return stranger;
  const found: Owned[] = [];
  let number = 0;
  for (const rows of read.replies) {
    const told = rowsOf(rows, piece, read, batch, round);
    if (told === null) {
      const all = nameless(rows, batch, number);
      number += all.reduce((sum, { numbers }) => sum + numbers.size, 0);
      found.push(...all);
      continue;
    }
    const { noted, owner } = told;
    if ('reason' in owner) return heldBack(piece, read, batch, owner);
    const all = isBlank(read) ? withBlank(noted, owner, batch, round) : noted;
    const numbered = confirmedIn(all, batch.asked.confirm, number, batch.asked.confirmsStruck);
    number += numbered.numbers.size;
    found.push({ owner, ...numbered });
  }
  return found;
};

const isDone = ({ state }: Pick<Noted, 'state'>): boolean =>
  state === 'taken' || state === 'remark' || state === 'answer';

/** Of a reply that came in before, only what was held back then and is confirmed now. */
export const onlyConfirmed = ({ noted, numbers, confirmed, owner }: Owned): Owned => {
  const now = new Map<Noted, number>();
  const left = noted.map((one): Noted => {
    const number = numbers.get(one);
    const isConfirmed = one.confirmed === true && one.found !== 'text';
    const kept: Noted =
      isConfirmed || !isDone(one)
        ? one
        : { ...one, state: 'same', reason: { code: 'reply:came-before', facts: {} } };
    if (number !== undefined) now.set(kept, number);
    return kept;
  });
  return { owner, noted: left, numbers: now, confirmed };
};
