import { describe, expect, it } from 'vitest';
import { wordingIn } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { type Fields, type FieldType, fieldForms, meetingFields } from '#core/draft/field.ts';
import { printed } from '#core/draft/printed.ts';
import { draftFromTemplate, type Template } from '#core/draft/template.ts';
import type { FieldRun } from '#core/draft/wording.ts';
import { ids, languages, templateFiles, templateIn, templateText } from './data.ts';
import { draftOf, drafts, everyFact, fieldRuns, fieldsIn, linesOf, tags } from './drafts.ts';

const typeOf: Readonly<Record<string, FieldType | undefined>> = meetingFields;

const isSound = ({ field, form }: FieldRun): boolean => {
  const type = typeOf[field];
  const forms: readonly string[] = type === undefined ? [] : fieldForms[type];
  return type !== undefined && (form === undefined || forms.includes(form));
};

describe.each(drafts())('%s', (file, draft) => {
  it('makes a sound draft', () => {
    expect(faults(draft)).toEqual([]);
  });

  it('is worded in English and in French throughout', () => {
    expect(draft.parts.filter((part) => tags.some((tag) => wordingIn(part, tag).length === 0))).toEqual([]);
  });

  it('sets the same facts in both languages, part by part', () => {
    const facts = (tag: string) => draft.parts.map((part) => fieldsIn(wordingIn(part, tag)));
    expect(facts('fr')).toEqual(facts('en'));
  });

  it('sets only facts that a meeting has, in forms that they take', () => {
    const runs = draft.parts.flatMap((part) => tags.flatMap((tag) => fieldRuns(wordingIn(part, tag))));
    expect(runs.filter((run) => !isSound(run))).toEqual([]);
  });

  it.each(tags)('prints every fact and every reference in %s', (tag) => {
    const print = printed(draft, tag, languages);
    expect(print.placeholders).toEqual([]);
    expect(print.unwritten).toEqual([]);
    expect(linesOf(draft, tag).filter((line) => /[[\]{}]|undefined|^$/.test(line))).toEqual([]);
  });

  it.each(tags)('prints each missing fact in %s as its name in brackets', (tag) => {
    const empty = { ...draft, fields: {} };
    const used = draft.parts.flatMap((part) => fieldsIn(wordingIn(part, tag)));
    const text = linesOf(empty, tag)
      .join('\n')
      .replaceAll(/[ \u00A0\u202F]/g, ' ');
    expect(printed(empty, tag, languages).placeholders.toSorted()).toEqual(used.toSorted());
    expect(used.filter((field) => !text.includes(`[${languages[tag]?.fields[field]}]`))).toEqual([]);
  });

  it('is typed with typographic signs and plain single spaces', () => {
    const lines = tags.flatMap((tag) => linesOf(draft, tag));
    expect(templateText(file)).not.toMatch(/\p{L}'|'\p{L}|\\"|[\u00A0\u2007\u2009\u202F\u00AD\u200B]/u);
    expect(lines.filter((line) => / {2}|^\s|\s$|\.\.\./.test(line))).toEqual([]);
  });

  it('prints French with the spaces of its typographic house', () => {
    expect(linesOf(draft, 'fr').join('\n')).not.toMatch(/ [;:!?»]|« |[^\s][;!?]|[^\s\d]:/);
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
    const lines = tags.flatMap((tag) => linesOf(text, tag));
    expect(lines.filter((line) => /(?:^|\. )\d/.test(line))).toEqual([]);
  });
});

describe('a template', () => {
  it.each(templateFiles)('%s names exactly the facts it expects', (file) => {
    const template = templateIn(file);
    const used = draftOf(template).parts.flatMap((part) => fieldsIn(wordingIn(part, 'en')));
    expect(template.fields.toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('of Conclusions has four heading lines, a chapeau ending in a colon and numbered clauses, one with items', () => {
    const draft = draftOf(templateIn('conclusions.json'));
    const lines = draft.parts.flatMap((part) => (part.role === 'heading' ? [part.line] : []));
    const clauses = draft.parts.filter((part) => part.role === 'clause');
    expect(lines).toEqual(['kind', 'meeting', 'place', 'date']);
    expect(linesOf(draft, 'fr')[draft.parts.findIndex(({ role }) => role === 'chapeau')]).toMatch(/\u00A0:$/);
    expect(clauses).toHaveLength(13);
    expect(clauses.filter(({ numbered }) => !numbered)).toEqual([]);
    expect(draft.parts.filter(({ role }) => role === 'item')).toHaveLength(4);
  });

  it('of a Declaration lets the Mayors speak in five paragraphs without numbers', () => {
    const draft = draftOf(templateIn('declaration.json'));
    expect(draft.parts.filter((part) => part.role === 'clause' && !part.numbered)).toHaveLength(5);
    expect(linesOf(draft, 'fr').filter((line) => line.startsWith('Nous, les Maires'))).toHaveLength(1);
  });

  it('of a Mission Statement has three headed sections with items', () => {
    const roles = draftOf(templateIn('mission.json')).parts.map(({ role }) => role);
    expect(roles.filter((role) => role === 'section')).toHaveLength(3);
    expect(roles.filter((role) => role === 'item')).toHaveLength(12);
  });

  it('fits the grammar of French to places that contract or elide', () => {
    const hosts = [{ names: { en: 'Cairo', fr: 'Le Caire' } }, { names: { en: 'Aswan', fr: 'Assouan' } }];
    const facts: Fields = { ...everyFact, hostCities: { type: 'cities', value: hosts } };
    const text = linesOf(draftOf(templateIn('declaration.json'), facts), 'fr').join('\n');
    expect(text).toContain('réunis au Caire et à Assouan');
    expect(text).toContain('la population du Caire et d’Assouan');
  });

  it('leaves a language it does not have to be written', () => {
    const filling = { fields: {}, newId: ids(), languages: ['fr', 'es'] };
    const draft = draftFromTemplate(templateIn('mission.json'), filling);
    expect(draft).toMatchObject({ ok: true, value: { languages: ['fr', 'es'] } });
    expect(draft.ok && draft.value.parts.flatMap(({ wording }) => Object.keys(wording))).not.toContain('en');
    expect(draft.ok && faults(draft.value)).toEqual([]);
  });

  it('asks for at least one language', () => {
    const draft = draftFromTemplate(templateIn('mission.json'), { fields: {}, newId: ids(), languages: [] });
    expect(draft).toEqual({ ok: false, failure: { code: 'template:no-language', facts: {} } });
  });

  it.each([
    ['See {#gone}.', 'template:reference', { key: 'gone', place: 'clause 1 (en)' }],
    ['See {gone', 'template:brace', { at: 5, place: 'clause 1 (en)' }],
  ])('with the wording %s is refused with the place', (text, code, facts) => {
    const parts: Template['parts'] = [{ role: 'clause', numbered: true, wording: { en: text } }];
    const from: Template = { kind: 'conclusions', title: {}, fields: [], parts };
    const draft = draftFromTemplate(from, { fields: {}, newId: ids(), languages: ['en'] });
    expect(draft).toEqual({ ok: false, failure: { code, facts } });
  });

  it('refers from a footnote to a part by the number it gets', () => {
    const parts: Template['parts'] = [
      { role: 'clause', numbered: true, wording: { en: 'First{note: See {#last}.}.' } },
      { role: 'clause', numbered: true, key: 'last', wording: { en: 'Last.' } },
    ];
    const draft = draftOf({ kind: 'conclusions', title: {}, fields: [], parts });
    const runs = printed(draft, 'en', languages).parts[0]?.runs;
    expect(JSON.stringify(runs)).toContain('"text":"2"');
  });
});
