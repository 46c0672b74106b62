import type { City } from '#core/amendment/amendment.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { type Printed, printed } from '#core/draft/printed.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { contestedIn } from '#core/forms/pack/contested.ts';
import type { PackFacts } from '#core/forms/pack/facts.ts';
import { matrixOf } from '#core/forms/pack/matrix.ts';
import { instructions, letter, noComments } from '#core/forms/pack/papers.ts';
import { spokenTitle } from '#core/forms/pack/spoken-title.ts';
import { dayOf, profileIn, type Terms } from '#core/forms/terms.ts';
import { placeNames } from '#core/language/places.ts';
import type { Round } from '#core/round/round.ts';
import { draftCalled, sentDrafts } from '#core/round/sent-drafts.ts';
import type { Consultation } from '#core/round/state.ts';
import { fingerprintOf, sentParagraphs } from '#core/word/fingerprint.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import { writePaper } from '#core/word/write/sent/write-paper.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { formTerms } from '../forms/terms.ts';
import { matrixFile } from './matrix-file.ts';
import { cityNames } from './names.ts';
import { blanks, type Filling, pour, type Stencil, stencilOf } from './stencil.ts';
import type { PlacedBracket } from './unsettled.ts';

/** What is wanted of the packs of a round. */
export interface PackWish {
  readonly round: Round;
  readonly languages: readonly Language[];
  /** The cities that get one each; null for one pack that is made for all of them. */
  readonly cities: readonly City[] | null;
  readonly contact: string | null;
  /** What the committee left in brackets in the draft; the papers say so. */
  readonly brackets?: readonly PlacedBracket[];
}

/** A file of a pack, made when it is asked for. */
export interface PackFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** What goes to one city; to all of them, where `city` is null. */
export interface Pack {
  readonly city: City | null;
  /** Its folder in that of the consultation; null for that one itself. */
  readonly folder: string | null;
  readonly files: readonly PackFile[];
}

/** All packs of a round, and the pages that they were made of. */
export interface Packs {
  readonly packs: readonly Pack[];
  readonly pages: readonly Printed[];
}

const endings = {
  draft: '.docx',
  comments: '.xlsx',
  letter: '.docx',
  'no-comments': '.docx',
} as const;
type Piece = keyof typeof endings;
const pieces: readonly Piece[] = ['draft', 'comments', 'letter', 'no-comments'];

interface Kit {
  readonly language: Language;
  readonly stencils: Readonly<Record<Piece, Stencil>>;
  readonly page: Printed;
  readonly nameOf: (piece: Piece, city: string | null) => string;
}

interface Setting {
  readonly wish: PackWish;
  readonly draft: Draft;
  /** Which of the drafts that go out. */
  readonly number: number;
  readonly terms: Terms;
}

/** Such as UCCN-Conclusions-Draft-1-EN-Krakow-Comments.xlsx. */
const namer =
  (language: Language, { draft, number, terms }: Setting): Kit['nameOf'] =>
  (piece, city) => {
    const say = (key: string): string => terms.say(language, key);
    const words = [
      say('network'),
      say(`kind.${draft.kind}`),
      say('file.draft'),
      String(number),
      language.toUpperCase(),
      ...(city === null ? [] : [city]),
      ...(piece === 'draft' ? [] : [say(`file.${piece}`)]),
    ];
    return `${words.join('-')}${endings[piece]}`;
  };

const factsFor = (language: Language, page: Printed, { wish, draft, number, terms }: Setting): PackFacts => ({
  language,
  title: spokenTitle(page, terms),
  symbol: page.symbol,
  draft: number,
  deadline: wish.round.deadline,
  silence: wish.round.silence,
  contact: wish.contact,
  city: wish.cities === null ? null : blanks.name,
  ofCity: wish.cities === null ? null : blanks.of,
  contested: (tag) => contestedIn(printed(draft, tag, terms.languages), wish.brackets ?? [], terms),
});

// The other language after the own one, so that whoever opens the file can read how to reply.
const instructionsFor = (facts: PackFacts, setting: Setting) => {
  const { draft, terms } = setting;
  const others = draft.languages.filter(
    (tag) => tag !== facts.language && terms.languages[tag] !== undefined,
  );
  return [facts, ...others.map((language) => ({ ...facts, language }))].map((one) =>
    instructions(one, terms),
  );
};

const kitFor = async (language: Language, setting: Setting): Promise<Kit> => {
  const { wish, draft, terms } = setting;
  const page = printed(draft, language, terms.languages);
  // A city sees where words are to come. They are not what the file is known again by, so that it may write them.
  const shown = printed(draft, language, terms.languages, { gaps: true });
  const facts = factsFor(language, page, setting);
  const identity: ConsultationIdentity = {
    draft: draft.id,
    version: wish.round.base,
    round: wish.round.id,
    ...(wish.cities === null ? {} : { city: blanks.id }),
    language,
    fingerprint: fingerprintOf(sentParagraphs(page.parts)),
  };
  const nameOf = namer(language, setting);
  const date = dayOf(wish.round.opened.at) ?? '2004-01-01';
  const mark = terms.say(language, facts.city === null ? 'mark' : 'mark-city', {
    draft: facts.draft,
    city: facts.city ?? '',
  });
  const symbol = [...(page.symbol === null ? [] : [page.symbol]), mark].join(' · ');
  const sent = { identity, after: instructionsFor(facts, setting), mark };
  const enclosed = pieces
    .filter((piece) => piece !== 'letter')
    .map((piece) => nameOf(piece, facts.city === null ? null : blanks.file));
  const paper = { symbol, identity, date };
  return {
    language,
    page,
    nameOf,
    stencils: {
      draft: stencilOf(
        await writeWord([{ printed: shown, profile: profileIn(terms, language), kind: draft.kind }], {
          date,
          lineNumbers: true,
          sent,
        }),
      ),
      comments: stencilOf(
        await matrixFile(matrixOf(shown, draft.languages, facts, terms), {
          city: facts.city ?? '',
          identity,
          said: terms.say(language, 'matrix.pick'),
        }),
      ),
      letter: stencilOf(await writePaper(letter(facts, enclosed, terms), paper)),
      'no-comments': stencilOf(await writePaper(noComments(facts, terms), paper)),
    },
  };
};

const fillingFor = (city: City | null, file: string | null, language: Language, terms: Terms): Filling => {
  if (city === null) return { id: '', name: '', of: '', file: file ?? '' };
  const name = terms.cityName(city.city, language) ?? city.name;
  return {
    id: city.city,
    name,
    of: placeNames([{ name }], 'of', profileIn(terms, language)),
    file: file ?? '',
  };
};

const packFor = (city: City | null, name: string | null, kits: readonly Kit[], terms: Terms): Pack => ({
  city,
  folder: name,
  files: kits.flatMap(({ language, stencils, nameOf }) =>
    pieces.map((piece) => ({
      name: nameOf(piece, name),
      bytes: () => pour(stencils[piece], fillingFor(city, name, language, terms)),
    })),
  ),
});

/**
 * The packs of a round: for each language the draft as it was when the round was opened, the table of comments, the
 * letter and the form without comments; each made once, and filled in for each city. Each city has a folder. Refused with `packs:no-version`, `packs:no-language`, `packs:nobody`.
 */
export const preparePacks = async (consultation: Consultation, wish: PackWish): Promise<Result<Packs>> => {
  const { round, languages, cities } = wish;
  const draft = consultation.negotiation.versions[round.base];
  if (draft === undefined) return refuse('packs:no-version', { version: round.base, round: round.id });
  const terms = formTerms('packs');
  const unknown = languages.find(
    (tag) => !draft.languages.includes(tag) || terms.languages[tag] === undefined,
  );
  if (unknown !== undefined)
    return refuse('packs:no-language', { language: unknown, languages: draft.languages.join(', ') });
  if (cities?.length === 0) return refuse('packs:nobody', { round: round.id });
  const { number } = draftCalled(sentDrafts(consultation), round.base);
  const kits: Kit[] = [];
  for (const language of languages) kits.push(await kitFor(language, { wish, draft, number, terms }));
  const names = cityNames(round.invited);
  return success({
    packs: (cities ?? [null]).map((city) =>
      packFor(city, city === null ? null : (names.get(city.city) ?? city.city), kits, terms),
    ),
    pages: kits.map(({ page }) => page),
  });
};
