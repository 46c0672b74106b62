import type { Draft, Language } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { versionNamed, whichVersion } from '#core/reply/which-version.ts';
import type { Noted } from '#core/reply/wish.ts';
import { columnTexts } from '#core/reply/word/column-texts.ts';
import { languageColumns } from '#core/reply/word/language-columns.ts';
import { plainText } from '#core/reply/word/match-base.ts';
import { asItStands, cameInOther, heldInOther, inOtherText, isLaidOut } from '#core/reply/word/other-text.ts';
import { readColumns } from '#core/reply/word/read-columns.ts';
import { readWordReply, type WordReply } from '#core/reply/word/read-reply.ts';
import type { Reads } from '#core/word/revisions/only-where.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import { wordsAtHead } from './page-heads.ts';
import {
  baseOf,
  claimedBase,
  draftAt,
  olderVersion,
  otherText,
  type ReadFile,
  type Reading,
} from './reading.ts';
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

/**
 * A text in one language that came back in a file that we sent in another: it is compared with the draft in its own, where
 * it is that text, and waits as a whole; null for anything else.
 */
export const otherLanguageText = (
  revisions: Revisions,
  path: string,
  reading: Reading,
): Result<ReadFile> | null => {
  const { identity } = revisions;
  if (identity === undefined || reading.language !== null) return null;
  const first = draftAt(reading, baseOf(reading).version);
  if (!first.ok) return first;
  const languages = draftingLanguages();
  const found = cameInOther(revisions, first.value, languages);
  if (found === null) return null;
  const facts = { language: identity.language, found };
  const atHead = wordsAtHead(revisions, first.value);
  const file = (reply: WordReply, base: ReadFile['base']): Result<ReadFile> =>
    success(amendedFile({ language: found, base, identity, reply, atHead }, path, reading));
  if (first.value.languages.includes(found)) {
    const stands = asItStands(revisions);
    const base = versionOf([{ language: found, rejected: stands.rejected }], identity, reading);
    const draft = draftAt(reading, base.version);
    if (!draft.ok) return draft;
    const context = { draft: draft.value, language: found, languages, newId };
    const reply = readWordReply(stands, context, reading.typed);
    const noted = [inOtherText(revisions, facts, true), ...heldInOther(reply.noted, facts)];
    if (reply.likeness >= mostlyText) return file({ ...reply, clean: false, noted }, base);
  }
  if (!isLaidOut(revisions, first.value)) return null;
  const noted = [inOtherText(revisions, facts, false)];
  return file({ noted, warnings: [], likeness: 0, clean: false }, claimedBase(identity, reading));
};

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
