import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Result, refuse, success } from '#core/failure.ts';

const options = {
  /** A port of one's own choice; the last one, or any that is free, otherwise. */
  port: { type: 'string' },
  /** Where settings are kept, in place of the machine's own folder for them. */
  settings: { type: 'string' },
  /** Tells the address and opens no browser. */
  quiet: { type: 'boolean', default: false },
} as const;

/** What the loopback face was started with. */
export interface Options {
  /** Null where none was asked for. */
  readonly port: number | null;
  readonly settings: string | undefined;
  readonly quiet: boolean;
  /** The draft to open first. */
  readonly draft: string | null;
}

const parsed = (words: readonly string[]): ReturnType<typeof parse> | string => {
  try {
    return parse(words);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

const parse = (words: readonly string[]) => parseArgs({ args: [...words], options, allowPositionals: true });

/** Reads the words of the command line; `folder` is where someone stood when writing them. */
export const optionsOf = (words: readonly string[], folder: string): Result<Options> => {
  const read = parsed(words);
  if (typeof read === 'string')
    return refuse('loopback:option', { option: /'([^' ]+)/.exec(read)?.[1] ?? '' });
  const { port, settings, quiet } = read.values;
  const [draft, more] = read.positionals;
  if (more !== undefined) return refuse('loopback:option', { option: more });
  const wanted = port === undefined ? null : Number(port);
  if (wanted !== null && (!/^\d{1,5}$/.test(port ?? '') || wanted > 65_535))
    return refuse('loopback:no-port', { port: port ?? '' });
  const path = draft === undefined ? null : resolve(folder, draft);
  return success({ port: wanted, settings, quiet, draft: path });
};
