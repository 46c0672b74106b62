import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { type Draft, type Part, wordingIn } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import { characters, isFootnote, plain, tidy } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { changeOf, makeProposals } from '#core/redline/carry-proposals.ts';
import { alikeJoined, type Comparison, compareTexts } from '#core/redline/compare-texts.ts';
import { recogniseBase } from '#core/redline/recognise-base.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { chapeau, clause, closing, draft, en, fr, heading, item } from '../../build/draft.ts';
import { had } from '../../build/expect-change.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { written } from '../../build/wording.ts';
import { languages, unseen } from '../language/profiles.ts';

const fields: Fields = {
  hostCities: {
    type: 'cities',
    value: [{ names: { en: 'Kraków', fr: 'Cracovie' } }, { names: { en: 'Katowice', fr: 'Katowice' } }],
  },
};

const recall = 'The cities recall the call to action adopted by the network in 2016 and its annual review.';
const affirm = 'The cities affirm that culture is a fourth pillar of sustainable development.';
const report =
  'The cities invite the Secretariat to publish an annual report on mobility grants for artists. A first one is due in 2027.';
const craft = 'The cities decide to establish a working group on rural crafts and intangible heritage.';
const thank = 'The cities thank the host city for its generous hospitality.';

const base = draft(
  { fields, languages: ['en', 'fr'] },
  heading('h', { line: 'kind' }, en('Conclusions'), fr('Conclusions')),
  chapeau(
    'ch',
    en('We, the cities, gathered {hostCities:in}, agree:'),
    fr('Nous, villes réunies {hostCities:in} :'),
  ),
  clause('recall', en(recall), fr('Les villes rappellent l’appel de 2016.')),
  clause('affirm', en(`*The cities affirm* ${affirm.slice(18)}`), fr('Les villes affirment.')),
  clause('report', en(report), fr('Les villes invitent le Secrétariat. Un premier rapport paraît en 2027.')),
  clause(
    'craft',
    en(craft),
    fr('Les villes créent un groupe.'),
    item('i1', en('weaving and dyeing, with rural schools;'), fr('tissage ;')),
    item('i2', en('ceramics, with the open kilns of the region;'), fr('céramique ;')),
    item('i3', en('wood carving.'), fr('sculpture sur bois.')),
  ),
  clause('thank', en(thank), fr('Les villes remercient la ville hôte.')),
);

const inside = 'We, the cities, gathered in Kraków and Katowice, agree:';

/** A text as it comes back: clauses and, after a tab, items, with ids of its own and no marks. */
const reply = (...lines: readonly string[]): Draft => ({
  ...draft({ languages: ['en'] }),
  parts: lines.map((line, at): Part => {
    const id = `r${at}`;
    const wording = { en: plain(line.trim()) };
    if (line.startsWith('\t')) return { id, role: 'item', level: 1, list: 'letter', wording };
    if (line === 'Conclusions') return { id, role: 'heading', line: 'kind', wording };
    return line.endsWith(':')
      ? { id, role: 'chapeau', wording }
      : { id, role: 'clause', numbered: true, wording };
  }),
});

const items = [
  '\tweaving and dyeing, with rural schools;',
  '\tceramics, with the open kilns of the region;',
  '\twood carving.',
];
const whole = ['Conclusions', inside, recall, affirm, report, craft, ...items, thank];

const compare = (...lines: readonly string[]): Comparison =>
  compareTexts(base, reply(...lines), 'en', languages);

const swap = (from: string, to: string): readonly string[] =>
  whole.flatMap((line) => (line === from ? [to] : [line]));

const told = ({ changes }: Comparison): readonly string[] =>
  changes.map(({ kind, part }) => `${kind} ${part}`);

const texts = (made: Draft): readonly string[] =>
  made.parts.map((part) => characters(wordingIn(part, 'en'))).map(fold);

const made = (compared: Comparison, on = base): Draft => makeProposals(on, compared.changes).draft;

describe('a text that came back', () => {
  it('unchanged proposes nothing, though its facts are words, its italics are gone and its ids are others', () => {
    const compared = compare(...whole);
    expect(compared).toMatchObject({
      changes: [],
      unplaced: [],
      likeness: 1,
      complete: true,
      typographyOnly: 0,
    });
  });

  it('with other spaces, quotation marks and apostrophes has typography only, counted', () => {
    const french = draft({ languages: ['fr'] }, clause('a', fr('Les villes : "arts" et l\'eau.')));
    const back = draft({ languages: ['fr'] }, clause('r', fr(unseen('Les villes_: «~arts~» et l’eau.'))));
    expect(compareTexts(french, back, 'fr', languages)).toMatchObject({
      changes: [],
      typographyOnly: 4,
      complete: true,
    });
  });

  it('with a word replaced proposes that word, set in italics like the words it replaces', () => {
    const compared = compare(
      ...swap(affirm, affirm.replace('affirm', 'declare').replace('fourth', 'central')),
    );
    expect(told(compared)).toEqual(['words affirm', 'words affirm']);
    expect(compared.changes.map(({ changes }) => changes[0])).toMatchObject([
      {
        at: 11,
        removed: [{ text: 'affirm', marks: ['italic'] }],
        inserted: [{ text: 'declare', marks: ['italic'] }],
      },
      { removed: [{ text: 'fourth' }], inserted: [{ text: 'central' }] },
    ]);
  });

  it('with words changed within a fact replaces the fact, and leaves it where they were not', () => {
    const [one] = compare(...swap(inside, inside.replace('gathered', 'assembled'))).changes;
    expect(one?.changes).toMatchObject([{ removed: [{ text: 'gathered' }] }]);
    const [other] = compare(...swap(inside, inside.replace('Katowice', 'Gdańsk'))).changes;
    expect(other?.changes).toMatchObject([
      { removed: [{ field: 'hostCities', form: 'in' }], inserted: [{ text: 'in Kraków and Gdańsk' }] },
    ]);
  });

  it('with a clause put in, taken out or both proposes clauses, not words', () => {
    const fresh = 'The cities welcome a fund for young curators.';
    const added = compare(
      ...swap(craft, fresh).flatMap((line) => (line === fresh ? [fresh, craft] : [line])),
    );
    expect(told(added)).toEqual(['insert r5']);
    expect(added.changes[0]?.changes).toMatchObject([
      { after: 'report', parts: [{ wording: { en: plain(fresh) } }] },
    ]);
    expect(told(compare(...whole.filter((line) => line !== recall)))).toEqual(['delete recall']);
    expect(told(compare(...swap(recall, fresh)))).toEqual(['insert r2', 'delete recall']);
  });

  it('with a clause taken out that has items takes the items with it, as one proposal', () => {
    const compared = compare(...whole.filter((line) => line !== craft && !line.startsWith('\t')));
    expect(told(compared)).toEqual(['delete craft']);
    expect(texts(made(compared))).not.toContain('wood carving.');
  });

  it('with new items proposes each of them in its place in the list', () => {
    const compared = compare(
      ...whole.flatMap((line) => (line === items[1] ? [line, '\tlace;', '\tglass;'] : [line])),
    );
    expect(told(compared)).toEqual(['insert r8', 'insert r9']);
    const { draft: back } = makeProposals(base, compared.changes, [1, 0]);
    expect(back.parts.map(({ id }) => id).slice(5, 10)).toEqual(['craft', 'i1', 'i2', 'r8', 'r9']);
  });

  it('with a clause made an item says so, once, and not of clauses that a reader took for something else', () => {
    const compared = compare(...swap(thank, `\t${thank}`));
    expect(told(compared)).toEqual(['shape thank']);
    const unnumbered = reply(...whole);
    const read: Draft = {
      ...unnumbered,
      parts: unnumbered.parts.map((part) => (part.role === 'clause' ? { ...part, numbered: false } : part)),
    };
    expect(compareTexts(base, read, 'en', languages).changes).toEqual([]);
  });

  it('without its heading lines takes none of them out', () => {
    expect(told(compare(...whole.slice(1)))).toEqual([]);
  });

  it('that gives words to a part which had none is a proposal of words, not of a part', () => {
    const untranslated = draft(
      { languages: ['en', 'fr'] },
      clause('a', en('One.'), fr('Un.')),
      clause('b', en('Two.')),
    );
    const back = draft({ languages: ['fr'] }, clause('x', fr('Un.')), clause('y', fr('Deux.')));
    const compared = compareTexts(untranslated, back, 'fr', languages);
    expect(told(compared)).toEqual(['words b']);
    expect(made(compared, untranslated).parts[1]?.wording.fr).toEqual(plain('Deux.'));
  });

  it('without notes leaves the notes of the base alone and counts them', () => {
    const noted = draft(
      { languages: ['en'] },
      clause('a', en(`${affirm.slice(0, -1)}{note: See the annex.}.`)),
    );
    const back = reply(affirm.replace('fourth', 'central'));
    const compared = compareTexts(noted, back, 'en', languages);
    expect(compared).toMatchObject({ notesUnseen: 1, complete: true });
    expect(made(compared, noted).parts[0]?.wording.en?.some(isFootnote)).toBe(true);
  });

  it('with list ends that the house sets proposes nothing about them', () => {
    const housed: Draft = { ...base, settings: { ...base.settings, listEnds: 'semicolon' } };
    const back = reply(...whole.map((line) => (line === items[2] ? '\twood carving;' : line)));
    expect(compareTexts(housed, back, 'en', languages).changes).toEqual([]);
  });

  it('keeps a reference to a clause where its number stands', () => {
    const referring = draft(
      { languages: ['en'] },
      clause('a', en(affirm)),
      clause('b', en('As paragraph {#a} says, we agree.')),
    );
    const back = reply(affirm, 'As paragraph 1 says, we all agree.');
    const compared = compareTexts(referring, back, 'en', languages);
    expect(made(compared, referring).parts[1]?.wording.en).toEqual(
      written('As paragraph {#a} says, we all agree.').wording,
    );
  });
});

describe('moves, splits and merges', () => {
  const moved = ['Conclusions', inside, recall, report, craft, ...items, affirm, thank];

  it('a clause that went elsewhere is moved, as one proposal, and nothing else is', () => {
    const compared = compare(...moved);
    expect(told(compared)).toEqual(['move affirm']);
    expect(texts(made(compared)).slice(2)).toEqual(moved.slice(2).map((line) => fold(line.trim())));
  });

  it('a clause with items goes elsewhere with them', () => {
    const compared = compare('Conclusions', inside, craft, ...items, recall, affirm, report, thank);
    expect(told(compared)).toEqual(['move craft']);
    expect(compared.changes[0]?.changes).toMatchObject([{ ids: ['craft', 'i1', 'i2', 'i3'], after: 'ch' }]);
  });

  it('a clause that was moved and edited gives both, apart from each other', () => {
    const compared = compare(...moved.map((line) => line.replace('fourth', 'central')));
    expect(told(compared)).toEqual(['move affirm', 'words affirm']);
    for (const one of compared.changes) expect(apply(base, changeOf(one)).ok).toBe(true);
  });

  it('a clause cut in two with an edit in each half is a split and two edits', () => {
    const [first, second] = [
      'The cities invite the Secretariat to issue an annual report on mobility grants for artists.',
      'A first one falls due in 2027.',
    ];
    const compared = compare(...whole.flatMap((line) => (line === report ? [first, second] : [line])));
    expect(told(compared)).toEqual(['split report', 'words report', 'words report']);
    const after = made(compared);
    expect(texts(after)).toContain(fold(first));
    expect(texts(after)).toContain(fold(second));
    expect(after.parts.find(({ id }) => id === 'report')?.wording.fr).toEqual(
      base.parts.find(({ id }) => id === 'report')?.wording.fr,
    );
  });

  it('words put in where a second half begins stay with the second half', () => {
    const [first, second] = report.split(/(?<=artists\.) /);
    const after = made(
      compare(...whole.flatMap((line) => (line === report ? [first ?? '', `However, ${second}`] : [line]))),
    );
    expect(texts(after)).toContain(fold(first ?? ''));
    expect(texts(after)).toContain(fold(`However, ${second}`));
  });

  it('two clauses of which only the end of the first was deleted, as Word joins them, are kept apart by a space', () => {
    const joint = whole
      .filter((line) => line !== affirm)
      .map((line) => (line === recall ? `${recall}${affirm}` : line));
    const compared = compare(...joint);
    expect(told(compared)).toEqual(['merge recall']);
    expect(compared.complete).toBe(true);
    const after = made(compared).parts.find(({ id }) => id === 'recall');
    expect(characters(after?.wording.en ?? [])).toBe(`${recall} ${affirm}`);
  });

  it('two clauses made one are merged, with a space in every language', () => {
    const compared = compare(
      ...whole
        .filter((line) => line !== affirm)
        .map((line) => (line === recall ? `${recall} ${affirm}` : line)),
    );
    expect(told(compared)).toEqual(['merge recall']);
    const after = made(compared).parts.find(({ id }) => id === 'recall');
    expect(characters(after?.wording.en ?? [])).toBe(`${recall} ${affirm}`);
    expect(characters(after?.wording.fr ?? [])).toBe(
      'Les villes rappellent l’appel de 2016. Les villes affirment.',
    );
  });

  it('two clauses made one sentence are merged with the words that join them', () => {
    const joint = `${recall.slice(0, -1)}, and they affirm that culture is a fourth pillar of sustainable development.`;
    const compared = compare(
      ...whole.filter((line) => line !== affirm).map((line) => (line === recall ? joint : line)),
    );
    expect(compared.complete).toBe(true);
    expect(compared.changes.filter(({ kind }) => kind === 'merge')).toHaveLength(1);
    expect(texts(made(compared))).toContain(fold(joint));
  });
});

/** Both cities' proposals made on the base, the first city's first. */
const together = (one: Comparison, other: Comparison): readonly string[] => {
  const { draft: both, failed } = makeProposals(base, [...one.changes, ...other.changes]);
  expect(failed).toEqual([]);
  return texts(both);
};

describe('what went wrong elsewhere', () => {
  const edit = compare(...swap(report, report.replace('annual', 'biennial')));
  const split = compare(
    ...whole.flatMap((line) => (line === report ? report.split(/(?<=artists\.) /) : [line])),
  );

  it('one city splits a clause and another edits it: no words run together, none is lost', () => {
    for (const both of [together(split, edit), together(edit, split)]) {
      expect(both).toContain(fold(report.split(/(?<=artists\.) /)[0]?.replace('annual', 'biennial') ?? ''));
      expect(both).toContain('A first one is due in 2027.');
    }
  });

  it('one city moves a clause and another edits it: the clause is there once', () => {
    const move = compare('Conclusions', inside, report, recall, affirm, craft, ...items, thank);
    for (const both of [together(move, edit), together(edit, move)])
      expect(both.filter((line) => line.includes('Secretariat'))).toEqual([
        fold(report.replace('annual', 'biennial')),
      ]);
  });

  it('two cities put in the same new clause at the same place: it is there once', () => {
    const fresh = 'The cities welcome a fund for young curators.';
    const lines = whole.flatMap((line) => (line === craft ? [fresh, line] : [line]));
    const [one, other] = [compare(...lines), compare(...lines)];
    const first = had(apply(base, changeOf(one.changes[0] ?? { changes: [], kind: 'insert', part: '' })));
    const { draft: both } = makeProposals(base, one.changes);
    expect(texts(first)).toEqual(texts(both));
    expect(
      texts(makeProposals(base, [...one.changes, ...other.changes]).draft).filter((line) => line === fresh),
    ).toHaveLength(1);
  });

  it('ten clauses are rewritten among ten new ones: all are recognised, in order', () => {
    const lines = Array.from(
      { length: 10 },
      (_, at) => `Clause on topic${at} and its subject${at} with matter${at} for city${at} under rule${at}.`,
    );
    const many = draft({ languages: ['en'] }, ...lines.map((line, at) => clause(`c${at}`, en(line))));
    const back = reply(
      ...lines.flatMap((line, at) => [
        line.replace(`matter${at}`, `business${at}`),
        `Wholly fresh words number${at} of another kind${at}.`,
      ]),
    );
    const compared = compareTexts(many, back, 'en', languages);
    expect(compared.changes.filter(({ kind }) => kind === 'words').map(({ part }) => part)).toEqual(
      lines.map((_, at) => `c${at}`),
    );
    expect(compared.changes.filter(({ kind }) => kind === 'insert')).toHaveLength(10);
    expect(compared.complete).toBe(true);
  });

  it('one word changes in a long clause: the clause is not struck as a whole', () => {
    const { changes } = compare(...swap(report, report.replace('grants', 'stipends')));
    expect(changes.flatMap((one) => one.changes)).toMatchObject([
      { removed: plain('grants'), inserted: plain('stipends') },
    ]);
  });

  it('identical items stand in one list: an edit beside them moves none of them', () => {
    const twins = draft(
      { languages: ['en'] },
      clause('a', en('Thanks to:'), item('x', en('Lyon;')), item('y', en('Lyon;')), item('z', en('Dakar.'))),
    );
    const back = reply('Thanks to:', '\tLyon;', '\tLyon;', '\tDakar and Bergen.');
    expect(told(compareTexts(twins, back, 'en', languages))).toEqual(['words z']);
  });
});

describe('which text it is', () => {
  const second: Draft = makeProposals(
    base,
    compare(...swap(recall, 'The cities welcome new members.')).changes,
  ).draft;
  const third: Draft = makeProposals(
    second,
    compareTexts(second, reply(...whole.filter((line) => line !== recall && line !== craft)), 'en', languages)
      .changes,
  ).draft;

  it('is told by likeness: another document and another language are near none', () => {
    const other = reply(
      'The gardens of the northern valley open each morning.',
      'Visitors bring no dogs, drones or bicycles.',
    );
    expect(compareTexts(base, other, 'en', languages).likeness).toBeLessThan(0.1);
    const french = reply(...base.parts.map((part) => characters(tidy(wordingIn(part, 'fr')))));
    expect(compareTexts(base, french, 'en', languages).likeness).toBeLessThan(0.3);
  });

  it('is told from a reply of a few clauses by how many parts were recognised', () => {
    const { recognised, likeness } = compare(affirm.replace('fourth', 'central'), thank);
    expect(recognised).toEqual({ base: 2, amended: 2 });
    expect(likeness).toBeLessThan(0.5);
  });

  it('is told to be made from an older version', () => {
    const versions = [base, second, third];
    expect(
      recogniseBase(versions, reply(...swap(thank, thank.replace('generous', 'warm'))), 'en', languages)
        ?.version,
    ).toBe(0);
    expect(
      recogniseBase(
        versions,
        reply(...whole.filter((line) => line !== recall && line !== craft)),
        'en',
        languages,
      )?.version,
    ).toBe(2);
    expect(recogniseBase([base, base], reply(...whole), 'en', languages)).toEqual({
      version: 1,
      likeness: 1,
      likenesses: [1, 1],
    });
    expect(recogniseBase([], reply(...whole), 'en', languages)).toBeNull();
  });

  it('is empty: everything is proposed to be taken out, and likeness says why', () => {
    const compared = compareTexts(
      draft({ languages: ['en'] }, clause('a', en('One.')), closing('z', en('Done.'))),
      reply(),
      'en',
      languages,
    );
    expect(told(compared)).toEqual(['delete a']);
    expect(compared.likeness).toBe(0);
  });
});

describe.skipIf(!hasShared)('real outcome texts', () => {
  const read = (name: string, language: string, alter: (text: string) => string, prefix: string): Draft => {
    let count = 0;
    const text = alter(readFileSync(sharedPath(...name.split('/')), 'utf8'));
    return readText(plainSource(text), { language, languages, newId: () => `${prefix}${count++}` }).draft;
  };

  it.each([
    ['seeds/conclusions-2017-en.txt', 'en'],
    ['seeds/mayors-declaration-2018-fr.txt', 'fr'],
    ['seeds/mission-statement-fr.txt', 'fr'],
    ['data/realtexts/un-ga-61-295-undrip-2007-en.txt', 'en'],
    ['data/realtexts/un-ga-61-295-undrip-2007-fr.txt', 'fr'],
  ])('%s read twice is the same text', (name, language) => {
    const [one, other] = [
      read(name, language, (text) => text, 'b'),
      read(name, language, (text) => text, 'r'),
    ];
    expect(compareTexts(one, other, language, languages)).toMatchObject({
      changes: [],
      likeness: 1,
      complete: true,
    });
  });

  it.each([
    ['seeds/conclusions-2017-en.txt', 'en', /\bcities\b/, 'towns'],
    ['data/realtexts/un-ga-61-295-undrip-2007-fr.txt', 'fr', /\bdroit\b/, 'privilège'],
  ])('%s with one word amended proposes that word', (name, language, word, instead) => {
    const [one, other] = [
      read(name, language, (text) => text, 'b'),
      read(name, language, (text) => text.slice(0, 1500) + text.slice(1500).replace(word, instead), 'r'),
    ];
    const { changes, complete } = compareTexts(one, other, language, languages);
    expect(changes.map(({ kind }) => kind)).toEqual(['words']);
    expect(complete).toBe(true);
  });
});

describe('words that were made, beside those that came back', () => {
  it.each([
    ['one that was put between two paragraphs', 'They meet. They part.', 'They meet.They part.', 1, true],
    ['none', 'They meet.', 'They meet.', 0, true],
    ['more than paragraphs were joined', 'They meet. They part.', 'Theymeet.They part.', 1, false],
    ['one where nothing was joined', 'They meet.', 'Theymeet.', 0, false],
    ['one too few', 'They meet.They part.', 'They meet. They part.', 1, false],
    ['another letter as well', 'They meet. They part.', 'They meet.They part!', 1, false],
  ])('may differ by a space at each join and by nothing else: %s', (_, made, theirs, joins, alike) => {
    expect(alikeJoined(made, theirs, joins)).toBe(alike);
  });
});
