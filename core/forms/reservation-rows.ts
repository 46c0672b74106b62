import type { By } from '#core/amendment/amendment.ts';
import { firstVersion, type Negotiation } from '#core/amendment/state.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { holding } from './decisions.ts';
import type { Cell, CellParagraph, SheetCell } from './form.ts';
import { citedSince, type Desk, deedParagraphs, inEachLanguage, titleRow } from './proposal-cells.ts';
import { writtenNames } from './rolling-form.ts';
import { sheetDay } from './sheet-words.ts';
import { citiesIn, citiesList, dayIn, own, profileIn } from './terms.ts';

/** A reservation that a city made, in its own words, and who lifted it where it stands no longer. */
interface Reserved {
  readonly part: Id;
  readonly city: Id;
  readonly words: string;
  readonly by: By;
  /** The text on which it was made. */
  readonly draft: Draft;
  readonly lifted: By | null;
}

/** All reservations of a negotiation, in the order in which they were made; a later one of a city on a part stands for the earlier. */
export const reservationsMade = (state: Negotiation): readonly Reserved[] => {
  const found = new Map<string, Reserved>();
  for (const { taken, on } of holding(state)) {
    const { deed } = taken;
    if (deed.type !== 'reserve' && deed.type !== 'lift-reservation') continue;
    const { part, city, words = '', by } = deed;
    const key = `${part}\n${city}`;
    const there = found.get(key);
    if (deed.type === 'reserve')
      found.set(key, {
        part,
        city,
        words,
        by,
        draft: state.versions[on] ?? firstVersion(state),
        lifted: null,
      });
    else if (there !== undefined) found.set(key, { ...there, lifted: by });
  }
  return [...found.values()];
};

/** A city by its name, as lists of a form take it. */
const cityOf = (state: Negotiation, city: Id): readonly { city: Id; name: string }[] => [
  { city, name: writtenNames(state).get(city) ?? '' },
];

const saidOf = (desk: Desk, key: string): string =>
  inEachLanguage(desk, ({ terms, language }) => terms.say(language, key));

// Words of a city stand as they came.
const asSent = ({ language }: Desk, words: string): readonly CellParagraph[] =>
  words
    .split('\n')
    .flatMap((text) =>
      text.trim() === '' ? [] : [{ language, runs: [{ text, marks: [], look: 'kept' as const }] }],
    );

/** The reservations that stand on a part, each with whose it is and what it says. */
export const reservationsOn = (desk: Desk, id: Id | null): Cell => {
  const { state, terms, language } = desk;
  return state.reservations
    .filter(({ part }) => part === id)
    .flatMap(({ city, words }) => {
      const said = inEachLanguage(desk, (own) =>
        own.terms.say(own.language, 'reservation', {
          cities: citiesList(cityOf(state, city), own.language, terms),
        }),
      );
      return [
        { language, runs: [own(said, 'remark', profileIn(terms, language))] },
        ...asSent(desk, words).map((one) => ({ ...one, under: true as const })),
      ];
    });
};

/** The same for a sheet: `Lyon: its words`, one a line. */
export const reservationsSaid = ({ state, terms, language }: Desk, id: Id | null): string =>
  state.reservations
    .filter(({ part }) => part === id)
    .map(({ city, words }) => {
      const [name = ''] = citiesIn(cityOf(state, city), language, terms);
      return words === '' ? name : `${terms.say(language, 'colon', { words: name })} ${words}`;
    })
    .join('\n');

const rowOf = (desk: Desk, one: Reserved): readonly Cell[] => {
  const { state, terms, language, languages } = desk;
  const profile = profileIn(terms, language);
  return [
    [],
    [{ language, runs: [own(citedSince(desk, one.part, one.draft), 'kept', profile)] }],
    asSent(desk, one.words),
    [{ language, runs: [own(citiesList(cityOf(state, one.city), language, terms), 'cities', profile)] }],
    languages.map((tag) => ({
      language: tag,
      runs: [own(dayIn(one.by.at, profileIn(terms, tag)), 'remark', profileIn(terms, tag))],
    })),
    [
      ...deedParagraphs(desk, (own) => own.terms.say(own.language, 'deed.reserve'), one.by),
      ...(one.lifted === null
        ? []
        : deedParagraphs(desk, (own) => own.terms.say(own.language, 'deed.lift-reservation'), one.lifted)),
    ],
  ];
};

/** The rows of a register for the reservations of cities, under a title of their own; none where there are none. */
export const reservationRows = (desk: Desk): readonly (readonly Cell[])[] => {
  const all = reservationsMade(desk.state);
  return all.length === 0 ? [] : [titleRow(desk, 'reservations'), ...all.map((one) => rowOf(desk, one))];
};

/** What a sheet says of a reservation, by the keys of its heads. */
export const reservationCells = (desk: Desk, one: Reserved): ReadonlyMap<string, SheetCell> => {
  const { state, terms, language } = desk;
  const by = one.lifted ?? one.by;
  const deed = one.lifted === null ? 'deed.reserve' : 'deed.lift-reservation';
  return new Map<string, SheetCell>([
    ['clause', citedSince(desk, one.part, one.draft) || null],
    ['what', saidOf(desk, 'deed.reserve')],
    ['sponsors', citiesIn(cityOf(state, one.city), language, terms).join('; ')],
    ['status', saidOf(desk, deed)],
    ['final-status', saidOf(desk, 'yes')],
    ['decision', saidOf(desk, deed)],
    ['decided-on', sheetDay(by.at)],
    ['decided-by', by.who],
    [
      'reason',
      [one.by.why, one.lifted?.why].filter((why) => why !== undefined && why !== '').join('\n') || null,
    ],
    ['received-on', sheetDay(one.by.at)],
    ['quote', one.words || null],
  ]);
};
