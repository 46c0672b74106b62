import { z } from 'zod';
import { unpackDraft } from '#electron/host/file/unpack.ts';
import { commandLine } from '../command-line.ts';

/** `unpack FILE -o DIR` */
export const unpackCommand = commandLine({
  name: 'unpack',
  arguments: ['<file>'],
  options: [
    { flags: '-o, --output <folder>', text: 'folder', required: true },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ output: z.string(), json: z.boolean().default(false) }),
  run: ([path = ''], options, out) => {
    const unpacked = unpackDraft(path, options.output);
    if (!unpacked.ok) return out.fail(unpacked.failure);
    const { files } = unpacked.value;
    if (options.json) out.sayJson({ folder: options.output, files });
    else out.say(out.t('cli:unpack.made', { folder: options.output, files: files.join(', ') }));
    return 0;
  },
});
