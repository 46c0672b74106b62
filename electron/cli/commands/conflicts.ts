import { z } from 'zod';
import { type Contradiction, type Overview, overview } from '#electron/host/amending/contradictions.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { commandLine } from '../command-line.ts';
import type { Terminal } from '../terminal.ts';

const nothing: Overview = { conflicts: [], alike: [], suggestedOrder: [] };

const namesOf = (parties: readonly { readonly name: string }[]): string =>
  parties.map(({ name }) => name).join(', ');

const linesOf = ({ clause, kind, present, wanted, parties }: Contradiction, { t }: Terminal): string =>
  [
    `${clause}  ${t(`cli:conflicts.kind.${kind}`)}  ${namesOf(parties)}`,
    ...(present === '' ? [] : [`    [-${present}-]`]),
    ...wanted.map(({ amendments, words }) => `    ${amendments.join(', ')}  {+${words}+}`),
  ].join('\n');

const tell = ({ conflicts, alike, suggestedOrder }: Overview, out: Terminal): void => {
  const { t, say } = out;
  for (const one of conflicts) say(linesOf(one, out));
  for (const { clause, amendments, parties } of alike)
    say(t('cli:conflicts.alike', { clause, ids: amendments.join(', '), cities: namesOf(parties) }));
  if (suggestedOrder.length > 1) say(t('cli:conflicts.order'));
  if (suggestedOrder.length > 1)
    for (const { clause, amendments, distance } of suggestedOrder)
      say(`  ${clause}  ${amendments.join(', ')}  ${t(`cli:conflicts.distance.${distance}`)}`);
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
    else if (found.conflicts.length + found.alike.length + found.suggestedOrder.length === 0)
      out.progress(out.t('cli:conflicts.none', { file: path }));
    else tell(found, out);
    return 0;
  },
});
