import { z } from 'zod';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { sentenceOf } from '#electron/host/translate.ts';
import { commandLine } from '../command-line.ts';

/** `verify FILE [--json]` */
export const verifyCommand = commandLine({
  name: 'verify',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], options, out) => {
    const verified = verifyDraft(path);
    if (!verified.ok) return out.fail(verified.failure);
    const { changes, faults } = verified.value;
    if (options.json) out.sayJson(verified.value);
    const [fault] = faults;
    if (fault === undefined) {
      if (!options.json) out.say(out.t('cli:verify.sound', { file: path, count: changes }));
      return 0;
    }
    out.progress(out.t('cli:verify.unsound', { file: path, sentence: sentenceOf(fault, out.t) }));
    return 1;
  },
});
