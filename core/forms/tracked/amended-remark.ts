import type { Amendment } from '#core/amendment/amendment.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { typeset } from '#core/language/typography.ts';
import type { FormRun } from '../form.ts';
import { askedFor, type Desk, markedWords } from '../proposal-cells.ts';
import { type Asked, type Proposal, proposalOf } from '../proposals.ts';
import { textOf } from '../sheet-words.ts';
import { citiesList, profileIn, type Terms } from '../terms.ts';

/** Words that go and those that come in their place. */
interface Turn {
  readonly removed: string;
  readonly inserted: string;
}

// What goes stands right before what comes in its place.
const turnsIn = (runs: readonly FormRun[]): readonly Turn[] => {
  const turns: Turn[] = [];
  let [removed, inserted] = ['', ''];
  const end = (): void => {
    const turn = { removed: removed.trim(), inserted: inserted.trim() };
    if (turn.removed !== '' || turn.inserted !== '') turns.push(turn);
    [removed, inserted] = ['', ''];
  };
  for (const run of runs) {
    if (run.look !== 'deleted' && run.look !== 'inserted') end();
    else if (run.look === 'inserted') inserted += textOf([run]);
    else {
      if (inserted !== '') end();
      removed += textOf([run]);
    }
  }
  end();
  return turns;
};

const turnKey = ({ removed, inserted }: Turn): string => {
  if (removed === '') return 'adds';
  return inserted === '' ? 'takes-out' : 'turns';
};

const wishIn = (desk: Desk, proposal: Proposal, asked: Asked): readonly string[] => {
  const { terms, language } = desk;
  const runs = markedWords(desk, proposal, asked, false);
  if (asked.what === 'words')
    return turnsIn(runs).map((turn) => terms.say(language, `remark.${turnKey(turn)}`, { ...turn }));
  const [head, words] = [askedFor(desk, proposal, asked), textOf(runs).trim()];
  return [
    words === '' || asked.what === 'delete'
      ? head
      : `${terms.say(language, 'colon', { words: head })} ${words}`,
  ];
};

/** That an amendment was agreed in other words, and what its cities had proposed: in the language of the page, where they did. */
export const amendedRemark = (
  state: Negotiation,
  amendment: Amendment,
  language: Language,
  terms: Terms,
): string => {
  const desk: Desk = { state, terms, language, languages: [language] };
  const proposal = proposalOf(state, amendment, terms);
  const here = proposal.asked.filter((asked) => asked.language === null || asked.language === language);
  const wishes = (here.length === 0 ? proposal.asked : here).flatMap((asked) =>
    wishIn(desk, proposal, asked),
  );
  const cities = citiesList(amendment.sponsors, language, terms);
  const key = cities === '' || wishes.length === 0 ? 'as-amended' : 'as-amended-from';
  return typeset(
    terms.say(language, `remark.${key}`, { cities, wishes: wishes.join('; ') }),
    profileIn(terms, language),
  );
};
