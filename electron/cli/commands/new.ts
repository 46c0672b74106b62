import { z } from 'zod';
import { newDraft, templateKinds } from '#electron/host/drafting.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines, madeLine } from '../report.ts';
import { who } from '../who.ts';

/** `new --kind K --meeting EDITION [--field k=v]… -o FILE` */
export const newCommand = commandLine({
  name: 'new',
  arguments: [],
  options: [
    { flags: '--kind <kind>', text: 'kind', choices: templateKinds, required: true },
    { flags: '--meeting <edition>', text: 'meeting', required: true },
    { flags: '--field <name=value>', text: 'field', repeated: true },
    { flags: '-o, --output <file>', text: 'output', required: true },
    { flags: '--replace', text: 'replace-file' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    kind: z.enum(templateKinds),
    meeting: z.string(),
    field: z.array(z.string()).default([]),
    output: z.string(),
    replace: z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  run: (_, options, out) => {
    const made = newDraft(options.kind, options.meeting, options.field);
    if (!made.ok) return out.fail(made.failure);
    const { draft, doubts } = made.value;
    const file = createDraft(options.output, draft, { who: who(), replace: options.replace });
    if (!file.ok) return out.fail(file.failure);
    file.value.close();
    for (const line of doubtLines(doubts, out)) out.warn(line);
    if (options.json) out.sayJson({ file: options.output, doubts });
    else out.say(madeLine('cli:new.made', options.output, draft, out));
    return 0;
  },
});
