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

const fingerprintIn = (paragraphs: readonly ViewParagraph[]): string =>
  fingerprintOf(paragraphs.filter(isOfText).map(plainText));

/**
 * On which version a text was made, by what stands there with all changes left: the version that someone said; else the
 * one whose fingerprint it has, and nothing is searched; else the one that it is word for word, typography aside; the
 * one it claims to be always coming first. Else the claimed one, unless it is clearly more like another.
 */
export const whichVersion = (
  versions: readonly Draft[],
  rejected: readonly ViewParagraph[],
  claims: Claims,
  language: Language,
  languages: Languages,
  newId: () => Id,
): Version => {
  const { told } = claims;
  if (told !== null) return { version: told, how: 'told' };
  const claim = claimed(claims);
  const order = [
    ...new Set([claim.version, claims.sent, ...versions.map((_, at) => versions.length - 1 - at)]),
  ];
  const first = (fits: (draft: Draft) => boolean): number | undefined =>
    order.find((at) => {
      const draft = versions[at];
      return draft?.languages.includes(language) === true && fits(draft);
    });
  const fingerprint = fingerprintIn(rejected);
  const byPrint = first((draft) => sentFingerprint(draft, language, languages) === fingerprint);
  if (byPrint !== undefined) return { version: byPrint, how: 'fingerprint' };
  const same = first(
    (draft) =>
      matchBase(rejected, plainSide(draft, language, languages), sentWords(draft, language, languages)).clean,
  );
  if (same === claim.version) return claim;
  if (same !== undefined) return { version: same, how: same === claims.sent ? 'round' : 'recognised' };
  return byLikeness(versions, rejected, claim, language, languages, newId);
};

const byLikeness = (
  versions: readonly Draft[],
  rejected: readonly ViewParagraph[],
  claim: Version,
  language: Language,
  languages: Languages,
  newId: () => Id,
): Version => {
  const [first] = versions;
  if (first === undefined || versions.length === 1) return claim;
  const { draft } = viewDraft(rejected, first, language, languages, newId);
  const found = recogniseBase(versions, draft, language, languages);
  if (found === null) return claim;
  return found.likeness > (found.likenesses[claim.version] ?? 0) + margin
    ? { version: found.version, how: 'recognised' }
    : claim;
};
