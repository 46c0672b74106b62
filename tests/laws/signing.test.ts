import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compromise } from '#core/amendment/compromise.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import { moving, rewording } from '#core/change/make.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { characters } from '#core/draft/wording.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { had } from '#tests/build/expect-change.ts';
import { baseDraft, negotiation } from '#tests/build/negotiation-forms.ts';
import { mayBeSigned, signedRound, wordsSaid } from '#tests/build/signed-rounds.ts';
import { redlineFile, redlineOf } from '#tests/build/tracked.ts';
import { written } from '#tests/build/wording.ts';
import { accept, after, proposal } from '../core/amendment/build.ts';

const many = process.env.ENTENTE_LONG === '1' ? 3_000 : 150;

type Marked = readonly [kind: 'inserted' | 'deleted', author: string, date: string, word: string];

// What we say of words that are to be written is no word of the text, and comes and goes with its clause.
const gap = /\[to be written in [^\]]*\]/g;

/** Every marked word of a Word file with the name and the day under which it is marked, from the letters of the file. */
const markedIn = (bytes: Uint8Array): readonly Marked[] => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:(ins|del) ([^>]*[^/])>(.*?)<\/w:\1>/g)].flatMap(
    ([, tag, head = '', inside = '']) => {
      const of = (name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(head)?.[1] ?? '';
      const text = [...inside.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</g)].map(([, words]) => words).join('');
      return wordsSaid(text.replaceAll(gap, '')).map(
        (word): Marked => [tag === 'ins' ? 'inserted' : 'deleted', of('author'), of('date'), word],
      );
    },
  );
};

const wrong = (state: Negotiation, marked: readonly Marked[]): readonly unknown[] =>
  marked.flatMap(([kind, author, date, word]) => {
    const expected = mayBeSigned(state, kind, word);
    const isRight = expected === null || expected.some(([name, day]) => name === author && day === date);
    return isRight ? [] : [{ kind, word, author, date, expected }];
  });

// Drawn beforehand: a whole negotiation that is made smaller step by step says no more, and takes minutes.
const rounds = fc.sample(signedRound, { numRuns: many, seed: 2031 });

describe('a redline', () => {
  it('signs every word with the city or the hand that put it in, took it out or carried it, and its day', async () => {
    for (const [at, state] of rounds.entries()) {
      const marked = markedIn(await redlineFile(state));
      expect([at, wrong(state, marked)]).toEqual([at, []]);
    }
  });

  it('is read by ourselves as made by just those', async () => {
    for (const [at, state] of rounds.slice(0, 60).entries()) {
      const { hunks } = had(readRevisions(await redlineFile(state)));
      const told = hunks.flatMap(({ author = '', edits }) =>
        edits.flatMap(({ removed, inserted }) => [
          ...wordsSaid(removed.map(characters).join(' ')).map((word) => ['deleted', author, word] as const),
          ...wordsSaid(inserted.map(characters).join(' ')).map((word) => ['inserted', author, word] as const),
        ]),
      );
      const others = told.filter(([kind, author, word]) => {
        const expected = mayBeSigned(state, kind, word);
        return expected !== null && !expected.some(([name]) => name === author);
      });
      expect([at, others]).toEqual([at, []]);
    }
  });
});

describe('a clause that one city moved', () => {
  const moved = had(moving(baseDraft, 'd', 1, 'p0'));
  const reworded = had(
    rewording(
      baseDraft,
      'd',
      'en',
      written('*Decide* to meet again in *three* years{note: The place is to be found.}.').wording,
    ),
  );
  const state = after(
    baseDraft,
    proposal('Lyon', baseDraft, [moved]),
    proposal('Dakar', baseDraft, [reworded]),
    accept('Lyon'),
    accept('Dakar'),
  );

  it('bears its name, but for the words that another put in their place', async () => {
    const words = markedIn(await redlineFile(state)).map(([kind, author, , word]) => [kind, author, word]);
    expect(words).toContainEqual(['deleted', 'Lyon', 'meet']);
    expect(words).toContainEqual(['inserted', 'Lyon', 'meet']);
    expect(words).toContainEqual(['deleted', 'Dakar', 'two']);
    expect(words).toContainEqual(['inserted', 'Dakar', 'three']);
  });
});

describe('a compromise', () => {
  const table = after(
    baseDraft,
    proposal('Lyon', baseDraft, [
      had(rewording(baseDraft, 'c', 'en', written('*Welcome* the offer of a museum of methods.').wording)),
    ]),
  );
  const wording = written('*Welcome* the gift of a museum with methods.').wording;
  const state = after(table, {
    type: 'accept-as-amended',
    by: { who: 'Secretariat', at: '2028-06-01T08:00:00Z' },
    ...had(compromise(table, ['Lyon'], 'c', 'en', wording)),
  });

  it('is the city’s where it does what the city asked for, and else the Secretariat’s', async () => {
    const words = markedIn(await redlineFile(state)).map(([kind, author, date, word]) => [
      kind,
      author,
      date.slice(0, 10),
      word,
    ]);
    expect(words).toEqual([
      ['deleted', 'Secretariat', '2028-06-01', 'offer'],
      ['inserted', 'Secretariat', '2028-06-01', 'gift'],
      ['deleted', 'Lyon', '2028-05-01', 'library'],
      ['deleted', 'Secretariat', '2028-06-01', 'of'],
      ['inserted', 'Lyon', '2028-05-01', 'museum'],
      ['inserted', 'Secretariat', '2028-06-01', 'with'],
    ]);
  });
});

describe('a compromise that is not what a city asked for', () => {
  const signedAs = async (
    asked: string,
    agreed: string,
    language: 'en' | 'fr' = 'en',
  ): Promise<readonly (readonly string[])[]> => {
    const base = had(apply(baseDraft, had(rewording(baseDraft, 'c', 'en', written(strong).wording))));
    const draft = had(apply(base, had(rewording(base, 'c', 'fr', written(fort).wording))));
    const table = after(
      draft,
      proposal('Lyon', draft, [had(rewording(draft, 'c', language, written(asked).wording))], { language }),
    );
    const state = after(table, {
      type: 'accept-as-amended',
      by: { who: 'Secretariat', at: '2028-06-01T08:00:00Z' },
      ...had(compromise(table, ['Lyon'], 'c', language, written(agreed).wording)),
    });
    const { comments } = redlineOf(state, language);
    return [
      ...redlineOf(state, language).paragraphs.flatMap(({ pieces }) =>
        pieces.flatMap(({ runs, change }) =>
          change === null ? [] : [[change.kind, change.by.author, printedWords(runs).trim()]],
        ),
      ),
      ...comments.map(({ by, text }) => [by.author, text.replaceAll(/[\u00A0\u202F]/g, ' ')]),
    ];
  };
  const strong = 'Each city is strongly encouraged to appoint a keeper and a deputy.';
  const fort = 'Chaque ville est vivement encouragée à nommer un gardien et un adjoint.';
  const said = (wishes: string): string => `Agreed as amended; Lyon had proposed: ${wishes}.`;

  it.each([
    [
      'the opposite',
      'Each city is required to appoint a keeper and a deputy.',
      'Each city is encouraged to appoint a keeper and a deputy.',
      [['deleted', 'Secretariat', 'strongly']],
      '“required” in place of “strongly encouraged”',
    ],
    [
      'what it asked for, weaker',
      'Each city is required to appoint a keeper and a deputy.',
      'Each city is often required to appoint a keeper and a deputy.',
      [
        ['deleted', 'Lyon', 'strongly encouraged'],
        ['inserted', 'Secretariat', 'often'],
        ['inserted', 'Lyon', 'required'],
      ],
      '“required” in place of “strongly encouraged”',
    ],
    [
      'only what was to go',
      'Each city is encouraged to appoint a keeper.',
      'Each city is strongly encouraged to appoint a keeper.',
      [['deleted', 'Lyon', 'and a deputy']],
      'to take out “strongly”; to take out “and a deputy”',
    ],
    [
      'one of two things',
      'Each city is required to appoint a warden and a deputy.',
      'Each city is encouraged to appoint a warden and a deputy.',
      [
        ['deleted', 'Secretariat', 'strongly'],
        ['deleted', 'Lyon', 'keeper'],
        ['inserted', 'Lyon', 'warden'],
      ],
      '“required” in place of “strongly encouraged”; “warden” in place of “keeper”',
    ],
    [
      'other words in place of the same',
      'Each city is required to appoint a keeper and a deputy.',
      'Each city is invited to appoint a keeper and a deputy.',
      [
        ['deleted', 'Secretariat', 'strongly encouraged'],
        ['inserted', 'Secretariat', 'invited'],
      ],
      '“required” in place of “strongly encouraged”',
    ],
    [
      'words that were only added',
      'Each city is strongly encouraged to appoint a keeper and two deputies and a deputy.',
      'Each city is strongly encouraged to appoint a keeper and a clerk.',
      [
        ['deleted', 'Secretariat', 'deputy'],
        ['inserted', 'Secretariat', 'clerk'],
      ],
      'to add “and two deputies”',
    ],
  ])(
    'is signed by whoever decided it, with what the city had proposed: %s',
    async (_, asked, agreed, words, wish) => {
      expect(await signedAs(asked, agreed)).toEqual([...words, ['Secretariat', said(wish)]]);
    },
  );

  it('says so in French', async () => {
    expect(
      await signedAs(
        'Chaque ville est invitée à nommer un gardien et un adjoint.',
        'Chaque ville est encouragée à nommer un gardien et un adjoint.',
        'fr',
      ),
    ).toEqual([
      ['deleted', 'Secretariat', 'vivement'],
      [
        'Secretariat',
        'Adopté tel que modifié ; proposition reçue (Lyon) : « invitée » au lieu de « vivement encouragée ».',
      ],
    ]);
  });
});

describe('a paragraph of a city in one language', () => {
  const part = {
    id: 'n',
    role: 'clause' as const,
    numbered: true,
    wording: { en: written('Note the harbour.').wording },
  };
  const table = after(
    baseDraft,
    proposal('Lyon', baseDraft, [{ type: 'insert-parts', after: 'c', parts: [part] }]),
  );
  const state = after(table, accept('Lyon'));

  it('is the city’s in that language; that it is to be written in the other nobody asked for', () => {
    const marked = (language: string): readonly unknown[] =>
      redlineOf(state, language).paragraphs.flatMap(({ pieces }) =>
        pieces.flatMap(({ runs, change }) =>
          change === null ? [] : [[change.by.author, printedWords(runs)]],
        ),
      );
    expect(marked('en')).toContainEqual(['Lyon', 'Note the harbour.']);
    expect(marked('fr')).toContainEqual(['chair', '[à rédiger en français]']);
  });
});

describe('a choice in brackets', () => {
  const table = negotiation();
  const by = { who: 'Chair', at: '2028-07-01T09:00:00Z' };
  const state = after(table, { type: 'choose', by, bracket: 'k2', option: 'o2', within: true });

  it('is of the cities that wanted those words, on the day on which they were chosen', async () => {
    expect(markedIn(await redlineFile(state)).filter(([, , , word]) => word === 'ote')).toEqual([
      ['inserted', 'Kraków', '2028-07-01T09:00:00Z', 'ote'],
    ]);
  });
});
