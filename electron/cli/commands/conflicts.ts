import { z } from 'zod';
import { type Contradiction, type Overview, overview } from '#electron/host/amending/contradictions.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { bracketLines } from '../bracket-lines.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';

const nothing: Overview = { conflicts: [], alike: [], suggestedOrder: [], brackets: [], gauge: [] };

// Of words, none is what a deletion leaves; of whole parts, a move or a cut has none to show.
const wantedIn = (words: string, language: Contradiction['language'], { t }: Terminal): string =>
  words !== '' ? `{+${words}+}` : language === null ? '' : t('cli:conflicts.nothing');

const linesOf = (
  { clause, kind, language, present, wanted, parties }: Contradiction,
  out: Terminal,
): string =>
  [
    `${clause}  ${out.t(`cli:conflicts.kind.${kind}`)}  ${citiesCalled(parties, out.ui)}`,
    ...(present === '' ? [] : [`    [-${present}-]`]),
    ...wanted.map(({ amendments, words }) =>
      `    ${amendments.join(', ')}  ${wantedIn(words, language, out)}`.trimEnd(),
    ),
  ].join('\n');

const tellBrackets = ({ brackets, gauge }: Overview, out: Terminal): void => {
  if (brackets.length === 0) return;
  const { t, say } = out;
  say(t('cli:conflicts.brackets'));
  for (const one of brackets) for (const line of bracketLines(one, out)) say(line);
  for (const { language, contested, words, share } of gauge)
    say(t('cli:conflicts.gauge', { language, contested, count: words, share: Math.round(share * 100) }));
};

const tell = (overview: Overview, out: Terminal): void => {
  const { conflicts, alike, suggestedOrder } = overview;
  const { t, say } = out;
  for (const one of conflicts) say(linesOf(one, out));
  for (const { clause, amendments, parties } of alike)
    say(
      t('cli:conflicts.alike', { clause, ids: amendments.join(', '), cities: citiesCalled(parties, out.ui) }),
    );
  if (suggestedOrder.length > 1) say(t('cli:conflicts.order'));
  if (suggestedOrder.length > 1)
    for (const { clause, amendments, distance } of suggestedOrder)
      say(`  ${clause}  ${amendments.join(', ')}  ${t(`cli:conflicts.distance.${distance}`)}`);
  tellBrackets(overview, out);
};

/** `conflicts FILE [--json]` */
export const conflictsCommand = commandLine({
  name: 'conflicts',
  arguments: ['<file>'],
  options: [{ flags: '--json', text: 'json' }],
  schema: z.object({ json: z.boolean().default(false) }),
  run: ([path = ''], { json }, out) => {
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { negotiation } = file.value;
    file.value.close();
    const found = negotiation === null ? nothing : overview(negotiation);
    if (json) out.sayJson(found);
    else if (found.suggestedOrder.length + found.brackets.length === 0)
      out.progress(out.t('cli:conflicts.none', { file: path }));
    else tell(found, out);
    return 0;
  },
});
