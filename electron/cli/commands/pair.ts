import { z } from 'zod';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { type PairedText, pairText } from '#electron/host/pairing.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines, tellReading } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { who } from '../who.ts';

const tell = ({ pairing, report, warnings }: PairedText, out: Terminal): void => {
  tellReading({ ...report, recognised: [] }, out);
  for (const line of doubtLines([...warnings, ...pairing.doubts], out)) out.warn(line);
  if (pairing.doubts.length > 0) out.progress(out.t('cli:pair.again'));
};

const counts = ({ pairing }: PairedText): { count: number; doubts: number; alone: number } => {
  const alone = pairing.pairs.filter(({ first, second }) => first === null || second === null).length;
  return { count: pairing.pairs.length - alone, doubts: pairing.doubts.length, alone };
};

/** `pair FILE TEXT --language L [--match 3=4]… [--dry-run]` */
export const pairCommand = commandLine({
  name: 'pair',
  arguments: ['<file>', '<text>'],
  options: [
    { flags: '--language <language>', text: 'language', required: true },
    { flags: '--match <pair>', text: 'match', repeated: true },
    { flags: '--dry-run', text: 'dry-run' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    language: z.string(),
    match: z.array(z.string()).default([]),
    dryRun: z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  run: async ([path = '', text = ''], { language, match, dryRun, json }, out) => {
    const file = openDraft(path, { mode: dryRun ? 'read' : 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const paired = await pairText(file.value.draft, text, language, match);
      if (!paired.ok) return out.fail(paired.failure);
      const applied = dryRun ? null : file.value.apply(paired.value.change, { who: who() });
      if (applied !== null && !applied.ok) return out.fail(applied.failure);
      tell(paired.value, out);
      if (json)
        out.sayJson({
          file: path,
          dryRun,
          ...counts(paired.value),
          report: paired.value.report,
          pairs: paired.value.pairing.pairs,
          doubts: paired.value.pairing.doubts,
        });
      else out.say(out.t('cli:pair.done', counts(paired.value)));
      if (dryRun) out.progress(out.t('cli:pair.nothing-changed'));
      return 0;
    } finally {
      file.value.close();
    }
  },
});
