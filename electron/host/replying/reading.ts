import type { City } from '#core/amendment/amendment.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { isLetter } from '#core/reply/is-letter.ts';
import { jointCities } from '#core/reply/joint.ts';
import { readLetter } from '#core/reply/letter.ts';
import type { StruckWords } from '#core/reply/letter-struck.ts';
import { byOwner, type CityRows, readMatrix } from '#core/reply/matrix.ts';
import { readApart, readBeside } from '#core/reply/matrix-apart.ts';
import { type NamedIn, namedInLetter } from '#core/reply/named-in-words.ts';
import { onceEach } from '#core/reply/once-each.ts';
import type { BaseSource, FileReport } from '#core/reply/report.ts';
import type { Sheet } from '#core/reply/sheet.ts';
import { versionNamed } from '#core/reply/which-version.ts';
import { withNamesakes } from '#core/reply/whose.ts';
import type { Noted } from '#core/reply/wish.ts';
import { isGap } from '#core/reply/word/gaps.ts';
import type { Typed } from '#core/reply/word/read-reply.ts';
import type { Round } from '#core/round/round.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { newId } from '../new-id.ts';
import { isOwnLabel } from './own-labels.ts';

/** How the files of a batch are to be read. */
export interface Reading {
  readonly versions: readonly Draft[];
  readonly round: Round;
  /** The versions that went out as drafts, draft 1 the first of them. */
  readonly sent: readonly number[];
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
  /** Those that a letter names as its own, or its mail; nothing of a text that was sent. */
  readonly named?: readonly NamedIn[];
  readonly warnings: readonly Failure[];
  /** Whether it is none of our drafts, and no letter about one either. */
  readonly isStranger?: boolean;
}

/** The version that someone named, else the one that was sent. */
export const baseOf = ({ base, round }: Reading): ReadFile['base'] =>
  base === null ? { version: round.base, how: 'round' } : { version: base, how: 'told' };

/** A matrix has no text to compare: it is on the version that it says, if that is one of this draft. */
export const claimedBase = (
  identity: ConsultationIdentity | undefined,
  reading: Reading,
): ReadFile['base'] => {
  const base = baseOf(reading);
  if (identity === undefined || base.how === 'told') return base;
  const { version } = versionNamed(reading.versions, identity, draftingLanguages());
  return version === null ? base : { version, how: 'identity' };
};

/** What is to be said where a file says that it was made from a text that this draft is not, or never was. */
export const otherText = (
  identity: ConsultationIdentity | undefined,
  path: string,
  { versions }: Reading,
): readonly Failure[] => {
  if (identity === undefined) return [];
  const { version, isOurs } = versionNamed(versions, identity, draftingLanguages());
  if (isOurs) return [];
  return [{ code: version === null ? otherDraft : 'reply:other-text', facts: { path } }];
};

/** What is said of a file that names another draft, or a version that this one never had. */
export const otherDraft = 'reply:other-draft';

/** What is said of tracked changes in a letter of a city’s own. */
export const trackedInside = 'reply:letter-tracked';

/** What is to be said where a reply was made on another version than the one that was sent. */
export const olderVersion = (version: number, path: string, { round }: Reading): readonly Failure[] =>
  version === round.base
    ? []
    : [{ code: 'amending:older-version', facts: { path, version, present: round.base } }];

/** The draft at one version. */
export const draftAt = ({ versions }: Reading, version: number): Result<Draft> => {
  const draft = versions[version];
  return draft === undefined ? refuse('amendment:no-version', { version }) : success(draft);
};

/** Words that are no amended text, as a letter: typed into a mail or a text, or of a file with comments beside them. */
export const letterOf = (
  text: string,
  reading: Reading,
  beside: 'typed' | readonly Noted[],
  base: ReadFile['base'] = baseOf(reading),
  struck: readonly StruckWords[] = [],
): Result<ReadFile> => {
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const languages = draftingLanguages();
  const said = readLetter(text, {
    draft: draft.value,
    languages,
    newId,
    language: reading.language,
    struck,
    holdsStruck: !reading.handMarked,
  });
  const { invited } = reading.round;
  const joint = jointCities(text, invited, networkFacts());
  const named = namedInLetter(text, withNamesakes(invited, networkFacts()), networkFacts());
  const typed = beside === 'typed';
  const noted = typed ? said : [...said, ...beside];
  return success({
    kind: 'letter',
    language: reading.language,
    base,
    replies: [{ city: null, noted }],
    identity: null,
    joint,
    named,
    warnings: [],
    isStranger: joint.length === 0 && !isLetter(noted, typed),
  });
};

// What stands beside the matrix of one city is that city’s; of those of several nobody can say whose it is.
const withApart = (replies: readonly CityRows[], apart: readonly Noted[]): readonly CityRows[] => {
  const [first, ...others] = replies;
  if (first === undefined || apart.length === 0) return replies;
  const told = others.length === 0 ? apart : apart.map(({ remark: _remark, ...one }) => one);
  return [{ ...first, noted: [...first.noted, ...told] }, ...others];
};

/** What the sheets that are comment matrices say, city by city, with what stands beside them; nothing where none is. */
export const matricesIn = (sheets: readonly Sheet[], draft: Draft, reading: Reading): readonly CityRows[] => {
  const context = {
    draft,
    languages: draftingLanguages(),
    language: reading.language ?? draft.languages[0] ?? '',
    newId,
    roster: reading.round.invited,
    network: networkFacts(),
    isOurs: (words: string) => isOwnLabel(words) || isGap(words, draftingLanguages()),
    holdsStruck: !reading.handMarked,
  };
  const all = sheets.map((sheet) => ({ sheet, rows: readMatrix({ ...context, sheet }) }));
  const apart = all.flatMap(({ sheet, rows }) => [
    ...(rows === null ? readApart(sheet, context) : []),
    ...readBeside(sheet, context),
  ]);
  const each = byOwner(all.flatMap(({ rows }) => rows ?? [])).map((one) => ({
    ...one,
    noted: onceEach(one.noted, context),
  }));
  return withApart(each, apart);
};
