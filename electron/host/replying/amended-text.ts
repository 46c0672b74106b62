import type { Draft, Language } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { versionNamed, whichVersion } from '#core/reply/which-version.ts';
import type { Noted } from '#core/reply/wish.ts';
import { columnTexts } from '#core/reply/word/column-texts.ts';
import { languageColumns } from '#core/reply/word/language-columns.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { readColumns } from '#core/reply/word/read-columns.ts';
import { readWordReply, type WordReply } from '#core/reply/word/read-reply.ts';
import type { Reads } from '#core/word/revisions/only-where.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import { wordsAtHead } from './page-heads.ts';
import { baseOf, draftAt, olderVersion, otherText, type ReadFile, type Reading } from './reading.ts';
import { silenceGone } from './silence-gone.ts';

/** Below this share of words in common, a Word file is not the draft. */
export const leastAlike = 0.25;
/** Plain words are the draft only where they mostly are: a letter may quote much of it. */
export const mostlyText = 0.5;

/** All that a Word file says with all changes taken. */
export const textOf = ({ accepted }: Revisions): string => accepted.map(plainText).join('\n');

const languageOf = (revisions: Revisions, draft: Draft, { language }: Reading): Language | null => {
  const known =
    language ?? revisions.identity?.language ?? likelyLanguage(textOf(revisions), draftingLanguages());
  return known !== null && draft.languages.includes(known) ? known : null;
};

// What the file says of itself, and what was found of the version it was made on.
const versionOf = (
  texts: readonly { readonly language: Language; readonly rejected: Revisions['rejected'] }[],
  identity: Revisions['identity'],
  { versions, round, base: told }: Reading,
): ReadFile['base'] => {
  const languages = draftingLanguages();
  const named = identity === undefined ? null : versionNamed(versions, identity, languages);
  const claims = { told, embedded: named?.version ?? null, sent: round.base };
  return whichVersion({ versions, texts, languages, newId }, claims);
};

interface Amended {
  readonly language: Language | null;
  readonly base: ReadFile['base'];
  readonly identity: Revisions['identity'];
  readonly reply: WordReply;
  readonly atHead: readonly Noted[];
}

const amendedFile = (
  { language, base, identity, reply, atHead }: Amended,
  path: string,
  reading: Reading,
): ReadFile => ({
  kind: 'word',
  language,
  base,
  replies: [{ city: null, noted: [...reply.noted, ...atHead] }],
  identity: identity?.city ?? null,
  joint: [],
  warnings: [
    ...(base.how === 'fingerprint' ? [] : otherText(identity, path, reading)),
    ...olderVersion(base.version, path, reading),
    ...reply.warnings,
  ],
});

/** An amended text in one language; null for what shares less than `least` of its words with the draft. */
export const amendedText = (
  revisions: Revisions,
  path: string,
  reading: Reading,
  least: number,
): Result<ReadFile> | null => {
  const { identity } = revisions;
  const first = draftAt(reading, baseOf(reading).version);
  if (!first.ok) return first;
  const language = languageOf(revisions, first.value, reading);
  if (language === null) return null;
  const base = versionOf([{ language, rejected: revisions.rejected }], identity, reading);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const languages = draftingLanguages();
  const context = { draft: draft.value, language, languages, newId, holdsStruck: !reading.handMarked };
  const reply = readWordReply(revisions, context, reading.typed);
  const atHead = [...wordsAtHead(revisions, draft.value), ...silenceGone(revisions, reading.round.silence)];
  return reply.likeness < least
    ? null
    : success(amendedFile({ language, base, identity, reply, atHead }, path, reading));
};

/** A text in columns, each in a language of its own; null for any other. */
export const textInColumns = (
  whole: Revisions,
  read: (reads: Reads) => Result<Revisions>,
  path: string,
  reading: Reading,
): Result<ReadFile> | null => {
  const first = draftAt(reading, baseOf(reading).version);
  if (!first.ok) return first;
  const languages = draftingLanguages();
  const columns = languageColumns(whole, first.value, languages);
  if (columns === null) return null;
  const texts = columnTexts(columns, read);
  if (!texts.ok) return texts;
  const { identity } = whole;
  const before = texts.value.map(({ language, revisions }) => ({ language, rejected: revisions.rejected }));
  const base = versionOf(before, identity, reading);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const context = { draft: draft.value, languages, newId, holdsStruck: !reading.handMarked };
  const reply = readColumns(texts.value, context, reading.typed);
  if (reply.likeness < leastAlike) return null;
  const atHead = [...wordsAtHead(whole, draft.value), ...silenceGone(whole, reading.round.silence)];
  return success(amendedFile({ language: null, base, identity, reply, atHead }, path, reading));
};
