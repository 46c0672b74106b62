import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { undo } from '#electron/host/history.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

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
    const { code, facts } = undone.value;
    if (json) out.sayJson({ file: path, undone: undone.value });
    else out.say(out.t('cli:undo.done', { file: path, sentence: out.t(code, facts) }));
    return 0;
  },
});
