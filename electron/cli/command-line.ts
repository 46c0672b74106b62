import { z } from 'zod';
import type { ExitCode, Terminal } from './terminal.ts';

/** An option of a command; `text` is its key under `cli:option`. */
interface OptionLine {
  readonly flags: string;
  readonly text: string;
  readonly choices?: readonly string[];
  readonly required?: true;
  readonly repeated?: true;
}

/** What a command was called with: its arguments in order, its options as they were given. */
interface Call {
  readonly words: readonly unknown[];
  readonly options: unknown;
  readonly out: Terminal;
}

/** One command of the command line, as the list of commands, the help and the program know it. */
export interface CommandLine {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly options: readonly OptionLine[];
  readonly run: (call: Call) => ExitCode | Promise<ExitCode>;
}

interface Definition<Options> extends Omit<CommandLine, 'run'> {
  readonly schema: z.ZodType<Options>;
  readonly run: (words: readonly string[], options: Options, out: Terminal) => ExitCode | Promise<ExitCode>;
}

const isWord = (word: unknown): word is string => typeof word === 'string';

const given = z.record(z.string(), z.coerce.string());

// Options come under the names that programs give them: `typedComments` is `--typed-comments`.
const optionOf = (name: string): string =>
  `--${name.replace(/\p{Lu}/gu, (capital) => `-${capital.toLowerCase()}`)}`;

const badValue = ({ issues }: z.ZodError, options: unknown, out: Terminal): ExitCode => {
  const name = String(issues[0]?.path[0] ?? '');
  const facts = { option: optionOf(name), given: given.safeParse(options).data?.[name] ?? '' };
  out.progress(out.t('cli:misuse.bad-value', facts));
  return 2;
};

/**
 * A command whose options are parsed before it sees them; where one has a value that it cannot have, the command is
 * misused. An argument `<name...>` arrives spread out.
 */
export const commandLine = <Options>(definition: Definition<Options>): CommandLine => ({
  ...definition,
  run: ({ words, options, out }) => {
    const parsed = definition.schema.safeParse(options);
    return parsed.success
      ? definition.run(words.flat().filter(isWord), parsed.data, out)
      : badValue(parsed.error, options, out);
  },
});
