import { z } from 'zod';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { type SentPacks, sendPacks } from '#electron/host/packs/send.ts';
import { gapLines } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { who } from '../who.ts';

/** The options of `round send` for the files that go out. */
export const packOptions = {
  out: z.string().optional(),
  language: z.string().optional(),
  generic: z.boolean().default(false),
  contact: z.string().optional(),
  replace: z.boolean().default(false),
};
const schema = z.object(packOptions);

/** The same as the command line has them. */
export const packFlags = [
  { flags: '-o, --out <folder>', text: 'out' },
  { flags: '--language <languages>', text: 'send-language' },
  { flags: '--generic', text: 'generic' },
  { flags: '--contact <contact>', text: 'contact' },
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
  const { out, language, generic, contact, replace } = options;
  if (action === 'send' && out !== undefined) return null;
  const given = { out, language, generic: generic || undefined, contact, replace: replace || undefined };
  const [option] = Object.entries(given).filter(([, value]) => value !== undefined);
  return option === undefined ? null : { code: 'packs:needs-out', facts: { option: `--${option[0]}` } };
};

const named = (languages: string | undefined): readonly string[] | undefined =>
  languages
    ?.split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const told = (sent: SentPacks, { contact, json }: Options, out: Terminal): void => {
  const { t } = out;
  const { folder, written, there, cities } = sent;
  for (const line of gapLines('export', sent.pages, out)) out.warn(line);
  if (contact === undefined) out.warn(t('cli:round.no-contact'));
  const say = json ? out.progress : out.say;
  say(t('cli:round.written', { folder, count: written, there }));
  say(t('cli:round.sent', { count: cities }));
};

// Told every so often, so that a large round does not fill the screen.
const often = 24;

/**
 * Writes the packs of a round and records them. Ctrl-C stops it after the city that is being written, and
 * again at once. Stopped, it is refused with `packs:stopped`, though the cities that are done are recorded.
 */
export const sendOut = async (file: DraftFile, options: Options, out: Terminal): Promise<Result<null>> => {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const { round, city, generic, contact, replace, by, reason } = options;
  const asked = { round, city, generic, contact, replace, out: options.out, who: by ?? who(), why: reason };
  const sent = await sendPacks(
    file,
    { ...asked, languages: named(options.language) },
    {
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
  return left > 0 ? refuse('packs:stopped', { count: left }) : success(null);
};
