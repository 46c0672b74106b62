import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { type Undone, undo } from '#electron/host/history.ts';
import { withNames } from '../at-clause.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';
import { who } from '../who.ts';

// A whole batch may have come in since; the record has all of it.
const most = 5;

const tell = (
  path: string,
  { code, facts, over }: Undone,
  named: ReturnType<typeof withNames>,
  out: Terminal,
): void => {
  const { t, say } = out;
  say(t('cli:undo.done', { file: path, sentence: t(code, named(facts)) }));
  if (over.length === 0) return;
  say(t('cli:undo.over', { count: over.length }));
  for (const one of over.slice(-most)) say(`  ${one.seq}  ${t(one.code, named(one.facts))}`);
  if (over.length > most) say(`  ${t('cli:undo.more', { count: over.length - most })}`);
};

/** `undo FILE [--by WHO]` */
export const undoCommand = commandLine({
  name: 'undo',
  arguments: ['<file>'],
  options: [
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ by: z.string().min(1).optional(), json: z.boolean().default(false) }),
  run: ([path = ''], { by, json }, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const undone = undo(file.value, by ?? who());
    file.value.close();
    if (!undone.ok) return out.fail(undone.failure);
    if (json) out.sayJson({ file: path, undone: undone.value });
    else tell(path, undone.value, withNames(file.value.draft, out), out);
    return 0;
  },
});
