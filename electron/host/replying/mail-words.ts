import { type Result, success } from '#core/failure.ts';
import { passedOn, readForwarded } from '#core/reply/forwarded.ts';
import { jointCities } from '#core/reply/joint.ts';
import { namedInMail } from '#core/reply/named-in-words.ts';
import { seeAttached } from '#core/reply/see-attached.ts';
import { readSubject } from '#core/reply/subject.ts';
import { withNamesakes } from '#core/reply/whose.ts';
import type { Noted } from '#core/reply/wish.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { newId } from '../new-id.ts';
import { withBeside } from './letter-waits.ts';
import type { Mail } from './mail.ts';
import { readWords } from './read-words.ts';
import { draftAt, type ReadFile, type Reading } from './reading.ts';

const each = (read: ReadFile, turn: (noted: readonly Noted[]) => readonly Noted[]): ReadFile => ({
  ...read,
  replies: read.replies.map((one) => ({ ...one, noted: turn(one.noted) })),
});

const pictureOf = ({ name, isLarge }: Mail['pictures'][number]): Noted => {
  const one = { found: 'sentence', quote: name } as const;
  if (!isLarge) return { ...one, state: 'nothing', reason: { code: 'reply:emblem', facts: {} } };
  const remark = { part: null, words: name };
  return { ...one, state: 'held', reason: { code: 'reply:picture-inside', facts: {} }, remark };
};

const asks: ReadonlySet<Noted['state']> = new Set(['taken', 'held', 'answer']);

/** With what the mail says beside its own words: in its subject, in a message that it passes on, in pictures. */
const withBesides = (read: ReadFile, mail: Mail, reading: Reading): ReadFile => {
  const draft = draftAt(reading, read.base.version);
  if (!draft.ok) return read;
  const { language } = reading;
  const context = { draft: draft.value, languages: draftingLanguages(), newId, language };
  const body = read.replies.flatMap(({ noted }) => noted);
  const said = [
    ...readSubject(mail.subject, body, context),
    ...readForwarded(mail.subject, body, context),
    ...mail.pictures.map(pictureOf),
  ];
  const isMeant = said.some(({ state }) => asks.has(state));
  return { ...withBeside(read, said), ...(isMeant ? { isStranger: false } : {}) };
};

const withNamed = (read: ReadFile, mail: Mail, { round }: Reading): ReadFile => {
  const cities = withNamesakes(round.invited, networkFacts());
  const { named = [] } = read;
  return { ...read, named: [...named, ...namedInMail(mail, cities, networkFacts())] };
};

/**
 * What came with a mail, or its words, with whom the mail names as its sender, and for those for whom it says that it
 * speaks where that itself says nothing.
 */
export const withSenders = (found: ReadFile, mail: Mail, reading: Reading): ReadFile => {
  const read = withNamed(found, mail, reading);
  const { subject, text } = mail;
  const { round } = reading;
  if (read.joint.length > 0) return read;
  const said = [subject, text].map((words) => jointCities(words, round.invited, networkFacts()));
  const joint = said.find(({ length }) => length > 0) ?? [];
  return joint.length === 0 ? read : { ...read, joint };
};

// Whoever is away has not replied, and neither has a server.
const fromProgram = (read: ReadFile, { isAutomatic }: Mail): ReadFile =>
  isAutomatic && !read.replies.some(({ noted }) => noted.some(({ state }) => state === 'taken'))
    ? { ...read, isStranger: true }
    : read;

/** Reads the words of an e-mail; those of one that came attached to another may be anyone’s, and wait. */
export const readMailWords = (
  mail: Mail,
  path: string,
  reading: Reading,
  isAttached: boolean,
): Result<ReadFile> => {
  const read = readWords(mail, path, reading, []);
  if (!read.ok) return read;
  const all = withSenders(fromProgram(withBesides(read.value, mail, reading), mail), mail, reading);
  const brings = mail.attachments.length > 0 ? each(all, seeAttached) : all;
  return success(isAttached ? each(brings, (noted) => noted.map(passedOn)) : brings);
};
