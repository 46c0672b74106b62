import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { type FieldType, type Fields, fieldForms, meetingFields } from '#core/draft/field.ts';
import { fieldsOfMeeting } from '#core/draft/meeting.ts';
import { printed, printedWords } from '#core/draft/printed.ts';
import { clauseFromBank, draftFromTemplate, type Template } from '#core/draft/template.ts';
import { isField, isFootnote, type Run, type Wording } from '#core/draft/wording.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { bankClauses, ids, languages, network, templateFiles, templateIn, templateText } from './data.ts';

const tags = ['en', 'fr'];

/** A value for every meeting field, so that nothing is left to be a placeholder. */
const everyFact: Fields = {
  ...fieldsOfMeeting(network, 12).fields,
  adoptionDate: { type: 'date', value: '2018-06-15' },
  nextDates: { type: 'dates', start: '2019-06-10', end: '2019-06-15' },
  followingYear: { type: 'number', value: 2020 },
  followingHostCities: { type: 'cities', value: [{ names: { en: 'Cairo', fr: 'Le Caire' } }] },
  followingCountry: { type: 'country', value: { names: { en: 'Egypt', fr: 'Égypte' } } },
  reportCount: { type: 'number', value: 22 },
  reportDeadline: { type: 'date', value: '2019-11-30' },
  reportYears: { type: 'text', value: { en: '2014 and 2015', fr: '2014 et 2015' } },
  planDeadline: { type: 'date', value: '2019-01-31' },
  callYear: { type: 'number', value: 2019 },
  applicationLimit: { type: 'number', value: 2 },
  participantLimit: { type: 'number', value: 3 },
  venue: { type: 'text', value: { en: 'Congress Centre', fr: 'Centre des congrès' } },
  symbol: { type: 'text', value: { en: 'CC/1', fr: 'CC/1' } },
  frameworkName: { type: 'text', value: { en: 'Strategic Framework', fr: 'Cadre stratégique' } },
};

const draftOf = (template: Template, fields: Fields = everyFact): Draft => {
  const draft = draftFromTemplate(template, { fields, newId: ids(), languages: tags });
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure));
  return draft.value;
};

/** Every clause of the bank in one Conclusions draft, so that they print like any text. */
const bankDraft = (fields: Fields = everyFact): Draft => {
  const newId = ids();
  const parts = bankClauses.flatMap((clause) => {
    const read = clauseFromBank(clause, 'conclusions', { newId, languages: tags });
    if (!read.ok) throw new Error(`${clause.id}: ${JSON.stringify(read.failure)}`);
    return read.value;
  });
  return { ...draftOf(templateIn('conclusions.json'), fields), parts };
};

const drafts = (fields?: Fields): readonly (readonly [string, Draft])[] => [
  ...templateFiles.map((file) => [file, draftOf(templateIn(file), fields)] as const),
  ['clause-bank.json', bankDraft(fields)],
];

const fieldRuns = (wording: Wording): readonly Run[] =>
  wording.flatMap((run) => (isFootnote(run) ? fieldRuns(run.footnote) : isField(run) ? [run] : []));

const fieldsIn = (wording: Wording): readonly string[] =>
  fieldRuns(wording)
    .flatMap((run) => (isField(run) ? [run.field] : []))
    .toSorted();

const linesOf = (draft: Draft, tag: string): readonly string[] =>
  printed(draft, tag, languages).parts.map(({ runs }) => printedWords(runs));

const typeOf: Readonly<Record<string, FieldType | undefined>> = meetingFields;

describe.each(drafts())('%s', (file, draft) => {
  it('makes a sound draft', () => {
    expect(faults(draft)).toEqual([]);
  });

  it('is worded in English and in French throughout', () => {
    for (const part of draft.parts)
      for (const tag of tags) expect(wordingIn(part, tag), part.id).not.toEqual([]);
  });

  it('sets the same facts in both languages, part by part', () => {
    for (const part of draft.parts)
      expect(fieldsIn(wordingIn(part, 'fr')), part.id).toEqual(fieldsIn(wordingIn(part, 'en')));
  });

  it('sets only facts that a meeting has, in forms that they take', () => {
    for (const run of draft.parts.flatMap((part) => tags.flatMap((tag) => fieldRuns(wordingIn(part, tag))))) {
      const type = isField(run) ? typeOf[run.field] : undefined;
      const forms: readonly string[] = type === undefined ? [] : fieldForms[type];
      expect(
        isField(run) && (run.form === undefined ? type !== undefined : forms.includes(run.form)),
        JSON.stringify(run),
      ).toBe(true);
    }
  });

  it.each(tags)('prints every fact and every reference in %s', (tag) => {
    const print = printed(draft, tag, languages);
    expect(print.placeholders).toEqual([]);
    expect(print.unwritten).toEqual([]);
    for (const line of linesOf(draft, tag)) expect(line).not.toMatch(/\[|\]|undefined|^$/);
  });

  it.each(tags)('prints each missing fact in %s as its name in brackets', (tag) => {
    const empty = { ...draft, fields: {} };
    const used = draft.parts.flatMap((part) => fieldsIn(wordingIn(part, tag)));
    const print = printed(empty, tag, languages);
    expect(print.placeholders.toSorted()).toEqual(used.toSorted());
    for (const field of new Set(used)) {
      const label = languages[tag]?.fields[field];
      expect(label, `${field} has a name in ${tag}`).toBeDefined();
      expect(linesOf(empty, tag).join('\n').replaceAll(/\s/g, ' ')).toContain(`[${label}]`);
    }
  });

  it('is typed with typographic signs and plain single spaces', () => {
    const text = templateText(file);
    expect(text).not.toMatch(/[A-Za-zÀ-ÿ]'|'[A-Za-zÀ-ÿ]|\\"|[\u00A0\u2007\u2009\u202F\u00AD\u200B]/);
    for (const line of tags.flatMap((tag) => linesOf(draft, tag)))
      expect(line).not.toMatch(/ {2}|^\s|\s$|\.\.\./);
  });

  it('prints French with the spaces of its typographic house', () => {
    const text = linesOf(draft, 'fr').join('\n');
    expect(text).not.toMatch(/ [;:!?»]|« |[^\s][;!?]|[^\s\d]:/);
  });

  it('prints English without a space before its signs', () => {
    expect(linesOf(draft, 'en').join('\n')).not.toMatch(/\s[;:!?,.]/);
  });

  it('spells English as the United Nations do', () => {
    const text = linesOf(draft, 'en').join('\n');
    expect(text).not.toMatch(
      /\b(?:organ|recogn|real|emphas|final|harmon|formal|special|util)is(?:e|ed|ing|ation)|\bprogram\b|\bcenter\b|\bpercent\b/,
    );
  });

  it('does not begin a sentence with a figure', () => {
    const text = { ...draft, parts: draft.parts.filter(({ role }) => role !== 'heading') };
    for (const tag of tags) for (const line of linesOf(text, tag)) expect(line).not.toMatch(/(?:^|\. )\d/);
  });
});

describe('a template', () => {
  it.each(templateFiles)('%s names exactly the facts it expects', (file) => {
    const template = templateIn(file);
    const used = draftOf(template).parts.flatMap((part) => fieldsIn(wordingIn(part, 'en')));
    expect(template.fields.toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('of Conclusions has four heading lines, a chapeau ending in a colon and numbered clauses, one with items', () => {
    const { parts } = draftOf(templateIn('conclusions.json'));
    expect(parts.flatMap((part) => (part.role === 'heading' ? [part.line] : []))).toEqual([
      'kind',
      'meeting',
      'place',
      'date',
    ]);
    const lines = linesOf(draftOf(templateIn('conclusions.json')), 'fr');
    expect(lines[parts.findIndex(({ role }) => role === 'chapeau')]).toMatch(/\u00A0:$/);
    expect(parts.filter(({ role }) => role === 'clause')).toHaveLength(13);
    expect(parts.every((part) => part.role !== 'clause' || part.numbered)).toBe(true);
    expect(parts.filter(({ role }) => role === 'item')).toHaveLength(4);
  });

  it('of a Declaration lets the Mayors speak in five paragraphs without numbers', () => {
    const draft = draftOf(templateIn('declaration.json'));
    expect(draft.parts.filter((part) => part.role === 'clause' && !part.numbered)).toHaveLength(5);
    expect(linesOf(draft, 'fr').some((line) => line.startsWith('Nous, les Maires'))).toBe(true);
  });

  it('of a Mission Statement has three headed sections with items', () => {
    const roles = draftOf(templateIn('mission.json')).parts.map(({ role }) => role);
    expect(roles.filter((role) => role === 'section')).toHaveLength(3);
    expect(roles.filter((role) => role === 'item')).toHaveLength(12);
  });

  it('fits the grammar of French to places that contract or have no article', () => {
    const facts: Fields = {
      ...everyFact,
      hostCities: {
        type: 'cities',
        value: [{ names: { en: 'Cairo', fr: 'Le Caire' } }, { names: { en: 'Aswan', fr: 'Assouan' } }],
      },
    };
    const lines = linesOf(draftOf(templateIn('declaration.json'), facts), 'fr').join('\n');
    expect(lines).toContain('au Caire et à Assouan');
    expect(lines).toContain('la population du Caire et d’Assouan');
  });

  it('leaves a language it does not have to be written, with its facts in place', () => {
    const draft = draftFromTemplate(templateIn('mission.json'), {
      fields: {},
      newId: ids(),
      languages: ['fr', 'es'],
    });
    expect(draft.ok && draft.value.languages).toEqual(['fr', 'es']);
    expect(
      draft.ok &&
        draft.value.parts.every(({ wording }) => wording.es === undefined && wording.en === undefined),
    ).toBe(true);
    expect(draft.ok && faults(draft.value)).toEqual([]);
  });

  it('asks for at least one language', () => {
    const draft = draftFromTemplate(templateIn('mission.json'), { fields: {}, newId: ids(), languages: [] });
    expect(draft).toEqual({ ok: false, failure: { code: 'template:no-language', facts: {} } });
  });

  it('that refers to a part which is not there is refused with the place', () => {
    const parts: Template['parts'] = [{ role: 'clause', numbered: true, wording: { en: 'See {#gone}.' } }];
    const from: Template = { kind: 'conclusions', title: {}, fields: [], parts };
    const draft = draftFromTemplate(from, { fields: {}, newId: ids(), languages: ['en'] });
    expect(draft).toEqual({
      ok: false,
      failure: { code: 'template:reference', facts: { key: 'gone', place: 'clause 1 (en)' } },
    });
  });
});

describe('the clause bank', () => {
  it('has about twenty-five clauses, each under an id of its own, with a title in each language', () => {
    expect(bankClauses.length).toBeGreaterThanOrEqual(25);
    expect(new Set(bankClauses.map(({ id }) => id)).size).toBe(bankClauses.length);
    for (const { title } of bankClauses) expect(Object.keys(title)).toEqual(tags);
  });

  it('numbers a clause in Conclusions and not in a Declaration', () => {
    const [clause] = bankClauses;
    if (clause === undefined) throw new Error('the bank is empty');
    const filling = { newId: ids(), languages: tags };
    const numbered = (['conclusions', 'declaration'] as const).map((kind) =>
      clauseFromBank(clause, kind, filling),
    );
    expect(numbered.map((read) => read.ok && read.value[0])).toMatchObject([
      { numbered: true },
      { numbered: false },
    ]);
  });

  it('speaks in the voice of the kind of draft', () => {
    for (const { id, kinds, wording } of bankClauses.filter(({ kinds: [kind] }) => kind === 'declaration')) {
      expect(kinds, id).toEqual(['declaration']);
      expect(wording.en, id).toMatch(/\b[Ww]e\b/);
      expect(wording.fr, id).toMatch(/\b[Nn]ous\b/);
    }
  });
});

describe.skipIf(!hasShared)('our own words', () => {
  // Names of bodies and programmes are nobody's sentence: each counts as one word.
  const names = [
    'réseau des villes créatives de l’unesco',
    'unesco creative cities network',
    'programme de développement durable à l’horizon 2030',
    '2030 agenda for sustainable development',
    'nouveau programme pour les villes',
  ];
  const wordsOf = (text: string): readonly string[] => {
    const plain = names.reduce(
      (all, name) => all.replaceAll(name, 'name'),
      text.toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' '),
    );
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  };
  const shingles = (text: string): readonly string[] => {
    const all = wordsOf(text);
    return all.slice(7).map((_, index) => all.slice(index, index + 8).join(' '));
  };
  const seeds = [
    'conclusions-2017-en.txt',
    'mayors-declaration-2018-fr.txt',
    'mission-statement-fr.txt',
    'meeting-announcement-2017-en.txt',
    'network-page-2016-fr.txt',
  ];

  it('share no eight words in a row with a real outcome text', () => {
    const theirs = new Set(
      seeds.flatMap((file) => shingles(readFileSync(sharedPath('seeds', file), 'utf8'))),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    // Without facts, so that a date or a place that both speak of is no sentence in common.
    const ours = drafts({}).flatMap(([, draft]) =>
      tags.flatMap((tag) => linesOf(draft, tag).flatMap(shingles)),
    );
    expect(ours.filter((shingle) => theirs.has(shingle))).toEqual([]);
  });
});
