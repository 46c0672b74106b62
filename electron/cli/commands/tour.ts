import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type TourStep, tour } from '#electron/host/touring.ts';
import { commandLine } from '../command-line.ts';
import { languageNames } from '../report.ts';
import type { Terminal } from '../terminal.ts';

const stepLine = ({ step, languages }: TourStep, out: Terminal): string => {
  const what = languages.length > 1 ? out.t('cli:tour.bilingual') : languageNames(languages, out);
  return out.t(`cli:tour.${step}`, { what });
};

/** `tour [-o DIR]`: the main job from end to end, with example facts. */
export const tourCommand = commandLine({
  name: 'tour',
  arguments: [],
  options: [{ flags: '-o, --output <folder>', text: 'folder' }],
  schema: z.object({ output: z.string().default('out') }),
  run: async (_, { output }, out) => {
    const start = performance.now();
    mkdirSync(output, { recursive: true });
    const done = await tour(output, (step) => out.progress(stepLine(step, out)));
    if (!done.ok) return out.fail(done.failure);
    const seconds = new Intl.NumberFormat(out.ui, { maximumFractionDigits: 1 }).format(
      (performance.now() - start) / 1000,
    );
    out.progress(out.t('cli:tour.done', { seconds }));
    for (const name of done.value) out.say(join(output, name));
    return 0;
  },
});
