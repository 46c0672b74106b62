import type { Change } from '#core/change/change.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { got, riverFile } from './river.ts';

/** The towns open their quays: another verb for it. */
export const verb = (inserted: string): Change => ({
  type: 'edit-wording',
  part: 'quays',
  language: 'en',
  at: 'The towns '.length,
  removed: [{ text: 'open' }],
  inserted: [{ text: inserted }],
});

/** A proposal of one town, in one language, on the draft as it was opened. */
export const proposal = (number: number, town: string, ...operations: readonly Change[]): Act => ({
  type: 'propose',
  amendment: `a${number}`,
  class: 'substantive',
  submission: {
    id: `s${number}`,
    reply: null,
    cities: [{ city: town.toLowerCase(), name: town }],
    language: 'en',
    base: 0,
    operations,
    source: { file: `${town}.txt` },
    received: '2031-05-05T08:00:00.000Z',
  },
});

/** An open file of the river towns with two proposals on one word, of which none is decided. */
export const consultedRiver = (folder: string, name = 'river.entente'): DraftFile => {
  const file = riverFile(folder, name);
  const at = '2031-05-05T09:00:00.000Z';
  got(
    file.enact(
      [
        { type: 'open', engine: 1 },
        proposal(1, 'Upstream', verb('lend')),
        proposal(2, 'Downstream', verb('sell')),
      ],
      { who: 'Ada', at },
    ),
  );
  return file;
};
