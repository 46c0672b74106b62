import { z } from 'zod';
import type { Negotiation } from '#core/amendment/state.ts';
import { labels } from '#core/draft/numbering.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { deciding, effects, newlyStale, verdicts } from '#electron/host/amending/deciding.ts';
import { findPart } from '#electron/host/citing.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { commandLine } from '../command-line.ts';
import { languageNames } from '../report.ts';
import type { Terminal } from '../terminal.ts';

const optionsSchema = z.object({
  text: z.string().optional(),
  clause: z.string().optional(),
  option: z.string().optional(),
  by: z.string().min(1),
  reason: z.string().min(1),
  json: z.boolean().default(false),
});

const verdictSchema = z.enum(verdicts);

interface Decided {
  readonly file: string;
  readonly decision: string;
  readonly amendments: readonly string[];
  readonly effects: ReturnType<typeof effects>;
  readonly stale: readonly { readonly clause: string; readonly language: string }[];
}

const decided = (
  file: DraftFile,
  [ids = '', verdict = '']: readonly string[],
  { text, clause, option, by, reason }: z.infer<typeof optionsSchema>,
): Result<Omit<Decided, 'file'>> => {
  const before = file.negotiation;
  const known = verdictSchema.safeParse(verdict);
  if (!known.success) return refuse('amending:unknown-verdict', { verdict, verdicts: verdicts.join(', ') });
  if (before === null) return refuse('amendment:unknown', { id: ids });
  const part = clause === undefined ? success(null) : findPart(file.draft, clause);
  if (!part.ok) return part;
  const asked = ids.split(',').map((id) => id.trim());
  const act = deciding(before, {
    ids: asked,
    verdict: known.data,
    text,
    option,
    part: part.value ?? undefined,
  });
  if (!act.ok) return act;
  const done = file.enact(act.value, { who: by, why: reason });
  if (!done.ok) return done;
  const after = file.negotiation ?? before;
  return success({
    decision: known.data,
    amendments: 'ids' in act.value ? act.value.ids : asked,
    effects: effects(before, after),
    stale: staleLines(before, after),
  });
};

const staleLines = (before: Negotiation, after: Negotiation): Decided['stale'] => {
  const draft = after.versions.at(-1);
  return newlyStale(before, after).map(({ part, language }) => {
    const profile = draftingLanguages()[language];
    const cite = profile === undefined || draft === undefined ? '' : labels(draft, profile).get(part)?.cite;
    return { clause: cite ?? '', language };
  });
};

const tell = ({ file, decision, amendments, effects: done, stale }: Decided, out: Terminal): void => {
  const { t } = out;
  out.say(
    t('cli:decide.done', { file, ids: amendments.join(', '), decision: t(`cli:decide.verdict.${decision}`) }),
  );
  for (const { id, status, state } of done)
    if (!amendments.includes(id))
      out.say(
        `  ${id}  ${t(`cli:amendments.status.${status}`)}${state === 'applies' ? '' : `, ${t(`cli:amendments.state.${state}`)}`}`,
      );
  for (const { clause, language } of stale)
    out.warn(t('cli:decide.stale', { clause, language: languageNames([language], out) }));
};

/** `decide FILE ID[,ID] accept|reject|… --by WHO --reason WHY` */
export const decideCommand = commandLine({
  name: 'decide',
  arguments: ['<file>', '<amendments>', '<verdict>'],
  options: [
    { flags: '--text <words>', text: 'agreed-text' },
    { flags: '--clause <paragraph>', text: 'decided-clause' },
    { flags: '--option <alternative>', text: 'chosen' },
    { flags: '--by <who>', text: 'by', required: true },
    { flags: '--reason <words>', text: 'reason', required: true },
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: ([path = '', ...words], options, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const done = decided(file.value, words, options);
    file.value.close();
    if (!done.ok) return out.fail(done.failure);
    if (options.json) out.sayJson({ file: path, ...done.value });
    else tell({ file: path, ...done.value }, out);
    return 0;
  },
});
