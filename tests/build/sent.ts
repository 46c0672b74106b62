import { strFromU8, unzipSync } from 'fflate';
import type { City } from '#core/amendment/amendment.ts';
import { opened } from '#core/amendment/state.ts';
import { enact } from '#core/round/consultation.ts';
import type { Consultation } from '#core/round/state.ts';
import { type Pack, type PackWish, preparePacks } from '#electron/host/packs/prepare.ts';
import { had } from './expect-change.ts';
import { baseDraft } from './negotiation-forms.ts';

/** Cities that are asked; two of them are called alike. */
export const asked: readonly City[] = [
  { city: 'pl-krakow', name: 'Kraków' },
  { city: 'es-granada', name: 'Granada' },
  { city: 'ni-granada', name: 'Granada' },
  { city: 'se-ostersund', name: 'Östersund' },
];

const by = { who: 'Secretariat', at: '2027-04-01T09:00:00Z' };

/** A consultation on the Conclusions in two languages, one round of it open. */
export const consultation: Consultation = had(
  enact(
    { negotiation: opened(baseDraft), rounds: [] },
    {
      type: 'round-open',
      round: '1',
      base: 0,
      invited: asked,
      deadline: { at: '2027-05-01T16:00:00.000Z', zone: 'Europe/Paris' },
      silence: 'no-position',
      by,
    },
  ),
);

/** Its packs, in English for all cities unless something else is wanted. */
export const packs = async (wish: Partial<PackWish> = {}): Promise<readonly Pack[]> => {
  const [round] = consultation.rounds;
  if (round === undefined) throw new Error('no round');
  const made = await preparePacks(consultation, {
    round,
    languages: ['en'],
    cities: asked,
    contact: 'the Secretariat, uccn@example.org',
    ...wish,
  });
  return had(made).packs;
};

/** The bytes of a file of a pack, by how its name ends. */
export const fileOf = (pack: Pack | undefined, ending: string): Uint8Array => {
  const found = pack?.files.find(({ name }) => name.endsWith(ending));
  if (found === undefined) throw new Error(`no file ${ending}`);
  return found.bytes();
};

/** The parts of a package, by path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
