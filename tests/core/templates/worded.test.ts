import { describe, expect, it } from 'vitest';
import { readWorded, writeWorded } from '#core/draft/worded.ts';

const wordingOf = (text: string): unknown => {
  const read = readWorded(text);
  return read.ok ? read.value : read.failure;
};

describe('the notation of wordings in data files', () => {
  it('sets fields in their forms among the words', () => {
    expect(wordingOf('Held {hostCities:in}, {country}.')).toEqual([
      { text: 'Held ' },
      { field: 'hostCities', form: 'in' },
      { text: ', ' },
      { field: 'country' },
      { text: '.' },
    ]);
  });

  it('marks italics, bold, superscripts and underlining, also on fields and over each other', () => {
    expect(wordingOf('*Affirming **also*** the ^e^ __{edition}__')).toEqual([
      { text: 'Affirming ', marks: ['italic'] },
      { text: 'also', marks: ['bold', 'italic'] },
      { text: ' the ' },
      { text: 'e', marks: ['superscript'] },
      { text: ' ' },
      { field: 'edition', marks: ['underline'] },
    ]);
  });

  it('leads words to an address, and refuses any but the web and mail', () => {
    expect(wordingOf('[the *page*](https://example.org/a\\)b)')).toEqual([
      { text: 'the ', link: 'https://example.org/a)b' },
      { text: 'page', marks: ['italic'], link: 'https://example.org/a)b' },
    ]);
    expect(wordingOf('[x](javascript:alert)')).toEqual({ code: 'template:link', facts: { at: 3 } });
  });

  it('puts a footnote with a wording of its own', () => {
    expect(wordingOf('Word{note: See *{frameworkName}*.} on')).toEqual([
      { text: 'Word' },
      {
        footnote: [{ text: 'See ' }, { field: 'frameworkName', marks: ['italic'] }, { text: '.' }],
      },
      { text: ' on' },
    ]);
  });

  it('keeps braces and signs that are meant as such', () => {
    expect(wordingOf('{{a\\} 2\\*3 under_score')).toEqual([{ text: '{a} 2*3 under_score' }]);
    expect(writeWorded([{ text: '{a} 2*3 [?]' }])).toBe('{{a\\} 2\\*3 \\[?\\]');
  });

  it.each([
    ['{host cities}', 'template:brace', 1],
    ['a } b', 'template:brace', 3],
    ['a {note: b', 'template:brace', 3],
    ['*a', 'template:mark', 3],
    ['a **** b', 'template:mark', 3],
    ['a ] b', 'template:link', 3],
    ['[a [b]', 'template:link', 4],
    ['[a', 'template:link', 3],
    ['a \\b', 'template:escape', 3],
  ])('refuses %s and says where', (text, code, at) => {
    expect(wordingOf(text)).toEqual({ code, facts: { at } });
  });
});
