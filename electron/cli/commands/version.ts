import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

/** `version FILE NAME [--note "…"]` */
export const versionCommand = commandLine({
  name: 'version',
  arguments: ['<file>', '<version-name>'],
  options: [
    { flags: '--note <words>', text: 'version-note' },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    note: z.string().optional(),
    by: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = '', name = ''], { note, by, json }, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const { revision } = file.value;
    const noted = file.value.note(
      { type: 'name-version', name, revision, ...(note === undefined ? {} : { note }) },
      { who: by ?? who() },
    );
    file.value.close();
    if (!noted.ok) return out.fail(noted.failure);
    if (json) out.sayJson({ file: path, name, revision });
    else out.say(out.t('cli:version.done', { file: path, name, revision }));
    return 0;
  },
});
