import type { Draft, Language } from '#core/draft/draft.ts';
import { likelyAmong } from '#core/language/detect.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import { isOfText, plainText } from './match-base.ts';

const base = (tag: Language): string => tag.split('-')[0] ?? tag;

/**
 * The language of what came back in a file that we sent in another one; null where it is the one that the file bears, or
 * nothing tells.
 */
export const cameInOther = (
  { accepted, identity }: Revisions,
  { languages: expected }: Draft,
  languages: Languages,
): Language | null => {
  if (identity === undefined) return null;
  const text = accepted.filter(isOfText).map(plainText).join('\n');
  const found = likelyAmong(text, languages, expected);
  if (found === null || base(found) === base(identity.language)) return null;
  return expected.find((tag) => base(tag) === base(found)) ?? found;
};

/** What came back as it stands with all changes taken: a text that was written over another has no part of that left. */
export const asItStands = (revisions: Revisions): Revisions => ({
  ...revisions,
  rejected: revisions.accepted,
  hunks: [],
  nested: [],
  comments: revisions.comments.map((one) =>
    one.anchor === undefined ? one : { ...one, anchor: { ...one.anchor, before: one.anchor.after } },
  ),
});

/** Most parts of a draft are still in their places, whatever is written there. */
const enough = 0.5;

/** Whether a file is laid out as the draft that was sent, by the bookmarks of its parts: it is a text, and no letter. */
export const isLaidOut = ({ accepted }: Revisions, { parts }: Draft): boolean => {
  const known = new Set(parts.map(({ id }) => id));
  const there = new Set(
    accepted
      .flatMap((one) => (plainText(one).trim() === '' ? [] : (one.parts ?? [])))
      .filter((id) => known.has(id)),
  );
  return there.size >= parts.length * enough;
};

/** One language for the other, as it is told: in which a text was sent, and in which it came. */
interface Instead {
  readonly language: Language;
  readonly found: Language;
}

/** The one finding that a file holds a text in another language than it was sent in, with all that was tracked in it. */
export const inOtherText = ({ hunks }: Revisions, facts: Instead, isCompared: boolean): Noted => ({
  found: 'file',
  state: 'held',
  revisions: hunks.map((_, at) => at),
  reason: { code: isCompared ? 'reply:other-text-compared' : 'reply:other-text-untold', facts: { ...facts } },
});

/** All that such a text asks for waits, whatever it is: nobody said that it is meant. */
export const heldInOther = (noted: readonly Noted[], facts: Instead): readonly Noted[] =>
  noted.map((one) =>
    one.state === 'taken' || one.state === 'remark'
      ? { ...one, state: 'held', reason: { code: 'reply:other-text-differs', facts: { ...facts } } }
      : one,
  );
