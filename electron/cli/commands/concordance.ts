import { z } from 'zod';
import type { Discrepancy } from '#core/concordance/discrepancy.ts';
import { calledParts, citations } from '#electron/host/citing.ts';
import {
  judge,
  type Listed,
  listDiscrepancies,
  mendTerms,
  type OutOfStep,
  outOfStep,
} from '#electron/host/concordance.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { around } from '../excerpt.ts';
import { languageNames } from '../report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { who } from '../who.ts';

const numbers = z
  .string()
  .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/)
  .transform((given) => given.split(',').map(Number))
  .optional();

const asked = z.object({
  mend: numbers,
  letStand: numbers,
  questionAgain: numbers,
  all: z.boolean().default(false),
  by: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

type Asked = z.infer<typeof asked>;

const saysOf = (found: Discrepancy, out: Terminal): string => {
  if (found.kind === 'form')
    return out.t('cli:concordance.form', {
      form: found.form,
      write: found.write,
      language: languageNames([found.language], out),
    });
  const saidBy = (at: 0 | 1): string =>
    out.t(found.said[at] === null ? 'cli:concordance.nothing-in' : 'cli:concordance.said-in', {
      said: found.said[at] ?? '',
      language: languageNames([found.languages[at]], out),
    });
  return out.t(`cli:concordance.${found.kind}`, { one: saidBy(0), other: saidBy(1) });
};

const linesOf = (
  { number, found, stands, wordings, sources }: Listed,
  called: string,
  out: Terminal,
): string => {
  const stood = stands ? ` ${out.t('cli:concordance.stands')}` : '';
  const said = found.kind === 'form' ? [found.form] : found.said;
  const words = [...wordings].map(([tag, text], at) => `    ${tag}  ${around(text, said[at] ?? null)}`);
  const source =
    sources.length === 0 ? [] : [`    ${out.t('cli:concordance.source', { sources: sources.join('; ') })}`];
  const line = out.t('cli:concordance.line', {
    number,
    called,
    says: `${saysOf(found, out)}${stood}`,
  });
  return [line, ...words, ...source].join('\n');
};

const apartLine = ({ language, kind, since }: OutOfStep, called: string, out: Terminal): string =>
  out.t(`cli:concordance.${kind}`, {
    called,
    language: languageNames([language], out),
    since: languageNames([since], out),
  });

const told = (file: DraftFile, path: string, { all, json }: Asked, out: Terminal): void => {
  const found = listDiscrepancies(file);
  const apart = outOfStep(file);
  const shown = found.filter(({ stands }) => all || !stands);
  const [cites, called] = [citations(file.draft), calledParts(file.draft)];
  const cite = ({ part }: Discrepancy | OutOfStep): string => cites.get(part) ?? part;
  if (json) {
    out.sayJson([
      ...apart.map((one) => ({ number: null, clause: cite(one), ...one, stands: false })),
      ...shown.map((one) => ({
        number: one.number,
        clause: cite(one.found),
        ...one.found,
        stands: one.stands,
        wordings: Object.fromEntries(one.wordings),
        ...(one.found.kind === 'form' ? { sources: one.sources } : {}),
      })),
    ]);
    return;
  }
  const stood = found.filter(({ stands }) => stands).length;
  const left = found.length - stood;
  for (const one of apart) out.say(apartLine(one, called.get(one.part) ?? '', out));
  const none = apart.length === 0 ? 'cli:concordance.none' : 'cli:concordance.none-else';
  out.say(out.t(left === 0 ? none : 'cli:concordance.count', { file: path, count: left }));
  if (shown.length > 0)
    out.say(shown.map((one) => linesOf(one, called.get(one.found.part) ?? '', out)).join('\n'));
  if (stood > 0 && !all) out.say(out.t('cli:concordance.let-stand', { count: stood }));
};

/** Does what was asked for, and says so; null where it was refused and said. */
const done = (
  file: DraftFile,
  { mend, letStand, questionAgain, by, json }: Asked,
  out: Terminal,
): ExitCode | null => {
  const hand = { who: by ?? who() };
  const deeds = [
    ...(mend === undefined ? [] : [['mended', () => mendTerms(file, mend, hand)] as const]),
    ...(letStand === undefined ? [] : [['stood', () => judge(file, 'let-stand', letStand, hand)] as const]),
    ...(questionAgain === undefined
      ? []
      : [['questioned', () => judge(file, 'question-again', questionAgain, hand)] as const]),
  ];
  for (const [deed, make] of deeds) {
    const made = make();
    if (!made.ok) return out.fail(made.failure);
    if (!json) out.say(out.t(`cli:concordance.${deed}`, { count: made.value.length }));
  }
  return null;
};

const isOne = ({ mend, letStand, questionAgain }: Asked): boolean =>
  [mend, letStand, questionAgain].filter((one) => one !== undefined).length < 2;

/** `concordance FILE [--mend 1,3] [--let-stand 2] [--question-again 2] [--all]` */
export const concordanceCommand = commandLine({
  name: 'concordance',
  arguments: ['<file>'],
  options: [
    { flags: '--mend <numbers>', text: 'mend' },
    { flags: '--let-stand <numbers>', text: 'let-stand' },
    { flags: '--question-again <numbers>', text: 'question-again' },
    { flags: '--all', text: 'concordance-all' },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: asked,
  run: ([path = ''], options, out) => {
    // After one of them the numbers are others.
    if (!isOne(options)) return out.fail({ code: 'concordance:one-at-a-time', facts: {} });
    const acts = options.mend ?? options.letStand ?? options.questionAgain;
    const file = openDraft(path, { mode: acts === undefined ? 'read' : 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const refused = done(file.value, options, out);
      if (refused !== null) return refused;
      told(file.value, path, options, out);
      return 0;
    } finally {
      file.value.close();
    }
  },
});
