import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { recogniseBase } from '#core/redline/recognise-base.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { BaseSource } from './report.ts';
import { plainSide } from './reword.ts';
import { viewDraft } from './word/amended-draft.ts';
import { matchBase } from './word/match-base.ts';
import { sentWords } from './word/sent-words.ts';

/** What is known of the version that a text was made on, before it is looked at. */
export interface Claims {
  /** What someone said. */
  readonly told: number | null;
  /** What the file says of itself. */
  readonly embedded: number | null;
  /** What went out in this round. */
  readonly sent: number;
}

/** On which version a text was made, and how that is known. */
export interface Version {
  readonly version: number;
  readonly how: BaseSource;
}

// A little more alike than the version that was sent is no sign; clearly more alike is.
const margin = 0.002;

const claimed = ({ embedded, sent }: Claims): Version =>
  embedded === null ? { version: sent, how: 'round' } : { version: embedded, how: 'identity' };

/**
 * On which version a text was made, by what stands there with all changes left: the version that someone said; else the
 * one that it is word for word, the one it claims to be coming first; else the claimed one, unless it is clearly more
 * like another.
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
  const order = [claim.version, claims.sent, ...versions.map((_, at) => versions.length - 1 - at)];
  const same = [...new Set(order)].find((at) => {
    const draft = versions[at];
    return (
      draft !== undefined &&
      matchBase(rejected, plainSide(draft, language, languages), sentWords(draft, language, languages)).clean
    );
  });
  if (same === claim.version) return claim;
  if (same !== undefined) return { version: same, how: same === claims.sent ? 'round' : 'recognised' };
  const [first] = versions;
  if (first === undefined || versions.length === 1) return claim;
  const { draft } = viewDraft(rejected, first, language, languages, newId);
  const found = recogniseBase(versions, draft, language, languages);
  if (found === null) return claim;
  return found.likeness > (found.likenesses[claim.version] ?? 0) + margin
    ? { version: found.version, how: 'recognised' }
    : claim;
};
