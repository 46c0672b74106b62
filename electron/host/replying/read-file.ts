import type { City } from '#core/amendment/amendment.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { jointCities } from '#core/reply/joint.ts';
import { readLetter } from '#core/reply/letter.ts';
import { type CityRows, readMatrix } from '#core/reply/matrix.ts';
import { readOwnPaper } from '#core/reply/own-paper.ts';
import type { BaseSource, FileReport } from '#core/reply/report.ts';
import type { Sheet } from '#core/reply/sheet.ts';
import { whichVersion } from '#core/reply/which-version.ts';
import type { Noted } from '#core/reply/wish.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { noRevisions } from '#core/reply/word/no-revisions.ts';
import { readWordReply, type Typed } from '#core/reply/word/read-reply.ts';
import type { Round } from '#core/round/round.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { plainSource } from '#core/text/source-lines.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';

import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { newId } from '../new-id.ts';
import { inputOf } from '../reading/read-input.ts';
import { holds, signature } from '../reading/signature.ts';
import { readWorkbook } from './sheets.ts';

/** How the files of a batch are to be read. */
export interface Reading {
  readonly versions: readonly Draft[];
  readonly round: Round;
  readonly language: Language | null;
  /** The version that someone said all of them were made on. */
  readonly base: number | null;
  readonly handMarked: boolean;
  readonly typed: Typed;
}

/** What the replies in one file say, before it is known whose they are. */
export interface ReadFile {
  readonly kind: FileReport['kind'];
  readonly language: Language | null;
  readonly base: { readonly version: number; readonly how: BaseSource };
  /** By city where the file tells them apart; else one, without a city. */
  readonly replies: readonly CityRows[];
  /** The city that the file says it was made for. */
  readonly identity: Id | null;
  /** Those for whom it says that it speaks. */
  readonly joint: readonly City[];
  readonly warnings: readonly Failure[];
}

/** Below this share of words in common, what came back is not the draft. */
const leastAlike = 0.25;

const isWorkbook = (bytes: Uint8Array): boolean => signature(bytes) === 'zip' && holds(bytes, 'xl/workbook');

const baseOf = ({ base, round }: Reading): ReadFile['base'] =>
  base === null ? { version: round.base, how: 'round' } : { version: base, how: 'told' };

// A matrix has no text to compare: it is on the version that it says, of this draft.
const claimedBase = (identity: ConsultationIdentity | null, reading: Reading): ReadFile['base'] => {
  const base = baseOf(reading);
  const ours = identity !== null && reading.versions[identity.version]?.id === identity.draft;
  return ours && base.how !== 'told' ? { version: identity.version, how: 'identity' } : base;
};

const olderVersion = (version: number, path: string, { round }: Reading): readonly Failure[] =>
  version === round.base
    ? []
    : [{ code: 'amending:older-version', facts: { path, version, present: round.base } }];

const draftAt = ({ versions }: Reading, version: number): Result<Draft> => {
  const draft = versions[version];
  return draft === undefined ? refuse('amendment:no-version', { version }) : success(draft);
};

const letterOf = (text: string, reading: Reading, warnings: readonly Failure[]): Result<ReadFile> => {
  const base = baseOf(reading);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const languages = draftingLanguages();
  const noted = readLetter(text, { draft: draft.value, languages, newId, language: reading.language });
  return success({
    kind: 'letter',
    language: reading.language,
    base,
    replies: [{ city: null, noted }],
    identity: null,
    joint: jointCities(text, reading.round.invited, networkFacts()),
    warnings,
  });
};

const matricesIn = (sheets: readonly Sheet[], draft: Draft, reading: Reading): readonly CityRows[] => {
  const read = sheets.flatMap(
    (sheet) =>
      readMatrix({
        sheet,
        draft,
        languages: draftingLanguages(),
        language: reading.language ?? draft.languages[0] ?? '',
        newId,
        roster: reading.round.invited,
        network: networkFacts(),
      }) ?? [],
  );
  const byCity = new Map<Id, { city: City | null; noted: Noted[] }>();
  for (const { city, noted } of read) {
    const there = byCity.get(city?.city ?? '') ?? { city, noted: [] };
    byCity.set(city?.city ?? '', there);
    there.noted.push(...noted);
  }
  return [...byCity.values()];
};

const workbook = async (bytes: Uint8Array, path: string, reading: Reading): Promise<Result<ReadFile>> => {
  const book = await readWorkbook(bytes, path);
  if (!book.ok) return book;
  const { sheets, identity } = book.value;
  const base = claimedBase(identity, reading);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const replies = matricesIn(sheets, draft.value, reading);
  if (replies.length === 0) return refuse('reply:no-matrix', { path });
  return success({
    kind: 'matrix',
    language: reading.language,
    base,
    replies,
    identity: identity?.city ?? null,
    joint: [],
    warnings: olderVersion(base.version, path, reading),
  });
};

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
  reading: Reading,
): Result<ReadFile> => {
  const around = revisions.accepted.filter(({ cell }) => cell === undefined).map(plainText);
  const letter = letterOf(around.join('\n'), reading, []);
  if (!letter.ok) return letter;
  const told = letter.value.replies.flatMap(({ noted }) => noted).map(aroundTable);
  const [first, ...others] = replies;
  return success({
    ...letter.value,
    kind: 'matrix',
    identity: revisions.identity?.city ?? null,
    replies: first === undefined ? [] : [{ ...first, noted: [...first.noted, ...told] }, ...others],
    warnings: trackedIn(revisions),
  });
};

const trackedIn = ({ hunks, comments }: Revisions): readonly Failure[] =>
  [
    { code: 'word:tracked-changes', facts: { count: hunks.length } },
    { code: 'word:comments', facts: { count: comments.length } },
  ].filter(({ facts }) => facts.count > 0);

const amendedText = (revisions: Revisions, path: string, reading: Reading): Result<ReadFile> | null => {
  const { versions, round, base: told } = reading;
  const { identity } = revisions;
  const first = draftAt(reading, told ?? round.base);
  if (!first.ok) return first;
  const language = languageOf(revisions, first.value, reading);
  if (language === null) return null;
  const ours = identity?.draft === first.value.id ? identity : undefined;
  const claims = { told, embedded: ours?.version ?? null, sent: round.base };
  const languages = draftingLanguages();
  const base = whichVersion(versions, revisions.rejected, claims, language, languages, newId);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const context = { draft: draft.value, language, languages, newId };
  const { noted, warnings, likeness } = readWordReply(revisions, context, reading.typed);
  if (likeness < leastAlike) return null;
  const other = identity !== undefined && ours === undefined;
  return success({
    kind: 'word',
    language,
    base,
    replies: [{ city: null, noted }],
    identity: identity?.city ?? null,
    joint: [],
    warnings: [
      ...(other ? [{ code: 'reply:other-draft', facts: { path } }] : []),
      ...olderVersion(base.version, path, reading),
      ...warnings,
    ],
  });
};

const wordFile = (bytes: Uint8Array, path: string, reading: Reading): Result<ReadFile> => {
  const revisions = readRevisions(bytes, { handMarked: reading.handMarked });
  if (!revisions.ok) return revisions;
  const sound = mojibake(textOf(revisions.value));
  if (!sound.ok) return sound;
  const draft = draftAt(reading, baseOf(reading).version);
  if (!draft.ok) return draft;
  const replies = matricesIn(tablesOf(revisions.value), draft.value, reading);
  if (replies.length > 0) return matrixInWord(revisions.value, replies, reading);
  return amendedText(revisions.value, path, reading) ?? wordLetter(revisions.value, reading);
};

const wordLetter = (revisions: Revisions, reading: Reading): Result<ReadFile> => {
  const { identity } = revisions;
  const letter = letterOf(textOf(revisions), reading, trackedIn(revisions));
  const draft = draftAt(reading, identity?.version ?? reading.round.base);
  if (!letter.ok || identity === undefined || !draft.ok || draft.value.id !== identity.draft) return letter;
  const { language } = reading;
  const context = { draft: draft.value, languages: draftingLanguages(), newId, language };
  return success({
    ...letter.value,
    base: { version: identity.version, how: 'identity' },
    identity: identity.city ?? null,
    replies: [{ city: null, noted: readOwnPaper(textOf(revisions), context) }],
  });
};

const asRevisions = (paragraphs: readonly SourceParagraph[]): Revisions => noRevisions(paragraphs);

/** Reads a text or a letter that came as plain words. */
export const readWords = (
  text: string,
  path: string,
  reading: Reading,
  warnings: readonly Failure[],
): Result<ReadFile> => {
  const sound = mojibake(text);
  if (!sound.ok) return sound;
  const read = amendedText(asRevisions(plainSource(text)), path, reading) ?? letterOf(text, reading, []);
  return read.ok ? success({ ...read.value, warnings: [...warnings, ...read.value.warnings] }) : read;
};

/** Reads one file that came back, whatever it is: an amended text, a matrix, a letter. Nothing is decided about whose it is. */
export const readFile = async (
  bytes: Uint8Array,
  path: string,
  reading: Reading,
): Promise<Result<ReadFile>> => {
  if (isWorkbook(bytes)) return workbook(bytes, path, reading);
  const input = inputOf(bytes, path);
  if (!input.ok) return input;
  if (input.value.kind === 'word') return wordFile(bytes, path, reading);
  return readWords(input.value.text, path, reading, input.value.warnings);
};
