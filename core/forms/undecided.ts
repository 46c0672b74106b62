import { isPending } from '#core/amendment/amendment.ts';
import { amendmentsOf, present } from '#core/amendment/state.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { cutShort } from './cut-short.ts';
import type { FormRun, Look } from './form.ts';
import { type At, placesIn } from './places-in.ts';
import { type Desk, type Entered, entered, markedWords } from './proposal-cells.ts';
import type { Asked, Proposal } from './proposals.ts';
import { citiesList } from './terms.ts';

const textOf = (runs: readonly FormRun[]): string =>
  runs.map((run) => ('footnote' in run ? '' : run.text)).join('');

// Words taken out and put in as they print, in a form that a terminal and a list can show.
const wordsIn = (desk: Desk, proposal: Proposal): string => {
  const told = (look: Look): string =>
    cutShort(
      proposal.asked
        .map((asked) => markedWords(desk, proposal, asked, false).filter((run) => run.look === look))
        .map((runs) => textOf(runs).trim())
        .filter((text) => text !== '')
        .join(' … '),
    );
  const [removed, inserted] = [told('deleted'), told('inserted')];
  return [removed === '' ? '' : `[-${removed}-]`, inserted === '' ? '' : `{+${inserted}+}`]
    .filter((text) => text !== '')
    .join(' ');
};

// What happens to paragraphs says more than the words that change with it.
const chiefOf = (asked: readonly Asked[]): Asked | undefined =>
  asked.find(({ what }) => what !== 'words') ?? asked[0];

const gapOf = (desk: Desk, { amendment, proposal }: Entered, code: 'undecided' | 'unconfirmed'): Failure => {
  const { id, sponsors } = amendment;
  const { asked, before, after } = proposal;
  const chief = chiefOf(asked);
  // As the text is numbered now; what is gone from it, as the city had it.
  const places = [present(desk.state), before, after].map((draft) =>
    placesIn(draft, desk.terms, desk.language),
  );
  const at = (part: Id | null | undefined): At =>
    places.map((placed) => placed(part ?? '')).find((one) => one.at !== 'gone') ?? { at: 'gone' };
  const cite = (part: Id | null | undefined): string => at(part).clause ?? '';
  const behind = cite(chief?.after);
  const isFirst = behind === '' && (chief?.what === 'insert' || chief?.what === 'move');
  const words = wordsIn(desk, proposal);
  return {
    code: words === '' ? `forms:${code}` : `forms:${code}-words`,
    facts: {
      amendment: id,
      cities: citiesList(sponsors, desk.language, desk.terms),
      what: chief === undefined ? 'facts' : `${chief.what}${isFirst ? '-first' : ''}`,
      ...at(chief?.part),
      cite: chief?.what === 'insert' ? '' : cite(chief?.part),
      after: behind,
      words,
    },
  };
};

/** Proposals without a decision, each with its cities, its paragraph and what it asks for (`forms:undecided`). */
export const undecidedIn = (desk: Desk): readonly Failure[] =>
  entered(
    desk,
    amendmentsOf(desk.state).filter((amendment) => isPending(amendment) && amendment.status !== 'bracketed'),
  ).map((one) => gapOf(desk, one, 'undecided'));

/** Proposals agreed ad referendum that nobody confirmed yet, told in the same way (`forms:unconfirmed`). */
export const unconfirmedIn = (desk: Desk): readonly Failure[] =>
  entered(
    desk,
    amendmentsOf(desk.state).filter(({ status }) => status === 'ad-referendum'),
  ).map((one) => gapOf(desk, one, 'unconfirmed'));
