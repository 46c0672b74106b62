import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { recogniseBase } from '#core/redline/recognise-base.ts';
import { fingerprintOf } from '#core/word/fingerprint.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { BaseSource } from './report.ts';
import { plainSide } from './reword.ts';
import { viewDraft } from './word/amended-draft.ts';
import { isOfText, matchBase, plainText } from './word/match-base.ts';
import { sentFingerprint, sentWords } from './word/sent-words.ts';

/** What is known of the version that a text was made on, before it is looked at. */
export interface Claims {
  /** What someone said. */
  readonly told: number | null;
  /** What the file says of itself, as `versionNamed` reads it. */
  readonly embedded: number | null;
  /** What went out in this round. */
  readonly sent: number;
}

/** On which version a text was made, and how that is known. */
export interface Version {
  readonly version: number;
  readonly how: BaseSource;
}

/** The version that a file of ours says it was made from; `isOurs` is false for one of a text that is none of them. */
export interface Named {
  readonly version: number | null;
  readonly isOurs: boolean;
}

/**
 * Which version a file says it was made from: the one with its fingerprint, of several the one whose number it bears,
 * else the latest. A fingerprint that no version has is of another text; the number is believed all the same where the
 * draft is the same one, since pages can have been set otherwise when it was sent.
 */
export const versionNamed = (
  versions: readonly Draft[],
  { draft, version, language, fingerprint }: ConsultationIdentity,
  languages: Languages,
): Named => {
  const bears = versions.map(
    (one) =>
      languages[language] !== undefined &&
      one.languages.includes(language) &&
      sentFingerprint(one, language, languages) === fingerprint,
  );
  const byPrint = bears[version] === true ? version : bears.lastIndexOf(true);
  if (byPrint !== -1) return { version: byPrint, isOurs: true };
  return { version: versions[version]?.id === draft ? version : null, isOurs: false };
};

// A little more alike than the version that was sent is no sign; clearly more alike is.
const margin = 0.002;

const claimed = ({ embedded, sent }: Claims): Version =>
  embedded === null ? { version: sent, how: 'round' } : { version: embedded, how: 'identity' };

/** A text in one language with all changes left. */
export interface Before {
  readonly language: Language;
  readonly rejected: readonly ViewParagraph[];
}

const fingerprintIn = ({ rejected }: Before): string =>
  fingerprintOf(rejected.filter(isOfText).map(plainText));

interface Search {
  readonly versions: readonly Draft[];
  readonly texts: readonly Before[];
  readonly languages: Languages;
  readonly newId: () => Id;
}

/**
 * On which version a text was made, by what stands there with all changes left, in one language or in several beside
 * each other: the version that someone said; else the one whose fingerprint it has, and nothing is searched; else the
 * one that it is word for word, typography aside; the one it claims to be always coming first. Else the claimed one,
 * unless it is clearly more like another.
 */
export const whichVersion = (search: Search, claims: Claims): Version => {
  const { versions, texts, languages } = search;
  const { told } = claims;
  if (told !== null) return { version: told, how: 'told' };
  const claim = claimed(claims);
  const order = [
    ...new Set([claim.version, claims.sent, ...versions.map((_, at) => versions.length - 1 - at)]),
  ];
  const first = (fits: (draft: Draft, text: Before, at: number) => boolean): number | undefined =>
    order.find((version) => {
      const draft = versions[version];
      if (draft === undefined) return false;
      return texts.every((text, at) => draft.languages.includes(text.language) && fits(draft, text, at));
    });
  const prints = texts.map(fingerprintIn);
  const byPrint = first(
    (draft, { language }, at) => sentFingerprint(draft, language, languages) === prints[at],
  );
  if (byPrint !== undefined) return { version: byPrint, how: 'fingerprint' };
  const same = first((draft, { language, rejected }) => {
    const words = sentWords(draft, language, languages);
    return matchBase(rejected, plainSide(draft, language, languages), words).clean;
  });
  if (same === claim.version) return claim;
  if (same !== undefined) return { version: same, how: same === claims.sent ? 'round' : 'recognised' };
  return byLikeness(search, claim);
};

const byLikeness = ({ versions, texts, languages, newId }: Search, claim: Version): Version => {
  const [first] = versions;
  if (first === undefined || versions.length === 1) return claim;
  const likenesses = texts.map(({ language, rejected }) => {
    const { draft } = viewDraft(rejected, first, language, languages, newId);
    return recogniseBase(versions, draft, language, languages)?.likenesses ?? [];
  });
  const together = versions.map((_, at) =>
    likenesses.reduce((sum, own) => sum + (own[at] ?? 0) / texts.length, 0),
  );
  const likeness = Math.max(...together);
  return likeness > (together[claim.version] ?? 0) + margin
    ? { version: together.lastIndexOf(likeness), how: 'recognised' }
    : claim;
};
