import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { type Deedline, history } from '#electron/host/history.ts';
import { withNames } from '../at-clause.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';
import { when } from '../when.ts';

const lineOf = (
  { seq, at, who, code, facts, why, undoes }: Deedline,
  named: ReturnType<typeof withNames>,
  out: Terminal,
): string => {
  const note = undoes === undefined ? '' : ` (${out.t('cli:history.undoes', { seq: undoes })})`;
  const reason =
    why === undefined ? '' : ` · ${out.t('cli:history.reason', { why: why.replace(/\s+/g, ' ') })}`;
  return `${String(seq).padStart(4)}  ${when(at, out)}  ${who}  ${out.t(code, named(facts))}${reason}${note}`;
};

/** `history FILE [--json]` */
export const historyCommand = commandLine({
  name: 'history',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const lines = history(file.value);
    file.value.close();
    if (!lines.ok) return out.fail(lines.failure);
    if (json) out.sayJson(lines.value);
    else {
      const named = withNames(file.value.draft, out);
      out.say(lines.value.map((line) => lineOf(line, named, out)).join('\n'));
    }
    return 0;
  },
});
