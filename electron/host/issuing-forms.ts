import { existsSync } from 'node:fs';
import { amendmentsOf, firstVersion, type Negotiation, present, versionOf } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { adoptionGaps, consultationGaps } from '#core/forms/adoption.ts';
import type { Form, SheetForm } from '#core/forms/form.ts';
import { redlineForm } from '#core/forms/redline-form.ts';
import { registerForm } from '#core/forms/register-form.ts';
import type { RemarkSaid } from '#core/forms/remarks.ts';
import { rollingForm } from '#core/forms/rolling-form.ts';
import { registerSheet, synopticSheet } from '#core/forms/sheets.ts';
import { synopticForm } from '#core/forms/synoptic-form.ts';
import { dayOf, type Terms } from '#core/forms/terms.ts';
import { trackedForm } from '#core/forms/tracked/tracked-form.ts';
import type { WaitingFile } from '#core/forms/waiting.ts';
import type { Consultation } from '#core/round/state.ts';
import { type Adoption, adoptedForms, overriding } from './adoption-guard.ts';
import { knownDrafts } from './draft-called.ts';
import { remarksSaid } from './forms/remarks-in.ts';
import { formTerms } from './forms/terms.ts';
import { waitingIn } from './forms/waiting-in.ts';
import { issuedPlace } from './issued-name.ts';
import { isDraftFile, issue } from './issuing.ts';
import { writeOutput } from './writing/write-output.ts';

/** The forms of a negotiation, and in which formats each is made; the first is the usual one. */
export const formFormats = {
  redline: ['docx', 'pdf', 'md'],
  rolling: ['docx', 'pdf', 'md'],
  consensus: ['docx', 'pdf', 'md'],
  synoptic: ['docx', 'pdf', 'md', 'xlsx'],
  register: ['xlsx', 'docx', 'pdf', 'md'],
} as const;
export type NegotiationForm = keyof typeof formFormats;
export type FormFormat = (typeof formFormats)[NegotiationForm][number];

/** How a form is to be issued. */
export interface FormIssue extends Adoption {
  readonly form: NegotiationForm;
  readonly format: FormFormat;
  /** One or two languages of the draft; the first is that of the form's own words. */
  readonly languages: readonly Language[];
  /** The file or folder to write; a name from the draft's own file and the form where none is given, or in the folder. */
  readonly output?: string | undefined;
  /** The path of the draft's own file. */
  readonly source?: string | undefined;
  /** Rolling text: whether the cities stand behind what they want; they do unless told otherwise. */
  readonly sponsors?: boolean;
  /** Rolling text: what the committee put in brackets, or every open proposal as well. */
  readonly show?: 'brackets' | 'proposals';
  readonly alternatives?: 'bis' | 'alt';
  /** Consensus: what still waits in the consultations. */
  readonly outstanding?: readonly Failure[];
  /** The drafts that people know, by which versions are called. */
  readonly known?: Readonly<Record<string, string>>;
  /** Register: the files that came in and wait. */
  readonly waiting?: readonly WaitingFile[];
  /** Register: what cities said of which no change was made. */
  readonly remarks?: readonly RemarkSaid[];
  /** Redline: the versions compared; from the first to the present one unless told otherwise. */
  readonly from?: number;
  readonly to?: number;
}

/** What was issued, and what its readers should know. For a consensus text the warnings say what is still open. */
export interface IssuedForm {
  readonly output: string;
  /** A file of that name was there before. */
  readonly replaced: boolean;
  readonly warnings: readonly Failure[];
  /** What was open in a consensus text that went out for adoption all the same, for the record. */
  readonly overridden: readonly Failure[];
}

/**
 * The day a form is dated: the last day on which anything was proposed or decided. Never the clock, so that the same
 * record gives the same file.
 */
const formDate = (state: Negotiation): string => {
  const moments = [
    ...amendmentsOf(state).flatMap(({ history }) => history.map(({ by }) => by.at)),
    ...state.decisions.flatMap(({ deed, undone }) => [deed.by.at, undone?.at ?? '']),
  ];
  const days = moments.flatMap((moment) => dayOf(moment) ?? []).filter(isDay);
  return days.sort().at(-1) ?? '2004-01-01';
};

const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date);
};

const formOf = (state: Negotiation, wanted: FormIssue, terms: Terms): Result<Form> => {
  const { languages, from = 0, to = versionOf(state) } = wanted;
  switch (wanted.form) {
    case 'redline': {
      const [before, after] = [state.versions[from], state.versions[to]];
      const last = versionOf(state);
      if (before === undefined) return refuse('forms:no-version', { version: from, last });
      if (after === undefined) return refuse('forms:no-version', { version: to, last });
      return success(redlineForm({ before, after, from, to }, languages, terms));
    }
    case 'rolling': {
      const { show = 'brackets', alternatives = 'bis', sponsors = true } = wanted;
      return success(rollingForm(state, languages, terms, { show, alternatives, sponsors }));
    }
    case 'synoptic':
      return success(synopticForm(state, languages, terms));
    case 'register':
    case 'consensus':
      return success(registerForm(state, languages, terms, wanted.waiting, wanted.remarks));
  }
};

const sheetOf = (
  state: Negotiation,
  { form, languages, waiting, remarks }: FormIssue,
  terms: Terms,
): SheetForm =>
  form === 'synoptic'
    ? synopticSheet(state, languages, terms)
    : registerSheet(state, languages, terms, waiting, remarks);

interface Content {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Failure[];
}

const contentOf = async (
  form: Form,
  format: 'docx' | 'pdf' | 'md',
  date: string,
): Promise<Result<Content>> => {
  switch (format) {
    case 'md': {
      const { formMarkdown } = await import('#core/print/forms/markdown.ts');
      return success({ bytes: new TextEncoder().encode(formMarkdown(form)), warnings: [] });
    }
    case 'docx': {
      const { writeForm } = await import('#core/word/write/forms/write-form.ts');
      return success({ bytes: await writeForm(form, date), warnings: [] });
    }
    case 'pdf': {
      const { formPdf } = await import('./forms/form-pdf.ts');
      return formPdf(form, date);
    }
  }
};

/** Whether a form is made with tracked changes: Word cannot track what stands in columns. */
const isTracked = ({ form, format, languages }: FormIssue): boolean =>
  form === 'redline' && format === 'docx' && languages.length === 1;

const trackedContent = async (
  state: Negotiation,
  { languages, from = 0, to = versionOf(state) }: FormIssue,
  terms: Terms,
): Promise<Result<Content>> => {
  const { writeTracked } = await import('#core/word/write/tracked/write-tracked.ts');
  const form = trackedForm(state, languages[0] ?? '', { from, to }, terms);
  return form.ok ? success({ bytes: await writeTracked(form.value, formDate(state)), warnings: [] }) : form;
};

const made = async (state: Negotiation, wanted: FormIssue, terms: Terms): Promise<Result<Content>> => {
  if (wanted.format === 'xlsx') {
    const { sheetFile } = await import('./forms/sheet-file.ts');
    return success({ bytes: await sheetFile(sheetOf(state, wanted, terms)), warnings: [] });
  }
  if (isTracked(wanted)) return trackedContent(state, wanted, terms);
  const form = formOf(state, wanted, terms);
  return form.ok ? contentOf(form.value, wanted.format, formDate(state)) : form;
};

const consensus = async (
  state: Negotiation,
  wanted: FormIssue,
  terms: Terms,
): Promise<Result<IssuedForm>> => {
  const { languages, format, output, source } = wanted;
  const gaps = [...adoptionGaps(state, languages, terms), ...(wanted.outstanding ?? [])];
  const overridden = overriding(gaps, wanted, terms, languages[0] ?? '');
  if (!overridden.ok) return overridden;
  if (format === 'xlsx') return refuse('forms:format', { form: wanted.form, format, formats: '' });
  const form = languages.length > 1 ? 'bilingual' : 'clean';
  const formName = terms.say(languages[0] ?? '', 'form.consensus');
  const issued = await issue(present(state), {
    form,
    format,
    languages,
    output,
    source,
    formName,
  });
  return issued.ok
    ? success({
        output: issued.value.output,
        replaced: issued.value.replaced,
        warnings: [...gaps, ...issued.value.warnings],
        overridden: overridden.value,
      })
    : issued;
};

const refusalOf = (state: Negotiation, { form, format, languages }: FormIssue, terms: Terms) => {
  const formats: readonly FormFormat[] = formFormats[form];
  if (!formats.includes(format)) return refuse('forms:format', { form, format, formats: formats.join(', ') });
  const spoken = firstVersion(state).languages.concat(present(state).languages);
  const unknown =
    languages.length === 0
      ? ''
      : languages.find((tag) => !spoken.includes(tag) || terms.languages[tag] === undefined);
  return unknown === undefined
    ? null
    : refuse('forms:no-language', { language: unknown, languages: present(state).languages.join(', ') });
};

/**
 * Issues a form of a negotiation as one file, replacing an older one in one step or leaving it alone. The redline,
 * rolling text, synoptic table and register say what is in the record; the consensus text is the clean text, refused
 * (`forms:not-for-adoption`) where it is to go out for adoption and anything is open; no other of them goes out for
 * adoption (`forms:not-adopted`). Refused also with `forms:format`, `forms:no-language`, `forms:no-version`, and as printing and writing the file refuse.
 */
export const issueForm = async (state: Negotiation, asked: FormIssue): Promise<Result<IssuedForm>> => {
  const wanted = { ...asked, languages: asked.languages.slice(0, 2) };
  const terms = formTerms('forms', asked.known ?? {});
  const refused = refusalOf(state, wanted, terms);
  if (refused !== null) return refused;
  if (wanted.forAdoption === true && !adoptedForms.includes(wanted.form))
    return refuse('forms:not-adopted', { form: wanted.form, forms: adoptedForms.join(', ') });
  if (wanted.form === 'consensus') return consensus(state, wanted, terms);
  const content = await made(state, wanted, terms);
  if (!content.ok) return content;
  const form = terms.say(wanted.languages[0] ?? '', `form.${wanted.form}`);
  const output = issuedPlace({ ...wanted, form });
  if (isDraftFile(output)) return refuse('issuing:onto-draft', { path: output });
  const replaced = existsSync(output);
  const written = writeOutput(output, content.value.bytes, { replace: true });
  const { warnings } = content.value;
  return written.ok ? success({ output, replaced, warnings, overridden: [] }) : written;
};

/** Whether a form is one of a negotiation. */
export const isNegotiationForm = (form: string): form is NegotiationForm => Object.hasOwn(formFormats, form);

/**
 * Issues a form of the negotiation of a draft file; a consensus text for adoption is also refused where anything is
 * open. Refused with `forms:no-negotiation` for a text on which nothing was proposed yet, and as `issueForm` refuses.
 */
export const issueNegotiation = async (
  consultation: Consultation | null,
  asked: FormIssue,
): Promise<Result<IssuedForm>> =>
  consultation === null
    ? refuse('forms:no-negotiation', { form: asked.form })
    : issueForm(consultation.negotiation, {
        ...asked,
        known: knownDrafts(consultation),
        outstanding: consultationGaps(consultation),
        waiting: waitingIn(consultation, asked.languages),
        remarks: remarksSaid(consultation, asked.languages),
      });
