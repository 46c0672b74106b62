import { Argument, Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { FailureError } from '#core/failure.ts';
import { readResource } from '#electron/host/resources.ts';
import { interfaceLanguages, machineLanguage, type Translate, translator } from '#electron/host/translate.ts';
import type { CommandLine } from './command-line.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, type Terminal, terminal } from './terminal.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'cli:help.usage',
  'Arguments:': 'cli:help.arguments',
  'Options:': 'cli:help.options',
  'Commands:': 'cli:help.commands',
  'Global Options:': 'cli:help.options',
};

const argumentTerm = (argument: Argument): string => {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** `<file>` in the language of the interface. */
const namedIn = (t: Translate, flags: string): string =>
  flags.replace(
    /([<[])([a-z=-]+)/,
    (_, bracket: string, name: string) => bracket + t(`cli:placeholder.${name}`),
  );

const translateHelp = (program: Command, t: Translate): Command =>
  program
    .configureHelp({
      styleTitle: (title) => (titles[title] === undefined ? title : t(titles[title])),
      subcommandTerm: (command) =>
        `${command.name()} ${command.registeredArguments.map(argumentTerm).join(' ')}`.trim(),
      optionDescription: ({ description, argChoices, mandatory }) =>
        [
          description,
          argChoices === undefined ? '' : `(${argChoices.join(', ')})`,
          mandatory ? `(${t('cli:help.required')})` : '',
        ]
          .filter((piece) => piece !== '')
          .join(' '),
    })
    .helpOption('-h, --help', t('cli:help.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });

const uiOption = (t: Translate): Option =>
  new Option(namedIn(t, '--ui <language>'), t('cli:help.ui')).choices(interfaceLanguages);

const addCommand = (
  program: Command,
  line: CommandLine,
  out: Terminal,
  done: (code: ExitCode) => void,
): void => {
  const { t } = out;
  const command = translateHelp(new Command(line.name), t).description(t(`cli:${line.name}.about`));
  for (const name of line.arguments)
    command.addArgument(new Argument(namedIn(t, name), t(`cli:argument.${bare(name)}`)));
  for (const option of line.options) {
    const made = new Option(namedIn(t, option.flags), t(`cli:option.${option.text}`));
    if (option.choices !== undefined) made.choices([...option.choices]);
    if (option.required) made.makeOptionMandatory();
    if (option.repeated)
      made.default([]).argParser((value: string, before: readonly string[]) => [...before, value]);
    command.addOption(made);
  }
  command.addOption(uiOption(t)).action(async (...given: unknown[]) => {
    const options: unknown = given[line.arguments.length];
    done(await line.run({ words: given.slice(0, line.arguments.length), options, out }));
  });
  program.addCommand(command);
};

const bare = (argument: string): string => argument.replace(/[^a-z-]/gi, '');

const uiOf = (words: readonly string[], env: NodeJS.ProcessEnv): 'en' | 'fr' => {
  const at = words.findIndex((word) => word === '--ui' || word.startsWith('--ui='));
  const named = words[at]?.includes('=') ? words[at].slice('--ui='.length) : words[at + 1];
  return at < 0
    ? machineLanguage(env)
    : (interfaceLanguages.find((known) => known === named) ?? machineLanguage(env));
};

/** A program that asked for JSON gets failures so as well, with their codes and facts. */
const withJson = (out: Terminal, words: readonly string[]): Terminal => {
  if (!words.includes('--json')) return out;
  const fail: Terminal['fail'] = (failure) => {
    out.sayJson({ failure });
    return out.fail(failure);
  };
  return { ...out, fail };
};

const version = (): string => z.object({ version: z.string() }).parse(readResource('package.json')).version;

const misuse: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli:misuse.unknown-option',
  'commander.unknownCommand': 'cli:misuse.unknown-command',
  'commander.missingArgument': 'cli:misuse.missing-argument',
  'commander.missingMandatoryOptionValue': 'cli:misuse.missing-option',
  'commander.optionMissingArgument': 'cli:misuse.option-without-value',
  'commander.invalidArgument': 'cli:misuse.not-a-choice',
  'commander.excessArguments': 'cli:misuse.too-many-arguments',
};

const explainMisuse = (error: CommanderError, words: readonly string[], out: Terminal): ExitCode => {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return 2;
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? words.join(' ');
  const choices = /choices are (.+?)\.$/.exec(error.message)?.[1] ?? '';
  out.progress(out.t(misuse[error.code] ?? 'cli:misuse.other', { what, choices }));
  return 2;
};

/** The command that is called, alone; all of them where none is, as for the help. */
const calledOf = async (words: readonly string[]): Promise<readonly CommandLine[]> => {
  const name = words.find((word) => Object.hasOwn(commands, word));
  const load = name === undefined ? undefined : commands[name];
  return load === undefined ? Promise.all(Object.values(commands).map((one) => one())) : [await load()];
};

const twins: Readonly<Record<string, string>> = { '--out': '--output', '--output': '--out' };

/** `--out` and `--output` are one word: each command has one of them, and understands both. */
const withOneOutput = (words: readonly string[], called: readonly CommandLine[]): readonly string[] => {
  const flags = new Set(
    called.flatMap(({ options }) => options.flatMap(({ flags: own }) => own.match(/--\w+/g) ?? [])),
  );
  return words.map((word) => {
    const [name = '', ...value] = word.split('=');
    const twin = twins[name];
    if (twin === undefined || flags.has(name) || !flags.has(twin)) return word;
    return [twin, ...value].join('=');
  });
};

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused or failed with a sentence, 2 misused. Nothing is
 * thrown: a fault of Entente's own is reported as such, with what it was.
 */
export const run = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> => {
  const ui = uiOf(words, env);
  const out = withJson(terminal(ui, translator(ui)), words);
  const program = translateHelp(new Command('entente'), out.t)
    .description(out.t('cli:about'))
    .addOption(uiOption(out.t));
  program.usage(out.t('cli:help.pattern')).version(version(), '-V, --version', out.t('cli:help.version'));
  let code: ExitCode = 0;
  const called = await calledOf(words);
  for (const line of called)
    addCommand(program, line, out, (given) => {
      code = given;
    });
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...withOneOutput(words, called)], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainMisuse(error, words, out);
    if (error instanceof FailureError) return out.fail(error.failure);
    return out.fail({
      code: 'cli:fault',
      facts: { what: error instanceof Error ? error.message : String(error) },
    });
  }
};
