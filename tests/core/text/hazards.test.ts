import { describe, expect, it } from 'vitest';
import { faults } from '#core/draft/faults.ts';
import { readText } from '#core/text/read-text.ts';
import { found, inRole, languages, newId, read, shape, words } from './reading.ts';

const numbered = (...clauses: readonly string[]): string =>
  `We agree on the following:\n${clauses.join('\n')}`;

describe('numbers at the beginning of a line', () => {
  it('leaves a year or a sum that begins a line in the sentence', () => {
    const text = `We, the towns gathered for the yearly meeting by the sea, agree on this:
1. The towns will open their doors to all visitors, beginning with the
2019 Call for members, and will go on every year with at least some
10 reports about the work that was done in the harbours of the coast.
2. The towns rest.`;
    const { draft } = read(text, 'en', 'conclusions');
    expect(inRole(draft, 'clause')).toHaveLength(2);
    expect(words(inRole(draft, 'clause')[0])).toContain('beginning with the 2019 Call for members');
    expect(words(inRole(draft, 'clause')[0])).toContain('at least some 10 reports about');
  });

  it('doubts a year with a point instead of counting on from it', () => {
    const { draft, report } = read(numbered('1. One.', '2019. Two.', '2. Three.'), 'en', 'conclusions');
    expect(inRole(draft, 'clause').filter((clause) => clause.numbered)).toHaveLength(2);
    expect(found(report.doubts)).toContain('3 number-in-text');
    expect(draft.parts.some((part) => words(part).includes('2019. Two.'))).toBe(true);
  });

  it('doubts a bare number that could be the next clause', () => {
    const { report } = read(numbered('1. One.', '2 boats came.'), 'en', 'conclusions');
    expect(found(report.doubts)).toContain('3 number-without-point');
  });

  it('doubts a count that skips, repeats or starts late', () => {
    expect(found(read(numbered('1. A.', '2. B.', '4. D.')).report.doubts)).toEqual(['4 number-skipped']);
    expect(found(read(numbered('1. A.', '2. B.', '2. C.')).report.doubts)).toEqual(['4 number-repeated']);
    expect(found(read(numbered('3. C.', '4. D.', '5. E.')).report.doubts)).toContain('2 count-starts-late');
  });

  it('reads numbers with brackets, and a number that stands on a line of its own', () => {
    expect(shape(read(numbered('(1) One.', '(2) Two.'), 'en', 'conclusions').draft).slice(1)).toEqual([
      'clause: 1 One.',
      'clause: 2 Two.',
    ]);
    expect(shape(read(numbered('1.', 'One.', '2.', 'Two.'), 'en', 'conclusions').draft).slice(1)).toEqual([
      'clause: 1 One.',
      'clause: 2 Two.',
    ]);
  });
});

describe('lines that do not belong to the text', () => {
  it('drops page numbers and running titles, and joins the sentence around them', () => {
    const text = `Conclusions of the Harbour Towns
We, the towns, agree on the following:
1. The towns will open all of their doors to every visitor who comes from the

Conclusions of the Harbour Towns
2

sea or from the hills.
2. The towns rest.`;
    const { draft, report } = read(text);
    expect(words(inRole(draft, 'clause')[0])).toBe(
      'The towns will open all of their doors to every visitor who comes from the sea or from the hills.',
    );
    expect(found(report.dropped)).toEqual(['5 running-line', '6 page-number']);
    expect(inRole(draft, 'heading')).toHaveLength(1);
  });

  it('keeps a title that is repeated on purpose', () => {
    const text = 'Plan\n\nActions\n\nWe open the quay to all.\n\nActions\n\nWe open the hall to all.';
    expect(read(text, 'en', 'mission').report.dropped).toEqual([]);
  });
});

describe('signs', () => {
  it('raises what stands after a caret and leaves a caret that follows nothing', () => {
    expect(
      shape(read('La XII^e réunion, la XI^e^ réunion, 5 m^2 et ^ seul. Nous le disons à tous.', 'fr').draft),
    ).toEqual(['chapeau: La XII^e^ réunion, la XI^e^ réunion, 5 m^2^ et ^ seul. Nous le disons à tous.']);
  });

  it('keeps no-break spaces, apostrophes and quotation marks as they were typed', () => {
    const text = "Nous disons « oui » : l’eau, l'air et « le feu ».";
    expect(words(read(text, 'fr').draft.parts[0], 'fr')).toBe(text);
  });

  it('joins a word broken at the line end, with a doubt about its hyphen', () => {
    const text = `We, the towns of the northern coast, work together in a spirit of co-
operation and write down what we have learned for everyone who comes later
and for all who ask for it.`;
    const { draft, report } = read(text, 'en', 'declaration');
    expect(words(draft.parts[0])).toContain('spirit of co-operation and');
    expect(found(report.doubts)).toEqual(['1 hyphen-at-line-end']);
  });

  it('takes the soft hyphen of a broken word away', () => {
    const text =
      'We, the towns of the northern coast, work in co\u00ad\noperation and write down what we learned.';
    expect(words(read(text, 'en', 'declaration').draft.parts[0])).toContain('in cooperation and');
  });
});

describe('what a drafter says about a text', () => {
  it('goes before what the text looks like, with a doubt', () => {
    const { draft, report } = read('Mission Statement\n\nWe work together.', 'en', 'conclusions');
    expect(draft.kind).toBe('conclusions');
    expect(found(report.doubts)).toContain('1 kind-differs');
  });

  it('is doubted where the text is in another language', () => {
    const text =
      'Nous, les maires des villes, réunis à Valmer, affirmons que la mer est à tous et que les ports sont pour les gens.';
    expect(found(read(text, 'en').report.doubts)).toContain('1 other-language');
    expect(found(read(text, 'fr').report.doubts)).not.toContain('1 other-language');
  });

  it('is not needed: a text without any sign of its kind is read as a declaration, with a doubt', () => {
    const { draft, report } = read('Hello there.');
    expect(draft.kind).toBe('declaration');
    expect(found(report.doubts)).toContain('1 kind-guessed');
  });
});

describe('lost lines and cut sentences', () => {
  it('joins a long unfinished paragraph to a capital only with a doubt', () => {
    const text = `We, the towns of the whole northern coast and of the islands before it, gathered for the third time in twenty years in the town of

Valmer to share what we know about boats, adopt this text.

We thank our host for the welcome and for the light of its harbour at night, which we will not forget.`;
    const { draft, report } = read(text, 'en', 'declaration');
    expect(draft.parts).toHaveLength(2);
    expect(found(report.doubts)).toEqual(['3 joined-in-doubt']);
  });

  it('doubts whole paragraphs of Word that begin in the middle of a sentence, and keeps them apart', () => {
    const half = 'The towns will open their doors to everyone who comes from the sea and';
    const paragraph = (text: string, line: number) => ({ wording: [{ text }], line, whole: true });
    const source = [paragraph(half, 1), paragraph('from the hills behind the last of the houses.', 2)];
    const { draft, report } = readText(source, { language: 'en', languages, newId, kind: 'declaration' });
    expect(
      inRole(draft, 'heading').length + inRole(draft, 'chapeau').length + inRole(draft, 'clause').length,
    ).toBe(2);
    expect(report.doubts.map(({ line }) => line)).toContain(2);
  });
});

describe('lists that the file itself marks', () => {
  const listed = (
    text: string,
    line: number,
    style: 'number' | 'letter' | 'bullet',
    depth: number,
    listId = 'one',
  ) => ({
    wording: [{ text }],
    line,
    whole: true,
    list: { style, depth, printed: '', listId },
  });

  it('takes the outermost numbers of Word for clauses and deeper levels for items', () => {
    const source = [
      { wording: [{ text: 'We agree on the following:' }], line: 1, whole: true },
      listed('Open the quay:', 2, 'number', 0),
      listed('by day;', 3, 'letter', 1),
      listed('by night.', 4, 'letter', 1),
      listed('Close the gate.', 5, 'number', 0),
      listed('slowly', 6, 'bullet', 0, 'two'),
    ];
    const { draft } = readText(source, { language: 'en', languages, newId, kind: 'conclusions' });
    expect(shape(draft)).toEqual([
      'chapeau: We agree on the following:',
      'clause: 1 Open the quay:',
      'letter 1: (a) by day;',
      'letter 1: (b) by night.',
      'clause: 2 Close the gate.',
      'bullet 1: • slowly',
    ]);
    expect(faults(draft)).toEqual([]);
  });
});
