import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { when } from '../when.ts';

/** `versions FILE [--json]` */
export const versionsCommand = commandLine({
  name: 'versions',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { versions } = file.value.margin;
    file.value.close();
    if (json) out.sayJson(versions);
    else if (versions.length === 0) out.say(out.t('cli:versions.none', { file: path }));
    else
      out.say(
        versions
          .map(({ name, revision, who, at, note }) =>
            [name, String(revision), when(at, out), who, ...(note === undefined ? [] : [note])].join('  '),
          )
          .join('\n'),
      );
    return 0;
  },
});
