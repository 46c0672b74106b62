import type { Draft } from '#core/draft/draft.ts';

const nouns = [
  'cities',
  'Network',
  'Secretariat',
  'framework',
  'creativity',
  'partners',
  'culture',
  'exchange',
  'residencies',
  'reports',
];
const verbs = [
  'strengthen',
  'renew',
  'support',
  'prepare',
  'share',
  'welcome',
  'encourage',
  'submit',
  'agree on',
  'commit to',
];
const others = [
  'sustainable',
  'the',
  'of',
  'inclusive',
  'and',
  'shared',
  'local',
  'in',
  'urban',
  'for',
  'every',
  'annual',
  'with',
  'creative',
];

/** Random numbers that are the same in every run (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const clauseText = (next: () => number): string => {
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const words = Array.from({ length: 57 }, (_, at) =>
    pick(at % 7 === 3 ? verbs : at % 4 === 1 ? nouns : others),
  );
  return `The member cities ${words.join(' ')}.`;
};

/** Conclusions as a plain text: heading, chapeau and so many numbered clauses of 60 words, the same in every run. */
export const conclusionsText = (clauses: number): string => {
  const next = numbersFrom(clauses);
  const heading = [
    'CONCLUSIONS',
    'XXth Annual Conference of the UNESCO Creative Cities Network',
    'Lyon, France',
    '2 July 2028',
  ];
  const chapeau = 'We, the member cities, assembled in Lyon, have agreed on the following:';
  const body = Array.from({ length: clauses }, (_, at) => `${at + 1}. ${clauseText(next)}`);
  return [...heading, chapeau, ...body].join('\n\n');
};

/** The same draft with one word of its first clause changed, so that nothing made before can be used again. */
export const touched = (draft: Draft, run: number): Draft => {
  const at = draft.parts.findIndex(({ role }) => role === 'clause');
  return {
    ...draft,
    parts: draft.parts.map((part, index) =>
      index === at
        ? {
            ...part,
            wording: Object.fromEntries(
              Object.entries(part.wording).map(([tag, wording]) => [
                tag,
                [...wording, { text: ` (${run})` }],
              ]),
            ),
          }
        : part,
    ),
  };
};
