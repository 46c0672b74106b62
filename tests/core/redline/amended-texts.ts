import type { Clause, Draft, Item, Part } from '#core/draft/draft.ts';
import { defaultSettings } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';

/** Numbers from 0 to 1 that are the same for the same seed, on every machine. */
export type Dice = () => number;

/** Mulberry32, a small generator without a state outside of itself. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const below = (roll: Dice, count: number): number => Math.floor(roll() * count);
export const oneOf = <One>(roll: Dice, all: readonly One[], fallback: One): One =>
  all[below(roll, all.length)] ?? fallback;

interface Tongue {
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly articles: readonly string[];
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly links: readonly string[];
  readonly asides: readonly string[];
}

const tongues: Readonly<Record<string, Tongue>> = {
  en: {
    subjects:
      'The member cities|Each host city|The Secretariat|Mayors and deputy mayors|The focal points|Local authorities'.split(
        '|',
      ),
    verbs:
      'agree to strengthen|shall publish|are invited to support|undertake to share|may extend|will report on|decide to renew'.split(
        '|',
      ),
    articles: 'the|a|their|every|this'.split('|'),
    adjectives:
      'creative|annual|rural|open-ended|shared|cultural|digital|inclusive|long-standing|municipal|new|artistic'.split(
        '|',
      ),
    nouns:
      'programme|network|crafts|residency|festival|archive|heritage|mobility|partnership|gastronomy|cinema|strategy|exchange|workshop|evaluation|citizens’ forum|calendar|fund'.split(
        '|',
      ),
    links: 'of|and|for|with|in|through|within|between|on behalf of|in favour of'.split('|'),
    asides:
      'by 2030|within 12 months|in at least 3 regions|before 30 November 2027|for 10,000 visitors|at no cost'.split(
        '|',
      ),
  },
  fr: {
    subjects:
      'Les villes membres|Chaque ville hôte|Le Secrétariat|Les maires et leurs adjoints|Les points focaux|L’assemblée'.split(
        '|',
      ),
    verbs:
      's’engagent à renforcer|publie|soutiennent|sont invitées à partager|pourrait étendre|rendra compte de|décide de renouveler'.split(
        '|',
      ),
    articles: 'le|la|leur|chaque|cette'.split('|'),
    adjectives:
      'créative|annuel|rural|partagé|culturel|numérique|inclusif|municipal|nouveau|artistique|intergénérationnelle'.split(
        '|',
      ),
    nouns:
      'programme|réseau|l’artisanat|résidence|festival|l’archive|patrimoine|mobilité|partenariat|gastronomie|cinéma|stratégie|l’échange|atelier|l’évaluation|aujourd’hui|calendrier|d’avenir'.split(
        '|',
      ),
    links: 'de|et|pour|avec|dans|à travers|au sein de|entre|au nom de|en faveur de'.split('|'),
    asides:
      'd’ici à 2030|dans les 12 mois|dans 3 régions au moins|avant le 30 novembre 2027|pour 10\u00A0000 visiteurs|sans frais'.split(
        '|',
      ),
  },
};

const nobody: Tongue = {
  subjects: [],
  verbs: [],
  articles: [],
  adjectives: [],
  nouns: [],
  links: [],
  asides: [],
};

const phrase = (roll: Dice, tongue: Tongue): string =>
  [
    oneOf(roll, tongue.articles, ''),
    ...(roll() < 0.6 ? [oneOf(roll, tongue.adjectives, '')] : []),
    oneOf(roll, tongue.nouns, ''),
  ].join(' ');

const sentence = (roll: Dice, language: string): string => {
  const tongue = tongues[language] ?? nobody;
  const phrases = Array.from({ length: 2 + below(roll, 3) }, () => phrase(roll, tongue));
  const linked = phrases.reduce((text, next) => `${text} ${oneOf(roll, tongue.links, '')} ${next}`);
  const aside = roll() < 0.4 ? ` ${oneOf(roll, tongue.asides, '')}` : '';
  return `${oneOf(roll, tongue.subjects, '')} ${oneOf(roll, tongue.verbs, '')} ${linked}${aside}.`;
};

/** Sentences with at least so many words. */
export const passage = (roll: Dice, language: string, words: number): string => {
  let text = sentence(roll, language);
  while (text.split(' ').length < words) text += ` ${sentence(roll, language)}`;
  return text;
};

/** One to four amendments of words to a passage, at least six words apart, with how many there are. */
export const amendPassage = (
  roll: Dice,
  language: string,
  text: string,
  most = 4,
): { readonly text: string; readonly count: number } => {
  const tongue = tongues[language] ?? nobody;
  const words = text.split(' ');
  const count = 1 + below(roll, most);
  const places: number[] = [];
  for (let tries = 0; places.length < count && tries < 200; tries++) {
    const at = 1 + below(roll, words.length - 3);
    if (places.every((other) => Math.abs(other - at) > 6)) places.push(at);
  }
  for (const at of places.toSorted((one, other) => other - one)) {
    const kind = below(roll, 4);
    const old = words.slice(at, at + 1 + below(roll, 2));
    const fresh = phrase(roll, tongue)
      .split(' ')
      .filter((word) => !old.includes(word) && word !== words[at - 1] && word !== words[at + old.length]);
    if (kind === 0) words.splice(at, old.length);
    else if (kind === 1) words.splice(at, 0, ...(fresh.length > 0 ? fresh : ['moreover']));
    else words.splice(at, old.length, ...(fresh.length > 0 ? fresh : ['moreover']));
  }
  return { text: words.join(' '), count: places.length };
};

const clause = (id: string, text: string, language: string): Clause => ({
  id,
  role: 'clause',
  numbered: true,
  wording: { [language]: plain(text) },
});

const item = (id: string, text: string, language: string): Item => ({
  id,
  role: 'item',
  level: 1,
  list: 'letter',
  wording: { [language]: plain(text) },
});

/** Conclusions of so many clauses, every fourth with items, in one language. */
export const conclusions = (roll: Dice, language: string, clauses: number): Draft => ({
  id: 'draft',
  kind: 'conclusions',
  languages: [language],
  fields: {},
  settings: defaultSettings,
  parts: [
    { id: 'h', role: 'heading', line: 'kind', wording: { [language]: plain('Conclusions 2027') } },
    {
      id: 'c0',
      role: 'chapeau',
      wording: { [language]: plain(passage(roll, language, 20).replace(/\.$/, ':')) },
    },
    ...Array.from({ length: clauses }, (_, at): readonly Part[] => [
      clause(`c${at + 1}`, passage(roll, language, 25 + below(roll, 40)), language),
      ...(at % 4 === 3
        ? Array.from({ length: 3 }, (_item, index) =>
            item(`c${at + 1}i${index}`, passage(roll, language, 8 + below(roll, 10)), language),
          )
        : []),
    ]).flat(),
  ],
});

const textOf = (part: Part, language: string): string =>
  (part.wording[language] ?? []).map((run) => ('text' in run ? run.text : '')).join('');

type Edit = (parts: Part[], roll: Dice, language: string, fresh: () => string) => void;

const edits: Readonly<Record<string, Edit>> = {
  words: (parts, roll, language) => {
    const at = 2 + below(roll, parts.length - 2);
    const part = parts[at];
    if (part === undefined) return;
    const { text } = amendPassage(roll, language, textOf(part, language), 2);
    parts[at] = { ...part, wording: { [language]: plain(text) } };
  },
  insert: (parts, roll, language, fresh) => {
    parts.splice(
      2 + below(roll, parts.length - 2),
      0,
      clause(fresh(), passage(roll, language, 20), language),
    );
  },
  delete: (parts, roll) => {
    if (parts.length > 4) parts.splice(3 + below(roll, parts.length - 3), 1);
  },
  move: (parts, roll) => {
    const [moved] = parts.splice(3 + below(roll, parts.length - 3), 1);
    if (moved !== undefined) parts.splice(3 + below(roll, parts.length - 2), 0, moved);
  },
  split: (parts, roll, language, fresh) => {
    const at = 2 + below(roll, parts.length - 2);
    const part = parts[at];
    if (part === undefined) return;
    const sentences = textOf(part, language).split(/(?<=\.) /);
    if (sentences.length < 2) return;
    const cut = 1 + below(roll, sentences.length - 1);
    parts.splice(
      at,
      1,
      { ...part, wording: { [language]: plain(sentences.slice(0, cut).join(' ')) } },
      { ...part, id: fresh(), wording: { [language]: plain(sentences.slice(cut).join(' ')) } },
    );
  },
  merge: (parts, roll, language) => {
    const at = 2 + below(roll, parts.length - 3);
    const [one, other] = [parts[at], parts[at + 1]];
    if (one === undefined || other === undefined || one.role !== other.role) return;
    const text = `${textOf(one, language)} ${textOf(other, language)}`;
    parts.splice(at, 2, { ...one, wording: { [language]: plain(text) } });
  },
};

/** A draft as a city sends it back after so many amendments of all kinds, with ids of its own. */
export const amendDraft = (roll: Dice, draft: Draft, language: string, count: number): Draft => {
  const parts: Part[] = draft.parts.map((part) => ({ ...part, id: `r-${part.id}` }));
  let made = 0;
  const names = ['words', 'words', 'words', 'insert', 'delete', 'move', 'split', 'merge'] as const;
  for (let left = count; left > 0; left--)
    edits[oneOf(roll, names, 'words')]?.(parts, roll, language, () => `r-new-${made++}`);
  return { ...draft, parts };
};
