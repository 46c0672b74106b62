import { z } from 'zod';
import { amendmentRows, type Row } from '#electron/host/amending/listing.ts';
import { findSponsor } from '#electron/host/amending/sponsors.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { networkFacts } from '#electron/host/network.ts';
import { commandLine } from '../command-line.ts';
import { speakingOf } from '../known-drafts.ts';
import type { Terminal } from '../terminal.ts';

const wordsOf = ({ kind, removed, inserted, behind, joins }: Row, { t }: Terminal): string => {
  const where = behind === '' ? 'first' : 'behind';
  const words = [removed === '' ? '' : `[-${removed}-]`, inserted === '' ? '' : `{+${inserted}+}`]
    .filter((text) => text !== '')
    .join(' ');
  return [
    joins === undefined ? t(`cli:amendments.kind.${kind}`) : t('cli:amendments.joins', { cite: joins }),
    behind === undefined ? '' : t(`cli:amendments.${where}`, { behind }),
    words,
  ]
    .filter((text) => text !== '')
    .join(' ');
};

const noteOf = (
  { state, reason, source, inBoth, conflictsWith }: Row,
  version: number,
  { t }: Terminal,
): string =>
  [
    state === 'applies' ? '' : t(`cli:amendments.state.${state}`),
    reason === null ? '' : t(reason.code, reason.facts),
    source.aside === undefined ? '' : t(`cli:amendments.aside.${source.aside}`),
    source.into === undefined ? '' : t('cli:amendments.into', { id: source.into }),
    source.base < version ? t('cli:amendments.made-on', { version: source.base, clause: source.clause }) : '',
    inBoth.length === 0 ? '' : t('cli:amendments.in-both', { ids: inBoth.join(', ') }),
    conflictsWith.length === 0 ? '' : t('cli:amendments.against', { ids: conflictsWith.join(', ') }),
  ]
    .filter((text) => text !== '')
    .join(' ');

const linesOf = (row: Row, version: number, out: Terminal): string => {
  const place = [row.clause, row.item ?? ''].filter((text) => text !== '').join(' ');
  const note = noteOf(row, version, out);
  const facts = [
    row.id,
    place,
    row.language,
    out.t(`cli:amendments.status.${row.status}`),
    citiesCalled(row.sponsors, out.ui),
  ];
  return [facts.join('  '), `    ${wordsOf(row, out)}`, ...(note === '' ? [] : [`    ${note}`])].join('\n');
};

/** `amendments FILE [--clause N] [--city NAME] [--json]` */
export const amendmentsCommand = commandLine({
  name: 'amendments',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'of-clause' },
    { flags: '--city <name>', text: 'of-city' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    clause: z.string().optional(),
    city: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], { clause, city, json }, out) => {
    const sponsor = city === undefined ? null : findSponsor(networkFacts(), city);
    if (sponsor !== null && !sponsor.ok) return out.fail(sponsor.failure);
    const file = openDraft(path, { mode: 'read' });
    if (!file.ok) return out.fail(file.failure);
    const { negotiation } = file.value;
    file.value.close();
    const rows =
      negotiation === null ? [] : amendmentRows(negotiation, { clause, city: sponsor?.value.city });
    if (json) out.sayJson(rows);
    else if (rows.length === 0) out.progress(out.t('cli:amendments.none', { file: path }));
    else {
      const told = speakingOf(out, file.value);
      out.say(rows.map((row) => linesOf(row, negotiation?.steps.length ?? 0, told)).join('\n'));
    }
    return 0;
  },
});
