import { z } from 'zod';
import { kinds } from '#core/draft/draft.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { importText } from '#electron/host/importing.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines, madeLine, tellReading } from '../report.ts';
import { who } from '../who.ts';

/** `import TEXT --kind K --language L -o FILE` */
export const importCommand = commandLine({
  name: 'import',
  arguments: ['<text>'],
  options: [
    { flags: '--kind <kind>', text: 'kind', choices: kinds },
    { flags: '--language <language>', text: 'language', required: true },
    { flags: '-o, --output <file>', text: 'output', required: true },
    { flags: '--replace', text: 'replace-file' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    kind: z.enum(kinds).optional(),
    language: z.string(),
    output: z.string(),
    replace: z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  run: async ([path = ''], options, out) => {
    const read = await importText(path, options.language, options.kind);
    if (!read.ok) return out.fail(read.failure);
    const { draft, report, warnings } = read.value;
    const file = createDraft(options.output, draft, { who: who(), replace: options.replace });
    if (!file.ok) return out.fail(file.failure);
    file.value.close();
    for (const line of doubtLines(warnings, out)) out.warn(line);
    if (options.json) out.sayJson({ file: options.output, report, warnings });
    else {
      tellReading(report, out);
      out.say(madeLine('cli:import.made', options.output, draft, out));
    }
    return 0;
  },
});
