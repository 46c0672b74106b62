import { beforeAll, describe, expect, test } from 'vitest';
import type { By } from '#core/amendment/amendment.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import type { Change } from '#core/change/change.ts';
import type { Draft } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { characters } from '#core/draft/wording.ts';
import { changeOf } from '#core/redline/carry-proposals.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { had } from '#tests/build/expect-change.ts';
import { profileOf } from '#tests/build/printed.ts';

const chair: By = { who: 'chair', at: '2028-05-01T10:00:00Z' };
const languages = { en: profileOf('en'), fr: profileOf('fr') };

/** The clauses as they were sent out, by what is asked of them. */
const sent = {
  contested: 'We agree to publish a report on our work every second year before the summer.',
  twins: 'We encourage the exchange of artists between cities of different regions.',
  deletion: 'We thank the partners for their continued and very generous support.',
  neighbours: 'We invite each city to name one contact for schools and one contact for museums.',
  untouched: 'We take note of the calendar of meetings of the coming biennium.',
  gap: 'We welcome the new members of the network.',
  replaced: 'We commit to protect traditional crafts in our markets and workshops.',
  superset: 'We ask the Secretariat to prepare a guide.',
  newClause: 'We support mentoring between cities that joined early and those that joined late.',
  moved: 'We will assess the results of joint projects together.',
  split: 'We will open our archives to young researchers and we will share what they find with all cities.',
  last: 'We look forward to the next conference.',
} as const;

type Clause = keyof typeof sent;
type Amended = Partial<Record<Clause, string>>;

const clauses = Object.keys(sent).filter((key): key is Clause => key in sent);

const added = 'We agree to plant trees in front of every library.';

/** What each city would have in place of the clauses it names; a blank line begins another clause. */
const wanted: Readonly<Record<string, Amended>> = {
  Bergen: {
    contested: 'We agree to publish a report on our work every third year before the summer.',
    twins: 'We encourage the exchange of artists and teachers between cities of different regions.',
  },
  Cebu: {
    contested: 'We agree to publish a report on our work each year before the summer.',
    neighbours: 'We invite each city to name one contact for universities and one contact for museums.',
  },
  Dakar: {
    twins: 'We encourage the exchange of artists and teachers between cities of different regions.',
    replaced: 'We commit to safeguard traditional crafts in our markets and workshops.',
  },
  Fabriano: {
    deletion: 'We thank the partners for their continued support.',
    neighbours: 'We invite each city to name one contact for schools and one contact for theatres.',
  },
  Hobart: {
    gap: 'We warmly welcome the new members of the network.',
    superset: 'We ask the Secretariat to prepare a short guide.',
    moved: 'We will assess the results of all joint projects together.',
  },
  Jeonju: {
    newClause: `${sent.newClause}\n\n${added}`,
    gap: 'We welcome the new members of the network with joy.',
  },
  Lima: {
    replaced: 'We commit to protect traditional crafts in our markets, schools and workshops.',
    split: 'We will open our archives to young researchers.\n\nWe will share what they find with all cities.',
  },
  Quito: {
    superset: 'We ask the Secretariat to prepare a guide for mayors.',
    split: 'We will open our archives to young researchers and we will share what they find with every city.',
  },
};

/** Quito has a clause further up; Hobart edits the same one. */
const inOrder = (city: string | null): readonly Clause[] =>
  city === 'Quito'
    ? [...clauses.slice(0, 2), 'moved', ...clauses.slice(2).filter((clause) => clause !== 'moved')]
    : clauses;

const textOf = (city: string | null): string => {
  const amended: Amended = city === null ? {} : (wanted[city] ?? {});
  const bodies = inOrder(city).flatMap((clause) => (amended[clause] ?? sent[clause]).split('\n\n'));
  const numbered = bodies.map((body, at) => `${at + 1}. ${body}`);
  return ['CONCLUSIONS', 'We, the member cities, have agreed on the following:', ...numbered].join('\n\n');
};

const ids = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}${++count}`;
};

const reading = { kind: 'conclusions', language: 'en', languages } as const;
const draftOf = (city: string | null): Draft =>
  readText(plainSource(textOf(city)), { ...reading, newId: ids('p') }).draft;

const wordOf = (draft: Draft): Promise<Uint8Array> =>
  writeWord([{ printed: printed(draft, 'en', languages), profile: profileOf('en'), kind: draft.kind }], {
    date: '2028-05-01',
  });

const readBack = (bytes: Uint8Array, prefix: string): Draft =>
  readText(had(readWord(bytes)).paragraphs, { ...reading, newId: ids(prefix) }).draft;

const wordsOf = ({ parts }: Draft): readonly string[] =>
  parts.filter(({ role }) => role === 'clause').map(({ wording }) => characters(wording.en ?? []).trim());

const start = async () => {
  try {
    const docxodus = await import('docxodus/core');
    await docxodus.initialize();
    return docxodus;
  } catch {
    return null;
  }
};

const docxodus = await start();
if (docxodus === null) console.log('Skipped: Docxodus cannot be started on this machine.');

const propose = (state: Negotiation, city: string, operation: Change, at: number): Negotiation =>
  had(
    enact(state, {
      type: 'propose',
      by: chair,
      amendment: `${city} ${at + 1}`,
      class: suggestedWeight(present(state), [operation], draftingLanguages()),
      submission: {
        id: `from ${city} ${at + 1}`,
        reply: null,
        cities: [{ city, name: city }],
        language: 'en',
        base: 0,
        operations: [operation],
        source: {},
        received: chair.at,
      },
    }),
  );

/** Every amendment that stands in no contradiction, agreed with its twins; new clauses in one gap may all come in. */
const agreed = (state: Negotiation): Negotiation => {
  const against = conflicts(state).filter(({ kind }) => kind !== 'placement');
  const contested = new Set(against.flatMap((one) => one.groups));
  const free = groups(state).filter(({ id }) => !contested.has(id));
  return free.reduce(
    (now, { members }) => had(enact(now, { type: 'accept', by: chair, ids: members })),
    state,
  );
};

/** Where the two part, each under the name of what lies behind it: what only one of them has as a clause. */
const apart: readonly {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}[] = [
  {
    name: 'a word that only one of two rivals strikes out stays until one of them is agreed; Docxodus lets it go',
    ours: [sent.contested],
    theirs: ['We agree to publish a report on our work second year before the summer.'],
  },
  {
    name: 'a split and an edit of the same clause are both made; Docxodus prints the clause whole and split, unedited',
    ours: ['We will share what they find with every city.'],
    theirs: [sent.split, 'We will share what they find with all cities.'],
  },
  {
    name: 'a move and an edit of the same clause are both made; Docxodus prints the clause in both places, unedited',
    ours: ['We will assess the results of all joint projects together.'],
    theirs: [sent.moved, sent.moved],
  },
];

describe.skipIf(docxodus === null)('Docxodus and the negotiation consolidate the same eight copies', () => {
  const base = draftOf(null);
  let ours: readonly string[] = [];
  let theirs: readonly string[] = [];
  let contested: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    if (docxodus === null) return;
    const files = await Promise.all(
      Object.keys(wanted).map(async (author) => ({ author, document: await wordOf(draftOf(author)) })),
    );
    const table = files.reduce((state, { author, document }) => {
      const { changes } = compareTexts(base, readBack(document, author), 'en', languages);
      return changes.map(changeOf).reduce((now, one, at) => propose(now, author, one, at), state);
    }, opened(base));
    contested = conflicts(table).map(({ parties }) => parties.map(({ name }) => name));
    ours = wordsOf(present(agreed(table)));
    const merged = await docxodus.docxDiffConsolidate(await wordOf(base), files);
    theirs = wordsOf(readBack(await docxodus.docxDiffAcceptRevisions(merged), 'd'));
  });

  test('only the two cities that want one word otherwise contradict each other', () => {
    expect(contested).toEqual([['Bergen', 'Cebu']]);
  });

  test('a clause that nobody contests has the same words in both, in the same order', () => {
    const oursAlone = new Set(apart.flatMap((one) => one.ours));
    const theirsAlone = new Set(apart.flatMap((one) => one.theirs));
    const alike = ours.filter((words) => !oursAlone.has(words));
    expect(alike).toEqual(theirs.filter((words) => !theirsAlone.has(words)));
    expect(alike).toContain(
      'We commit to safeguard traditional crafts in our markets, schools and workshops.',
    );
    expect(alike).toHaveLength(11);
  });

  test.each(apart)('$name', (one) => {
    const among = (clauses: readonly string[]): readonly string[] =>
      clauses.filter((words) => one.ours.includes(words) || one.theirs.includes(words));
    expect(among(ours)).toEqual(one.ours);
    expect(among(theirs)).toEqual(one.theirs);
  });
});
