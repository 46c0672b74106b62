import { labels } from '#core/draft/numbering.ts';
import { citeIn } from '#core/forms/looked.ts';
import type { RemarkSaid } from '#core/forms/remarks.ts';
import { countsOnItsOwn } from '#core/round/roster.ts';
import type { Reply } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { draftingLanguages } from '../languages.ts';

const saidIn = ({ negotiation }: Consultation, reply: Reply): readonly RemarkSaid[] => {
  const { id, cities, base, received, source, remarks = [] } = reply;
  const draft = negotiation.versions[base];
  const profile = draftingLanguages()[draft?.languages[0] ?? ''];
  if (remarks.length === 0) return [];
  const cites = draft === undefined || profile === undefined ? null : labels(draft, profile);
  return remarks.map(({ part, words, author }) => ({
    reply: id,
    cities,
    cite: draft === undefined || cites === null ? '' : citeIn({ draft, labels: cites }, part),
    words,
    ...(author === undefined ? {} : { author }),
    received,
    ...(source === undefined ? {} : { file: source.file }),
  }));
};

/** What was remarked in all rounds, reply by reply; not what was left out as no word of that city. */
export const remarksSaid = (consultation: Consultation): readonly RemarkSaid[] =>
  consultation.rounds.flatMap(({ replies }) =>
    replies
      .filter((reply) => reply.late || countsOnItsOwn(consultation, reply))
      .flatMap((reply) => saidIn(consultation, reply)),
  );
