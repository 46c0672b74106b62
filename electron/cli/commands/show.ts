import { z } from 'zod';
import { printed } from '#core/draft/printed.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { showJson, showText } from '#electron/host/showing.ts';
import { chosenLanguages } from '../chosen-languages.ts';
import { commandLine } from '../command-line.ts';
import { gapLines } from '../report.ts';

/** `show FILE [--language L[,L]] [--json]` */
export const showCommand = commandLine({
  name: 'show',
  arguments: ['<file>'],
  options: [
    { flags: '--language <languages>', text: 'languages' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ language: z.string().optional(), json: z.boolean().default(false) }),
  run: ([path = ''], options, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { draft } = file.value;
    file.value.close();
    const chosen = chosenLanguages(path, draft, options.language, out);
    if (!chosen.ok) return out.fail(chosen.failure);
    const languages = draftingLanguages();
    const pages = chosen.value.map((tag) => printed(draft, tag, languages, { asTyped: true }));
    if (options.json) out.sayJson(showJson(draft, pages));
    else out.say(showText(draft.kind, pages));
    if (!options.json) for (const line of gapLines('show', pages, out)) out.warn(line);
    return 0;
  },
});
