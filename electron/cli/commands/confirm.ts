import { z } from 'zod';
import { calledParts, findPart } from '#electron/host/citing.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { languageNames } from '../report.ts';
import { who } from '../who.ts';

/** `confirm FILE --clause N --language L` */
export const confirmCommand = commandLine({
  name: 'confirm',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'reserved-clause', required: true },
    { flags: '--language <language>', text: 'confirmed-language', required: true },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    clause: z.string().min(1),
    language: z.string().min(1),
    by: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], { clause, language, by, json }, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const part = findPart(file.value.draft, clause);
      if (!part.ok) return out.fail(part.failure);
      const deed = { type: 'confirm-wording', part: part.value ?? '', language } as const;
      const noted = file.value.note(deed, { who: by ?? who() });
      if (!noted.ok) return out.fail(noted.failure);
      const left = file.value.stale.length;
      if (json) out.sayJson({ file: path, left });
      else
        out.say(
          out.t('cli:confirm.done', {
            called: calledParts(file.value.draft).get(part.value ?? '') ?? 'gone',
            language: languageNames([language], out),
            count: left,
          }),
        );
      return 0;
    } finally {
      file.value.close();
    }
  },
});
