import type { Language } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { citeIn } from '#core/forms/looked.ts';
import type { RemarkSaid } from '#core/forms/remarks.ts';
import { asksForChange } from '#core/reply/asks.ts';
import { countsOnItsOwn } from '#core/round/roster.ts';
import type { HeldFile, Remark, Reply, Round } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { draftingLanguages } from '../languages.ts';
import { whyHeld } from './why-held.ts';

// Records of older rules have of what waited only its words.
const isOf = ({ part, words }: Remark, { finding = {} }: HeldFile): boolean => {
  const { takes, quote = '' } = finding;
  if (takes === undefined) return quote !== '' && words.includes(quote);
  return takes.remark?.words === words && takes.remark.part === part;
};

// What somebody confirmed that had waited: a city may ask for more in it than became of it.
const heldOf = (remark: Remark, { confirms = [] }: Reply, { held }: Round): HeldFile | undefined =>
  held.find((one) => confirms.includes(one.id) && isOf(remark, one));

const saidIn = (
  { negotiation }: Consultation,
  reply: Reply,
  round: Round,
  languages: readonly Language[],
): readonly RemarkSaid[] => {
  const { id, cities, base, received, source, remarks = [] } = reply;
  const draft = negotiation.versions[base];
  const profile = draftingLanguages()[draft?.languages[0] ?? ''];
  if (remarks.length === 0) return [];
  const cites = draft === undefined || profile === undefined ? null : labels(draft, profile);
  return remarks.map((remark) => {
    const { part, words, author } = remark;
    const reason = heldOf(remark, reply, round)?.reason;
    return {
      reply: id,
      cities,
      cite: draft === undefined || cites === null ? '' : citeIn({ draft, labels: cites }, part),
      words,
      ...(author === undefined ? {} : { author }),
      received,
      ...(source === undefined ? {} : { file: source.file }),
      ...(reason === undefined
        ? {}
        : { held: { asks: asksForChange(reason), why: whyHeld(reason, languages) } }),
    };
  });
};

/** What was remarked in all rounds, reply by reply; not what was left out as no word of that city. */
export const remarksSaid = (
  consultation: Consultation,
  languages: readonly Language[],
): readonly RemarkSaid[] =>
  consultation.rounds.flatMap((round) =>
    round.replies
      .filter((reply) => reply.late || countsOnItsOwn(consultation, reply))
      .flatMap((reply) => saidIn(consultation, reply, round, languages)),
  );
