import { readFileSync } from 'node:fs';
import type { HeadingLine, Kind, ListStyle, Role } from '#core/draft/draft.ts';
import type { Printed, PrintedPart } from '#core/draft/printed.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { isFootnote, isText, type Run } from '#core/draft/wording.ts';
import { type LanguageProfile, languageProfile } from '#core/language/profile.ts';
import { written } from './wording.ts';

/** The languages in which every text here is there. */
export type PrintedLanguage = 'en' | 'fr';
export const printedLanguages: readonly PrintedLanguage[] = ['en', 'fr'];

/** The profile of a language as it is issued with Entente. */
export const profileOf = (language: PrintedLanguage): LanguageProfile =>
  languageProfile.parse(
    JSON.parse(readFileSync(new URL(`../../templates/languages/${language}.json`, import.meta.url), 'utf8')),
  );

type Words = string | PrintedRun;
type Both = Readonly<Record<PrintedLanguage, Words | readonly Words[]>>;

interface Given {
  readonly role: Role;
  readonly words: Both;
  readonly line?: HeadingLine;
  readonly level?: number;
  readonly list?: ListStyle;
  readonly number?: Readonly<Record<PrintedLanguage, string>>;
  readonly marker?: Readonly<Record<PrintedLanguage, string>>;
}

const printedRun = (run: Run): PrintedRun => {
  if (isFootnote(run)) return { footnote: run.footnote.map(printedRun) };
  if (!isText(run)) throw new Error('no field or reference here: these are printed words');
  return {
    text: run.text,
    marks: run.marks ?? [],
    ...(run.link === undefined ? {} : { link: run.link }),
  };
};

/** Printed runs from the short hand of `written` and from runs that it cannot write. */
export const runsOf = (words: Words | readonly Words[]): readonly PrintedRun[] =>
  (typeof words === 'string' || !Array.isArray(words) ? [words] : words).flatMap((one: Words) =>
    typeof one === 'string' ? written(one).wording.map(printedRun) : [one],
  );

const link = (text: string, address: string): PrintedRun => ({ text, marks: [], link: address });
const missing = (field: string, text: string): PrintedRun => ({
  text: `[${text}]`,
  marks: [],
  field,
  placeholder: true,
});

const same = (text: string): Record<PrintedLanguage, string> => ({ en: text, fr: text });
const heading = (line: HeadingLine, en: Words | Words[], fr: Words | Words[]): Given => ({
  role: 'heading',
  line,
  words: { en, fr },
});
const chapeau = (en: Words | Words[], fr: Words | Words[]): Given => ({ role: 'chapeau', words: { en, fr } });
const plainClause = (en: Words | Words[], fr: Words | Words[]): Given => ({
  role: 'clause',
  words: { en, fr },
});
const clause = (number: string, en: Words | Words[], fr: Words | Words[]): Given => ({
  ...plainClause(en, fr),
  number: same(number),
});
const preamble = (en: Words | Words[], fr: Words | Words[], number?: string): Given => ({
  role: 'preamble',
  words: { en, fr },
  ...(number === undefined ? {} : { number: same(number) }),
});
const section = (number: string | null, en: Words | Words[], fr: Words | Words[]): Given => ({
  role: 'section',
  words: { en, fr },
  ...(number === null ? {} : { number: same(number) }),
});
const closing = (en: Words | Words[], fr: Words | Words[]): Given => ({ role: 'closing', words: { en, fr } });
const item = (
  level: number,
  list: ListStyle,
  marker: readonly [en: string, fr: string] | null,
  en: Words | Words[],
  fr: Words | Words[],
): Given => ({
  role: 'item',
  level,
  list,
  words: { en, fr },
  ...(marker === null ? {} : { marker: { en: marker[0], fr: marker[1] } }),
});

const part = (given: Given, at: number, language: PrintedLanguage): PrintedPart => {
  const number = given.number?.[language] ?? null;
  const marker = given.marker?.[language] ?? null;
  return {
    id: `${given.role}-${at + 1}`,
    role: given.role,
    ...(given.line === undefined ? {} : { line: given.line }),
    level: given.level ?? 0,
    ...(given.list === undefined ? {} : { list: given.list }),
    label: { number, marker, cite: number ?? marker ?? '' },
    runs: runsOf(given.words[language]),
  };
};

const wordsOf = (part: PrintedPart | undefined): string =>
  (part?.runs ?? []).map((run) => ('footnote' in run ? '' : run.text)).join('');

const fieldsMissing = (runs: readonly PrintedRun[]): readonly string[] =>
  runs.flatMap((run) => {
    if ('footnote' in run) return fieldsMissing(run.footnote);
    return run.placeholder && run.field !== undefined ? [run.field] : [];
  });

const text = (given: readonly Given[], language: PrintedLanguage, symbol: string | null): Printed => {
  const parts = given.map((one, at) => part(one, at, language));
  return {
    language,
    title: ['kind', 'meeting']
      .map((line) => wordsOf(parts.find((part) => part.line === line)))
      .filter((line) => line !== '')
      .join(' – '),
    symbol,
    parts,
    placeholders: parts.flatMap(({ runs }) => fieldsMissing(runs)),
    unwritten: parts.filter(({ runs }) => runs.length === 0).map(({ id }) => id),
    broken: [],
  };
};

const conclusions: readonly Given[] = [
  heading('network', 'UNESCO Creative Cities Network', 'Réseau des villes créatives de l’UNESCO'),
  heading('kind', 'Conclusions', 'Conclusions'),
  heading('meeting', 'XXI^st^ Annual Meeting', 'XXI^e^ Réunion annuelle'),
  heading('theme', '“Workshops of the common good”', '«\u00A0Ateliers du bien commun\u00A0»'),
  heading('place', 'Östersund and Essaouira, Morocco', 'Östersund et Essaouira, Maroc'),
  heading('date', '1 July 2027', '1^er^\u00A0juillet 2027'),
  chapeau(
    'We, the members of the Network, gathered in Essaouira from 28 June to 1 July 2027, thank the two Host Cities for the warmth of their welcome and have agreed on the following:',
    'Nous, membres du Réseau, réunis à Essaouira du 28\u00A0juin au 1^er^\u00A0juillet 2027, remercions les deux villes hôtes de la chaleur de leur accueil et sommes convenus de ce qui suit\u00A0:',
  ),
  clause(
    '1',
    'The member cities welcome the four lines of work that the working group proposed, namely:',
    'Les villes membres saluent les quatre axes de travail que le groupe de travail a proposés, à savoir\u00A0:',
  ),
  item(
    1,
    'letter',
    ['(a)', 'a)'],
    'Workshops open to all ages;',
    'Des ateliers ouverts à tous les âges\u202F;',
  ),
  item(
    1,
    'letter',
    ['(b)', 'b)'],
    'Exchanges between artisans, of which there shall be at least:',
    'Des échanges entre artisans, dont au moins\u00A0:',
  ),
  item(2, 'roman', ['(i)', 'i)'], 'One in each region;', 'Un dans chaque région\u202F;'),
  item(
    2,
    'roman',
    ['(ii)', 'ii)'],
    'Two across regions, counted as follows:',
    'Deux entre régions, comptés ainsi\u00A0:',
  ),
  item(3, 'letter', ['a.', 'a.'], 'By the city that receives;', 'Par la ville qui reçoit\u202F;'),
  item(3, 'letter', ['b.', 'b.'], 'By the city that sends, either:', 'Par la ville qui envoie, soit\u00A0:'),
  item(4, 'roman', ['i.', 'i.'], 'Alone;', 'Seule\u202F;'),
  item(4, 'roman', ['ii.', 'ii.'], 'With partners;', 'Avec des partenaires\u202F;'),
  item(
    1,
    'letter',
    ['(c)', 'c)'],
    'A fund for first works; and',
    'Un fonds pour les premières œuvres\u202F;',
  ),
  item(
    1,
    'letter',
    ['(d)', 'd)'],
    'A yearly count of what was done.',
    'Un décompte annuel de ce qui a été fait.',
  ),
  clause(
    '2',
    [
      'The Network counts 408 cities in 104 countries',
      { footnote: runsOf('As at 31 December 2026; see the *Register of Members*, fifth edition.') },
      ', of which 22 joined in the past year.',
    ],
    [
      'Le Réseau compte 408\u00A0villes dans 104\u00A0pays',
      {
        footnote: runsOf(
          'Au 31\u00A0décembre 2026\u202F; voir le *Registre des membres*, cinquième édition.',
        ),
      },
      ', dont 22 l’ont rejoint au cours de l’année écoulée.',
    ],
  ),
  clause(
    '3',
    'Each creative field submits one report a year. A late report is read with the next one.',
    'Chaque domaine créatif remet un rapport par an. Un rapport tardif est lu avec le suivant.',
  ),
  clause(
    '4',
    [
      'The reports are published at ',
      link('the Network’s own address', 'https://example.org/reports?year=2027&lang=en#list'),
      ' and sent to ',
      link('secretariat@example.org', 'mailto:secretariat@example.org'),
      '.',
    ],
    [
      'Les rapports sont publiés à ',
      link('l’adresse propre du Réseau', 'https://example.org/reports?year=2027&lang=fr#list'),
      ' et envoyés à ',
      link('secretariat@example.org', 'mailto:secretariat@example.org'),
      '.',
    ],
  ),
  clause(
    '5',
    ['The next report is due on ', missing('reportDeadline', 'report deadline'), ' at the latest.'],
    [
      'Le prochain rapport est attendu le ',
      missing('reportDeadline', 'échéance des rapports'),
      ' au plus tard.',
    ],
  ),
  clause(
    '5 bis',
    'Cities that joined in the past year are **not** bound by paragraph 5.',
    'Les villes entrées au cours de l’année écoulée ne sont **pas** tenues par le paragraphe 5.',
  ),
  clause(
    '6',
    'In order to share what was learned, the member cities decide, in a spirit of trust and with due regard to the means of each, to open their workshops to one another for at least one week in every year, to keep a common calendar of such weeks, and to report on them in plain language that any inhabitant can read without help.',
    'Afin de partager ce qui a été appris, les villes membres décident, dans un esprit de confiance et compte tenu des moyens de chacune, de s’ouvrir mutuellement leurs ateliers au moins une semaine par an, de tenir un calendrier commun de ces semaines et d’en rendre compte dans une langue simple que tout habitant puisse lire sans aide.',
  ),
  clause('7', 'The working group keeps under review:', 'Le groupe de travail suit\u00A0:'),
  item(1, 'hyphen', ['–', '–'], 'The calendar of open weeks', 'Le calendrier des semaines ouvertes'),
  item(1, 'hyphen', ['–', '–'], 'The register of members', 'Le registre des membres'),
  clause('8', 'The following are invited to the next meeting:', 'Sont invités à la prochaine réunion\u00A0:'),
  item(1, 'bullet', ['•', '•'], 'Young makers', 'De jeunes créateurs'),
  item(1, 'bullet', ['•', '•'], 'Schools of applied arts', 'Des écoles d’arts appliqués'),
  item(
    1,
    'none',
    null,
    'and whoever else the Host City names.',
    'et toute autre personne désignée par la ville hôte.',
  ),
  clause('9', 'The budget is set in three steps:', 'Le budget est arrêté en trois étapes\u00A0:'),
  item(1, 'number', ['1.', '1.'], 'Proposal,', 'proposition,'),
  item(1, 'number', ['2.', '2.'], 'Reading,', 'lecture,'),
  item(1, 'number', ['3.', '3.'], 'Adoption.', 'adoption.'),
  clause(
    '10',
    'The single word Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is kept as it is.',
    'Le seul mot Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft est gardé tel quel.',
  ),
  clause(
    '11',
    'Costs < 10 % & savings > 5 % are reported "as they are"; m^2^ and __underlined__ words print as such.',
    'Les coûts < 10\u00A0% & les gains > 5\u00A0% sont rapportés «\u00A0tels quels\u00A0»\u202F; m^2^ et les mots __soulignés__ s’impriment ainsi.',
  ),
  clause(
    '12',
    [
      'Two notes',
      { footnote: runsOf('The first.') },
      ' stand here',
      {
        footnote: [
          ...runsOf('The second, with '),
          link('a link', 'https://example.org/note'),
          ...runsOf(' and m^2^.'),
        ],
      },
      '.',
    ],
    [
      'Deux notes',
      { footnote: runsOf('La première.') },
      ' se trouvent ici',
      {
        footnote: [
          ...runsOf('La seconde, avec '),
          link('un lien', 'https://example.org/note'),
          ...runsOf(' et m^2^.'),
        ],
      },
      '.',
    ],
  ),
  clause(
    '13',
    'The member cities *note with appreciation* the offer of the two cities named below.',
    'Les villes membres *notent avec satisfaction* l’offre des deux villes nommées ci-après.',
  ),
  clause(
    '14',
    [
      'They congratulate ',
      missing('nextHostCities', 'next host cities'),
      ' and look forward to meeting there.',
    ],
    [
      'Elles félicitent ',
      missing('nextHostCities', 'prochaines villes hôtes'),
      ' et se réjouissent de s’y retrouver.',
    ],
  ),
  closing('Adopted at Essaouira on 1 July 2027.', 'Adopté à Essaouira, le 1^er^\u00A0juillet 2027.'),
];

const declaration: readonly Given[] = [
  heading('network', 'UNESCO Creative Cities Network', 'Réseau des villes créatives de l’UNESCO'),
  heading('kind', 'Mayors’ Declaration', 'Déclaration des maires'),
  heading('meeting', 'XXI^st^ Annual Meeting', 'XXI^e^ Réunion annuelle'),
  heading('place', 'Essaouira, Morocco', 'Essaouira, Maroc'),
  heading('date', '28 June to 1 July 2027', '28\u00A0juin au 1^er^\u00A0juillet 2027'),
  chapeau(
    'We, the Mayors of the Creative Cities, gathered in Essaouira, affirm that a city lives by what its people make.',
    'Nous, Maires des Villes créatives, rassemblés à Essaouira, affirmons qu’une ville vit de ce que font ses habitants.',
  ),
  plainClause(
    'We wish to thank the Host City for its care and its patience.',
    'Nous souhaitons remercier la ville hôte de son attention et de sa patience.',
  ),
  plainClause(
    'We renew our promise to keep workshops open:',
    'Nous renouvelons notre promesse de garder les ateliers ouverts\u00A0:',
  ),
  item(1, 'bullet', ['•', '•'], 'To the young,', 'aux jeunes,'),
  item(1, 'bullet', ['•', '•'], 'To the old.', 'aux anciens.'),
  plainClause(
    'Recognizing the need for time, we ask for none of it to be wasted.',
    'Reconnaissant qu’il faut du temps, nous demandons qu’il n’en soit point perdu.',
  ),
  closing('Done at Essaouira', 'Fait à Essaouira'),
  closing('1 July 2027', 'Le 1^er^\u00A0juillet 2027'),
];

const mission: readonly Given[] = [
  heading('network', 'UNESCO Creative Cities Network', 'Réseau des villes créatives de l’UNESCO'),
  heading('kind', 'Mission Statement', 'Énoncé de mission'),
  section(null, 'Overview', 'Présentation'),
  plainClause(
    'The Network brings together cities that place making at the heart of their plans.',
    'Le Réseau rassemble des villes qui placent la création au cœur de leurs projets.',
  ),
  section(null, 'Objectives', 'Objectifs'),
  plainClause('The Network aims to:', 'Le Réseau vise à\u00A0:'),
  item(
    1,
    'bullet',
    ['•', '•'],
    'Strengthen exchange between cities;',
    'renforcer les échanges entre villes\u202F;',
  ),
  item(
    1,
    'bullet',
    ['•', '•'],
    'Support makers at every scale;',
    'soutenir les créateurs à toutes les échelles\u202F;',
  ),
  item(1, 'bullet', ['•', '•'], 'Open culture to all.', 'ouvrir la culture à tous.'),
  section(null, 'Areas of action', 'Champs d’action'),
  plainClause('It works by:', 'Il agit par\u00A0:'),
  item(1, 'bullet', ['•', '•'], 'Sharing experience;', 'le partage d’expériences\u202F;'),
  item(1, 'bullet', ['•', '•'], 'Pilot projects.', 'des projets pilotes.'),
];

const outcome: readonly Given[] = [
  heading('network', 'Assembly of Workshop Cities', 'Assemblée des villes-ateliers'),
  heading('kind', 'Charter of Open Workshops', 'Charte des ateliers ouverts'),
  heading('date', '30 September 2028', '30\u00A0septembre 2028'),
  preamble('*The Assembly*,', '*L’Assemblée*,'),
  preamble('*Guided* by the wish that no craft be lost,', '*Guidée* par le vœu qu’aucun métier ne se perde,'),
  preamble(
    '*Recognizing and reaffirming* that what is made by hand is held in common,',
    '*Considérant et réaffirmant* que l’œuvre de la main est un bien commun,',
  ),
  preamble(
    '*Recalling* the first charter, which says that:',
    '*Rappelant* la première charte, selon laquelle\u00A0:',
    '1',
  ),
  item(1, 'letter', ['(a)', 'a)'], 'Doors are open;', 'les portes sont ouvertes\u202F;'),
  item(1, 'letter', ['(b)', 'b)'], 'Tools are shared,', 'les outils sont partagés,'),
  preamble('*Proclaims* what follows:', '*Proclame* ce qui suit\u00A0:', '2'),
  section('I.', 'General', 'Généralités'),
  section('Article 1', '', ''),
  clause('1', 'Everyone may enter a workshop.', 'Chacun peut entrer dans un atelier.'),
  clause('2', 'Nobody may be made to leave it without a reason.', 'Nul ne peut en être écarté sans motif.'),
  section('Article 2', 'Tools', 'Outils'),
  clause('1', 'Tools are lent, in this order:', 'Les outils sont prêtés, dans cet ordre\u00A0:'),
  item(1, 'letter', ['(a)', 'a)'], 'To learners;', 'aux apprentis\u202F;'),
  item(1, 'letter', ['(b)', 'b)'], 'To makers.', 'aux créateurs.'),
  clause('1 bis', 'A tool lent is a tool returned.', 'Outil prêté, outil rendu.'),
  clause('2', 'Lost tools are replaced.', 'Les outils perdus sont remplacés.'),
  section('II.', 'Final provisions', 'Dispositions finales'),
  section('B.', 'Entry into force', 'Entrée en vigueur'),
  section('Article 3', '', ''),
  plainClause(
    'This charter takes effect when it is read aloud.',
    'La présente charte prend effet à sa lecture.',
  ),
  closing('12th plenary meeting', '12^e^ séance plénière'),
  closing('30 September 2028', '30\u00A0septembre 2028'),
];

const texts: Readonly<Record<Kind, { given: readonly Given[]; symbol: string | null }>> = {
  conclusions: { given: conclusions, symbol: 'UCCN/2027/CONCL/Rev.2' },
  declaration: { given: declaration, symbol: 'UCCN/2027/DECL' },
  mission: { given: mission, symbol: null },
  outcome: { given: outcome, symbol: 'AWC/RES/28/14' },
};

/**
 * A whole text of each kind as it prints, in own words, with everything that makes printing hard: footnotes, links,
 * superscripts, placeholders, items four levels deep, `5 bis`, restarting articles, a word too long for a line.
 */
export const printedOf = (kind: Kind, language: PrintedLanguage): Printed =>
  text(texts[kind].given, language, texts[kind].symbol);

/** Conclusions of as many clauses as asked for, every fifth with three items, for sizes and speeds. */
export const printedConclusions = (size: number, language: PrintedLanguage): Printed => {
  const head = conclusions.filter(({ role }) => role === 'heading' || role === 'chapeau');
  const long = conclusions.find(({ number }) => number?.en === '6');
  if (long === undefined) throw new Error('clause 6 is gone');
  const clauses = Array.from({ length: size }, (_, at): readonly Given[] => {
    const numbered = { ...long, number: same(String(at + 1)) };
    return at % 5 === 4 ? [numbered, ...itemsOfSize()] : [numbered];
  }).flat();
  return text([...head, ...clauses], language, 'UCCN/2027/CONCL/1');
};

const itemsOfSize = (): readonly Given[] =>
  ['a', 'b', 'c'].map((letter) =>
    item(
      1,
      'letter',
      [`(${letter})`, `${letter})`],
      'A share of the work that is counted once a year;',
      'Une part du travail comptée une fois par an\u202F;',
    ),
  );

/** Wordings that a careless writer of XML or of a typesetting language would break on. */
export const hostileWords: readonly string[] = [
  '<w:p>&amp;</w:p> ]]> "quoted" \'single\' <!-- no comment -->',
  'bell \u0007, nought \u0000, escape \u001B, vertical tab \u000B, form feed \u000C, delete \u007F, C1 \u0085 \u009F',
  'a lone high \uD83D and a lone low \uDE00 surrogate, noncharacters \uFFFE \uFFFF',
  'tab\there, line\nend, carriage\rreturn, line \u2028 and paragraph \u2029 separators',
  'x'.repeat(5000),
  'مدينة الإبداع and עיר יוצרת in one line, with marks \u200F\u202E\u202C',
  'emoji 👩🏽‍🎨🏙️ 🇫🇷 and combining é̂̃, 漢字かな交じり文',
  '  two spaces at  each end  ',
  '#set text(red) $x^2$ @label *strong* _emph_ `raw` \\ // comment [content] {code}',
  '\u00AD soft hyphen, zero-width \u200B\u200C\u200D\uFEFF, object \uFFFC',
];

/** A text whose clauses are the hostile words, plainly, in italics, in a footnote, in a heading and in a link. */
export const hostilePrinted = (language: PrintedLanguage): Printed => ({
  language,
  title: hostileWords.join(' '),
  symbol: 'A&B/<2027>/"1"\u0007',
  parts: hostileWords
    .flatMap((words, at): readonly PrintedPart[] => {
      const base = { level: 0, label: { number: null, marker: null, cite: '' } };
      return [
        { ...base, id: `h${at}`, role: 'heading', line: 'other', runs: [{ text: words, marks: ['bold'] }] },
        {
          ...base,
          id: `c${at}`,
          role: 'clause',
          label: { number: String(at + 1), marker: null, cite: String(at + 1) },
          runs: [
            { text: words, marks: [] },
            { text: words, marks: ['italic'], link: `https://example.org/?q=${at}&w="<>"` },
            { footnote: [{ text: words, marks: [] }] },
          ],
        },
      ];
    })
    .toSorted((one, other) => Number(one.role !== 'heading') - Number(other.role !== 'heading')),
  placeholders: [],
  unwritten: [],
  broken: [],
});
