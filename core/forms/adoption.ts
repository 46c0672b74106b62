import { type Bracket, type Negotiation, present } from '#core/amendment/state.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { opening } from '#core/draft/numbering.ts';
import { printed } from '#core/draft/printed.ts';
import type { Failure } from '#core/failure.ts';
import { behind } from '#core/margin/stale.ts';
import { allWaiting } from '#core/round/held-files.ts';
import type { HeldFile } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { type At, placesIn } from './places-in.ts';
import type { Terms } from './terms.ts';
import { unconfirmedIn, undecidedIn } from './undecided.ts';

const openBracket = ({ part, after }: Bracket, at: (part: Id) => At): Failure => {
  if (after === null) return { code: 'forms:open-first', facts: {} };
  return { code: after === undefined ? 'forms:open-bracket' : 'forms:open-new', facts: { ...at(part) } };
};

/**
 * What still stands between a text and its adoption in these languages, in the order of the text by kind: brackets
 * (`forms:open-bracket`), facts without a value (`forms:placeholder`), references to what is gone
 * (`forms:broken-reference`), wordings that do not follow what was decided in another language (`forms:stale-wording`) or
 * are not written (`forms:unwritten`), proposals without a decision (`forms:undecided`), and proposals that were agreed ad referendum and are
 * not confirmed (`forms:unconfirmed`). Empty when it can be adopted.
 */
export const adoptionGaps = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
): readonly Failure[] => {
  const draft = present(state);
  const desk = { state, terms, language: languages[0] ?? '', languages };
  const at = placesIn(draft, terms, languages[0] ?? '');
  const places = new Map(draft.parts.map(({ id }, index) => [id, index]));
  const inOrder = <One extends { readonly part: string }>(all: readonly One[]): readonly One[] =>
    all.toSorted((one, other) => (places.get(one.part) ?? 0) - (places.get(other.part) ?? 0));
  const pages = languages.map((tag) => printed(draft, tag, terms.languages));
  const facts = [...new Set(pages.flatMap(({ placeholders }) => placeholders))];
  const stale = behind(state.stale).filter(
    ({ kind, language: tag }) => kind === 'outdated' && languages.includes(tag),
  );
  return [
    ...inOrder(state.brackets.map((one) => ({ ...one, part: one.after ?? one.part }))).map((one) =>
      openBracket(one, at),
    ),
    ...facts.map((field) => ({ code: 'forms:placeholder', facts: { field } })),
    ...pages.flatMap(({ broken, language }) =>
      broken.map((part) => ({ code: 'forms:broken-reference', facts: { ...at(part), language } })),
    ),
    ...inOrder(stale).map(({ part, language, since }) => ({
      code: 'forms:stale-wording',
      facts: { ...at(part), language, since },
    })),
    ...pages.flatMap(({ unwritten, language }) =>
      unwritten
        .filter((part) => !stale.some((one) => one.part === part && one.language === language))
        .map((part) => ({ code: 'forms:unwritten', facts: { ...at(part), language } })),
    ),
    ...undecidedIn(desk),
    ...unconfirmedIn(desk),
  ];
};

// A file that waits may be of anyone; what waits in a reply is told with whose it is, and where it stands.
const waits = ({ id, file, cities = [], finding }: HeldFile): Failure => {
  if (finding === undefined) return { code: 'forms:held-file', facts: { id, file } };
  const facts = { id, file, cities: cities.map(({ name }) => name).join(', ') };
  if (finding.cite === undefined) return { code: 'forms:held-finding', facts };
  const at: At = finding.cite === opening ? { at: 'chapeau' } : { at: 'clause', clause: finding.cite };
  return { code: 'forms:held-finding-at', facts: { ...facts, ...at } };
};

/**
 * What still waits in the consultations before a text can be adopted: rounds that are open (`forms:open-round`), files
 * that came in and were neither taken in nor set aside (`forms:held-file`), the same of single things in replies
 * (`forms:held-finding`, `forms:held-finding-at` a paragraph), and late replies that the committee neither let in nor
 * left out (`forms:late-reply`).
 */
export const consultationGaps = (state: Consultation): readonly Failure[] => [
  ...state.rounds
    .filter(({ closed }) => closed === null)
    .map(({ id }) => ({ code: 'forms:open-round', facts: { round: id } })),
  ...allWaiting(state).map(waits),
  ...state.rounds
    .flatMap(({ replies }) => replies)
    .filter(({ late, settled }) => late && settled === null)
    .map(({ id, cities }) => ({
      code: 'forms:late-reply',
      facts: { reply: id, cities: cities.map(({ name }) => name).join(', ') },
    })),
];
