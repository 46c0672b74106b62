import type { Amendment, By } from '#core/amendment/amendment.ts';
import { firstVersion, type Negotiation, present } from '#core/amendment/state.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Cell, CellParagraph, FormRun } from './form.ts';
import { citedAs, citeIn, printedIn, type Source, sourceOf } from './looked.ts';
import { outcomeOf } from './outcome.ts';
import { type Asked, clipped, type Proposal, proposalOf } from './proposals.ts';
import { capitalized } from './sentence.ts';
import { textOf } from './sheet-words.ts';
import { citiesList, dayIn, own, profileIn, type Terms } from './terms.ts';

/** What the cells about amendments are made from. `language` is that of the form's own words. */
export interface Desk {
  readonly state: Negotiation;
  readonly terms: Terms;
  readonly language: Language;
  /** The languages of the form. */
  readonly languages: readonly Language[];
}

/** An amendment as the tables show it: its place in the order of import from 1, and what it asks for. */
export interface Entered {
  readonly number: number;
  readonly amendment: Amendment;
  readonly proposal: Proposal;
}

/** All amendments of a negotiation with what they ask for. */
export const entered = ({ state, terms }: Desk, amendments: readonly Amendment[]): readonly Entered[] =>
  amendments.map((amendment, at) => ({
    number: at + 1,
    amendment,
    proposal: proposalOf(state, amendment, terms),
  }));

const say = ({ terms, language }: Desk, key: string, facts: Parameters<Terms['say']>[2] = {}): string =>
  terms.say(language, key, facts);

const ownIn = (desk: Desk, text: string, look: FormRun['look']): FormRun =>
  own(text, look, profileIn(desk.terms, desk.language));

const sourceIn = (desk: Desk, draft: Proposal['before'], language: Language): Source =>
  sourceOf(draft, profileIn(desk.terms, language));

const cite = (desk: Desk, { before, after }: Proposal, id: Id | null): string => {
  const known = (draft: Proposal['before']): string => citeIn(sourceIn(desk, draft, desk.language), id);
  return citedAs(known(before) || known(after), [desk.language], desk.terms, 'the-opening');
};

/** What is asked for in a few words, but for the words themselves: "New paragraph after 4"; empty for plain edits. */
export const askedFor = (desk: Desk, proposal: Proposal, asked: Asked): string => {
  const { what, part, after } = asked;
  const place = what === 'insert' ? '' : cite(desk, proposal, part);
  const behind = cite(desk, proposal, after);
  if (what === 'words') return '';
  const key = (what === 'insert' || what === 'move') && behind === '' ? `${what}-first` : what;
  return say(desk, `what.${key}`, { cite: place, after: behind });
};

/** Words asked for, marked; with only what stands around them where `short`. */
export const markedWords = (
  desk: Desk,
  { before, after }: Proposal,
  { language, stretches }: Asked,
  short: boolean,
): readonly FormRun[] =>
  language === null || desk.terms.languages[language] === undefined
    ? []
    : printedIn(
        short ? clipped(stretches) : stretches,
        sourceIn(desk, after, language),
        sourceIn(desk, before, language),
      );

const tagOf = (desk: Desk, language: Language | null): readonly FormRun[] =>
  language === null || (desk.languages.length === 1 && language === desk.language)
    ? []
    : [ownIn(desk, `${language.toUpperCase()} `, 'remark')];

/** One thing asked for, as a paragraph. */
export const askedParagraph = (desk: Desk, proposal: Proposal, asked: Asked): CellParagraph => {
  const { language } = asked;
  // Told in the language of the words behind it; in all of the form where there are none.
  const spoken = language !== null && desk.languages.includes(language) ? { ...desk, language } : desk;
  const head =
    spoken === desk
      ? inEachLanguage(desk, (own) => askedFor(own, proposal, asked))
      : askedFor(spoken, proposal, asked);
  const words = markedWords(desk, proposal, asked, asked.what === 'words');
  const mark = head === '' || words.length === 0 ? head : `${say(spoken, 'colon', { words: head })} `;
  return {
    language: asked.language ?? desk.language,
    runs: [...tagOf(desk, asked.language), ...(mark === '' ? [] : [ownIn(spoken, mark, 'remark')]), ...words],
    under: true,
  };
};

/** The cities behind an amendment, after its number. */
export const sponsorsParagraph = (desk: Desk, { number, amendment }: Entered): CellParagraph => ({
  language: desk.language,
  runs: [
    ownIn(desk, `${number}. `, 'strong'),
    ownIn(
      desk,
      amendment.sponsors.length === 0
        ? say(desk, 'no-sponsor')
        : citiesList(amendment.sponsors, desk.language, desk.terms),
      'cities',
    ),
  ],
});

/** Why they propose it, in their own words; none where they do not say. */
export const rationaleParagraph = (desk: Desk, { amendment }: Entered): readonly CellParagraph[] => {
  const { rationale = '', language } = amendment;
  if (rationale.trim() === '') return [];
  // In the language in which the city wrote, where the form speaks it.
  const spoken = desk.languages.includes(language) ? { ...desk, language } : desk;
  const label = `${say(spoken, 'colon', { words: say(spoken, 'rationale') })} `;
  return [
    {
      language: desk.terms.languages[language] === undefined ? desk.language : language,
      runs: [ownIn(spoken, label, 'remark'), { text: rationale, marks: [], look: 'kept' }],
      under: true,
    },
  ];
};

/** A status in words: "Adopted as amended", with what sets a proposal aside. */
export const statusIn = (desk: Desk, { amendment }: Entered): string => {
  const { status } = outcomeOf(desk.state, amendment);
  const words = capitalized(say(desk, `status.${status}`), desk.language);
  return amendment.aside === undefined ? words : `${words} (${say(desk, `aside.${amendment.aside}`)})`;
};

/** Words of the form itself in each of its languages, told once where they are alike: "Editorial / Rédactionnel". */
export const inEachLanguage = (desk: Desk, words: (desk: Desk) => string): string =>
  [...new Set(desk.languages.map((language) => words({ ...desk, language })))].join(' / ');

/** What was decided, when, by whom and why: in each language of the form, but for words of the committee’s own. */
export const decisionParagraphs = (desk: Desk, one: Entered, numbered: boolean): readonly CellParagraph[] => {
  const { decision } = outcomeOf(desk.state, one.amendment);
  const why = decision?.by.why ?? '';
  return [
    ...desk.languages.map((language, at) => decidedIn({ ...desk, language }, one, numbered && at === 0)),
    ...reasonIn(desk, why),
  ];
};

// In words of the committee’s own.
const reasonIn = ({ language }: Desk, why: string): readonly CellParagraph[] =>
  why === '' ? [] : [{ language, runs: [{ text: why, marks: [], look: 'kept' }], under: true }];

/** What was done, when, by whom and why, in each language of the form; `by` is null where it came of itself. */
export const deedParagraphs = (
  desk: Desk,
  what: (desk: Desk) => string,
  by: By | null,
): readonly CellParagraph[] => [
  ...desk.languages.map((language): CellParagraph => {
    const own = { ...desk, language };
    return { language, runs: [ownIn(own, what(own), 'strong'), ownIn(own, takenBy(own, by), 'remark')] };
  }),
  ...reasonIn(desk, by?.why ?? ''),
];

/** The text that was agreed, marked in the text it was agreed on; nothing where there is none. */
export const agreedParagraphs = (desk: Desk, agreed: Proposal | null): readonly CellParagraph[] => {
  if (agreed === null) return [];
  const words = inEachLanguage(desk, (own) => say(own, 'head.agreed'));
  const label = `${say(desk, 'colon', { words })} `;
  return agreed.asked.map((asked, at) => {
    const { language, runs } = askedParagraph(desk, agreed, asked);
    return { language, runs: at === 0 ? [ownIn(desk, label, 'remark'), ...runs] : runs, under: true };
  });
};

/** The same as whole wordings, for the cell of a sheet. */
export const agreedWords = (desk: Desk, agreed: Proposal): string =>
  agreed.asked
    .map((asked) => {
      const words = markedWords(desk, agreed, asked, false).filter(({ look }) => look !== 'deleted');
      return textOf(words) || inEachLanguage(desk, (own) => askedFor(own, agreed, asked));
    })
    .join('\n');

/** A row that is only a title, over the rows behind it. */
export const titleRow = (
  { languages, terms }: Pick<Desk, 'languages' | 'terms'>,
  key: string,
): readonly Cell[] => {
  const title = languages.map((language) => ({
    language,
    runs: [own(terms.say(language, key), 'strong', profileIn(terms, language))],
  }));
  return [[], [], title, [], [], []];
};

/**
 * How a part is cited now, with the number that it had in the first version where that is another; as in a version
 * between, where it is in neither.
 */
export const citedSince = (desk: Desk, id: Id, between?: Draft): string => {
  const { state, terms, language, languages } = desk;
  const profile = profileIn(terms, language);
  const cite = (draft: Draft): string => citedAs(citeIn(sourceOf(draft, profile), id), languages, terms);
  const [was, now] = [cite(firstVersion(state)), cite(present(state))];
  if (was === '' && now === '') return between === undefined ? '' : cite(between);
  return was === '' || now === '' || was === now
    ? now || was
    : terms.say(language, 'renumbered', { now, was });
};

const takenBy = (desk: Desk, by: By | null): string =>
  by === null
    ? ''
    : ` ${say(desk, 'decided', { day: dayIn(by.at, profileIn(desk.terms, desk.language)), who: by.who })}`;

const decidedIn = (desk: Desk, one: Entered, numbered: boolean): CellParagraph => {
  const { decision } = outcomeOf(desk.state, one.amendment);
  const head = numbered ? [ownIn(desk, `${one.number}. `, 'strong')] : [];
  const facts = takenBy(desk, decision?.by ?? null);
  return {
    language: desk.language,
    runs: [...head, ownIn(desk, statusIn(desk, one), 'strong'), ownIn(desk, facts, 'remark')],
  };
};
