import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { enact as decide } from '#core/amendment/negotiation.ts';
import { type Negotiation, opened } from '#core/amendment/state.ts';
import type { Draft } from '#core/draft/draft.ts';
import { trackedForm } from '#core/forms/tracked/tracked-form.ts';
import { enact } from '#core/round/consultation.ts';
import type { Consultation } from '#core/round/state.ts';
import { writeTracked } from '#core/word/write/tracked/write-tracked.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { type Pack, preparePacks } from '#electron/host/packs/prepare.ts';
import { writeTogether } from '#electron/host/writing/write-together.ts';
import { measure } from './measure.ts';
import { chair, done, onTheTable, seededRound } from './rounds.ts';
import { type Row, timed } from './table.ts';

const clauses = 60;
const cities = Array.from({ length: 408 }, (_, at) => ({ city: `city-${at}`, name: `Städte ${at}` }));

/** The words of one language twice are as long as two languages. */
const inTwo = (draft: Draft): Draft => ({
  ...draft,
  languages: ['en', 'fr'],
  parts: draft.parts.map((part) => ({
    ...part,
    wording: { en: part.wording.en ?? [], fr: part.wording.en ?? [] },
  })),
});

const consultation = (): Consultation =>
  done(
    enact(
      {
        negotiation: opened(inTwo(seededRound({ cities: 1, clauses, amendments: 1 }).draft)),
        rounds: [],
      },
      {
        type: 'round-open',
        round: '1',
        base: 0,
        invited: cities,
        deadline: { at: '2028-06-01T22:00:00.000Z', zone: 'Europe/Paris' },
        silence: 'consent',
        by: chair,
      },
    ),
  );

const packsOf = async (state: Consultation): Promise<readonly Pack[]> => {
  const [round] = state.rounds;
  if (round === undefined) throw new Error('no round');
  const made = await preparePacks(state, {
    round,
    languages: ['en', 'fr'],
    cities,
    contact: 'uccn@example.org',
  });
  return done(made).packs;
};

const writeAll = async (folder: string, wanted: (name: string) => boolean): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { folder: own, files } of await packsOf(consultation())) {
    const chosen = files.filter(({ name }) => wanted(name));
    done(
      await writeTogether(
        join(folder, own ?? ''),
        chosen.map(({ name, bytes }) => ({ name, bytes: bytes() })),
      ),
    );
  }
};

/** A round in which everything is agreed that nobody contests. */
const agreedRound = (): Negotiation => {
  const state = onTheTable(seededRound({ cities: 300, clauses, amendments: 453 }));
  const contested = new Set(conflicts(state).flatMap((one) => one.groups));
  return groups(state)
    .filter(({ id }) => !contested.has(id))
    .reduce((now, { members }) => {
      const next = decide(now, { type: 'accept', by: chair, ids: members });
      return next.ok ? next.value : now;
    }, state);
};

const isDraft = (name: string): boolean => /-\d+\.docx$/.test(name);

/** What goes out to 408 cities in two languages, and a redline of what came back. */
export const packRows = async (folder: string, progress: (line: string) => void): Promise<readonly Row[]> => {
  const at = join(folder, 'packs');
  progress('packs of 408 cities in two languages');
  const drafts = await measure(() => writeAll(at, isDraft), { runs: 3, warmUp: 1 });
  const all = await measure(() => writeAll(at, () => true), { runs: 3, warmUp: 0 });
  progress('a redline with tracked changes');
  const state = agreedRound();
  const redline = await measure(
    async () => {
      const form = trackedForm(state, 'en', { from: 0, to: state.steps.length }, formTerms());
      await writeTracked(done(form), '2028-06-01');
    },
    { runs: 5, warmUp: 1 },
  );
  return [
    timed('816 drafts for 408 cities in two languages, made and written', clauses, drafts),
    timed('the same with table of comments, letter and form: 3,264 files', clauses, all),
    timed(`redline of ${state.steps.length} decisions with tracked changes`, clauses, redline),
  ];
};
