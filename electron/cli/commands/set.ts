import { z } from 'zod';
import type { Failure } from '#core/failure.ts';
import { settingChange } from '#electron/host/drafting.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines } from '../report.ts';
import { who } from '../who.ts';

/** `set FILE key=value… [--typography L=HOUSE] [--list-ends …]` */
export const setCommand = commandLine({
  name: 'set',
  arguments: ['<file>', '[values...]'],
  options: [
    { flags: '--typography <language=house>', text: 'typography', repeated: true },
    { flags: '--list-ends <ends>', text: 'list-ends', choices: ['as-written', 'semicolon', 'bare'] },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    typography: z.array(z.string()).default([]),
    listEnds: z.enum(['as-written', 'semicolon', 'bare']).optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = '', ...values], options, out) => {
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    const { typography, listEnds } = options;
    const changes = settingChange(file.value.draft, { values, typography, listEnds });
    if (!changes.ok) {
      file.value.close();
      return out.fail(changes.failure);
    }
    const { change, doubts, count } = changes.value;
    const applied = change === null ? null : file.value.apply(change, { who: who() });
    file.value.close();
    if (applied !== null && !applied.ok) return out.fail(applied.failure);
    for (const line of doubtLines(doubts, out)) out.warn(line);
    say(options.json, { file: path, count, doubts }, out);
    return 0;
  },
});

const say = (
  json: boolean,
  result: { readonly file: string; readonly count: number; readonly doubts: readonly Failure[] },
  out: Parameters<typeof setCommand.run>[0]['out'],
): void => {
  if (json) out.sayJson(result);
  else
    out.say(
      out.t(result.count === 0 ? 'cli:set.nothing' : 'cli:set.done', {
        file: result.file,
        count: result.count,
      }),
    );
};
