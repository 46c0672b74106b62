import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { undo } from '#electron/host/history.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

/** `undo FILE` */
export const undoCommand = commandLine({
  name: 'undo',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const undone = undo(file.value, who());
    file.value.close();
    if (!undone.ok) return out.fail(undone.failure);
    const { code, facts } = undone.value;
    if (json) out.sayJson({ file: path, undone: undone.value });
    else out.say(out.t('cli:undo.done', { file: path, sentence: out.t(code, facts) }));
    return 0;
  },
});
