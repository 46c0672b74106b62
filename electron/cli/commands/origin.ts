import { z } from 'zod';
import { origin, type Traced } from '#core/amendment/origin.ts';
import { opened } from '#core/amendment/state.ts';
import { findPart } from '#electron/host/citing.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';
import { when } from '../when.ts';

const lineOf = ({ words, source }: Traced, out: Terminal): string => {
  const { t, ui } = out;
  const quoted = t('reply:import.quote', { words });
  if (source.kind === 'base') return `${quoted}  ${t('cli:origin.base')}`;
  const { decision, by, amendments, cities } = source;
  return `${quoted}  ${t(amendments.length === 0 ? 'cli:origin.drafters' : 'cli:origin.decision', {
    decision: t(`cli:origin.deed.${decision}`),
    who: by.who,
    at: when(by.at, out),
    ids: amendments.join(', '),
    cities: citiesCalled(cities, ui),
  })}`;
};

/** `origin FILE --clause N --words "…" [--language L]` */
export const originCommand = commandLine({
  name: 'origin',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'of-clause', required: true },
    { flags: '--words <words>', text: 'words', required: true },
    { flags: '--language <language>', text: 'words-language' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    clause: z.string(),
    words: z.string(),
    language: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], { clause, words, language, json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { draft, negotiation } = file.value;
    file.value.close();
    const part = findPart(draft, clause);
    if (!part.ok) return out.fail(part.failure);
    const state = negotiation ?? opened(draft);
    const tags = language === undefined ? draft.languages : [language];
    const found = tags.flatMap((tag) =>
      origin(state, part.value ?? '', tag, words).map((stretches) => ({ language: tag, stretches })),
    );
    if (found.length === 0) return out.fail({ code: 'amending:words-not-there', facts: { clause } });
    if (json) out.sayJson(found);
    else for (const { stretches } of found) out.say(stretches.map((one) => lineOf(one, out)).join('\n'));
    return 0;
  },
});
