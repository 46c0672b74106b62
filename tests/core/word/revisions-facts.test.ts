import { describe, expect, it } from 'vitest';
import { bookmarkOf, consultationNamespace, instructionsBookmark } from '#core/word/identity.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { filesAround, paragraph, part, relation, run, wordFile, zipOf } from './read-file.ts';
import { by, del, ins, mark, reply, replyOf } from './tracked-file.ts';

let count = 0;
const marked = (name: string, inside: string): string => {
  const id = ++count;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
};
const inPart = (part: string, inside: string): string => marked(bookmarkOf(part) ?? '', inside);
const parts = (reading: Revisions, view: 'rejected' | 'accepted') =>
  reading[view].map(({ parts: ids = [] }) => ids.join());

describe('the parts of the draft that paragraphs come from', () => {
  it('are told by bookmarks that survive editing', () => {
    const made = reply(paragraph(inPart('7', run('a'))), paragraph(inPart('A b', run('b'))), paragraph('c'));
    expect(parts(made, 'rejected')).toEqual(['7', 'A b', '']);
    expect(made.tags[0]).toEqual({
      kind: 'bookmark',
      name: 'ent_7',
      part: '7',
      before: { from: { paragraph: 0, offset: 0 }, to: { paragraph: 0, offset: 1 } },
      after: { from: { paragraph: 0, offset: 0 }, to: { paragraph: 0, offset: 1 } },
    });
  });

  it('are both told of a paragraph that was joined, and one of both halves of one that was split', () => {
    const joined = reply(paragraph(inPart('1', run('a')), mark('del')), paragraph(inPart('2', run('b'))));
    expect(parts(joined, 'rejected')).toEqual(['1', '2']);
    expect(parts(joined, 'accepted')).toEqual(['1,2']);
    const [start, end] = inPart('1', '|').split('|');
    const split = reply(paragraph(`${start}${run('a')}`, mark('ins')), paragraph(`${run('b')}${end}`));
    expect(parts(split, 'rejected')).toEqual(['1']);
    expect(parts(split, 'accepted')).toEqual(['1', '1']);
  });

  it('are told where the bookmark stands between paragraphs', () => {
    const made = reply(inPart('1', paragraph('a')), inPart('2', paragraph('b')));
    expect(parts(made, 'rejected')).toEqual(['1', '2']);
  });

  it('are not told of the paragraph after one that was deleted with its words', () => {
    const made = reply(paragraph(inPart('1', del('a')), mark('del')), paragraph(inPart('2', run('b'))));
    expect(parts(made, 'accepted')).toEqual(['2']);
  });

  it('are no parts for other bookmarks; ours around the instructions tells those', () => {
    const made = reply(
      paragraph(marked('_GoBack', run('a'))),
      marked(instructionsBookmark, paragraph('How to reply') + paragraph('Thank you')),
    );
    expect(parts(made, 'rejected')).toEqual(['', '', '']);
    expect(made.accepted.map(({ instructions }) => instructions ?? false)).toEqual([false, true, true]);
    expect(made.tags.map(({ name }) => name)).toEqual(['_GoBack', instructionsBookmark]);
  });

  it('can be in the tags of content controls', () => {
    const control = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="city"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const made = reply(paragraph(run('In ') + control(run('Lens'))), control(paragraph('b')));
    expect(made.tags.map(({ kind, name, before }) => [kind, name, before.from, before.to])).toEqual([
      ['control', 'city', { paragraph: 0, offset: 3 }, { paragraph: 0, offset: 7 }],
      ['control', 'city', { paragraph: 1, offset: 0 }, { paragraph: 1, offset: 1 }],
    ]);
  });
});

const withItems = (...items: readonly string[]): Uint8Array => {
  const relations = items
    .map((_, at) => relation(`c${at}`, 'customXml', `../customXml/item${at}.xml`))
    .join('');
  const document = part('document', `<w:body>${paragraph('a')}</w:body>`);
  const parts = items.map((item, at) => ({
    name: `customXml/item${at}.xml`,
    bytes: new TextEncoder().encode(item),
  }));
  return zipOf([...filesAround(document, { relations }), ...parts]);
};
const facts = 'draft="d" version="3" round="r1" city="dakar" language="en" fingerprint="abc"';

describe('what a file says it is', () => {
  it('is read from our own part, whatever other programs put beside it', () => {
    const ours = `<consultation xmlns="${consultationNamespace}" ${facts} format="1"/>`;
    const identity = {
      draft: 'd',
      version: 3,
      round: 'r1',
      city: 'dakar',
      language: 'en',
      fingerprint: 'abc',
    };
    expect(
      replyOf(withItems('<!DOCTYPE a><a/>', '<a', '<b:Sources xmlns:b="urn:b"/>', ours)).identity,
    ).toEqual(identity);
    const prefixed = `<e:consultation xmlns:e="${consultationNamespace}" ${facts.replace('city="dakar"', '')} format="1"/>`;
    const { city: _city, ...forAll } = identity;
    expect(replyOf(withItems(prefixed)).identity).toEqual(forAll);
  });

  it.each([
    ['a later format', `<consultation xmlns="${consultationNamespace}" ${facts} format="2"/>`],
    [
      'no round',
      `<consultation xmlns="${consultationNamespace}" ${facts.replace('round="r1"', '')} format="1"/>`,
    ],
    [
      'a version that is no number',
      `<consultation xmlns="${consultationNamespace}" ${facts.replace('"3"', '"x"')} format="1"/>`,
    ],
    ['another namespace', `<consultation xmlns="urn:other" ${facts} format="1"/>`],
    [
      'an element inside another',
      `<a><consultation xmlns="${consultationNamespace}" ${facts} format="1"/></a>`,
    ],
  ])('is nothing for %s', (_, item) => {
    expect(replyOf(withItems(item)).identity).toBeUndefined();
  });
});

const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (properties: string, ...cells: readonly string[]): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const cellsOf = (reading: Revisions) => reading.tables.map(({ rows }) => rows.map(({ cells }) => cells));

describe('tables, as for a matrix of comments', () => {
  it('are rows of cells with all changes taken, with what stood there before, and headers', () => {
    const made = reply(
      paragraph('before'),
      table(
        row('<w:tblHeader/>', cell(paragraph('Paragraph')), cell(paragraph('Proposed'))),
        row('', cell(paragraph('9')), cell(paragraph(del('three') + ins('two')) + paragraph('participants'))),
        row(`<w:del ${by()}/>`, cell(paragraph('10')), cell(paragraph('x'))),
        row(`<w:ins ${by()}/>`, cell(paragraph('11')), cell(paragraph('y'))),
      ),
    );
    expect(made.tables).toEqual([
      {
        headers: 1,
        rows: [
          { header: true, cells: ['Paragraph', 'Proposed'], paragraph: 1 },
          {
            header: false,
            cells: ['9', 'two\nparticipants'],
            before: ['9', 'three\nparticipants'],
            paragraph: 3,
          },
          { header: false, cells: ['11', 'y'], paragraph: 6 },
        ],
      },
    ]);
  });

  it('give merged cells their words in every column and row they cover', () => {
    const made = reply(
      table(
        row('', cell(paragraph('Comments'), '<w:gridSpan w:val="3"/>')),
        row(
          '',
          cell(paragraph('9'), '<w:vMerge w:val="restart"/>'),
          cell(paragraph('a')),
          cell(paragraph('b')),
        ),
        row('', cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('c')), cell(paragraph('d'))),
        row('<w:gridBefore w:val="1"/>', cell(paragraph('e')), cell(paragraph('f'))),
      ),
    );
    expect(cellsOf(made)).toEqual([
      [
        ['Comments', 'Comments', 'Comments'],
        ['9', 'a', 'b'],
        ['9', 'c', 'd'],
        ['', 'e', 'f'],
      ],
    ]);
    expect(made.tables[0]?.headers).toBe(1);
  });

  it('inside tables are tables of their own', () => {
    const made = reply(table(row('', cell(table(row('', cell(paragraph('in')))) + paragraph('out')))));
    expect(cellsOf(made)).toEqual([[['out']], [['in']]]);
  });

  it('cannot be made endless by a cell that claims a million columns', () => {
    const made = reply(table(row('', cell(paragraph('a'), '<w:gridSpan w:val="1000000"/>'))));
    expect(made.tables[0]?.rows[0]?.cells).toHaveLength(63);
  });
});

describe('the counts', () => {
  it('mention every tracked change by its kind, also in headers, and what is no text', () => {
    const header = {
      name: 'word/header1.xml',
      bytes: new TextEncoder().encode(part('hdr', paragraph(ins('a', 'Header clerk') + del('b')))),
    };
    const body = [
      paragraph(ins('a') + del('b'), mark('ins')),
      table(
        row(`<w:ins ${by()}/>`, cell(paragraph('c'))),
        row(`<w:trPrChange ${by()}><w:trPr/></w:trPrChange>`, cell(paragraph('d'), `<w:cellDel ${by()}/>`)),
      ),
      paragraph(run('e', `<w:b/><w:strike/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`)),
    ].join('');
    const relations = relation('h', 'header', 'header1.xml');
    const file = zipOf([...filesAround(part('document', `<w:body>${body}</w:body>`), { relations }), header]);
    const { counts, authors } = replyOf(file);
    expect(counts).toMatchObject({
      words: { inserted: 1, deleted: 1, movedAway: 0, movedHere: 0 },
      marks: { inserted: 1, deleted: 0 },
      rows: { inserted: 1, deleted: 0 },
      cells: { inserted: 0, deleted: 1 },
      looks: { runs: 1, paragraphs: 0, layout: 1 },
      inHeaders: 2,
      tables: 1,
      struck: 1,
      byHand: 0,
    });
    expect(authors).toEqual(['Lens', 'Header clerk']);
  });

  it('say that nothing was changed in a file that nobody changed', () => {
    const made = replyOf(wordFile(paragraph('a')));
    expect(made).toMatchObject({ hunks: [], nested: [], comments: [], tables: [], tags: [], authors: [] });
    expect(made.rejected).toEqual(made.accepted);
  });

  it('leave a text box to the end, where its changes are told as any other', () => {
    const boxed = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(ins('in'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const made = reply(paragraph(run('host') + boxed), paragraph('after'));
    expect(made.accepted.map(({ textBox, wording }) => [textBox ?? false, wording])).toEqual([
      [false, [{ text: 'host' }]],
      [false, [{ text: 'after' }]],
      [true, [{ text: 'in' }]],
    ]);
    expect(made.hunks[0]?.before.from.paragraph).toBe(2);
  });
});
