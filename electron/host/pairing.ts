import type { Change } from '#core/change/change.ts';
import { addingLanguage, settingFields } from '#core/change/make.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { type Pairing, pair, repair } from '#core/text/pair.ts';
import { type Paired, pairedDraft } from '#core/text/paired-draft.ts';
import type { Report } from '#core/text/report.ts';
import { findPart } from './citing.ts';
import { importText } from './importing.ts';
import { draftingLanguages } from './languages.ts';

/** A second language paired to a draft: the one change that brings it in, and what should be looked at. */
export interface PairedText {
  readonly change: Change;
  readonly pairing: Pairing;
  readonly other: Draft;
  readonly report: Report;
  readonly warnings: readonly Failure[];
}

const byHand = (
  draft: Draft,
  other: Draft,
  pairing: Pairing,
  matches: readonly string[],
): Result<Pairing> => {
  let repaired = pairing;
  for (const given of matches) {
    const [, one, two] = /^([^=]*)=([^=]*)$/.exec(given.trim()) ?? [];
    if (one === undefined || two === undefined || `${one}${two}`.trim() === '')
      return refuse('pairing:bad-match', { given });
    const first = findPart(draft, one.trim());
    if (!first.ok) return first;
    const second = findPart(other, two.trim());
    if (!second.ok) return second;
    repaired = repair(repaired, { first: first.value, second: second.value });
  }
  return success(repaired);
};

/** The one change that brings a paired language into a draft. */
export const joiningChange = (draft: Draft, { language, wordings, inserted, fields }: Paired): Change => {
  const bare = inserted.map(({ part, after }) => ({ after, part: { ...part, wording: {} } }));
  return {
    type: 'group',
    changes: [
      ...bare.map(({ after, part }) => ({ type: 'insert-parts', after, parts: [part] }) as const),
      addingLanguage(draft, language, wordings),
      settingFields(draft, fields),
    ],
  };
};

/**
 * Reads a text in a second language and pairs it to a draft, paragraph to paragraph. `matches` set pairs by hand, as
 * citations in both texts with `=` between: `3=4`, `1 (a)=1 a)`, `3=` for a paragraph without a partner. Refused with
 * `pairing:language-there`, `pairing:bad-match`, `citing:unknown-paragraph`, and as reading a text is.
 */
export const pairText = async (
  draft: Draft,
  path: string,
  language: Language,
  matches: readonly string[],
): Promise<Result<PairedText>> => {
  if (draft.languages.includes(language)) return refuse('pairing:language-there', { language });
  const read = await importText(path, language, draft.kind);
  if (!read.ok) return read;
  const { draft: other, report, warnings } = read.value;
  const pairing = byHand(draft, other, pair(draft, other, { languages: draftingLanguages() }), matches);
  if (!pairing.ok) return pairing;
  const paired = pairedDraft(draft, other, pairing.value);
  return success({ change: joiningChange(draft, paired), pairing: pairing.value, other, report, warnings });
};
