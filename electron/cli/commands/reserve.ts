import { z } from 'zod';
import { opening } from '#electron/host/amending/opening.ts';
import { findSponsor } from '#electron/host/amending/sponsors.ts';
import { findPart } from '#electron/host/citing.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { networkFacts } from '#electron/host/network.ts';
import { commandLine } from '../command-line.ts';
import { who } from '../who.ts';

/** `reserve FILE --clause N --city NAME [--words "…"] [--lift]` */
export const reserveCommand = commandLine({
  name: 'reserve',
  arguments: ['<file>'],
  options: [
    { flags: '--clause <paragraph>', text: 'reserved-clause', required: true },
    { flags: '--city <name>', text: 'reserving-city', required: true },
    { flags: '--words <words>', text: 'reserved-words' },
    { flags: '--lift', text: 'lift' },
    { flags: '--by <who>', text: 'round-by' },
    { flags: '--json', text: 'json' },
  ],
  schema: z.object({
    clause: z.string().min(1),
    city: z.string(),
    words: z.string().optional(),
    lift: z.boolean().default(false),
    by: z.string().optional(),
    json: z.boolean().default(false),
  }),
  run: ([path = ''], { clause, city: name, words, lift, by, json }, out) => {
    const found = findSponsor(networkFacts(), name);
    if (!found.ok) return out.fail(found.failure);
    const file = openDraft(path, { mode: 'write' });
    if (!file.ok) return out.fail(file.failure);
    try {
      const part = findPart(file.value.draft, clause);
      if (!part.ok) return out.fail(part.failure);
      const { city } = found.value;
      const act: Act = {
        type: lift ? 'lift-reservation' : 'reserve',
        part: part.value ?? '',
        city,
        ...(words === undefined ? {} : { words }),
      };
      const done = file.value.enact([...opening(file.value), act], { who: by ?? who() });
      if (!done.ok) return out.fail(done.failure);
      const reservations = file.value.negotiation?.reservations ?? [];
      if (json) out.sayJson({ file: path, reservations });
      else
        out.say(
          out.t(lift ? 'cli:reserve.lifted' : 'cli:reserve.done', {
            file: path,
            clause,
            city: found.value.name,
          }),
        );
      return 0;
    } finally {
      file.value.close();
    }
  },
});
