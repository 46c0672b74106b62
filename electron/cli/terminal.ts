import type { Failure } from '#core/failure.ts';
import { type InterfaceLanguage, sentenceOf, type Translate } from '#electron/host/translate.ts';

/** Where a command speaks: results go out, everything about its progress goes to the side. */
export interface Terminal {
  readonly t: Translate;
  readonly ui: InterfaceLanguage;
  /** One line, or several, of the result. */
  readonly say: (text: string) => void;
  /** The result as JSON, for programs. */
  readonly sayJson: (value: unknown) => void;
  /** A line about what is going on. */
  readonly progress: (text: string) => void;
  /** A line the reader should heed, though the command went through. */
  readonly warn: (text: string) => void;
  /** Why the command did not go through; gives the exit code. */
  readonly fail: (failure: Failure) => ExitCode;
}

/** 0 done, 1 refused or failed, 2 called in a way that makes no sense. */
export type ExitCode = 0 | 1 | 2;

/**
 * Text as a terminal may print it: control characters but line ends and tabs become U+FFFD, since a text from outside
 * could hold commands to the terminal that hide, forge or send words.
 */
export const harmless = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD');

/** A value as JSON with every control character escaped, not only those below the space; it loses nothing by that. */
export const json = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );

const line = (text: string): string => harmless(text.endsWith('\n') ? text : `${text}\n`);

/** A terminal over the process's own streams. */
export const terminal = (ui: InterfaceLanguage, t: Translate): Terminal => ({
  t,
  ui,
  say: (text) => void process.stdout.write(line(text)),
  sayJson: (value) => void process.stdout.write(`${json(value)}\n`),
  progress: (text) => void process.stderr.write(line(text)),
  warn: (text) => void process.stderr.write(line(`${t('cli:warning')} ${text}`)),
  fail: (failure) => {
    process.stderr.write(line(`${t('cli:failed')} ${sentenceOf(failure, t)}`));
    return 1;
  },
});
