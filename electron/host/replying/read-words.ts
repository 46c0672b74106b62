import type { Draft, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import type { CityRows } from '#core/reply/matrix.ts';
import { readOwnPaper } from '#core/reply/own-paper.ts';
import type { Sheet } from '#core/reply/sheet.ts';
import { versionNamed, whichVersion } from '#core/reply/which-version.ts';
import type { Noted } from '#core/reply/wish.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { noRevisions } from '#core/reply/word/no-revisions.ts';
import { readWordReply } from '#core/reply/word/read-reply.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import {
  claimedBase,
  draftAt,
  letterOf,
  matricesIn,
  olderVersion,
  otherText,
  type ReadFile,
  type Reading,
} from './reading.ts';

/** Below this share of words in common, a Word file is not the draft. */
const leastAlike = 0.25;
/** Plain words are the draft only where they mostly are: a letter may quote much of it. */
const mostlyText = 0.5;

const tablesOf = ({ tables }: Revisions): readonly Sheet[] =>
  tables.map(({ rows }, at) => ({
    name: `${at + 1}`,
    rows: rows.map(({ cells }) => cells.map((text) => ({ text }))),
  }));

const textOf = ({ accepted }: Revisions): string => accepted.map(plainText).join('\n');

const languageOf = (revisions: Revisions, draft: Draft, { language }: Reading): Language | null => {
  const known =
    language ?? revisions.identity?.language ?? likelyLanguage(textOf(revisions), draftingLanguages());
  return known !== null && draft.languages.includes(known) ? known : null;
};

// What stands around the tables of a matrix may be a letter that came with it, or our own words on how to fill it in.
const aroundTable = ({ remark: _remark, ...one }: Noted): Noted => {
  if (one.state === 'taken')
    return { ...one, state: 'held', reason: { code: 'reply:beside-table', facts: {} } };
  return one.state === 'remark' ? { ...one, found: 'passage', state: 'outside' } : one;
};

const matrixInWord = (
  revisions: Revisions,
  replies: readonly CityRows[],
  path: string,
  reading: Reading,
): Result<ReadFile> => {
  const { identity } = revisions;
  const base = claimedBase(identity, reading);
  const around = revisions.accepted.filter(({ cell }) => cell === undefined).map(plainText);
  const letter = letterOf(around.join('\n'), reading, [], base);
  if (!letter.ok) return letter;
  const told = letter.value.replies.flatMap(({ noted }) => noted).map(aroundTable);
  const [first, ...others] = replies;
  return success({
    ...letter.value,
    kind: 'matrix',
    identity: identity?.city ?? null,
    replies:
      first === undefined
        ? []
        : [{ ...first, noted: [...first.noted, ...told, ...commentsIn(revisions)] }, ...others],
    warnings: [
      ...otherText(identity, path, reading),
      ...olderVersion(base.version, path, reading),
      ...trackedIn(revisions),
    ],
  });
};

const trackedIn = ({ hunks }: Revisions): readonly Failure[] =>
  hunks.length > 0 ? [{ code: 'word:tracked-changes', facts: { count: hunks.length } }] : [];

// In a file that is not the text there is no paragraph for a comment to be about.
const commentsIn = ({ comments }: Revisions): readonly Noted[] =>
  comments.map(({ text, author, replies }, comment): Noted => {
    const words = [text, ...replies.map((reply) => `${reply.author ?? '?'}: ${reply.text}`)].join('\n');
    const named = author === undefined || author === '' ? {} : { author };
    return {
      found: 'comment',
      state: 'remark',
      comment,
      quote: words,
      ...named,
      remark: { part: null, words, ...named },
    };
  });

const amendedText = (
  revisions: Revisions,
  path: string,
  reading: Reading,
  least: number,
): Result<ReadFile> | null => {
  const { versions, round, base: told } = reading;
  const { identity } = revisions;
  const first = draftAt(reading, told ?? round.base);
  if (!first.ok) return first;
  const language = languageOf(revisions, first.value, reading);
  if (language === null) return null;
  const languages = draftingLanguages();
  const named = identity === undefined ? null : versionNamed(versions, identity, languages);
  const claims = { told, embedded: named?.version ?? null, sent: round.base };
  const base = whichVersion(versions, revisions.rejected, claims, language, languages, newId);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const context = { draft: draft.value, language, languages, newId };
  const { noted, warnings, likeness } = readWordReply(revisions, context, reading.typed);
  if (likeness < least) return null;
  return success({
    kind: 'word',
    language,
    base,
    replies: [{ city: null, noted }],
    identity: identity?.city ?? null,
    joint: [],
    warnings: [
      ...(base.how === 'fingerprint' ? [] : otherText(identity, path, reading)),
      ...olderVersion(base.version, path, reading),
      ...warnings,
    ],
  });
};

/** Reads a Word file: a matrix, the amended text, or a letter. */
export const readWordFile = (bytes: Uint8Array, path: string, reading: Reading): Result<ReadFile> => {
  const revisions = readRevisions(bytes, { handMarked: reading.handMarked });
  if (!revisions.ok) return revisions;
  const sound = mojibake(textOf(revisions.value));
  if (!sound.ok) return sound;
  const draft = draftAt(reading, claimedBase(revisions.value.identity, reading).version);
  if (!draft.ok) return draft;
  const replies = matricesIn(tablesOf(revisions.value), draft.value, reading);
  if (replies.length > 0) return matrixInWord(revisions.value, replies, path, reading);
  return (
    amendedText(revisions.value, path, reading, leastAlike) ?? wordLetter(revisions.value, path, reading)
  );
};

const withComments = (replies: readonly CityRows[], revisions: Revisions): readonly CityRows[] =>
  replies.map((reply) => ({ ...reply, noted: [...reply.noted, ...commentsIn(revisions)] }));

const wordLetter = (revisions: Revisions, path: string, reading: Reading): Result<ReadFile> => {
  const { identity } = revisions;
  const letter = letterOf(textOf(revisions), reading, [
    ...otherText(identity, path, reading),
    ...trackedIn(revisions),
  ]);
  if (!letter.ok) return letter;
  const base = claimedBase(identity, reading);
  const draft = draftAt(reading, base.version);
  if (identity === undefined || !draft.ok || base.how !== 'identity')
    return success({ ...letter.value, replies: withComments(letter.value.replies, revisions) });
  const { language } = reading;
  const context = { draft: draft.value, languages: draftingLanguages(), newId, language };
  return success({
    ...letter.value,
    base,
    identity: identity.city ?? null,
    replies: withComments([{ city: null, noted: readOwnPaper(textOf(revisions), context) }], revisions),
  });
};

/** Reads a text or a letter that came as plain words. */
export const readWords = (
  text: string,
  path: string,
  reading: Reading,
  warnings: readonly Failure[],
): Result<ReadFile> => {
  const sound = mojibake(text);
  if (!sound.ok) return sound;
  const read =
    amendedText(noRevisions(plainSource(text)), path, reading, mostlyText) ?? letterOf(text, reading, []);
  return read.ok ? success({ ...read.value, warnings: [...warnings, ...read.value.warnings] }) : read;
};
