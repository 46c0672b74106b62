import { z } from 'zod';
import type { FileReport } from '#core/reply/report.ts';
import { waitingFiles } from '#core/round/held-files.ts';
import type { HeldFile } from '#core/round/round.ts';
import { inRound, theRound } from '#electron/host/amending/rounds.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { commandLine } from '../command-line.ts';
import { baseNamed, speakingOf, versionName } from '../known-drafts.ts';
import { replyAnswer, tellBatch, tellFile } from '../reply-report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { waitingLines } from '../waiting-lines.ts';
import { who } from '../who.ts';

const actions = ['import', 'set-aside', 'take-up'] as const;
const actionSchema = z.enum(actions);

// A number counts in the file that is imported; an id is that of what waits.
const confirmedBy = (given: string): number | string => (given.startsWith('h') ? given : Number(given));

const confirmSchema = z.union([
  z.literal('all'),
  z
    .string()
    .regex(/^h?\d{1,6}(?:\s*,\s*h?\d{1,6})*$/)
    .transform((given) => new Set(given.split(',').map((one) => confirmedBy(one.trim())))),
]);

const optionsSchema = z.object({
  round: z.string().optional(),
  city: z.string().optional(),
  language: z.string().optional(),
  base: versionName.optional(),
  received: z.string().optional(),
  replaces: z.string().optional(),
  handMarked: z.boolean().default(false),
  typedComments: z.enum(['comments', 'words']).default('comments'),
  confirm: confirmSchema.default(new Set<number>()),
  reason: z.string().optional(),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
});

type Options = z.infer<typeof optionsSchema>;

// h3-h9 is all from the one to the other.
const idsOf = (named: string): readonly string[] => {
  const [, from, to] = /^h(\d{1,6})\s*-\s*h(\d{1,6})$/.exec(named) ?? [];
  if (from === undefined || to === undefined || Number(to) - Number(from) > 9999) return [named];
  return Array.from(
    { length: Math.max(Number(to) - Number(from) + 1, 0) },
    (_, at) => `h${Number(from) + at}`,
  );
};

const settle = (
  file: DraftFile,
  action: 'set-aside' | 'take-up',
  named: readonly string[],
  { round, reason, json }: Options,
  out: Terminal,
): ExitCode => {
  const files = named.flatMap((ids) => ids.split(',')).flatMap((id) => idsOf(id.trim()));
  const acts = inRound(file, action, { round, files });
  if (!acts.ok) return out.fail(acts.failure);
  const done = file.enact(acts.value, { who: who(), why: reason });
  if (!done.ok) return out.fail(done.failure);
  if (json) out.sayJson({ file: file.path, [action]: files });
  else out.say(out.t(`reply:${action}`, { count: files.length, ids: files.join(', ') }));
  return 0;
};

const waitingNow = (file: DraftFile, { round }: Options): readonly HeldFile[] => {
  const found = theRound(file, { round });
  const { consultation } = file;
  return found.ok && consultation !== null ? waitingFiles(consultation, found.value) : [];
};

// Those of this batch are told already.
const tellWaiting = (waiting: readonly HeldFile[], reports: readonly FileReport[], out: Terminal): void => {
  const told = new Set(
    reports.flatMap(({ held, findings }) => [held ?? [], findings.flatMap((one) => one.held ?? [])].flat()),
  );
  for (const line of waitingLines(
    waiting.filter(({ id }) => !told.has(id)),
    out,
  ))
    out.say(line);
};

const takeIn = async (
  file: DraftFile,
  replies: readonly string[],
  options: Options,
  out: Terminal,
): Promise<ExitCode> => {
  const { typedComments: typed, json, reason: _reason, ...asked } = options;
  const base = baseNamed(file, options.base);
  if (!base.ok) return out.fail(base.failure);
  const reports = await importReplies(
    file,
    replies,
    { ...asked, base: base.value, typed, who: who() },
    (told, done, of) => {
      if (!json) for (const one of told) tellFile(one, out);
      if (of > 1) out.progress(out.t('reply:import.progress', { done, of }));
    },
  );
  if (!reports.ok) return out.fail(reports.failure);
  const waiting = waitingNow(file, options);
  if (json) out.sayJson(replyAnswer(file.path, reports.value, waiting, asked.dryRun));
  else {
    tellBatch(reports.value, out);
    tellWaiting(waiting, reports.value, out);
  }
  if (asked.dryRun) out.progress(out.t('cli:pair.nothing-changed'));
  return reports.value.some(({ state }) => state === 'refused' || state === 'held') ? 1 : 0;
};

/** `reply import FILE REPLIES… --round R [--city NAME] [--json] [--dry-run] …`, `reply set-aside|take-up FILE H…` (h2,h5-h9) */
export const replyCommand = commandLine({
  name: 'reply',
  arguments: ['<reply-action>', '<file>', '[replies...]'],
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
    { flags: '--reason <words>', text: 'reason' },
    { flags: '--dry-run', text: 'dry-run' },
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: async ([given = '', path = '', ...named], options, out) => {
    const action = actionSchema.safeParse(given);
    if (!action.success)
      return out.fail({
        code: 'amending:unknown-action',
        facts: { action: given, actions: actions.join(', ') },
      });
    const reads = action.data === 'import' && options.dryRun;
    const file = openDraft(path, { mode: reads ? 'read' : 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      return action.data === 'import'
        ? await takeIn(file.value, named, options, speakingOf(out, file.value))
        : settle(file.value, action.data, named, options, out);
    } finally {
      file.value.close();
    }
  },
});
