import type { Language } from '#core/draft/draft.ts';
import type { WaitingFile } from '#core/forms/waiting.ts';
import { allWaiting, filesAside } from '#core/round/held-files.ts';
import type { HeldFile } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { whyHeld } from './why-held.ts';

/** What waits in all rounds, and behind it what was set aside, each with why it waits or did in the languages of a form. */
export const waitingIn = (
  consultation: Consultation,
  languages: readonly Language[],
): readonly WaitingFile[] => {
  const aside = consultation.rounds.flatMap((round) => filesAside(consultation, round));
  const files: readonly HeldFile[] = [...allWaiting(consultation), ...aside];
  return files.map(({ id, file, held, reason, cities = [], finding, says, aside: by }) => ({
    id,
    file,
    since: held.at,
    cities,
    ...(finding === undefined ? {} : { finding }),
    ...(says === undefined ? {} : { says }),
    ...(by === null ? {} : { aside: by }),
    why: whyHeld(reason, languages),
  }));
};
