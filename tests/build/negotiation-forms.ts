import type { By, Submission } from '#core/amendment/amendment.ts';
import type { Deed } from '#core/amendment/deed.ts';
import { replay } from '#core/amendment/negotiation.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, moving, rewording } from '#core/change/make.ts';
import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { chapeau, clause, closing, draft, en, fr, heading, item, parts } from './draft.ts';
import { written } from './wording.ts';

const by = (day: string, why?: string): By => ({
  who: 'Drafting Committee',
  at: `2027-05-${day}T10:00:00Z`,
  ...(why === undefined ? {} : { why }),
});

const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** Conclusions in two languages on which cities made proposals. */
export const baseDraft: Draft = draft(
  {
    fields: {
      symbol: { type: 'text', value: { en: 'UCCN/2027/4' } },
      edition: { type: 'ordinal', value: 19 },
    },
  },
  heading('h1', { line: 'network' }, en('Network of Creative Cities'), fr('Réseau des villes créatives')),
  heading('h2', { line: 'kind' }, en('Conclusions'), fr('Conclusions')),
  heading(
    'h3',
    { line: 'meeting' },
    en('of the {edition} Annual Meeting'),
    fr('de la {edition} réunion annuelle'),
  ),
  chapeau(
    'p0',
    en('The cities, *meeting* in {hostCities:in},'),
    fr('Les villes, *réunies* {hostCities:in},'),
  ),
  clause(
    'a',
    en('*Recognise* that culture makes cities more liveable; and that artists need room to work.'),
    fr(
      '*Reconnaissent* que la culture rend les villes plus vivables ; et que les artistes ont besoin de place.',
    ),
  ),
  clause(
    'b',
    en('*Invite* every city to report on its work every two years, as paragraph {#a} asks.'),
    fr(
      '*Invitent* chaque ville à rendre compte de son travail tous les deux ans, comme le veut le paragraphe {#a}.',
    ),
    item('b1', en('by a written report;'), fr('par un rapport écrit ;')),
    item('b2', en('by a talk at the meeting.'), fr('par un exposé à la réunion.')),
  ),
  clause(
    'c',
    en('*Welcome* the offer of a library of methods.'),
    fr("*Saluent* l'offre d'une bibliothèque de méthodes."),
  ),
  clause(
    'd',
    en('*Decide* to meet again in two years{note: The place is to be found.}.'),
    fr('*Décident* de se réunir à nouveau dans deux ans{note: Le lieu reste à trouver.}.'),
  ),
  closing('z', en('Adopted by acclamation'), fr('Adopté par acclamation')),
);

const cities = {
  lyon: { city: 'lyon', name: 'Lyon' },
  dakar: { city: 'dakar', name: 'Dakar' },
  krakow: { city: 'pl-krakow', name: 'Kraków' },
};
type Name = keyof typeof cities;

const to = (part: string, language: string, words: string): Change =>
  got(rewording(baseDraft, part, language, written(words).wording));

const proposing = (
  id: string,
  who: readonly Name[],
  operations: readonly Change[],
  more: Partial<Submission> = {},
): Deed => ({
  type: 'propose',
  amendment: id,
  class: id === 'spelling' ? 'editorial' : 'substantive',
  submission: {
    id: `s-${id}`,
    reply: null,
    cities: who.map((name) => cities[name]),
    language: 'en',
    base: 0,
    operations,
    source: { file: `${id}.docx`, line: 4 },
    received: '2027-04-12T09:00:00Z',
    ...more,
  },
  by: { who: 'Secretariat', at: '2027-04-12T09:30:00Z' },
});

/** Words that would be markup, a formula or an instruction if anything read them as such. */
export const hostile = '=HYPERLINK("http://x") #panic() $x$ <b>bold</b> *stars* | pipe [link](x) \\end @ref';

const at = (language: string, words: string): { from: number; to: number } => {
  const part = baseDraft.parts.find(({ id }) => id === 'b');
  const from = characters(part?.wording[language] ?? []).indexOf(words);
  return { from, to: from + words.length };
};

/** Proposals of every kind, none decided. */
export const proposals: readonly Deed[] = [
  { type: 'open', engine: 1, draft: baseDraft, by: by('01') },
  proposing(
    'liveable',
    ['lyon', 'krakow'],
    [
      to(
        'a',
        'en',
        '*Recognise* that culture makes cities more humane and open; and that artists need room to work.',
      ),
    ],
    { rationale: 'A city is for its people.' },
  ),
  proposing(
    'years',
    ['dakar'],
    [
      to('b', 'en', '*Invite* every city to report on its work every four years, as paragraph {#a} asks.'),
      to(
        'b',
        'fr',
        '*Invitent* chaque ville à rendre compte de son travail tous les quatre ans, comme le veut le paragraphe {#a}.',
      ),
    ],
  ),
  proposing(
    'new',
    ['krakow'],
    [
      {
        type: 'insert-parts',
        after: 'b2',
        parts: parts(
          clause(
            'n',
            en('*Encourage* exchanges between young artists.'),
            fr('*Encouragent* les échanges entre jeunes artistes.'),
          ),
        ),
      },
    ],
    { rationale: 'Les jeunes manquent dans le texte.', language: 'fr' },
  ),
  proposing('library', ['lyon'], [got(deleting(baseDraft, 'c'))], { rationale: hostile }),
  proposing('later', ['dakar', 'lyon'], [got(moving(baseDraft, 'd', 1, 'p0'))]),
  proposing('spelling', ['lyon'], [to('c', 'en', '*Welcome* the offer of a library of good methods.')]),
  proposing(
    'room',
    ['dakar'],
    [
      to(
        'a',
        'en',
        '*Recognise* that culture makes cities more liveable; and that artists need money and room to work.',
      ),
    ],
  ),
];

/** Decisions on them: adopted, adopted otherwise, in brackets, not retained. */
export const decisions: readonly Deed[] = [
  { type: 'accept', ids: ['liveable'], by: by('03', 'Wide support in the room.') },
  { type: 'accept', ids: ['new'], by: by('03') },
  { type: 'accept', ids: ['later'], by: by('04') },
  { type: 'reject', ids: ['library'], by: by('04', 'The offer was accepted already.') },
  {
    type: 'bracket',
    ids: ['years'],
    bracket: 'k1',
    part: 'b',
    stretches: { en: at('en', 'two years'), fr: at('fr', 'deux ans') },
    options: [
      {
        id: 'o1',
        wording: { en: written('four years').wording, fr: written('quatre ans').wording },
        cities: ['dakar'],
        amendments: ['years'],
      },
    ],
    own: ['lyon'],
    by: by('05'),
  },
  {
    type: 'bracket',
    ids: [],
    bracket: 'k2',
    part: 'c',
    stretches: null,
    options: [
      {
        id: 'o2',
        wording: {},
        parts: parts(
          clause(
            'c',
            en('*Note* the offer of a library.'),
            fr("*Prennent note* de l'offre d'une bibliothèque."),
          ),
        ),
        cities: ['pl-krakow'],
        amendments: [],
      },
    ],
    own: ['lyon', 'dakar'],
    by: by('05'),
  },
  { type: 'reserve', part: 'd', city: 'dakar', words: 'Wants it yearly.', by: by('05') },
];

/** A negotiation from its record; throws where a deed cannot be done, which is a fault of the test. */
export const negotiationOf = (deeds: readonly Deed[]): Negotiation => got(replay(deeds));

/** The whole negotiation, decided but for its brackets. */
export const negotiation = (): Negotiation => negotiationOf([...proposals, ...decisions]);
