import type { Negotiation } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import type { Proposal } from '#core/redline/proposal.ts';
import { recogniseBase } from '#core/redline/recognise-base.ts';
import { draftFromSource, readSource } from '../importing.ts';
import { draftingLanguages } from '../languages.ts';
import { withoutOwnWords } from '../replying/own-words.ts';

/** What a reply asks for, made on one version of the draft, and what should be known about how it was read. */
export interface ReadReply {
  readonly base: number;
  /** Each with the operations that stand or fall together, made on that version. */
  readonly wishes: readonly Wish[];
  readonly typographyOnly: number;
  readonly warnings: readonly Failure[];
}

/** One proposal before it has a sponsor. */
export interface Wish {
  readonly operations: readonly Change[];
  readonly language: Language;
  /** Whether they cannot be made on it as they are, so that someone must place them. */
  readonly unplaced?: true;
  readonly rationale?: string;
  readonly quote?: string;
  readonly line?: number;
}

/** The draft before anything was amended is version 0; without a negotiation it is the only one. */
export interface Versions {
  readonly versions: readonly Draft[];
  /** Which of them the reply should have been made on. */
  readonly expected: number;
}

/** The versions a reply can have been made on: those that a negotiation went through. */
export const versionsOf = (draft: Draft, negotiation: Negotiation | null): readonly Draft[] =>
  negotiation?.versions ?? [draft];

/** Below this share of words in common, a text is another document. */
const leastAlike = 0.25;

const wordsOf = ({ parts }: Draft, language: Language): string =>
  parts.map(({ wording }) => characters(wording[language] ?? [])).join('\n');

const languageOf = (path: string, amended: Draft, language: Language): Result<null> => {
  const found = likelyLanguage(wordsOf(amended, language), draftingLanguages());
  return found === null || found === language
    ? success(null)
    : refuse('amending:other-language', { path, language, found });
};

const operationsOf = ({ changes }: Proposal): readonly Change[] => {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0 ? [only] : [{ type: 'group', changes }];
};

interface Based {
  readonly base: number;
  readonly likeness: number;
}

// A little more alike than the version that was sent is no sign; clearly more alike is.
const margin = 0.002;

const baseOf = (amended: Draft, language: Language, { versions, expected }: Versions): Based | null => {
  const found = recogniseBase(versions, amended, language, draftingLanguages());
  if (found === null) return null;
  const sent = found.likenesses[expected] ?? 0;
  return found.likeness > sent + margin
    ? { base: found.version, likeness: found.likeness }
    : { base: expected, likeness: sent };
};

interface Asked extends Versions {
  readonly path: string;
  readonly language: Language;
  /** The reply says on which version it was made, so that it is not looked for. */
  readonly told: boolean;
}

const compared = (amended: Draft, warnings: readonly Failure[], asked: Asked): Result<ReadReply> => {
  const { path, language, versions, expected, told } = asked;
  const only = told
    ? { versions: versions.slice(expected, expected + 1), expected: 0 }
    : { versions, expected };
  const found = baseOf(amended, language, only);
  const base = told ? expected : (found?.base ?? expected);
  const draft = versions[base];
  if (draft === undefined || found === null) return refuse('amendment:no-version', { version: expected });
  if (found.likeness < leastAlike)
    return refuse('amending:another-document', { path, share: Math.round(found.likeness * 100) });
  const { changes, unplaced, typographyOnly, complete } = compareTexts(
    draft,
    amended,
    language,
    draftingLanguages(),
  );
  if (changes.length === 0 && unplaced.length === 0 && base !== expected)
    return refuse('amending:is-older-version', { path, version: base, present: expected });
  return success({
    base,
    wishes: [
      ...changes.map((one) => ({ operations: operationsOf(one), language })),
      ...unplaced.map((one) => ({ operations: operationsOf(one), language, unplaced: true as const })),
    ],
    typographyOnly,
    warnings: [
      ...warnings,
      ...(base === expected
        ? []
        : [{ code: 'amending:older-version', facts: { path, version: base, present: expected } }]),
      ...(unplaced.length === 0 ? [] : [{ code: 'amending:unplaced', facts: { count: unplaced.length } }]),
      ...(complete ? [] : [{ code: 'amending:incomplete', facts: { path } }]),
    ],
  });
};

/**
 * Reads an amended text that a city sent and compares it with the version it was made from: the one it was sent, or an
 * earlier one where it is clearly more like that.
 *
 * Refused as reading a text is; with `amending:no-language`, `amending:empty`, `amending:other-language`,
 * `amending:another-document` (`share` of words in common), `amending:is-older-version` for an earlier version that
 * came back as it was, and `amendment:no-version`.
 */
export const readReply = async (asked: Asked): Promise<Result<ReadReply>> => {
  const { path, language, versions, expected } = asked;
  const draft = versions[expected];
  if (draft === undefined) return refuse('amendment:no-version', { version: expected });
  if (!draft.languages.includes(language))
    return refuse('amending:no-language', { language, languages: draft.languages.join(', ') });
  const source = await readSource(path);
  if (!source.ok) return source;
  const read = draftFromSource(withoutOwnWords(source.value), language, draft.kind);
  if (!read.ok) return read;
  const { draft: amended, warnings } = read.value;
  if (wordsOf(amended, language).trim() === '') return refuse('amending:empty', { path });
  const fits = languageOf(path, amended, language);
  return fits.ok ? compared(amended, warnings, asked) : fits;
};
