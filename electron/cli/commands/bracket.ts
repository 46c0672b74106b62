import { z } from 'zod';
import { opened } from '#core/amendment/state.ts';
import { type Result, success } from '#core/failure.ts';
import { readAllBeside } from '#electron/host/amending/beside.ts';
import { bracketingWords } from '#electron/host/amending/bracketing.ts';
import { type Elision, newElisions } from '#electron/host/amending/elisions.ts';
import { opening } from '#electron/host/amending/opening.ts';
import { findSponsors } from '#electron/host/amending/sponsors.ts';
import { type StandingBracket, standingBrackets } from '#electron/host/amending/standing-brackets.ts';
import { findPart } from '#electron/host/citing.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { networkFacts } from '#electron/host/network.ts';
import { bracketLines, elisionLines } from '../bracket-lines.ts';
import { commandLine } from '../command-line.ts';

const optionsSchema = z.object({
  clause: z.string().min(1),
  words: z.string().min(1),
  language: z.string().optional(),
  beside: z.array(z.string()).default([]),
  city: z.string().optional(),
  by: z.string().min(1),
  reason: z.string().min(1),
  json: z.boolean().default(false),
});

type Options = z.infer<typeof optionsSchema>;

interface Bracketed {
  readonly bracket: StandingBracket | null;
  readonly elisions: readonly Elision[];
}

const bracketed = (
  file: DraftFile,
  { clause, words, language, beside, city, by, reason }: Options,
): Result<Bracketed> => {
  const part = findPart(file.draft, clause);
  if (!part.ok) return part;
  const cities = city === undefined ? success([]) : findSponsors(networkFacts(), city);
  if (!cities.ok) return cities;
  const others = readAllBeside(beside);
  if (!others.ok) return others;
  const before = file.negotiation ?? opened(file.draft);
  const act = bracketingWords(before, {
    part: part.value ?? '',
    language: language ?? file.draft.languages[0] ?? '',
    words,
    cities: cities.value.map((one) => one.city),
    beside: others.value,
  });
  if (!act.ok) return act;
  const done = file.enact([...opening(file), act.value], { who: by, why: reason });
  if (!done.ok) return done;
  const after = file.negotiation ?? before;
  return success({ bracket: standingBrackets(after).at(-1) ?? null, elisions: newElisions(before, after) });
};

/** `bracket FILE --clause N --words "…" [--beside fr="…"] [--city NAME[,NAME]] --by WHO --reason WHY` */
export const bracketCommand = commandLine({
  name: 'bracket',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'of-clause', required: true },
    { flags: '--words <words>', text: 'contested-words', required: true },
    { flags: '--language <language>', text: 'contested-language' },
    { flags: '--beside <words>', text: 'beside', repeated: true },
    { flags: '--city <names>', text: 'standing-behind' },
    { flags: '--by <who>', text: 'by', required: true },
    { flags: '--reason <words>', text: 'reason', required: true },
    { flags: '--json', text: 'json' },
  ],
  schema: optionsSchema,
  run: ([path = ''], options, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const done = bracketed(file.value, options);
    file.value.close();
    if (!done.ok) return out.fail(done.failure);
    const { bracket, elisions } = done.value;
    if (options.json) out.sayJson({ file: path, bracket, elisions });
    else {
      out.say(out.t('cli:bracket.done', { file: path, clause: options.clause }));
      if (bracket !== null) for (const line of bracketLines(bracket, out)) out.say(line);
      for (const line of elisionLines(elisions, out)) out.warn(line);
    }
    return 0;
  },
});
