import { describe, expect, test } from 'vitest';
import { order, proposed, read } from './letter.ts';

const one = (letter: string): readonly string[] => {
  const all = proposed(letter);
  expect(all).toHaveLength(1);
  return all[0] ?? [];
};

const replaced = 'replace-words exact words-found';

describe('words are replaced', () => {
  const shall = [replaced, '3 The call could be extended and every city shall submit a plan.'];

  test.each([
    'In paragraph 3, line 2, replace the words "should submit" with the words "shall submit".',
    'In paragraph 3, replace “should submit” by “shall submit”',
    'In para. 3 replace ‘should submit’ by ‘shall submit’.',
    "In para 3 please replace 'should submit' with 'shall submit'",
    'Par. 3: replace «should submit» with « shall submit ».',
    '§ 3: replace "should submit" with "shall submit".',
    '§3 – “should submit” should read “shall submit”.',
    'Clause 3: for “should submit” read “shall submit”.',
    'Clause 3, for the words “should submit” substitute the words “shall submit”.',
    'In pt. 3, read "shall submit" instead of "should submit".',
    'In point 3, instead of “should submit” read “shall submit”.',
    'In paragraph three, change “should submit” to “shall submit”.',
    'In the third paragraph, “should submit” to be replaced by “shall submit”.',
    'The words “should submit” in the 3rd paragraph should be replaced with “shall submit”.',
    'P3: “should submit” → “shall submit”',
    'Paragraph no. 3: substitute “shall submit” for “should submit”.',
    'We propose to replace, in paragraph 3, “should submit” with “shall submit”.',
    'Replace “should submit” with “shall submit” in paragraph 3.',
    'Replace “should submit” with “shall submit” (paragraph 3).',
    'The City of Dakar would like to suggest replacing “should submit” with “shall submit” in clause 3, for consistency.',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(shall);
  });

  test('in an item', () => {
    const expected = [replaced, '1 (b) to dance;'];
    expect(one('In paragraph 1 (b), replace “teach” with “dance”.')).toEqual(expected);
    expect(one('1(b): replace “teach” with “dance”')).toEqual(expected);
    expect(one('1 b) replace “teach” with “dance”')).toEqual(expected);
    expect(one('Item (b) of paragraph 1: replace “teach” with “dance”.')).toEqual(expected);
    expect(one('Paragraph 1, second bullet: replace “teach” with “dance”.')).toEqual(expected);
    expect(one('In sub-paragraph (b) of clause 1, for “teach” read “dance”.')).toEqual(expected);
  });

  test('in a named sentence, where they stand in others, too', () => {
    expect(one('In the second sentence of paragraph 6, replace “It” with “This”.')).toEqual([
      replaced,
      '6 The network grows. This welcomes towns. It thanks the host.',
    ]);
    expect(one('Paragraph 6, last sentence: replace “It” with “This”.')).toEqual([
      replaced,
      '6 The network grows. It welcomes towns. This thanks the host.',
    ]);
  });

  test('in the title and in the chapeau', () => {
    expect(one('In the title, replace “meeting” with “assembly”.')).toEqual([
      replaced,
      'Conclusions of the assembly',
    ]);
    expect(one('In the chapeau, replace “members” with “cities”.')).toEqual([
      replaced,
      'P0 We, the cities, agree on the following:',
    ]);
  });

  test('everywhere, where that is said', () => {
    expect(one('Replace “city” with “town” throughout the text.')).toEqual([
      'replace-words exact words-found-everywhere',
      '3 The call could be extended and every town should submit a plan.',
      '5 Each town names a focal point.',
      '9 A town may send three participants.',
    ]);
  });

  test('with quotation marks inside the words', () => {
    expect(one('In paragraph 4, replace “the office” with “the “open” office”.')).toEqual([
      replaced,
      '4 Cities fund the “open” office.',
    ]);
    expect(one('In paragraph 4, replace "the office" with "the "open" office".')).toEqual([
      replaced,
      '4 Cities fund the "open" office.',
    ]);
  });

  test('with an apostrophe inside single marks', () => {
    expect(one("In paragraph 4, replace 'the office' with 'the cities' office'.")).toEqual([
      replaced,
      "4 Cities fund the cities' office.",
    ]);
  });
});

describe('a paragraph is replaced', () => {
  const expected = ['replace-paragraph exact place-found', '5 Every city names a mayor.'];

  test.each([
    'Replace the whole of paragraph 5 with: “Every city names a mayor.”',
    'Replace paragraph 5 with the following: “Every city names a mayor.”',
    'For paragraph 5 substitute “Every city names a mayor.”',
    'For paragraph 5 substitute the following: "5. Every city names a mayor."',
    'Paragraph 5 should read: “Every city names a mayor.”',
    'Paragraph 5 to read as follows:\n\n“Every city names a mayor.”',
    'Reword paragraph 5 as follows: “Every city names a mayor.”',
    'Clause 5 should be replaced by the following text: “Every city\nnames a mayor.”',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(expected);
  });

  test('without quotation marks, to be checked, to the end of its own paragraph', () => {
    expect(
      proposed(
        'Paragraph 5 should read:\nEvery city names a mayor. It names a clerk, too.\n\nDelete paragraph 8.',
      ),
    ).toEqual([
      ['replace-paragraph check words-unquoted', '5 Every city names a mayor. It names a clerk, too.'],
      ['delete-paragraph exact place-found', '8 A city may send three participants.'],
    ]);
  });

  test('or an item, a title, a sentence', () => {
    expect(one('Subparagraph 1 (b) should read: “(b) to dance;”')).toEqual([
      'replace-paragraph exact place-found',
      '1 (b) to dance;',
    ]);
    expect(one('The title should read: “Agreed text”')).toEqual([
      'replace-paragraph exact place-found',
      'Agreed text',
    ]);
    expect(one('Replace the second sentence of paragraph 6 with: “It is open.”')).toEqual([
      'replace-paragraph exact place-found',
      '6 The network grows. It is open. It thanks the host.',
    ]);
  });

  test('to be checked where items under it would stay', () => {
    expect(one('Replace paragraph 1 with “The cities have aims:”')).toEqual([
      'replace-paragraph check items-stay',
      '1 The cities have aims:',
    ]);
  });
});

describe('words, sentences and paragraphs are deleted', () => {
  test('words, with the space that would be left over', () => {
    const expected = ['delete-words exact words-found', '7 Reports are due.'];
    expect(one('In paragraph 7, delete the words “in June”.')).toEqual(expected);
    expect(one('Paragraph 7: the words “in June” should be deleted.')).toEqual(expected);
    expect(one('We suggest deleting "in June" in paragraph 7.')).toEqual(expected);
    expect(one('Strike out “in June” from paragraph 7')).toEqual(expected);
  });

  test('a sentence', () => {
    const expected = ['delete-sentence exact place-found', '6 The network grows. It thanks the host.'];
    expect(one('Delete the second sentence of paragraph 6.')).toEqual(expected);
    expect(one('In paragraph 6, delete the second sentence.')).toEqual(expected);
  });

  test.each([
    'Delete paragraph 5.',
    'Remove clause 5',
    'Paragraph 5 should be deleted.',
    'Dakar proposes the deletion of paragraph 5.',
  ])('%s', (letter) => {
    const [proposal] = read(letter);
    expect([proposal?.sure, proposal && order(proposal)]).toEqual(['exact', 'p1 p2 p3 p4 p6 p7 p8 p9']);
  });

  test.each([
    ['Delete paragraphs 4 and 5.', 'p1 p2 p3 p6 p7 p8 p9'],
    ['Delete paragraphs 4, 6 and 8.', 'p1 p2 p3 p5 p7 p9'],
    ['Delete paras 4-6', 'p1 p2 p3 p7 p8 p9'],
    ['Delete paragraphs 4 to 6.', 'p1 p2 p3 p7 p8 p9'],
    ['Delete paragraph 4 and paragraph 6.', 'p1 p2 p3 p5 p7 p8 p9'],
    ['Delete the last paragraph.', 'p1 p2 p3 p4 p5 p6 p7 p8'],
    ['Delete paragraph 1.', 'p2 p3 p4 p5 p6 p7 p8 p9'],
  ])('%s', (letter, left) => {
    const [proposal] = read(letter);
    expect([proposal?.sure, proposal && order(proposal)]).toEqual(['exact', left]);
  });
});

describe('paragraphs are put in', () => {
  test.each([
    'After paragraph 5, insert a new paragraph reading: “They meet.”',
    'Insert after paragraph 5 the following: "They meet."',
    'Insert a new paragraph after paragraph 5: “They meet.”',
    'Add the following new paragraph after P5: “They meet.”',
    'Insert a new paragraph 6: “6. They meet.”',
    'Before paragraph 6, insert a new paragraph: “They meet.”',
    'After clause 5 add “They meet.” ',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 2)).toEqual(['insert-paragraph exact place-found', '6 They meet.']);
  });

  test.each([
    'Insert a new paragraph 5 bis: “They meet.”',
    'New paragraph 5 bis: "5 bis. They meet."',
    'After paragraph 5, insert a new paragraph 5bis: “They meet.”',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(['insert-paragraph exact place-found', '5 bis They meet.']);
  });

  test('at the end of the text', () => {
    expect(one('Add a new paragraph at the end: “They meet.”')).toEqual([
      'insert-paragraph exact place-found',
      '10 They meet.',
    ]);
  });

  test('with the items they bring along, to be checked', () => {
    expect(one('After paragraph 8, insert a new paragraph reading:\n“They:\n(a) sing;\n(b) dance.”')).toEqual(
      [
        'insert-paragraph check several-paragraphs',
        '9 They:',
        '9 (a) sing;',
        '9 (b) dance.',
        '10 A city may send three participants.',
      ],
    );
  });

  test('not where the number is taken or missing', () => {
    const [bis] = read('Insert a new paragraph 12 bis: “They meet.”');
    expect([bis?.sure, bis?.reason]).toEqual([
      'check',
      { code: 'instructions:paragraph-not-found', facts: { asked: '12', last: 9 } },
    ]);
  });
});

describe('words are put in', () => {
  const expected = [
    'insert-words exact words-found',
    '2 The member cities, in particular those of the South, meet each year. They report on time.',
  ];

  test.each([
    'In paragraph 2, after the words "member cities", insert ", in particular those of the South,".',
    'In paragraph 2, insert “, in particular those of the South,” after “member cities”.',
    'Paragraph 2: insert after “member cities” the words “, in particular those of the South,”.',
    'Paragraph 2: before “meet each year” insert “, in particular those of the South,”',
    'In paragraph 2, between “member cities” and “meet” insert “, in particular those of the South,”.',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual(expected);
  });

  test('at the end and at the beginning', () => {
    const end = ['insert-words exact place-found', '4 Cities fund the office. They praise it.'];
    expect(one('Add at the end of paragraph 4: “They praise it.”')).toEqual(end);
    expect(one('In paragraph 4, add at the end of the paragraph: “They praise it.”')).toEqual(end);
    expect(one('Paragraph 4: at the end, add the sentence “They praise it.”')).toEqual(end);
    expect(one('Add a sentence at the end of paragraph 4: “They praise it.”')).toEqual(end);
    expect(one('Add the following at the end of paragraph 4:\n\n“They praise it.”')).toEqual(end);
    expect(one('At the beginning of paragraph 4, insert “Each year,”')).toEqual([
      'insert-words exact place-found',
      '4 Each year, Cities fund the office.',
    ]);
  });

  test('before the full stop where they cannot begin a sentence, to be checked', () => {
    expect(one('At the end of paragraph 8, add “and dance”.')).toEqual([
      'insert-words check before-stop',
      '8 The mayors sign and dance.',
    ]);
  });
});

describe('items are put in', () => {
  test('at the end of the list', () => {
    const expected = ['add-item exact place-found', '1 (d) to sing.'];
    expect(one('In paragraph 1, add a new subparagraph (d): “to sing.”')).toEqual(expected);
    expect(one('Add a new subparagraph (d) to paragraph 1: “(d) to sing.”').slice(1)).toEqual([
      '1 (d) to sing.',
    ]);
    expect(one('In paragraph 1, add a new item: “to sing.”')).toEqual([
      'add-item check paragraph-or-item',
      '1 (d) to sing.',
    ]);
  });

  test('where the letter stands now', () => {
    expect(one('In paragraph 1, insert a new item (b): “to sing;”')).toEqual([
      'add-item exact place-found',
      '1 (b) to sing;',
      '1 (c) to teach;',
      '1 (d) to learn.',
    ]);
  });

  test('to be checked where a letter is left out', () => {
    expect(one('In paragraph 1, add a new subparagraph (f): “to sing.”')[0]).toBe(
      'add-item check item-out-of-row',
    );
  });
});

describe('paragraphs are moved, merged and divided', () => {
  test.each([
    ['Move paragraph 8 to follow paragraph 3.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Move paragraph 8 after paragraph 3', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Paragraph 8 should come after paragraph 3.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Move paragraph 8 before paragraph 4.', 'p1 p2 p3 p8 p4 p5 p6 p7 p9'],
    ['Move paragraphs 8 and 9 to follow paragraph 3.', 'p1 p2 p3 p8 p9 p4 p5 p6 p7'],
    ['Move paragraph 1 to the end.', 'p2 p3 p4 p5 p6 p7 p8 p9 p1'],
    ['Swap paragraphs 4 and 5.', 'p1 p2 p3 p5 p4 p6 p7 p8 p9'],
    ['Swap paragraphs 1 and 9.', 'p9 p2 p3 p4 p5 p6 p7 p8 p1'],
  ])('%s', (letter, expected) => {
    const [proposal] = read(letter);
    expect([proposal?.sure, proposal && order(proposal)]).toEqual(['exact', expected]);
  });

  test.each([
    'Merge paragraphs 4 and 5.',
    'Combine paragraph 5 with paragraph 4',
    'Paragraphs 4 and 5 should be merged.',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 2)).toEqual([
      'merge exact place-found',
      '4 Cities fund the office. Each city names a focal point.',
    ]);
  });

  test.each([
    'Divide paragraph 6 into two paragraphs after the first sentence.',
    'Split paragraph 6 after the words “grows.”',
    'Split paragraph 6 in two before the second sentence',
  ])('%s', (letter) => {
    expect(one(letter).slice(0, 3)).toEqual([
      'split exact place-found',
      '6 The network grows.',
      '7 It welcomes towns. It thanks the host.',
    ]);
  });

  test('to be checked where the other language does not show where to cut', () => {
    expect(one('Split paragraph 3 after “extended”.').slice(0, 3)).toEqual([
      'split check other-language-cut',
      '3 The call could be extended',
      '4 and every city should submit a plan.',
    ]);
  });

  test('not across items, nor from afar', () => {
    expect(one('Merge paragraphs 1 and 2.')).toEqual(['merge check items-between']);
    expect(one('Merge paragraphs 4 and 6.')).toEqual(['merge check not-neighbours']);
  });

  test('not to where they stand', () => {
    expect(one('Move paragraph 4 after paragraph 3.')).toEqual(['move none already-there']);
  });
});

describe('what changes nothing is told apart', () => {
  test('renumbering follows by itself', () => {
    expect(proposed('Delete paragraph 9, and renumber the subsequent paragraphs accordingly.')).toEqual([
      ['delete-paragraph exact place-found'],
      ['consequence none renumbered'],
    ]);
  });

  test.each([
    ['(does not apply to English)', 'language-note none language-except'],
    ['English only', 'language-note none language-only'],
    ['Too long.', 'comment none comment'],
    ['Paragraph 5 must be strengthened.', 'unread none asked'],
    ['Paragraph 5 reads well.', 'comment none comment'],
    ['The text should be shorter.', 'comment none comment'],
    ['We approve the draft.', 'approval none approval'],
    ['Otherwise we agree.', 'approval none approval'],
    ['Agreed', 'approval none approval'],
    ['We do not agree.', 'comment none comment'],
    ['We agree with Lyon that paragraph 5 is weak.', 'unread none no-operation'],
    ['The plan approved in Kraków could be mentioned somewhere.', 'comment none comment'],
    ['We have no comments on paragraph 5.', 'comment none comment'],
    ['No comments', 'no-comment none no-comment'],
    ['We have no further comments on the draft.', 'no-comment none no-comment'],
    ['See above', 'see-above none see-above'],
    ['ditto', 'see-above none see-above'],
    ['Dear colleagues,', 'courtesy none courtesy'],
    ['Insert something about young people.', 'unread none no-operation'],
    ['Replace “city” with “city”.', 'replace-words check words-found-often'],
    ['In paragraph 5, replace “focal point.” with “focal point .”', 'replace-words none typography-only'],
  ])('%s', (letter, expected) => {
    expect(one(letter)).toEqual([expected]);
  });

  test('a note that another language alone is meant makes the change doubtful', () => {
    expect(proposed('In paragraph 8, replace “sign” with “seal”. (does not apply to English)')).toEqual([
      ['replace-words check language-excluded', '8 The mayors seal.'],
      ['language-note none language-except'],
    ]);
  });
});
