import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editRuns } from '#core/draft/edit-runs.ts';
import type { Fields } from '#core/draft/field.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { printed } from '#core/draft/printed.ts';
import { type PrintedRun, printedText } from '#core/draft/printed-run.ts';
import { applyEdits, type TypographyEdit } from '#core/language/typography.ts';
import { clause, draft, en, fr, heading, item } from '../../build/draft.ts';
import { profileOf } from '../../build/printed.ts';

const languages = { en: profileOf('en'), fr: profileOf('fr') };

const run = (text: string, ...marks: ('italic' | 'superscript')[]): PrintedRun => ({ text, marks });

describe('typographic edits', () => {
  test('go into the run in which they begin, and leave its marks alone', () => {
    const runs = [run('Ville : '), run('XI', 'italic'), run('e', 'superscript'), run(' !')];
    const edits = [
      { from: 5, to: 6, text: '~' },
      { from: 11, to: 12, text: '_' },
    ];
    expect(editRuns(runs, edits)).toEqual([
      run('Ville~: '),
      run('XI', 'italic'),
      run('e', 'superscript'),
      run('_!'),
    ]);
  });

  test('that reach over several runs put their words into the first and take them out of the others', () => {
    const edits = [{ from: 1, to: 5, text: '-' }];
    expect(editRuns([run('ab'), run('cd', 'italic'), run('ef')], edits)).toEqual([run('a-'), run('f')]);
  });

  test('count a footnote as one character and leave it in its place', () => {
    const note: PrintedRun = { footnote: [run('note')] };
    const edits = [
      { from: 0, to: 0, text: '«' },
      { from: 3, to: 4, text: '!' },
      { from: 4, to: 4, text: '»' },
    ];
    expect(editRuns([run('ab'), note, run('c')], edits)).toEqual([run('«ab'), note, run('!»')]);
  });

  test('at the very end go into the last run', () => {
    expect(editRuns([run('ab'), run('c', 'italic')], [{ from: 3, to: 3, text: ';' }])).toEqual([
      run('ab'),
      run('c;', 'italic'),
    ]);
  });

  test('beside a footnote go to the words before it, or behind it where nothing follows', () => {
    const note: PrintedRun = { footnote: [run('note')] };
    const after = [{ from: 2, to: 2, text: ';' }];
    expect(editRuns([run('ab'), note], after)).toEqual([run('ab;'), note]);
    expect(editRuns([note, run('ab')], [{ from: 0, to: 0, text: '«' }])).toEqual([run('«'), note, run('ab')]);
    expect(editRuns([run('a'), note], [{ from: 2, to: 2, text: '.' }])).toEqual([run('a'), note, run('.')]);
  });

  test('give the characters that they give to the text as a whole', () => {
    const note: PrintedRun = { footnote: [] };
    const text = fc.string({ maxLength: 4 }).map((words) => run(words.replaceAll('\uFFFC', '')));
    const edit = fc.record({ from: fc.nat(12), length: fc.nat(2), text: fc.string({ maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constant(note)), { maxLength: 5 }),
        fc.array(edit),
        (runs, given) => {
          const whole = runs.map(printedText).join('');
          const edits: TypographyEdit[] = [];
          for (const { from, length, text: words } of given.sort((one, other) => one.from - other.from)) {
            const to = Math.min(from + length, whole.length);
            if (
              from > whole.length ||
              from < (edits.at(-1)?.to ?? -1) + 1 ||
              whole.slice(from, to).includes('\uFFFC')
            )
              continue;
            edits.push({ from, to, text: words });
          }
          expect(editRuns(runs, edits).map(printedText).join('')).toBe(applyEdits(whole, edits));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('on nothing give nothing', () => {
    expect(editRuns([], [])).toEqual([]);
    expect(editRuns([run('a')], [{ from: 0, to: 1, text: '' }])).toEqual([]);
  });
});

describe('a field', () => {
  const fields: Fields = {
    edition: { type: 'ordinal', value: 11 },
    theme: { type: 'text', value: { en: 'Rivers', fr: '' } },
    hostCities: { type: 'cities', value: [{ names: { en: 'Kraków', fr: 'Cracovie' } }] },
  };

  test('prints its value in the language, with a true superscript', () => {
    expect(fieldView({ field: 'edition' }, fields, languages.en)).toEqual({
      pieces: [{ text: 'XI' }, { text: 'th', superscript: true }],
      placeholder: false,
    });
    expect(fieldView({ field: 'hostCities', form: 'in' }, fields, languages.fr).pieces).toEqual([
      { text: 'à Cracovie' },
    ]);
  });

  test('without a value, or with none in this language, prints its label in brackets', () => {
    const missing = fieldView({ field: 'country' }, fields, languages.fr);
    expect(missing.placeholder).toBe(true);
    expect(missing.pieces[0]?.text).toMatch(/^\[.+\]$/);
    expect(fieldView({ field: 'theme' }, fields, languages.fr).placeholder).toBe(true);
    expect(fieldView({ field: 'theme' }, fields, languages.en).placeholder).toBe(false);
    expect(fieldView({ field: 'ourOwn' }, fields, languages.en).pieces).toEqual([{ text: '[ourOwn]' }]);
  });

  test('in a form that its kind does not have prints in the first form it has', () => {
    expect(fieldView({ field: 'edition', form: 'from' }, fields, languages.fr)).toEqual(
      fieldView({ field: 'edition' }, fields, languages.fr),
    );
  });

  test('named like something every object has is a field without a value', () => {
    expect(fieldView({ field: 'constructor' }, {}, languages.en).placeholder).toBe(true);
  });
});

describe('a printed draft', () => {
  const given = draft(
    { fields: { edition: { type: 'ordinal', value: 11 } } },
    heading({ line: 'kind' }, en('Conclusions'), fr('Conclusions')),
    heading({ line: 'meeting' }, en('{edition} meeting'), fr('{edition} réunion')),
    clause(
      'a',
      en('In {hostCities} see {#i}{note: and {dates}}.'),
      item('i', en('here')),
      item('j', en('{#gone}')),
    ),
  );
  const english = printed(given, 'en', languages);

  test('says how often and where which fact is missing, in footnotes too', () => {
    expect(english.placeholders).toEqual(['hostCities', 'dates']);
  });

  test('names what is still to be written', () => {
    expect(english.unwritten).toEqual([]);
    expect(printed(given, 'fr', languages).unwritten).toEqual(['a', 'i', 'j']);
  });

  test('has the lines of kind and meeting as its title', () => {
    expect(english.title).toBe('Conclusions – XIth meeting');
  });

  test('cites the part a reference names, and marks one whose part is gone', () => {
    const [clauseRuns, , gone] = english.parts.slice(2).map(({ runs }) => runs);
    expect(clauseRuns?.map((one) => ('text' in one ? one.text : '*')).join('')).toContain('see 1 (a)*.');
    expect(gone).toEqual([{ text: '[?]', marks: [], broken: true }]);
  });
});
