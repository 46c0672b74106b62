import type { IssueForm, IssueFormat, IssueWish } from '#core/contract/issuing.ts';
import type { Language } from '#core/draft/draft.ts';

/** What is chosen in the dialog: forms, kinds of file and languages, each file of which is issued. */
export interface Choices {
  readonly forms: readonly IssueForm[];
  readonly formats: readonly IssueFormat[];
  readonly languages: readonly Language[];
  readonly archive: boolean;
  readonly lineNumbers: boolean;
  readonly forAdoption: boolean;
}

/** The kinds of file in which each form is made, as the host makes them. */
export const formatsOf: Readonly<Record<IssueForm, readonly IssueFormat[]>> = {
  clean: ['docx', 'pdf', 'md'],
  bilingual: ['docx', 'pdf', 'md'],
  redline: ['docx', 'pdf', 'md'],
  rolling: ['docx', 'pdf', 'md'],
  consensus: ['docx', 'pdf', 'md'],
  synoptic: ['docx', 'pdf', 'xlsx', 'md'],
  register: ['xlsx', 'docx', 'pdf', 'md'],
};

/** Forms that speak of what cities proposed; there are none of them before a consultation. */
export const consultedForms: readonly IssueForm[] = [
  'consensus',
  'redline',
  'rolling',
  'synoptic',
  'register',
];

const isTogether = (form: IssueForm): boolean => form !== 'clean' && form !== 'consensus';

const languageSets = (form: IssueForm, languages: readonly Language[]): readonly (readonly Language[])[] => {
  if (form === 'bilingual') return languages.length < 2 ? [] : [languages.slice(0, 2)];
  return isTogether(form) ? [languages.slice(0, 2)] : languages.map((language) => [language]);
};

/** The files that a choice comes to, in order. */
export const wishesOf = (choices: Choices): readonly IssueWish[] => {
  const { forms, formats, languages, archive, lineNumbers, forAdoption } = choices;
  return forms.flatMap((form) =>
    formatsOf[form]
      .filter((format) => formats.includes(format))
      .flatMap((format) =>
        languageSets(form, languages).map((some) => ({
          form,
          format,
          languages: [...some],
          archive: archive && format === 'pdf',
          lineNumbers,
          forAdoption: forAdoption && form === 'consensus',
        })),
      ),
  );
};
