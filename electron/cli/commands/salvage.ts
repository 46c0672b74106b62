import { z } from 'zod';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { salvageDraft } from '#electron/host/file/salvage.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

/** `salvage FILE -o NEW` */
export const salvageCommand = commandLine({
  name: 'salvage',
  arguments: ['<file>'],
  options: [
    { flags: '-o, --output <file>', text: 'output', required: true },
    { flags: '--replace', text: 'replace-file' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    output: z.string(),
    replace: z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], { output, replace, json }, out) => {
    const salvaged = salvageDraft(path);
    if (!salvaged.ok) return out.fail(salvaged.failure);
    const { draft, margin, entries, ...rest } = salvaged.value;
    const file = createDraft(output, draft, { who: who(), replace, entries, margin });
    if (!file.ok) return out.fail(file.failure);
    file.value.close();
    if (json) {
      out.sayJson({ file: output, parts: draft.parts.length, ...rest });
      return 0;
    }
    const { lost, older, stranded } = rest;
    if (stranded > 0) out.warn(out.t('cli:salvage.stranded', { count: stranded }));
    if (older.length > 0)
      out.warn(out.t('cli:salvage.older', { count: older.length, names: older.join(', ') }));
    if (lost.length > 0) out.warn(out.t('cli:salvage.lost', { count: lost.length, names: lost.join(', ') }));
    out.say(out.t('cli:salvage.made', { file: output, count: draft.parts.length }));
    return 0;
  },
});
