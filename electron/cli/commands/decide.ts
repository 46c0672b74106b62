import { z } from 'zod';
import { amendmentOf, type Negotiation, present } from '#core/amendment/state.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { readAllBeside } from '#electron/host/amending/beside.ts';
import { type LostWords, leftAlone, newlyLost } from '#electron/host/amending/beside-brackets.ts';
import {
  type Deciding,
  deciding,
  effects,
  newlyStale,
  type Verdict,
  verdicts,
} from '#electron/host/amending/deciding.ts';
import { type Elision, newElisions } from '#electron/host/amending/elisions.ts';
import { followed, newlyBroken, type ReferenceAt } from '#electron/host/amending/following.ts';
import { findSponsors } from '#electron/host/amending/sponsors.ts';
import { type StandingBracket, standingBrackets } from '#electron/host/amending/standing-brackets.ts';
import { calledParts, citations, findPart } from '#electron/host/citing.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { networkFacts } from '#electron/host/network.ts';
import { bracketLines, elisionLines } from '../bracket-lines.ts';
import { commandLine } from '../command-line.ts';
import { languageNames } from '../report.ts';
import type { Terminal } from '../terminal.ts';

const optionsSchema = z.object({
  text: z.string().optional(),
  clause: z.string().optional(),
  option: z.string().optional(),
  beside: z.array(z.string()).default([]),
  whole: z.boolean().default(false),
  alone: z.boolean().default(false),
  into: z.string().optional(),
  city: z.string().optional(),
  by: z.string().min(1),
  reason: z.string().min(1),
  json: z.boolean().default(false),
});

type Options = z.infer<typeof optionsSchema>;

const verdictSchema = z.enum(verdicts);

interface Decided {
  readonly file: string;
  readonly decision: string;
  readonly amendments: readonly string[];
  readonly effects: ReturnType<typeof effects>;
  readonly stale: readonly {
    readonly clause: string;
    readonly called: string;
    readonly language: string;
    readonly kind: string;
  }[];
  /** The bracket that was put, with its alternatives. */
  readonly bracket: StandingBracket | null;
  /** The cities that withdrew, where others still sponsor. */
  readonly left: readonly string[];
  /** What a choice left as it is, where its brackets held no words any more. */
  readonly alone: readonly LostWords[];
  /** Brackets that hold no words in a language since. */
  readonly lost: readonly LostWords[];
  /** Words that came together, or would by a choice, and do not elide as they should. */
  readonly elisions: readonly Elision[];
  /** References that follow what was joined, and those that lead nowhere since. */
  readonly follows: readonly ReferenceAt[];
  readonly broken: readonly ReferenceAt[];
}

/** What is asked for, with its paragraph, cities and words found. */
const askedOf = (
  file: DraftFile,
  ids: readonly string[],
  verdict: Verdict,
  { text, clause, option, beside, whole, alone, into, city }: Options,
): Result<Deciding> => {
  const part = clause === undefined ? success(null) : findPart(file.draft, clause);
  if (!part.ok) return part;
  const cities = city === undefined ? success(undefined) : findSponsors(networkFacts(), city);
  if (!cities.ok) return cities;
  const words = readAllBeside(beside);
  if (!words.ok) return words;
  const found = { part: part.value ?? undefined, cities: cities.value, beside: words.value };
  return success({ ids, verdict, text, option, whole, alone, into, ...found });
};

const decided = (
  file: DraftFile,
  [ids = '', verdict = '']: readonly string[],
  options: Options,
): Result<Omit<Decided, 'file'>> => {
  const { by, reason } = options;
  const before = file.negotiation;
  const known = verdictSchema.safeParse(verdict);
  if (!known.success) return refuse('amending:unknown-verdict', { verdict, verdicts: verdicts.join(', ') });
  if (before === null) return refuse('amendment:unknown', { id: ids });
  const asked = ids.split(',').map((id) => id.trim());
  const given = askedOf(file, asked, known.data, options);
  if (!given.ok) return given;
  const act = deciding(before, given.value);
  if (!act.ok) return act;
  const done = file.enact(act.value, { who: by, why: reason });
  if (!done.ok) return done;
  const after = file.negotiation ?? before;
  return success({
    decision: known.data,
    amendments: 'ids' in act.value ? act.value.ids : asked,
    effects: effects(before, after),
    stale: staleLines(before, after),
    bracket: standingBrackets(after).find(({ bracket }) => isBracket(act.value, bracket)) ?? null,
    left: leftBy(given.value, after),
    alone: leftAlone(before, act.value),
    lost: newlyLost(before, after),
    elisions: newElisions(before, after),
    follows: followed(after, act.value),
    broken: newlyBroken(before, after),
  });
};

const isBracket = (act: Act, id: string): boolean => act.type === 'bracket' && act.bracket === id;

const leftBy = ({ cities = [], ids }: Deciding, after: Negotiation): readonly string[] =>
  ids.some((id) => amendmentOf(after, id)?.status === 'withdrawn') ? [] : cities.map(({ name }) => name);

const staleLines = (before: Negotiation, after: Negotiation): Decided['stale'] => {
  const [cites, called] = [citations(present(after)), calledParts(present(after))];
  return newlyStale(before, after).map(({ part, language, kind }) => ({
    clause: cites.get(part) ?? '',
    called: called.get(part) ?? 'gone',
    language,
    kind,
  }));
};

const lostFacts = ({ bracket, clause, language }: LostWords, out: Terminal) => ({
  bracket,
  clause,
  language: languageNames([language], out),
});

const inLanguage = ({ called, language }: ReferenceAt, out: Terminal) => ({
  called,
  language: languageNames([language], out),
});

const tell = (
  {
    file,
    decision,
    amendments,
    effects: done,
    stale,
    bracket,
    left,
    alone,
    lost,
    elisions,
    follows,
    broken,
  }: Decided,
  out: Terminal,
) => {
  const { t } = out;
  const ids = amendments.join(', ');
  if (left.length > 0) out.say(t('cli:decide.left', { file, ids, cities: left.join(', ') }));
  else out.say(t('cli:decide.done', { file, ids, decision: t(`cli:decide.verdict.${decision}`) }));
  if (bracket !== null) for (const line of bracketLines(bracket, out)) out.say(line);
  for (const { id, status, state } of done)
    if (!amendments.includes(id))
      out.say(
        `  ${id}  ${t(`cli:amendments.status.${status}`)}${state === 'applies' ? '' : `, ${t(`cli:amendments.state.${state}`)}`}`,
      );
  for (const words of alone) out.warn(t('cli:decide.alone', lostFacts(words, out)));
  for (const words of lost) out.warn(t('cli:decide.lost', lostFacts(words, out)));
  for (const line of elisionLines(elisions, out)) out.warn(line);
  for (const one of stale)
    out.warn(
      t(one.kind === 'unwritten' ? 'cli:stale.unwritten' : 'cli:stale.outdated', inLanguage(one, out)),
    );
  for (const one of follows) out.say(`  ${t('cli:decide.follows', inLanguage(one, out))}`);
  for (const one of broken) out.warn(t('cli:decide.broken', inLanguage(one, out)));
};

/** `decide FILE ID[,ID] accept|reject|… --by WHO --reason WHY` */
export const decideCommand = commandLine({
  name: 'decide',
  arguments: ['<file>', '<amendments>', '<verdict>'],
  options: [
    { flags: '--text <words>', text: 'agreed-text' },
    { flags: '--clause <paragraph>', text: 'decided-clause' },
    { flags: '--option <alternative>', text: 'chosen' },
    { flags: '--beside <words>', text: 'beside', repeated: true },
    { flags: '--whole', text: 'whole' },
    { flags: '--alone', text: 'alone' },
    { flags: '--into <amendment>', text: 'into' },
    { flags: '--city <names>', text: 'withdrawing' },
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
