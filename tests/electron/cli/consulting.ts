import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { entente } from '../../build/entente.ts';

const row = z.object({
  id: z.string(),
  clause: z.string(),
  item: z.string().optional(),
  language: z.string(),
  kind: z.string(),
  removed: z.string(),
  inserted: z.string(),
  sponsors: z.array(z.object({ city: z.string(), name: z.string() })),
  class: z.string(),
  status: z.string(),
  state: z.string(),
  reason: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  rationale: z.string().nullable(),
  source: z.object({ base: z.number(), clause: z.string(), aside: z.string().optional() }).loose(),
  group: z.string().nullable(),
  conflictsWith: z.array(z.string()),
});

/** What a command says that is expected to go through. */
export const done = (...words: readonly string[]): string => {
  const { status, stdout, stderr } = entente(...words);
  if (status !== 0) throw new Error(`${words.join(' ')}\n${stderr}`);
  return stdout;
};

/** What a command says that is expected to be refused with a sentence. */
export const refused = (...words: readonly string[]): string => {
  const { status, stdout, stderr } = entente(...words);
  if (status !== 1 || stdout !== '') throw new Error(`${words.join(' ')} gave ${status}\n${stdout}`);
  return stderr;
};

/** The rows of `entente amendments --json`. */
export const amendments = (file: string, ...words: readonly string[]): readonly z.infer<typeof row>[] =>
  z.array(row).parse(JSON.parse(done('amendments', file, '--json', ...words)));

/** What the amendments of a draft are by now, by id. */
export const statuses = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(amendments(file).map(({ id, status }) => [id, status]));

/** Conclusions of a meeting that never was. */
export const harbour = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns invite all partners to share what they know of festivals by the water.
3. The Secretariat could extend the reporting period to four years.
4. The towns publish their charts on a common shelf.
5. The towns should lend boats to young makers in spring.
6. The towns thank the harbour masters for their patience.
7. Each town names three keepers of its quay before the next meeting.
8. The towns meet again when the lamps are lit.
`;

/** Writes a text with replacements made in it, each of which must be there. */
export const written = (
  path: string,
  text: string,
  ...turns: readonly (readonly [string, string])[]
): string => {
  let now = text;
  for (const [was, becomes] of turns) {
    if (!now.includes(was)) throw new Error(was);
    now = now.replace(was, becomes);
  }
  writeFileSync(path, now);
  return path;
};

/** A draft of the harbour towns in English. */
export const harbourDraft = (file: string, text: string = harbour): string => {
  const source = written(`${file}.txt`, text);
  done('import', source, '--kind', 'conclusions', '--language', 'en', '-o', file);
  return file;
};
