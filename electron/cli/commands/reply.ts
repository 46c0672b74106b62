import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { commandLine } from '../command-line.ts';
import { replyAnswer, tellBatch, tellFile } from '../reply-report.ts';
import { who } from '../who.ts';

const actionSchema = z.literal('import');

const confirmSchema = z.union([
  z.literal('all'),
  z
    .string()
    .regex(/^\d{1,6}(?:\s*,\s*\d{1,6})*$/)
    .transform((given) => new Set(given.split(',').map(Number))),
]);

const optionsSchema = z.object({
  round: z.string().optional(),
  city: z.string().optional(),
  language: z.string().optional(),
  base: z.coerce.number().int().min(0).optional(),
  received: z.string().optional(),
  replaces: z.string().optional(),
  handMarked: z.boolean().default(false),
  typedComments: z.enum(['comments', 'words']).default('comments'),
  confirm: confirmSchema.default(new Set<number>()),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `reply import FILE REPLIES… --round R [--city NAME] [--json] [--dry-run] …` */
export const replyCommand = commandLine({
  name: 'reply',
  arguments: ['<reply-action>', '<file>', '<replies...>'],
  options: [
    { flags: '--round <round>', text: 'round' },
    { flags: '--city <names>', text: 'reply-city' },
    { flags: '--language <language>', text: 'reply-language' },
    { flags: '--base <version>', text: 'base' },
    { flags: '--received <date>', text: 'received' },
    { flags: '--replaces <reply>', text: 'reply-replaces' },
    { flags: '--hand-marked', text: 'hand-marked' },
    { flags: '--typed-comments <as>', text: 'typed-comments', choices: ['comments', 'words'] },
    { flags: '--confirm <numbers>', text: 'confirm' },
    { flags: '--dry-run', text: 'dry-run' },
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: async ([action = '', path = '', ...replies], options, out) => {
    if (!actionSchema.safeParse(action).success)
      return out.fail({ code: 'amending:unknown-action', facts: { action, actions: 'import' } });
    const { typedComments: typed, json, ...asked } = options;
    const file = openDraft(path, { mode: asked.dryRun ? 'read' : 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const reports = await importReplies(
        file.value,
        replies,
        { ...asked, typed, who: who() },
        (told, done, of) => {
          if (!json) for (const one of told) tellFile(one, out);
          if (of > 1) out.progress(out.t('reply:import.progress', { done, of }));
        },
      );
      if (!reports.ok) return out.fail(reports.failure);
      if (json) out.sayJson(replyAnswer(path, reports.value, asked.dryRun));
      else tellBatch(reports.value, out);
      if (asked.dryRun) out.progress(out.t('cli:pair.nothing-changed'));
      return reports.value.some(({ state }) => state === 'refused' || state === 'held') ? 1 : 0;
    } finally {
      file.value.close();
    }
  },
});
