import { describe, expect, it } from 'vitest';
import { hasShared } from '../../build/shared.ts';
import { found, inRole, read, real, shape, words } from './reading.ts';

const conclusions = `

CONCLUSIONS

XXIst Annual Conference of the Harbour Towns Creative Cities Network

Port-la-Brise, Lumeria

4 September 2031

We, the towns of the Network, met in Port-la-Brise and agreed on the following:

1. The towns adopt a shared plan for the coming years, which will:
 - open the archives of every harbour;
 - pair older members with newer ones; and
 - report on what was learned.
2. The towns will meet again in two years.
3. Every town keeps a list of its workshops, open to its neighbours,

and sends it to the Secretariat before the end of each year.

4. The towns thank Port-la-Brise for its welcome.`;

describe('reading Conclusions', () => {
  it('tells the lines of the heading block and takes their facts for fields', () => {
    const { draft } = read(conclusions);
    expect(draft.kind).toBe('conclusions');
    expect(shape(draft).slice(0, 4)).toEqual([
      'kind: CONCLUSIONS',
      'meeting: XXIst Annual Conference of the Harbour Towns Creative Cities Network',
      'place: Port-la-Brise, Lumeria',
      'date: 4 September 2031',
    ]);
    expect(draft.fields).toEqual({
      edition: { type: 'ordinal', value: 21 },
      hostCities: { type: 'cities', value: [{ names: { en: 'Port-la-Brise' } }] },
      country: { type: 'country', value: { names: { en: 'Lumeria' } } },
      adoptionDate: { type: 'date', value: '2031-09-04' },
    });
  });

  it('reads chapeau, numbered clauses and their items, without the typed numbers', () => {
    expect(shape(read(conclusions).draft).slice(4)).toEqual([
      'chapeau: We, the towns of the Network, met in Port-la-Brise and agreed on the following:',
      'clause: 1 The towns adopt a shared plan for the coming years, which will:',
      'hyphen 1: – open the archives of every harbour;',
      'hyphen 1: – pair older members with newer ones; and',
      'hyphen 1: – report on what was learned.',
      'clause: 2 The towns will meet again in two years.',
      'clause: 3 Every town keeps a list of its workshops, open to its neighbours, and sends it to the Secretariat before the end of each year.',
      'clause: 4 The towns thank Port-la-Brise for its welcome.',
    ]);
  });

  it('joins a sentence that a page break cut, with one space, and says at which lines', () => {
    const { report } = read(conclusions);
    expect(found(report.joined)).toEqual(['20 joined-across']);
    expect(report.joined[0]?.facts.before).toBe(18);
    expect(report.doubts).toEqual([]);
    expect(report.dropped).toEqual([]);
  });

  it('reads a text with Windows line ends and a byte order mark alike', () => {
    const other = read(`\uFEFF${conclusions.replaceAll('\n', '\r\n')}`);
    expect(shape(other.draft)).toEqual(shape(read(conclusions).draft));
  });

  it('takes places and dates from one line of the heading, and does not doubt items without an end', () => {
    const text = `CONCLUSIONS
XXth Annual Conference of the Harbour Towns
Brise and Valmer, Lumeria, from 3 to 5 September 2031

We agree on the following:

1) Open:

    a. the quay
    b. the hall

2) Close nothing.`;
    const { draft, report } = read(text);
    expect(draft.fields).toMatchObject({
      hostCities: { value: [{ names: { en: 'Brise' } }, { names: { en: 'Valmer' } }] },
      country: { value: { names: { en: 'Lumeria' } } },
      dates: { start: '2031-09-03', end: '2031-09-05' },
    });
    expect(inRole(draft, 'item')).toHaveLength(2);
    expect(report.doubts).toEqual([]);
  });

  it('keeps 5 bis between 5 and 6', () => {
    const text = '1. One.\n2. Two.\n2 bis. Between.\n3. Three.';
    expect(shape(read(text, 'en', 'conclusions').draft)).toEqual([
      'clause: 1 One.',
      'clause: 2 Two.',
      'clause: 2 bis Between.',
      'clause: 3 Three.',
    ]);
  });

  it('nests letters, roman numbers and bullets under each other', () => {
    const text = `We agree:
1. The towns will:
(a) write, namely:
(i) letters;
(ii) reports;
(b) read:
• books;
• maps.
2. The towns rest.`;
    expect(shape(read(text, 'en', 'conclusions').draft)).toEqual([
      'chapeau: We agree:',
      'clause: 1 The towns will:',
      'letter 1: (a) write, namely:',
      'roman 2: (i) letters;',
      'roman 2: (ii) reports;',
      'letter 1: (b) read:',
      'bullet 2: • books;',
      'bullet 2: • maps.',
      'clause: 2 The towns rest.',
    ]);
  });

  it('takes i) for a letter where it follows h)', () => {
    const letters = Array.from('abcdefghij')
      .map((letter) => `${letter}) thing ${letter};`)
      .join('\n');
    const { draft, report } = read(`1. The towns need:\n${letters}`, 'en', 'conclusions');
    expect(inRole(draft, 'item').map(({ list }) => list)).toEqual(Array(10).fill('letter'));
    expect(report.doubts.map(({ code }) => code)).not.toContain('reading:mark-skipped');
  });

  it('numbers items that are numbered under a colon and goes on with the clauses after them', () => {
    const text = '1. One.\n2. Two, which means:\n1) first,\n2) second.\n3. Three.';
    expect(shape(read(text, 'en', 'conclusions').draft)).toEqual([
      'clause: 1 One.',
      'clause: 2 Two, which means:',
      'number 1: 1. first,',
      'number 1: 2. second.',
      'clause: 3 Three.',
    ]);
  });

  it('doubts a second paragraph of a clause and a chapeau without a colon', () => {
    const { draft, report } = read('We met.\n\n1. One.\n\nMore about it.\n\n2. Two.', 'en', 'conclusions');
    expect(inRole(draft, 'clause').map(({ numbered }) => numbered)).toEqual([true, false, true]);
    expect(found(report.doubts)).toEqual(['1 chapeau-without-colon', '5 unnumbered-paragraph']);
  });
});

describe.skipIf(!hasShared)('reading the Conclusions of 2017', () => {
  const reading = () => read(real('seeds', 'conclusions-2017-en.txt'));

  it('finds the kind and the facts of the meeting', () => {
    const { draft, report } = reading();
    expect(draft.kind).toBe('conclusions');
    expect(draft.fields).toEqual({
      edition: { type: 'ordinal', value: 11 },
      hostCities: { type: 'cities', value: [{ names: { en: 'Enghien-les-Bains' } }] },
      country: { type: 'country', value: { names: { en: 'France' } } },
      adoptionDate: { type: 'date', value: '2017-07-02' },
    });
    expect(report.doubts).toEqual([]);
    expect(report.dropped).toEqual([]);
  });

  it('finds one chapeau with a colon, fourteen clauses, four items in the first', () => {
    const { draft } = reading();
    expect(inRole(draft, 'chapeau').map((part) => words(part).at(-1))).toEqual([':']);
    expect(inRole(draft, 'clause').filter(({ numbered }) => numbered)).toHaveLength(14);
    expect(inRole(draft, 'clause')).toHaveLength(14);
    expect(draft.parts.slice(5, 11).map(({ role }) => role)).toEqual([
      'clause',
      'item',
      'item',
      'item',
      'item',
      'clause',
    ]);
    expect(inRole(draft, 'item').every(({ list }) => list === 'hyphen')).toBe(true);
  });

  it('has clauses 5 and 12 whole, joined at lines 25 and 35', () => {
    const { draft, report } = reading();
    const clauses = inRole(draft, 'clause').map((part) => words(part));
    expect(clauses[4]).toContain('frameworks, and in');
    expect(clauses[11]).toContain('role that the');
    expect(found(report.joined)).toEqual(['25 joined-across', '35 joined-across']);
  });
});

describe.skipIf(!hasShared)('reading the Conclusions of 2015, extracted from a PDF', () => {
  it('joins hard line ends, reads a) b) c) and doubts the lost line instead of guessing it', () => {
    const { draft, report } = read(
      real('data', 'realtexts', 'uccn-2015-conclusions-kanazawa-en.excerpt.txt'),
    );
    expect(draft.kind).toBe('conclusions');
    expect(draft.fields).toEqual({ edition: { type: 'ordinal', value: 9 } });
    expect(inRole(draft, 'chapeau')).toHaveLength(1);
    expect(inRole(draft, 'clause')).toHaveLength(3);
    expect(inRole(draft, 'item').map(({ list }) => list)).toEqual(['letter', 'letter', 'letter']);
    expect(words(inRole(draft, 'clause')[1]).endsWith(' Meeting in')).toBe(true);
    expect(found(report.doubts)).toEqual(['18 unfinished']);
  });
});
