import { describe, expect, it } from 'vitest';
import type { Draft, Id } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { type Pairing, pair, repair } from '#core/text/pair.ts';
import { pairedDraft } from '#core/text/paired-draft.ts';
import { hasShared } from '../../build/shared.ts';
import { languages, newId, read, real, shape, words } from './reading.ts';

const english = `Conclusions

XXth Annual Conference of the Harbour Towns Creative Cities Network

Valmer, Lumeria

5 September 2031

We, the towns, agree on the following:

1. The towns will finance a digital archive of 120 documents.
2. The towns will:
(a) publish a catalogue of festivals;
(b) protect their monuments.
3. Every town sends its report by 30 November 2032.
4. The towns thank Valmer.`;

const french = `Conclusions

XX^e Conférence annuelle du Réseau des villes créatives du littoral

Valmer, Lumérie

5 septembre 2031

Nous, les villes, sommes convenues de ce qui suit :

1. Les villes financeront une archive numérique de 120 documents.
2. Les villes :
a) publieront un catalogue de festivals ;
b) protégeront leurs monuments.
3. Chaque ville envoie son rapport au plus tard le 30 novembre 2032.
4. Les villes remercient Valmer.`;

const both = (one: string, other: string): { first: Draft; second: Draft; pairing: Pairing } => {
  const first = read(one, 'en', 'conclusions').draft;
  const second = read(other, 'fr', 'conclusions').draft;
  return { first, second, pairing: pair(first, second, { languages }) };
};

/** Pairs as the places of their parts in both drafts. */
const places = ({ first, second, pairing }: ReturnType<typeof both>): readonly string[] => {
  const at = (draft: Draft, id: Id | null): string =>
    id === null ? '–' : String(draft.parts.findIndex((part) => part.id === id));
  return pairing.pairs.map((one) => `${at(first, one.first)}=${at(second, one.second)}`);
};

const without = (text: string, line: string): string =>
  text
    .split('\n')
    .filter((one) => !one.startsWith(line))
    .join('\n');

describe('pairing a second language', () => {
  it('puts title to title, clause to clause, item to item', () => {
    const found = both(english, french);
    expect(places(found)).toEqual(Array.from({ length: 11 }, (_, at) => `${at}=${at}`));
    expect(found.pairing.doubts).toEqual([]);
    expect(found.pairing.pairs.every(({ confidence }) => confidence > 0.5)).toBe(true);
  });

  it('leaves a clause alone that the second text lacks, though all numbers after it differ', () => {
    const found = both(english, without(french, '1.'));
    expect(places(found)).toEqual([
      '0=0',
      '1=1',
      '2=2',
      '3=3',
      '4=4',
      '5=–',
      '6=5',
      '7=6',
      '8=7',
      '9=8',
      '10=9',
    ]);
    expect(found.pairing.doubts.map(({ code, facts }) => [code, facts.place])).toEqual([
      ['reading:only-in-first', '1'],
    ]);
  });

  it('leaves an item alone that only the second text has, and says that the items differ', () => {
    const found = both(without(english, '(a)'), french);
    expect(places(found)).toContain('–=7');
    expect(found.pairing.doubts.map(({ code }) => code)).toEqual([
      'reading:items-differ',
      'reading:only-in-second',
    ]);
  });

  it('doubts figures, brackets and facts that differ', () => {
    const other = french
      .replace('120', '130')
      .replace('protégeront', '[protégeront]')
      .replace('5 septembre', '6 septembre');
    const { pairing } = both(english, other);
    expect(pairing.doubts.map(({ code }) => code)).toEqual([
      'reading:figures-differ',
      'reading:brackets-differ',
      'reading:field-differs',
    ]);
    expect(pairing.doubts[0]?.facts).toEqual({ place: '1', onlyFirst: '120', onlySecond: '130' });
  });

  it('pairs a text with numbers to one without', () => {
    const bare = french.replace(/^\d\. /gm, '');
    const second = read(bare, 'fr', 'declaration').draft;
    const first = read(english, 'en', 'conclusions').draft;
    const { pairs } = pair(first, second, { languages });
    const alone = pairs.filter((one) => one.first === null || one.second === null);
    expect(alone).toEqual([]);
  });

  it('has nothing to say about two empty drafts', () => {
    const empty = read('').draft;
    expect(pair(empty, empty, { languages })).toEqual({ pairs: [], doubts: [] });
  });
});

describe('a pair set by hand', () => {
  it('frees the former partners and settles the doubts about both', () => {
    const found = both(without(english, '4.'), without(french, '1.'));
    const [alone, last] = [found.first.parts[5], found.second.parts[9]];
    const repaired = repair(found.pairing, { first: alone?.id ?? null, second: last?.id ?? null });
    expect(places({ ...found, pairing: repaired })).toContain('5=9');
    expect(repaired.pairs.filter((one) => one.first === alone?.id || one.second === last?.id)).toHaveLength(
      1,
    );
    expect(repaired.doubts.some((doubt) => doubt.first === alone?.id || doubt.second === last?.id)).toBe(
      false,
    );
  });

  it('can take a partner away', () => {
    const found = both(english, french);
    const clause = found.first.parts[5]?.id ?? null;
    const repaired = repair(found.pairing, { first: clause, second: null });
    expect(places({ ...found, pairing: repaired })).toEqual(expect.arrayContaining(['5=–', '–=5']));
    expect(repaired.pairs).toHaveLength(12);
  });
});

describe('a draft with its second language', () => {
  it('has both languages under the ids of the first, and facts with both names', () => {
    const { first, second, pairing } = both(english, french);
    const paired = pairedDraft(first, second, pairing);
    expect(paired.draft.parts.map(({ id }) => id)).toEqual(first.parts.map(({ id }) => id));
    expect(shape({ ...paired.draft, languages: ['fr'] })).toEqual(shape(second));
    expect(shape(paired.draft)).toEqual(shape(first));
    expect(paired.draft.fields).toMatchObject({
      edition: { value: 20 },
      country: { value: { names: { en: 'Lumeria', fr: 'Lumérie' } } },
    });
    expect(paired.inserted).toEqual([]);
    expect(faults(paired.draft)).toEqual([]);
  });

  it('gains the parts that only the second text has, at their place, in that language alone', () => {
    const { first, second, pairing } = both(without(english, '3.'), french);
    const { inserted, wordings, draft } = pairedDraft(first, second, pairing);
    expect(inserted).toHaveLength(1);
    expect(inserted[0]?.after).toBe(first.parts[8]?.id);
    expect(Object.keys(inserted[0]?.part.wording ?? {})).toEqual(['fr']);
    expect(words(draft.parts[9], 'fr')).toContain('Chaque ville envoie');
    expect(Object.keys(wordings)).toHaveLength(11);
    expect(faults(draft)).toEqual([]);
  });

  it('gives an inserted part an id of its own where both drafts use the same ids', () => {
    const one = read(without(english, '3.')).draft;
    const same: Draft = { ...one, parts: one.parts.map((part, at) => ({ ...part, id: `x${at}` })) };
    const second = read(french, 'fr').draft;
    const other: Draft = { ...second, parts: second.parts.map((part, at) => ({ ...part, id: `x${at}` })) };
    const { draft } = pairedDraft(same, other, pair(same, other, { languages }));
    expect(faults(draft)).toEqual([]);
    expect(new Set(draft.parts.map(({ id }) => id)).size).toBe(11);
  });

  it('takes a title in the middle of the text, a second chapeau or a stray item as a clause', () => {
    const first: Draft = { ...read('We agree:\n1. One.', 'en', 'conclusions').draft };
    const wording = { fr: [{ text: 'Mots.' }] };
    const second: Draft = {
      ...read('').draft,
      languages: ['fr'],
      parts: [
        { id: newId(), role: 'item', level: 3, list: 'letter', wording },
        { id: newId(), role: 'chapeau', wording },
        { id: newId(), role: 'closing', wording },
      ],
    };
    const pairs = [
      ...second.parts
        .slice(0, 1)
        .map(({ id }) => ({ first: null, second: id, confidence: 1, reason: 'alone' as const })),
      ...first.parts.map(({ id }) => ({ first: id, second: null, confidence: 1, reason: 'alone' as const })),
      ...second.parts
        .slice(1)
        .map(({ id }) => ({ first: null, second: id, confidence: 1, reason: 'alone' as const })),
    ];
    const { draft } = pairedDraft(first, second, { pairs, doubts: [] });
    expect(faults(draft)).toEqual([]);
    expect(draft.parts.map(({ role }) => role)).toEqual(['clause', 'chapeau', 'clause', 'clause', 'closing']);
  });
});

describe.skipIf(!hasShared)('pairing the Declaration on the Rights of Indigenous Peoples', () => {
  const linesOf = (language: string): readonly string[] =>
    real('data', 'realtexts', `un-ga-61-295-undrip-2007-${language}.txt`)
      .split('\n')
      .filter((line) => line.trim() !== '');
  const readLines = (lines: readonly string[], language: string) =>
    read(lines.join('\n'), language, 'outcome');

  /** Pairs as lines of the whole texts, those that are not line to the same line. */
  const wrong = (
    one: ReturnType<typeof read>,
    other: ReturnType<typeof read>,
    cut: { en?: number; fr?: number } = {},
  ): readonly string[] => {
    const line = (
      lines: ReturnType<typeof read>['lines'],
      id: Id | null,
      gone: number | undefined,
    ): number | null => {
      const at = id === null ? undefined : lines[id]?.[0];
      return at === undefined ? null : gone !== undefined && at - 1 >= gone ? at : at - 1;
    };
    return pair(one.draft, other.draft, { languages }).pairs.flatMap(({ first, second }) => {
      const [a, b] = [line(one.lines, first, cut.en), line(other.lines, second, cut.fr)];
      return a === b ? [] : [`${a ?? '–'}=${b ?? '–'}`];
    });
  };

  const [en, fr] = [hasShared ? linesOf('en') : [], hasShared ? linesOf('fr') : []];
  const sample = Array.from({ length: 41 }, (_, at) => at * 4 + 1).filter((at) => at < en.length);

  it('pairs all 164 lines with their own', () => {
    expect(wrong(readLines(en, 'en'), readLines(fr, 'fr'))).toEqual([]);
  });

  it('loses that line only where one is missing in English', () => {
    const whole = readLines(fr, 'fr');
    for (const gone of sample) {
      const cut = readLines(
        en.filter((_, at) => at !== gone),
        'en',
      );
      expect(wrong(cut, whole, { en: gone })).toEqual([`–=${gone}`]);
    }
  });

  it('loses that line only where one is missing in French', () => {
    const whole = readLines(en, 'en');
    for (const gone of sample) {
      const cut = readLines(
        fr.filter((_, at) => at !== gone),
        'fr',
      );
      expect(wrong(whole, cut, { fr: gone })).toEqual([`${gone}=–`]);
    }
  });

  it('adds an extra French line at its place and nothing else', () => {
    const whole = readLines(en, 'en');
    for (const at of sample) {
      const more = readLines(
        [
          ...fr.slice(0, at),
          'Les villes du littoral se réuniront au printemps pour parler du budget.',
          ...fr.slice(at),
        ],
        'fr',
      );
      const paired = pairedDraft(whole.draft, more.draft, pair(whole.draft, more.draft, { languages }));
      expect(paired.inserted.map(({ part }) => words(part, 'fr').slice(0, 10))).toEqual(['Les villes']);
      expect(faults(paired.draft)).toEqual([]);
    }
  });
});
