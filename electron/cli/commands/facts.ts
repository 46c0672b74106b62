import { z } from 'zod';
import { pageFacts, typedValue } from '#electron/host/page-facts.ts';
import { commandLine } from '../command-line.ts';
import { doubtLines } from '../report.ts';

/** `facts TEXT [--language L] [--json]` */
export const factsCommand = commandLine({
  name: 'facts',
  arguments: ['<text>'],
  options: [
    { flags: '--language <language>', text: 'page-language' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ language: z.string().optional(), json: z.boolean().default(false) }),
  run: async ([path = ''], { language, json }, out) => {
    const page = await pageFacts(path, language);
    if (!page.ok) return out.fail(page.failure);
    for (const line of doubtLines(page.value.warnings, out)) out.warn(line);
    const lines = Object.entries(page.value.facts).map(([name, value]) => `${name}=${typedValue(value)}`);
    if (json) out.sayJson(page.value);
    else if (lines.length === 0) out.progress(out.t('cli:facts.none', { file: path }));
    else out.say(lines.join('\n'));
    return 0;
  },
});
