import { z } from 'zod';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { sentDrafts } from '#core/round/sent-drafts.ts';
import { issueText } from '#electron/host/adoption-guard.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { recordIssuedOpen } from '#electron/host/issued-open.ts';
import { exportForms } from '#electron/host/issuing.ts';
import { isNegotiationForm, issueNegotiation } from '#electron/host/issuing-forms.ts';
import { chosenLanguages } from '../chosen-languages.ts';
import { commandLine } from '../command-line.ts';
import { versionName, versionNamed } from '../known-drafts.ts';
import { doubtLines, gapLines, openLines, staleLines } from '../report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { who } from '../who.ts';

interface Chosen {
  readonly as: string;
  readonly form: string;
  readonly archive: boolean;
  readonly lineNumbers: boolean;
  readonly forAdoption: boolean;
  readonly anyway: boolean;
  readonly language?: string | undefined;
  readonly base?: string | undefined;
}

const formats = ['docx', 'pdf', 'md', 'xlsx'] as const;
const forms = [...exportForms, 'redline', 'rolling', 'consensus', 'synoptic', 'register'] as const;
const alternatives = ['bis', 'alt'] as const;

/** Options that say nothing about the file that was asked for. */
const unused = (
  { as, form, archive, lineNumbers, forAdoption, anyway, language, base }: Chosen,
  languages: readonly string[],
  { t }: Terminal,
): readonly string[] => [
  ...(archive && as !== 'pdf' ? [t('cli:export.unused', { option: '--archive' })] : []),
  ...(lineNumbers && (as === 'md' || (as === 'docx' && form === 'bilingual'))
    ? [t('cli:export.unused', { option: '--line-numbers' })]
    : []),
  ...(anyway && !forAdoption ? [t('cli:export.unused', { option: '--anyway' })] : []),
  ...(base !== undefined && form !== 'redline' ? [t('cli:export.unused', { option: '--base' })] : []),
  ...(form === 'clean' && language !== undefined && languages.length > 1
    ? [t('cli:export.only-first', { language: languages[0] ?? '' })]
    : []),
];

/** What was open in a text that went out for adoption all the same goes into the record. */
const recorded = (
  path: string,
  languages: readonly string[],
  open: readonly Failure[],
  out: Terminal,
): ExitCode => {
  if (open.length === 0) return 0;
  const done = recordIssuedOpen(path, languages, open, who());
  if (!done.ok) return out.fail(done.failure);
  out.warn(out.t('cli:export.recorded', { count: open.length }));
  return 0;
};

interface Made {
  readonly output: string;
  readonly replaced: boolean;
}

// Whoever spelled the name out knows what is there.
const sayMade = ({ output, replaced }: Made, asked: string | undefined, out: Terminal): void => {
  out.say(out.t('cli:export.made', { file: output }));
  if (replaced && output !== asked) out.warn(out.t('cli:export.replaced'));
};

/** The version that a redline is against, the first draft where none is named. */
const baseOf = ({ base = '1' }: { readonly base?: string | undefined }, file: DraftFile): Result<number> => {
  const version = versionName.safeParse(base).success ? versionNamed(file, base) : null;
  const last = sentDrafts(file.consultation).length;
  return version === null ? refuse('forms:no-draft', { given: base, last }) : success(version);
};

/** `export FILE --as docx|pdf|md|xlsx --form clean|bilingual|redline|rolling|consensus|synoptic|register --language L[,L] -o OUT` */
export const exportCommand = commandLine({
  name: 'export',
  arguments: ['<file>'],
  options: [
    { flags: '--as <format>', text: 'as', choices: formats, required: true },
    { flags: '--form <form>', text: 'form', choices: forms },
    { flags: '--language <languages>', text: 'export-language' },
    { flags: '-o, --output <file>', text: 'export-output' },
    { flags: '--archive', text: 'archive' },
    { flags: '--line-numbers', text: 'line-numbers' },
    { flags: '--for-adoption', text: 'for-adoption' },
    { flags: '--anyway', text: 'anyway' },
    { flags: '--no-sponsors', text: 'no-sponsors' },
    { flags: '--proposals', text: 'proposals' },
    { flags: '--alternatives <form>', text: 'alternatives', choices: alternatives },
    { flags: '--base <version>', text: 'redline-base' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    as: z.enum(formats),
    form: z.enum(forms).default('clean'),
    language: z.string().optional(),
    output: z.string().optional(),
    archive: z.boolean().default(false),
    lineNumbers: z.boolean().default(false),
    forAdoption: z.boolean().default(false),
    anyway: z.boolean().default(false),
    sponsors: z.boolean().default(true),
    proposals: z.boolean().default(false),
    alternatives: z.enum(alternatives).default('bis'),
    base: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: async ([path = ''], options, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { consultation } = file.value;
    file.value.close();
    const chosen = chosenLanguages(path, file.value.draft, options.language, out);
    if (!chosen.ok) return out.fail(chosen.failure);
    const {
      as,
      form,
      json,
      lineNumbers,
      archive,
      output: asked,
      language: named,
      forAdoption,
      anyway,
    } = options;
    const listed = (open: readonly Failure[]): string => openLines(open, out);
    const adoption = { forAdoption, anyway, listed };
    if (isNegotiationForm(form)) {
      const { sponsors, alternatives: marked, proposals } = options;
      const from = baseOf(options, file.value);
      if (!from.ok) return out.fail(from.failure);
      const show = proposals ? 'proposals' : 'brackets';
      const how = { ...adoption, sponsors, show, alternatives: marked } as const;
      const done = await issueNegotiation(consultation, {
        form,
        format: as,
        // Word tracks changes in a text of one language, so two are set in columns only where both are asked for.
        languages:
          form === 'redline' && as === 'docx' && named === undefined
            ? chosen.value.slice(0, 1)
            : chosen.value,
        output: asked,
        source: path,
        from: from.value,
        ...how,
      });
      if (!done.ok) return out.fail(done.failure);
      for (const line of [...unused(options, [], out), ...doubtLines(done.value.warnings, out)])
        out.warn(line);
      if (json) out.sayJson({ file: done.value.output, warnings: done.value.warnings });
      else sayMade(done.value, asked, out);
      return recorded(path, chosen.value, done.value.overridden, out);
    }
    if (as === 'xlsx')
      return out.fail({ code: 'forms:format', facts: { form, format: as, formats: 'docx, pdf, md' } });
    const issued = await issueText(file.value, {
      ...adoption,
      format: as,
      form,
      languages: chosen.value,
      output: asked,
      source: path,
      lineNumbers,
      archive,
    });
    if (!issued.ok) return out.fail(issued.failure);
    for (const line of unused(options, chosen.value, out)) out.warn(line);
    const { pages, output, warnings } = issued.value;
    const languages = pages.map(({ language }) => language);
    // What is open in a text for adoption is among its warnings already.
    const lacking = forAdoption
      ? []
      : [...gapLines('export', pages, out), ...staleLines(file.value, languages, out)];
    for (const line of [...doubtLines(warnings, out), ...lacking]) out.warn(line);
    if (json) out.sayJson({ file: output, placeholders: pages.flatMap(({ placeholders }) => placeholders) });
    else sayMade(issued.value, asked, out);
    return recorded(path, languages, issued.value.overridden, out);
  },
});
