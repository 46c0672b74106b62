import { z } from 'zod';
import type { Id, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { calledParts, citations } from '#electron/host/citing.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { type Lacking, type SentPacks, sendPacks } from '#electron/host/packs/send.ts';
import type { PlacedBracket } from '#electron/host/packs/unsettled.ts';
import { bracketLines } from '../bracket-lines.ts';
import { gapLines, languageNames, staleLines } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { who } from '../who.ts';

/** The options of `round send` for the files that go out. */
export const packOptions = {
  out: z.string().optional(),
  language: z.string().optional(),
  generic: z.boolean().default(false),
  contact: z.string().optional(),
  anyway: z.boolean().default(false),
  replace: z.boolean().default(false),
};
const schema = z.object(packOptions);

/** The same as the command line has them. */
export const packFlags = [
  { flags: '-o, --out <folder>', text: 'out' },
  { flags: '--language <languages>', text: 'send-language' },
  { flags: '--generic', text: 'generic' },
  { flags: '--contact <contact>', text: 'contact' },
  { flags: '--anyway', text: 'send-anyway' },
  { flags: '--replace', text: 'replace' },
] as const;

type PackOptions = z.infer<typeof schema>;

interface Options extends PackOptions {
  readonly out: string;
  readonly round?: string | undefined;
  readonly city?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly json: boolean;
}

/** Why the options make no sense: they speak of files that the call does not write. */
export const unfitFor = (action: string, options: PackOptions): Failure | null => {
  const { out, language, generic, contact, anyway, replace } = options;
  if (action === 'send' && out !== undefined) return null;
  const flags = { generic: generic || undefined, anyway: anyway || undefined, replace: replace || undefined };
  const given = { out, language, contact, ...flags };
  const [option] = Object.entries(given).filter(([, value]) => value !== undefined);
  return option === undefined ? null : { code: 'packs:needs-out', facts: { option: `--${option[0]}` } };
};

const named = (languages: string | undefined): readonly string[] | undefined =>
  languages
    ?.split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** What the cities will miss in the files, before anything is written. */
const tellLacking = ({ unsettled, pages, others }: Lacking, { contact }: Options, out: Terminal): void => {
  const called = calledParts(unsettled.draft);
  const unwritten = pages
    .filter((page) => page.unwritten.length > 0)
    .map(({ unwritten, language }) => {
      const clauses = unwritten.map((id) => out.t('cli:export.called', { called: called.get(id) ?? '' }));
      const facts = { clauses: clauses.join(', '), language: languageNames([language], out) };
      return out.t('cli:round.unwritten', facts);
    });
  // Those without words are named one by one.
  const gaps = gapLines(
    'export',
    pages.map((page) => ({ ...page, unwritten: [] })),
    out,
  );
  const stale = staleLines(
    unsettled,
    pages.map(({ language }) => language),
    out,
  );
  for (const line of [...gaps, ...unwritten, ...stale]) out.warn(line);
  const { brackets } = unsettled;
  if (brackets.length > 0) {
    const lines = brackets.flatMap((one) => bracketLines(one, out));
    out.warn([out.t('cli:round.in-brackets', { count: brackets.length }), ...lines].join('\n'));
  }
  if (contact === undefined) out.warn(out.t('cli:round.no-contact'));
  const { count, drafts } = others;
  if (count > 0) out.warn(out.t('cli:round.other-drafts', { count, drafts: drafts.join(', ') }));
};

const clauseOf = (cites: ReadonlyMap<Id, string>, part: Id | null): string =>
  part === null ? '' : (cites.get(part) ?? part);

interface Wording {
  readonly clause: string;
  readonly language: Language;
}

/** What the draft lacks that was sent, for a program. */
interface LackingTold {
  readonly brackets: readonly (Pick<PlacedBracket, 'bracket' | 'isNew' | 'places'> & {
    readonly clause: string;
  })[];
  readonly outdated: readonly (Wording & { readonly since: Language })[];
  readonly unwritten: readonly Wording[];
  readonly placeholders: readonly string[];
}

const lackingTold = ({ unsettled, pages }: Lacking): LackingTold => {
  const { draft, brackets, stale } = unsettled;
  const cites = citations(draft);
  const places = new Map(draft.parts.map(({ id }, at) => [id, at]));
  const outdated = stale
    .filter(({ kind }) => kind === 'outdated')
    .toSorted((one, other) => (places.get(one.part) ?? 0) - (places.get(other.part) ?? 0));
  return {
    brackets: brackets.map(({ bracket, part, isNew, places }) => ({
      bracket,
      clause: clauseOf(cites, part),
      isNew,
      places,
    })),
    outdated: outdated
      .filter(({ language }) => pages.some((page) => page.language === language))
      .map(({ part, language, since }) => ({ clause: clauseOf(cites, part), language, since })),
    unwritten: pages.flatMap(({ language, unwritten }) =>
      unwritten.map((part) => ({ clause: clauseOf(cites, part), language })),
    ),
    placeholders: [...new Set(pages.flatMap(({ placeholders }) => placeholders))],
  };
};

/** What a sending tells a program beside where its round stands. */
export interface SendingTold {
  readonly round: Id;
  readonly lacks: LackingTold;
}

const told = (sent: SentPacks, { json }: Options, out: Terminal): void => {
  const { t } = out;
  const { folder, written, there, cities } = sent;
  const say = json ? out.progress : out.say;
  say(t('cli:round.written', { folder, count: written, there }));
  say(t('cli:round.sent', { count: cities }));
};

// Told every so often, so that a large round does not fill the screen.
const often = 24;

/**
 * Writes the packs of a round and records them. Ctrl-C stops it after the city that is being written, and
 * again at once. Stopped, it is refused with `packs:stopped`, though the cities that are done are recorded. Without
 * someone to reply to it is refused with `packs:no-contact`, unless it is to go out `anyway`.
 */
export const sendOut = async (
  file: DraftFile,
  options: Options,
  out: Terminal,
): Promise<Result<SendingTold>> => {
  if (options.contact === undefined && !options.anyway) return refuse('packs:no-contact');
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const { round, city, generic, contact, anyway, replace, by, reason } = options;
  const what = { round, city, generic, contact, anyway, replace };
  const asked = { ...what, out: options.out, who: by ?? who(), why: reason };
  const sent = await sendPacks(
    file,
    { ...asked, languages: named(options.language) },
    {
      lacking: (found) => tellLacking(found, options, out),
      stopped: () => stopped,
      progress: (done, all) => {
        if (all > often && (done % often === 0 || done === all))
          out.progress(out.t('cli:round.progress', { done, all }));
      },
    },
  );
  process.removeListener('SIGINT', stop);
  if (!sent.ok) return sent;
  told(sent.value, options, out);
  const { left } = sent.value;
  if (left > 0) return refuse('packs:stopped', { count: left });
  return success({ round: sent.value.round, lacks: lackingTold(sent.value) });
};
