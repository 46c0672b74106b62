import { z } from 'zod';
import { type Result, refuse, success } from '#core/failure.ts';
import { isAfter } from '#core/round/deadline.ts';
import { inRound, openingRound, type RoundStatus, roundStatus } from '#electron/host/amending/rounds.ts';
import { cityCalled } from '#electron/host/city-called.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { speakingOf } from '../known-drafts.ts';
import type { Terminal } from '../terminal.ts';
import { waitingLines } from '../waiting-lines.ts';
import { who } from '../who.ts';
import { packFlags, packOptions, type SendingTold, sendOut, unfitFor } from './sending.ts';

const actions = [
  'open',
  'close',
  'status',
  'send',
  'sent',
  'extend',
  'reply',
  'include',
  'leave-out',
] as const;
const actionSchema = z.enum(actions);
type Action = z.infer<typeof actionSchema>;

const optionsSchema = z.object({
  round: z.string().optional(),
  deadline: z.string().optional(),
  zone: z.string().optional(),
  silence: z.enum(['consent', 'no-position', 'objection']).optional(),
  city: z.string().optional(),
  all: z.boolean().default(false),
  roster: z.string().optional(),
  reply: z.string().optional(),
  answer: z.enum(['no-comment', 'approves']).optional(),
  received: z.string().optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
  early: z.boolean().default(false),
  now: z.string().optional(),
  ...packOptions,
  json: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

/** What is told beside where the rounds stand: what the draft lacks that was sent. */
type Told = SendingTold | null;

const done = (file: DraftFile, action: Exclude<Action, 'status'>, options: Options): Result<null> => {
  const acts = action === 'open' ? openingRound(file, options) : inRound(file, action, options);
  if (!acts.ok) return acts;
  const enacted = file.enact(acts.value, { who: options.by ?? who(), why: options.reason });
  return enacted.ok ? success(null) : enacted;
};

const enactedBy = async (
  file: DraftFile,
  action: Action,
  options: Options,
  out: Terminal,
): Promise<Result<Told>> => {
  if (action === 'status') return success(null);
  const { out: folder } = options;
  return action === 'send' && folder !== undefined
    ? sendOut(file, { ...options, out: folder }, out)
    : done(file, action, options);
};

const timeOf = ({ at, zone }: RoundStatus['deadline'], { ui }: Terminal): string =>
  `${new Intl.DateTimeFormat(ui, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(at))} (${zone})`;

const tellStatus = (status: RoundStatus, out: Terminal): void => {
  const { t, say } = out;
  say(
    t(`cli:round.${status.early ? 'closed-early' : status.closed ? 'closed' : 'open'}`, {
      round: status.round,
      version: status.base,
      deadline: timeOf(status.deadline, out),
      silence: t(`cli:round.silence.${status.silence}`),
    }),
  );
  for (const [state, count] of Object.entries(status.tally))
    if (count > 0) say(`  ${t(`cli:round.state.${state}`)}${t('cli:colon')} ${count}`);
  if (status.tally['not-sent'] > 0) say(`  ${t('cli:round.unsent', { count: status.tally['not-sent'] })}`);
  say(t('cli:round.proposals', { count: status.proposals }));
  for (const { city, name, state, replies } of status.cities) {
    if (replies.length === 0) continue;
    const told = replies.map(({ reply, standing }) => `${reply} ${t(`cli:round.standing.${standing}`)}`);
    say(
      `  ${cityCalled({ city, name }, out.ui)}${t('cli:colon')} ${t(`cli:round.state.${state}`)} (${told.join(', ')})`,
    );
  }
  for (const { name, beside } of status.cities)
    if (beside.length > 0) say(`  ${t('reply:beside', { city: name, replies: beside.join(', ') })}`);
  for (const { reply, cities, base, clause, words } of status.remarks) {
    const facts = { reply, cities: cities.join(', '), version: base, clause: clause ?? '', words };
    say(t(clause === null ? 'cli:round.remark' : 'cli:round.remark-on', facts));
  }
  for (const line of waitingLines(status.held, out)) say(line);
  const ids = status.aside.map(({ id }) => id).join(', ');
  if (status.aside.length > 0) say(`  ${t('reply:waiting.aside', { count: status.aside.length, ids })}`);
};

// Only what was sent is told beside where its round stands.
const besideStatus = (status: RoundStatus, sent: Told) =>
  status.round === sent?.round ? { ...status, lacks: sent.lacks } : status;

const tell = (
  path: string,
  all: readonly RoundStatus[],
  sent: Told,
  { json }: Options,
  out: Terminal,
): void => {
  if (json) out.sayJson(all.map((status) => besideStatus(status, sent)));
  else if (all.length === 0) out.progress(out.t('cli:round.none', { file: path }));
  else for (const status of all) tellStatus(status, out);
};

/** `round open|close|status|send|sent|extend|reply|include|leave-out FILE …` */
export const roundCommand = commandLine({
  name: 'round',
  arguments: ['<action>', '<file>'],
  options: [
    { flags: '--round <round>', text: 'round' },
    { flags: '--deadline <date>', text: 'deadline' },
    { flags: '--zone <zone>', text: 'zone' },
    { flags: '--silence <meaning>', text: 'silence', choices: ['consent', 'no-position', 'objection'] },
    { flags: '--roster <csv>', text: 'roster' },
    { flags: '--city <names>', text: 'round-city' },
    { flags: '--all', text: 'round-all' },
    { flags: '--reply <reply>', text: 'reply' },
    { flags: '--answer <answer>', text: 'answer', choices: ['no-comment', 'approves'] },
    { flags: '--received <date>', text: 'received' },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--reason <words>', text: 'reason' },
    { flags: '--early', text: 'early' },
    { flags: '--now <date>', text: 'now' },
    ...packFlags,
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: async ([given = '', path = ''], options, out) => {
    const action = actionSchema.safeParse(given);
    if (!action.success)
      return out.fail({
        code: 'amending:unknown-action',
        facts: { action: given, actions: actions.join(', ') },
      });
    const unfit = unfitFor(action.data, options);
    if (unfit !== null) return out.fail(unfit);
    const file = openDraft(path, { mode: action.data === 'status' ? 'read' : 'write' });
    if (!file.ok) return out.fail(file.failure);
    const enacted = await enactedBy(file.value, action.data, options, out);
    file.value.close();
    if (!enacted.ok) return out.fail(enacted.failure);
    const status = statusOf(file.value, options);
    if (!status.ok) return out.fail(status.failure);
    tell(path, status.value, enacted.value, options, speakingOf(out, file.value));
    if (action.data === 'open') warnOfPast(status.value.at(-1), options, out);
    return 0;
  },
});

// A round that is over as it opens counts every reply as late, and every city that was asked as silent.
const warnOfPast = (opened: RoundStatus | undefined, { now }: Options, out: Terminal): void => {
  if (opened === undefined || !isAfter(now ?? new Date().toISOString(), opened.deadline)) return;
  out.warn(out.t('cli:round.past', { deadline: timeOf(opened.deadline, out), round: opened.round }));
};

const statusOf = (file: DraftFile, { now, round }: Options): Result<readonly RoundStatus[]> => {
  const moment = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(moment)) return refuse('amending:bad-date', { given: now ?? '' });
  return roundStatus(file.consultation, round, new Date(moment).toISOString());
};
