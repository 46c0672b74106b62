import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { type ExportForm, type ExportFormat, exportForms, issue } from '#electron/host/issuing.ts';
import { chosenLanguages } from '../chosen-languages.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines, gapLines } from '../report.ts';
import type { Terminal } from '../terminal.ts';

interface Chosen {
  readonly as: ExportFormat;
  readonly form: ExportForm;
  readonly archive: boolean;
  readonly lineNumbers: boolean;
  readonly language?: string | undefined;
}

const formats = ['docx', 'pdf', 'md'] as const;

/** Options that say nothing about the file that was asked for. */
const unused = (
  { as, form, archive, lineNumbers, language }: Chosen,
  languages: readonly string[],
  { t }: Terminal,
): readonly string[] => [
  ...(archive && as !== 'pdf' ? [t('cli:export.unused', { option: '--archive' })] : []),
  ...(lineNumbers && (as === 'md' || (as === 'docx' && form === 'bilingual'))
    ? [t('cli:export.unused', { option: '--line-numbers' })]
    : []),
  ...(form === 'clean' && language !== undefined && languages.length > 1
    ? [t('cli:export.only-first', { language: languages[0] ?? '' })]
    : []),
];

/** `export FILE --as docx|pdf|md --form clean|bilingual --language L[,L] -o OUT` */
export const exportCommand = commandLine({
  name: 'export',
  arguments: ['<file>'],
  options: [
    { flags: '--as <format>', text: 'as', choices: formats, required: true },
    { flags: '--form <form>', text: 'form', choices: exportForms },
    { flags: '--language <languages>', text: 'export-language' },
    { flags: '-o, --output <file>', text: 'export-output' },
    { flags: '--archive', text: 'archive' },
    { flags: '--line-numbers', text: 'line-numbers' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    as: z.enum(formats),
    form: z.enum(exportForms).default('clean'),
    language: z.string().optional(),
    output: z.string().optional(),
    archive: z.boolean().default(false),
    lineNumbers: z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  run: async ([path = ''], options, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    file.value.close();
    const chosen = chosenLanguages(path, file.value.draft, options.language, out);
    if (!chosen.ok) return out.fail(chosen.failure);
    const { as, language: _, json, ...rest } = options;
    const issued = await issue(file.value.draft, { ...rest, format: as, languages: chosen.value });
    if (!issued.ok) return out.fail(issued.failure);
    for (const line of unused(options, chosen.value, out)) out.warn(line);
    const { pages, output, warnings } = issued.value;
    for (const line of [...doubtLines(warnings, out), ...gapLines('export', pages, out)]) out.warn(line);
    if (json) out.sayJson({ file: output, placeholders: pages.flatMap(({ placeholders }) => placeholders) });
    else out.say(out.t('cli:export.made', { file: output }));
    return 0;
  },
});
