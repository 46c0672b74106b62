import { z } from 'zod';
import { kinds } from '#core/draft/draft.ts';
import { bankClauses } from '#electron/host/bank.ts';
import { commandLine } from '../command-line.ts';

/** `clauses [--kind K] [--json]` */
export const clausesCommand = commandLine({
  name: 'clauses',
  arguments: [],
  options: [
    { flags: '--kind <kind>', text: 'kind', choices: kinds },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ kind: z.enum(kinds).optional(), json: z.boolean().default(false) }),
  run: (_, { kind, json }, out) => {
    const clauses = bankClauses(kind);
    const width = Math.max(...clauses.map(({ id }) => id.length));
    if (json) out.sayJson(clauses);
    else out.say(clauses.map(({ id, title }) => `${id.padEnd(width)}  ${title[out.ui] ?? id}`).join('\n'));
    return 0;
  },
});
