import type { Proposal } from '#core/amendment/instructions/proposal.ts';
import type { InstructionOptions } from '#core/amendment/instructions/read-instructions.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { apply } from '#core/change/apply.ts';
import type { Draft, Part } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
import { chapeau, clause, draft, en, fr, heading, item } from '../../../build/draft.ts';
import { had } from '../../../build/expect-change.ts';
import { english, languages } from '../../language/profiles.ts';

/** Nine numbered paragraphs of a bilingual text, the first with three items, under a title and a chapeau. */
export const text: Draft = draft(
  heading('title', { line: 'kind' }, en('Conclusions of the meeting'), fr('Conclusions de la réunion')),
  chapeau(
    'opening',
    en('We, the members, agree on the following:'),
    fr('Nous, les membres, convenons de ce qui suit :'),
  ),
  clause(
    'p1',
    en('The cities pursue three aims:'),
    fr('Les villes poursuivent trois buts :'),
    item('p1a', en('to share what they know;'), fr('partager ce qu’elles savent ;')),
    item('p1b', en('to teach;'), fr('enseigner ;')),
    item('p1c', en('to learn.'), fr('apprendre.')),
  ),
  clause(
    'p2',
    en('The member cities meet each year. They report on time.'),
    fr('Les villes membres se réunissent chaque année. Elles rendent compte à temps.'),
  ),
  clause(
    'p3',
    en('The call could be extended and every city should submit a plan.'),
    fr('L’appel pourrait être étendu et chaque ville devrait soumettre un plan.'),
  ),
  clause('p4', en('Cities fund the office.'), fr('Les villes financent le bureau.')),
  clause('p5', en('Each city names a focal point.'), fr('Chaque ville désigne un point focal.')),
  clause(
    'p6',
    en('The network grows. It welcomes towns. It thanks the host.'),
    fr('Le réseau grandit. Il accueille des communes. Il remercie l’hôte.'),
  ),
  clause('p7', en('Reports are due in June.'), fr('Les rapports sont attendus en juin.')),
  clause('p8', en('The mayors sign.'), fr('Les maires signent.')),
  clause('p9', en('A city may send three participants.'), fr('Une ville peut envoyer trois participants.')),
);

/** Reads a letter on a draft; new paragraphs are `new-1`, `new-2`. */
export const read = (
  letter: string,
  on: Draft = text,
  options: Partial<InstructionOptions> = {},
): readonly Proposal[] => {
  let count = 0;
  return readInstructions(letter, on, { languages, newId: () => `new-${++count}`, ...options });
};

const line = (part: Part, language: string): string => characters(part.wording[language] ?? []);

/** The draft with all operations of a proposal made, one after another. */
export const made = ({ operations }: Proposal, on: Draft = text): Draft =>
  operations.reduce((present, operation) => had(apply(present, operation)), on);

const shownIn = (draft: Draft, language: string): readonly string[] => {
  const cites = labels(draft, languages[language] ?? english);
  return draft.parts.map((part) => `${cites.get(part.id)?.cite ?? ''} ${line(part, language)}`.trim());
};

/** The lines, with their numbers, that a change leaves other than they were. */
export const changed = (before: Draft, after: Draft, language: string): readonly string[] => {
  const old = new Set(shownIn(before, language));
  return shownIn(after, language).filter((one) => !old.has(one));
};

/** What is proposed: how sure and why, then the lines as they would read. */
export const proposed = (letter: string, language = 'en', on: Draft = text): readonly (readonly string[])[] =>
  read(letter, on).map((proposal) => [
    `${proposal.kind} ${proposal.sure} ${proposal.reason.code.replace('instructions:', '')}`,
    ...changed(on, made(proposal, on), language),
  ]);

/** The order of the numbered paragraphs by id after a proposal. */
export const order = (proposal: Proposal, on: Draft = text): string =>
  made(proposal, on)
    .parts.filter(({ role }) => role === 'clause')
    .map(({ id }) => id)
    .join(' ');
