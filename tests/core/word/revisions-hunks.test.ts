import { describe, expect, it } from 'vitest';
import { characters, isFootnote } from '#core/draft/wording.ts';
import type { Hunk, Revisions } from '#core/word/revisions/revisions.ts';
import { filesAround, paragraph, part, run, style, wordFile, zipOf } from './read-file.ts';
import { by, del, ins, mark, reply, replyOf, tracked } from './tracked-file.ts';

/** A hunk in a line: what it does, where in the text before, what goes and what comes; ¶ for the end of a paragraph. */
const told = ({ kind, author, before, edits }: Hunk): string => {
  const words = edits
    .map(({ removed, inserted }) => {
      const [gone, come] = [removed, inserted].map((some) => some.map(characters).join('¶'));
      return `${gone}→${come}`;
    })
    .join(' & ');
  const { from, to } = before;
  const place = `${from.paragraph}:${from.offset}-${to.paragraph}:${to.offset}`;
  return `${kind} ${place} ${words}${author === 'Lens' ? '' : ` (${author})`}`;
};
const hunks = ({ hunks: all }: Revisions): string[] => all.map(told);
const of = (...body: readonly string[]): string[] => hunks(reply(...body));

describe('words that a city changed', () => {
  it('are an insertion, a deletion, or one replacement in whatever order they were typed', () => {
    expect(of(paragraph(run('We ') + ins('warmly ') + run('thank ') + del('very ') + run('Kraków')))).toEqual(
      ['insert 0:3-0:3 →warmly ', 'delete 0:9-0:14 very →'],
    );
    expect(of(paragraph(run('three') + del('three', 'Arras') + run('.')))).toEqual([
      'delete 0:5-0:10 three→ (Arras)',
    ]);
    const both = ['replace 0:3-0:7 note→welcome'];
    expect(of(paragraph(run('We ') + del('note') + ins('welcome') + run('.')))).toEqual(both);
    expect(of(paragraph(run('We ') + ins('welcome') + del('note') + run('.')))).toEqual(both);
  });

  it('are one change however Word split them into runs', () => {
    const pieces = `${del('no')}<w:proofErr w:type="spellStart"/>${del('te')}${ins('wel')}${ins('come')}`;
    expect(of(paragraph(run('We ') + pieces + run('.')))).toEqual(['replace 0:3-0:7 note→welcome']);
  });

  it('stay apart where words between them were left, or where another person made them', () => {
    expect(of(paragraph(del('a') + run(' ') + del('b') + run('c')))).toEqual([
      'delete 0:0-0:1 a→',
      'delete 0:2-0:3 b→',
    ]);
    expect(of(paragraph(run('x') + del('a') + ins('b', 'Arras')))).toEqual([
      'delete 0:1-0:2 a→',
      'insert 0:2-0:2 →b (Arras)',
    ]);
  });

  it('keep their look', () => {
    const bold = tracked('ins', run('welcome', '<w:b/>'));
    expect(reply(paragraph(run('We ') + bold)).hunks[0]?.edits[0]?.inserted).toEqual([
      [{ text: 'welcome', marks: ['bold'] }],
    ]);
  });

  it('are found in links, smart tags, fields and content controls, and in one of two alternatives', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${del('3')}${ins('4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps">${ins('c')}</mc:Choice><mc:Fallback>${ins('c')}</mc:Fallback></mc:AlternateContent>`;
    const inside = `<w:hyperlink>${ins('a')}</w:hyperlink> ${run('1')}<w:smartTag>${del('b')}</w:smartTag>${run('2')}${alternatives}${run('3')}<w:sdt><w:sdtContent>${ins('d')}</w:sdtContent></w:sdt>${run('4')}${field}`;
    expect(of(paragraph(inside))).toEqual([
      'insert 0:0-0:0 →a',
      'delete 0:1-0:2 b→',
      'insert 0:3-0:3 →c',
      'insert 0:4-0:4 →d',
      'replace 0:5-0:6 3→4',
    ]);
  });

  it('come to nothing where the very same were put in again, and are counted', () => {
    const same = reply(paragraph(run('We ') + del('note') + ins('note') + run('.')));
    expect(same.hunks).toEqual([]);
    expect(same.counts.withoutEffect).toBe(1);
  });

  it('carry author and date as written, and the true time where Word gives it', () => {
    const file = part(
      'document',
      `<w:body>${paragraph(`<w:ins w:author="" w:date="2026-02-07T08:38:00Z" w16du:dateUtc="2026-02-07T07:38:00Z">${run('a')}</w:ins>${run('b')}${tracked('del', run('c'), 'w:id="3"')}`)}</w:body>`,
    );
    const document = file.replace(
      '<w:document ',
      '<w:document xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" ',
    );
    const [first, second] = replyOf(zipOf(filesAround(document))).hunks;
    expect(first).toMatchObject({
      author: '',
      date: '2026-02-07T08:38:00Z',
      dateUtc: '2026-02-07T07:38:00Z',
    });
    expect(second).not.toHaveProperty('author');
    expect(second).not.toHaveProperty('date');
  });
});

describe('words that one put in and another took out', () => {
  const nested = reply(
    paragraph(
      run('a') + tracked('ins', run('b') + tracked('del', run('c'), by('Arras')), by('Lens')) + run('d'),
    ),
  );

  it('are in neither view and told apart from the hunks, with both authors', () => {
    expect(hunks(nested)).toEqual(['insert 0:1-0:1 →b']);
    expect(nested.nested).toMatchObject([
      {
        as: 'inserted',
        words: [[{ text: 'c' }]],
        putIn: { author: 'Lens' },
        takenOut: { author: 'Arras' },
        before: { from: { paragraph: 0, offset: 1 } },
        after: { from: { paragraph: 0, offset: 2 } },
      },
    ]);
  });

  it('can be the end of a paragraph', () => {
    const both = `<w:rPr><w:ins ${by('Lens')}/><w:del ${by('Arras')}/></w:rPr>`;
    const { hunks: none, nested: ends } = reply(paragraph('a', both), paragraph('b'));
    expect(none).toEqual([]);
    expect(ends).toMatchObject([
      { words: [[], []], putIn: { author: 'Lens' }, takenOut: { author: 'Arras' } },
    ]);
  });
});

describe('moves', () => {
  const from = (inside: string, who = by()): string => tracked('moveFrom', inside, who);
  const to = (inside: string, who = by()): string => tracked('moveTo', inside, who);
  const range = (end: 'From' | 'To', name: string, inside: string): string =>
    `<w:move${end}RangeStart w:id="1" w:name="${name}"/>${inside}<w:move${end}RangeEnd w:id="1"/>`;

  it('are paired by the name that Word gives both ends, whatever became of the words', () => {
    expect(
      of(
        paragraph(range('From', 'm1', from(run('First. '))) + run('Then. ')),
        paragraph(run('Last. ') + range('To', 'm1', to(run('First! ')))),
      ),
    ).toEqual(['move 0:0-0:7 First. → & →First! ']);
  });

  it('are paired by author, date and words where there is no name, as in LibreOffice', () => {
    const other = by('Lens', '2026-02-08T10:00:00Z');
    const made = reply(
      paragraph(from(run('a')) + run('1') + from(run('a'), other) + run('2')),
      paragraph(to(run('a'), other) + run('3') + to(run('a'))),
    );
    expect(
      made.hunks.map(({ kind, before, after }) => [kind, before.from.offset, after.from.offset]),
    ).toEqual([
      ['move', 0, 2],
      ['move', 2, 0],
    ]);
    expect(made.counts.unpairedMoves).toBe(0);
  });

  it('are a deletion or an insertion where the other end is missing, and are counted', () => {
    const made = reply(paragraph(from(run('a')) + run('1')), paragraph(run('2') + to(run('b'))));
    expect(hunks(made)).toEqual(['delete 0:0-0:1 a→', 'insert 1:1-1:1 →b']);
    expect(made.counts.unpairedMoves).toBe(2);
  });

  it('can be of whole paragraphs', () => {
    const body = [
      paragraph(range('From', 'm1', from(run('First'))), mark('moveFrom')),
      paragraph('Second'),
      paragraph(range('To', 'm1', to(run('First'))), mark('moveTo')),
      paragraph('Third'),
    ];
    expect(of(...body)).toEqual(['move-paragraphs 0:0-1:0 First¶→ & →First¶']);
  });

  it('do not hide what was changed inside', () => {
    const body = [
      paragraph(range('From', 'm1', from(run('three ') + run('cities'))) + run('.')),
      paragraph(
        run('See ') + range('To', 'm1', to(run('three ')) + to(del('cities')) + ins('towns', 'Arras')),
      ),
    ];
    const made = reply(...body);
    expect(hunks(made)).toEqual(['move 0:0-0:12 three cities→ & →three ', 'insert 1:4-1:4 →towns (Arras)']);
    expect(made.nested).toMatchObject([{ as: 'moved', words: [[{ text: 'cities' }]] }]);
  });
});

describe('paragraphs that a city changed', () => {
  it('are inserted, before or after another, in the way of every program', () => {
    const after = ['insert-paragraphs 0:1-0:1 →¶b'];
    expect(of(paragraph('a', mark('ins')), paragraph(ins('b')), paragraph('c'))).toEqual(after);
    expect(of(paragraph('a'), paragraph(ins('b'), mark('ins')), paragraph('c'))).toEqual([
      'insert-paragraphs 1:0-1:0 →b¶',
    ]);
    expect(of(paragraph('a'), paragraph(ins('b')), paragraph('c'))).toEqual(['insert-paragraphs 1:0-1:0 →b']);
    expect(of(paragraph('a'), paragraph(ins('b'), mark('ins')))).toEqual(['insert-paragraphs 1:0-1:0 →b¶']);
  });

  it('are deleted with their end, or emptied', () => {
    expect(of(paragraph('a'), paragraph(del('b'), mark('del')), paragraph('c'))).toEqual([
      'delete-paragraphs 1:0-2:0 b¶→',
    ]);
    expect(of(paragraph('a', mark('del')), paragraph(del('b')), paragraph('c'))).toEqual([
      'delete-paragraphs 0:1-1:1 ¶b→',
    ]);
    expect(of(paragraph('a'), paragraph(del('b')))).toEqual(['delete-paragraphs 1:0-1:1 b→']);
  });

  it('that come or go one after another can be decided one by one', () => {
    const some = ['b', 'c'].map((text) => paragraph(ins(text), mark('ins')));
    expect(of(paragraph('a'), ...some, paragraph('d'))).toEqual([
      'insert-paragraphs 1:0-1:0 →b¶',
      'insert-paragraphs 1:0-1:0 →c¶',
    ]);
  });

  it('that take the place of others are one replacement', () => {
    expect(
      of(paragraph(del('old'), mark('del')), paragraph(ins('new'), mark('ins')), paragraph('c')),
    ).toEqual(['replace 0:0-0:3 old→new']);
    const two = [paragraph(del('old'), mark('del')), paragraph(del('older'), mark('del'))];
    expect(of(...two, paragraph(ins('new'), mark('ins')), paragraph('c'))).toEqual([
      'replace 0:0-1:5 old¶older→new',
    ]);
  });

  it('do not swallow what was done to the words beside them', () => {
    expect(of(paragraph(run('a') + ins('; and'), mark('ins')), paragraph(ins('b')), paragraph('c'))).toEqual([
      'insert 0:1-0:1 →; and',
      'insert-paragraphs 0:1-0:1 →¶b',
    ]);
    expect(of(paragraph(ins('a'), mark('ins')), paragraph(del('b') + run('c')))).toEqual([
      'insert-paragraphs 0:0-0:0 →a¶',
      'delete 0:0-0:1 b→',
    ]);
  });

  it('are split and joined, also with words put in or taken out at the cut', () => {
    expect(of(paragraph('a', mark('ins')), paragraph('b'))).toEqual(['split 0:1-0:1 →¶']);
    expect(
      of(paragraph(run('a') + del(' and ') + ins('.'), mark('ins')), paragraph(ins('We ') + run('b'))),
    ).toEqual(['split 0:1-0:6  and →.¶We ']);
    expect(of(paragraph('a', mark('del')), paragraph('b'))).toEqual(['join 0:1-1:0 ¶→']);
    expect(of(paragraph(run('a') + del('x'), mark('del')), paragraph(del('y') + run('b')))).toEqual([
      'join 0:1-1:1 x¶y→',
    ]);
  });

  it('are placed in the text with all changes taken as well', () => {
    const [hunk] = reply(paragraph('a', mark('ins')), paragraph(ins('b')), paragraph('c')).hunks;
    expect(hunk?.after).toEqual({ from: { paragraph: 0, offset: 1 }, to: { paragraph: 1, offset: 1 } });
  });
});

describe('tables that a city changed', () => {
  const cell = (inside: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (properties: string, ...cells: readonly string[]): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

  it('gain and lose rows, each a change of its own', () => {
    const rows = [
      row('', cell(paragraph('a'))),
      row(`<w:ins ${by()}/>`, cell(paragraph(ins('b'))), cell(paragraph(''))),
      row(`<w:ins ${by()}/>`, cell(paragraph('c'))),
      row(`<w:del ${by('Arras')}/>`, cell(paragraph('d'))),
    ];
    expect(of(`<w:tbl>${rows.join('')}</w:tbl>`, paragraph('e'))).toEqual([
      'insert-rows 1:0-1:0 →b¶¶',
      'insert-rows 1:0-1:0 →c¶',
      'delete-rows 1:0-2:0 d¶→ (Arras)',
    ]);
  });

  it('gain and lose cells, and words in a cell', () => {
    const rows = row(
      '',
      cell(paragraph(ins('a'))),
      cell(paragraph('b'), `<w:cellIns ${by()}/>`),
      cell(paragraph('c'), `<w:cellDel ${by()}/>`),
      cell(paragraph(del('d'))),
    );
    expect(of(`<w:tbl>${rows}</w:tbl>`)).toEqual([
      'insert 0:0-0:0 →a',
      'insert-cells 1:0-1:0 →b¶',
      'delete-cells 1:0-2:0 c¶→',
      'delete 2:0-2:1 d→',
    ]);
  });
});

describe('what was done to words that stay', () => {
  it('to their look is told where bold, italics and the like change, else only counted', () => {
    const looks = run('b', `<w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`);
    const colours = run('c', `<w:color w:val="00FF00"/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`);
    const made = reply(paragraph(run('a') + looks + looks + colours));
    expect(hunks(made)).toEqual(['look 0:1-0:3 bb→bb']);
    expect(made.counts.looks).toEqual({ runs: 3, paragraphs: 0, layout: 0 });
  });

  it('to their place in a list or among headings is told, with both places', () => {
    const level = (n: number): string => `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="1"/></w:numPr>`;
    const former = (inside: string): string => `<w:pPrChange ${by()}><w:pPr>${inside}</w:pPr></w:pPrChange>`;
    const levels = [0, 1]
      .map(
        (n) =>
          `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${n + 1}."/></w:lvl>`,
      )
      .join('');
    const made = replyOf(
      wordFile(
        paragraph('a', level(0)) +
          paragraph('b', level(1) + former(level(0))) +
          paragraph('c', `<w:jc w:val="center"/>${former('')}`) +
          paragraph('d', `<w:pStyle w:val="h1"/>${former('')}`),
        {
          numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
          styles: style('h1', 'paragraph', '<w:name w:val="heading 1"/>'),
        },
      ),
    );
    expect(made.hunks.map(({ kind, author, before }) => [kind, author, before.from.paragraph])).toEqual([
      ['level', 'Lens', 1],
      ['level', 'Lens', 3],
    ]);
    expect(made.rejected[1]?.list?.depth).toBe(0);
    expect(made.accepted[1]?.list?.depth).toBe(1);
    expect(made.counts.looks.paragraphs).toBe(3);
  });

  it('to a footnote is placed on its paragraph, with the changes in it', () => {
    const made = replyOf(
      wordFile(paragraph(`${run('We thank')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
        footnotes: `<w:footnote w:id="2">${paragraph(run('In ') + del('2017') + ins('2018', 'Arras'))}</w:footnote>`,
      }),
    );
    const [hunk] = made.hunks;
    expect(made.hunks).toHaveLength(1);
    expect(hunk).toMatchObject({
      kind: 'note',
      author: 'Lens',
      before: { from: { paragraph: 0, offset: 8 } },
    });
    expect(hunk?.edits[0]?.inserted[0]?.filter(isFootnote)).toEqual([{ footnote: [{ text: 'In 2018' }] }]);
    expect(hunk?.inside?.map(told)).toEqual(['delete 0:3-0:7 2017→', 'insert 0:7-0:7 →2018 (Arras)']);
  });
});

describe('changes made by hand', () => {
  const red = '<w:color w:val="FF0000"/>';
  const body = [
    paragraph(run('We ') + run('note', '<w:strike/>') + run('welcome', red) + run('.')),
    paragraph(run('A new paragraph.', red)),
    paragraph('Kept.'),
    paragraph(run('An old paragraph.', '<w:dstrike/>')),
    paragraph(run('Blue', '<w:color w:val="0000FF"/>')),
  ].join('');

  it('are read on demand: red is new, struck through is deleted', () => {
    const made = replyOf(wordFile(body), { handMarked: true });
    expect(made.hunks.map((hunk) => told({ ...hunk, author: 'Lens' }))).toEqual([
      'replace 0:3-0:7 note→welcome',
      'insert-paragraphs 1:0-1:0 →A new paragraph.¶',
      'delete-paragraphs 2:0-3:0 An old paragraph.¶→',
    ]);
    expect(made.hunks.every(({ byHand, author }) => byHand === true && author === undefined)).toBe(true);
    expect(made.counts.byHand).toBe(4);
  });

  it('are not read otherwise', () => {
    expect(replyOf(wordFile(body)).hunks).toEqual([]);
  });

  it('do not count twice where they were tracked as well', () => {
    const made = replyOf(
      wordFile(paragraph(run('a') + tracked('ins', run('b', red)) + tracked('del', run('c', '<w:strike/>')))),
      {
        handMarked: true,
      },
    );
    expect(hunks(made)).toEqual(['replace 0:1-0:2 c→b']);
    expect(made.hunks[0]).not.toHaveProperty('byHand');
  });
});
