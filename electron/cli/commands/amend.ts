import { z } from 'zod';
import type { Failure } from '#core/failure.ts';
import { type Amending, amending } from '#electron/host/amending/amend.ts';
import { type Asked, type Incoming, readIncoming } from '#electron/host/amending/incoming.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { baseNamed, speakingOf, versionName } from '../known-drafts.ts';
import { doubtLines } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { who } from '../who.ts';

const optionsSchema = z.object({
  city: z.string(),
  language: z.string().optional(),
  text: z.string().optional(),
  instructions: z.string().optional(),
  round: z.string().optional(),
  base: versionName.optional(),
  rationale: z.string().optional(),
  received: z.string().optional(),
  replaces: z.string().optional(),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
});

const tellUnsure = ({ unsure }: Incoming['reply'], { t, progress }: Terminal): void => {
  if (unsure.length === 0) return;
  progress(t('cli:amend.unsure', { count: unsure.length }));
  for (const { line, quote, reason } of unsure)
    progress(
      `  ${t('cli:import.at-line', { line, sentence: `${t(reason.code, reason.facts)} “${quote}”` })}`,
    );
};

const tell = (path: string, { reply, warnings }: Incoming, made: Amending, out: Terminal): void => {
  const { t } = out;
  for (const line of doubtLines(warnings, out)) out.warn(line);
  const { typographyOnly, base } = reply.read;
  if (typographyOnly > 0) out.progress(t('cli:amend.typography', { count: typographyOnly }));
  const cities = citiesCalled(reply.cities, out.ui);
  const count = made.amendments.length;
  const ids = made.amendments.join(', ');
  out.say(t(count === 0 ? 'cli:amend.nothing' : 'cli:amend.done', { file: path, cities, count, base, ids }));
  if (made.late) out.warn(t('cli:amend.late', { reply: made.reply ?? '', round: reply.round?.id ?? '' }));
};

const taken = (file: DraftFile, made: Amending, dryRun: boolean): Failure | null => {
  if (dryRun || (made.amendments.length === 0 && made.reply === null)) return null;
  const enacted = file.enact(made.acts, { who: who() });
  return enacted.ok ? null : enacted.failure;
};

const answer = (path: string, incoming: Incoming, made: Amending, dryRun: boolean): unknown => ({
  file: path,
  dryRun,
  base: incoming.reply.read.base,
  round: incoming.reply.round?.id ?? null,
  reply: made.reply,
  late: made.late,
  sponsors: incoming.reply.cities,
  amendments: made.amendments,
  proposals: incoming.reply.read.wishes,
  unsure: incoming.reply.unsure,
  typographyOnly: incoming.reply.read.typographyOnly,
  warnings: incoming.warnings,
});

/** `amend FILE --city NAME[,NAME] (--language L --text AMENDED | --instructions LETTER) …` */
export const amendCommand = commandLine({
  name: 'amend',
  arguments: ['<file>'],
  options: [
    { flags: '--city <names>', text: 'city', required: true },
    { flags: '--language <language>', text: 'amend-language' },
    { flags: '--text <text>', text: 'amended' },
    { flags: '--instructions <letter>', text: 'instructions' },
    { flags: '--round <round>', text: 'round' },
    { flags: '--base <version>', text: 'base' },
    { flags: '--rationale <words>', text: 'rationale' },
    { flags: '--received <date>', text: 'received' },
    { flags: '--replaces <reply>', text: 'replaces' },
    { flags: '--dry-run', text: 'dry-run' },
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: async ([path = ''], options, side) => {
    const { dryRun, json, ...given } = options;
    const file = openDraft(path, { mode: dryRun ? 'read' : 'write' });
    if (!file.ok) return side.fail(file.failure);
    try {
      const out = speakingOf(side, file.value);
      const base = baseNamed(file.value, given.base);
      if (!base.ok) return out.fail(base.failure);
      const incoming = await readIncoming(file.value, { ...given, base: base.value } satisfies Asked);
      if (!incoming.ok) return out.fail(incoming.failure);
      const made = amending(file.value, incoming.value.reply);
      const failure = taken(file.value, made, dryRun);
      if (failure !== null) return out.fail(failure);
      if (json) out.sayJson(answer(path, incoming.value, made, dryRun));
      else {
        tellUnsure(incoming.value.reply, out);
        tell(path, incoming.value, made, out);
        if (dryRun) out.progress(out.t('cli:pair.nothing-changed'));
      }
      return 0;
    } finally {
      file.value.close();
    }
  },
});
