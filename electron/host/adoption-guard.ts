import { opened } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { adoptionGaps, consultationGaps } from '#core/forms/adoption.ts';
import type { Terms } from '#core/forms/terms.ts';
import { knownDrafts } from './draft-called.ts';
import type { DraftFile } from './file/draft-file.ts';
import { formTerms } from './forms/terms.ts';
import { exportForms, type Issue, type Issued, issue } from './issuing.ts';

/** Whether a text goes out for adoption. */
export interface Adoption {
  /** Refuse while anything is open. */
  readonly forAdoption?: boolean;
  /** Issue it for adoption all the same, with what is open as warnings. */
  readonly anyway?: boolean;
  /** What is open, as whoever asked for it reads it; sentences in the first language unless told otherwise. */
  readonly listed?: (open: readonly Failure[]) => string;
}

/** The forms that print the text as it is adopted. */
export const adoptedForms: readonly string[] = [...exportForms, 'consensus'];

const openIn = (gaps: readonly Failure[], terms: Terms, language: Language): string =>
  ` ${gaps.map(({ code, facts }) => terms.say(language, code.replace('forms:', ''), facts)).join(' ')} `;

/**
 * What is overridden where a text goes out with these things open: nothing where it is not for adoption. Refused with
 * `forms:not-for-adoption` where it is, unless it is to go out anyway.
 */
export const overriding = (
  gaps: readonly Failure[],
  { forAdoption = false, anyway = false, listed }: Adoption,
  terms: Terms,
  language: Language,
): Result<readonly Failure[]> => {
  if (!forAdoption) return success([]);
  if (anyway || gaps.length === 0) return success(gaps);
  return refuse('forms:not-for-adoption', {
    count: gaps.length,
    open: listed?.(gaps) ?? openIn(gaps, terms, language),
  });
};

/** A clean or bilingual text that was issued, and what was open in it though it went out for adoption, for the record. */
export interface IssuedText extends Issued {
  readonly overridden: readonly Failure[];
}

/**
 * Issues the text of a draft file as one file, as `issue` does; where it is to go out for adoption it is refused
 * (`forms:not-for-adoption`) while anything is open in the languages that it prints, with or without a consultation.
 */
export const issueText = async (
  { draft, margin, consultation }: Pick<DraftFile, 'draft' | 'margin' | 'consultation'>,
  wanted: Issue & Adoption,
): Promise<Result<IssuedText>> => {
  const languages = wanted.languages.slice(0, wanted.form === 'bilingual' ? 2 : 1);
  const terms = formTerms('forms', consultation === null ? {} : knownDrafts(consultation));
  const gaps =
    wanted.forAdoption === true
      ? [
          ...adoptionGaps(consultation?.negotiation ?? opened(draft, margin.stale), languages, terms),
          ...(consultation === null ? [] : consultationGaps(consultation)),
        ]
      : [];
  const overridden = overriding(gaps, wanted, terms, languages[0] ?? '');
  if (!overridden.ok) return overridden;
  const issued = await issue(draft, wanted);
  if (!issued.ok) return issued;
  const warnings = [...gaps, ...issued.value.warnings];
  return success({ ...issued.value, warnings, overridden: overridden.value });
};
