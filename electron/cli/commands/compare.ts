import { z } from 'zod';
import { type Comparison, compared, type Difference, stateOf } from '#electron/host/comparing.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { chosenLanguages } from '../chosen-languages.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';

const linesOf = ({ part, cite, fate, texts }: Difference, out: Terminal): string => {
  const heading = `${cite === '' ? part : cite}  ${out.t(`cli:compare.fate.${fate}`)}`;
  return [heading, ...Object.entries(texts).map(([tag, text]) => `    ${tag}  ${text}`)].join('\n');
};

const tell = ({ counts, differences }: Comparison, out: Terminal): void => {
  if (differences.length === 0) out.say(out.t('cli:compare.same'));
  else {
    out.say(differences.map((one) => linesOf(one, out)).join('\n'));
    out.say(out.t('cli:compare.counts', { ...counts }));
  }
};

/** `compare FILE A B [--language L,…] [--json]` */
export const compareCommand = commandLine({
  name: 'compare',
  arguments: ['<file>', '<earlier>', '<later>'],
  options: [
    { flags: '--language <languages>', text: 'languages' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({ language: z.string().optional(), json: z.boolean().default(false) }),
  run: ([path = '', earlier = '', later = ''], { language, json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const [before, after] = [stateOf(file.value, earlier), stateOf(file.value, later)];
      if (!before.ok) return out.fail(before.failure);
      if (!after.ok) return out.fail(after.failure);
      const languages = chosenLanguages(path, after.value, language, out);
      if (!languages.ok) return out.fail(languages.failure);
      const comparison = compared(before.value, after.value, languages.value);
      if (json) out.sayJson(comparison);
      else tell(comparison, out);
      return 0;
    } finally {
      file.value.close();
    }
  },
});
