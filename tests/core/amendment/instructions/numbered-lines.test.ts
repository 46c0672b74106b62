import { describe, expect, test } from 'vitest';
import { proposed, read } from './letter.ts';

const told = (letter: string): readonly string[] =>
  read(letter).map(
    ({ kind, part, reason }) => `${kind} ${part ?? '-'} ${reason.code.replace('instructions:', '')}`,
  );

describe('a number at the beginning of a line', () => {
  test.each([
    [
      'In paragraph 9 delete “three”.\n3: replace “city” with “town”.',
      '3 The call could be extended and every town should submit a plan.',
    ],
    [
      'Paragraph 5:\nreplace “names” with “has”\n3: replace “city” with “town”.',
      '3 The call could be extended and every town should submit a plan.',
    ],
    ['9.\nReplace “city” with “town”.', '9 A town may send three participants.'],
  ])(
    'names its paragraph where the line names no other, and not that of the line before: %s',
    (letter, line) => {
      expect(proposed(letter).at(-1)).toEqual(['replace-words check number-may-be-own', line]);
    },
  );

  test.each(['4: replace “three participants” with “two”.', '4 – replace “three participants” with “two”.'])(
    'and words that stand elsewhere do not agree: %s',
    (letter) => {
      expect(read(letter)).toMatchObject([
        { sure: 'check', reason: { code: 'instructions:found-elsewhere' } },
      ]);
    },
  );

  test('counts the points of the letter where it goes on from 1', () => {
    expect(
      proposed('1) In paragraph 6, delete the second sentence.\n2) Delete the last sentence.').at(-1)?.[0],
    ).toBe('delete-sentence check place-carried-on');
    expect(told('1. Delete.\n2. Shorten.')).toEqual(['unread - no-operation', 'comment - comment']);
    expect(
      proposed('Paragraph 5:\n1. replace “names” with “has”\n2. delete “focal”').map(([how]) => how),
    ).toEqual(['replace-words exact words-found', 'delete-words exact words-found']);
  });

  test.each([
    ['7: should be shorter.', ['unread p7 asked']],
    ['7: please clarify who reports.\n9 : préciser.', ['unread p7 asked', 'unread p9 asked']],
    ['7: too long', ['unread p7 no-operation']],
  ])('has what is asked of its paragraph wait: %s', (letter, expected) => {
    expect(told(letter)).toEqual(expected);
  });
});

describe('a position on one paragraph is none on the whole', () => {
  test.each([
    ['9: agreed', ['comment p9 comment']],
    ['7: no comment\n9: no comment', ['comment p7 comment', 'comment p9 comment']],
    ['7. No comment.\n8. Agreed.', ['comment p7 comment', 'comment p8 comment']],
    ['7.\nNo comment.', ['comment p7 comment']],
    ['Paragraph 7. No comment.\nParagraph 8. Agreed.', ['comment p7 comment', 'comment p8 comment']],
    ['Paragraphe 7 :\nPas de commentaire.', ['comment p7 comment']],
  ])('%s', (letter, expected) => {
    expect(told(letter)).toEqual(expected);
  });

  test.each([
    ['1. We agree with the draft.\n2. We thank the Secretariat.', 'approval'],
    ['We have no comments.', 'no-comment'],
    ['Paragraph 5: replace “names” with “has”.\nOtherwise we have no comments.', 'no-comment'],
  ])('and one on the whole stays one: %s', (letter, kind) => {
    expect(read(letter).map((one) => one.kind)).toContain(kind);
  });

  test.each(['No comments except on 7.', 'Aucune remarque, sauf sur le 7.'])(
    'nor one that leaves something out: %s',
    (letter) => {
      expect(told(letter)).toEqual(['unread - qualified']);
    },
  );
});

describe('quotation marks with a space before the closing one', () => {
  test.each([
    ['In paragraph 9, before “may” insert "small, ".', '9 A city small, may send three participants.'],
    ['In paragraph 9, before "city" insert "small, ".', '9 A small, city may send three participants.'],
    [
      'In paragraph 9, before "city" insert "small, "; delete paragraph 8.',
      '9 A small, city may send three participants.',
    ],
    ["In paragraph 9, before 'city' insert 'small, '.", '9 A small, city may send three participants.'],
    ['In paragraph 9, replace "city " with "town ".', '9 A town may send three participants.'],
    ['In paragraph 9, after "city" insert " or town ".', '9 A city or town may send three participants.'],
  ])('hold the words that a drafter means: %s', (letter, line) => {
    expect(proposed(letter)[0]?.slice(1)).toEqual([line]);
    expect(read(letter)[0]?.sure).toBe('exact');
  });
});

describe('what stands under the words of an older mail', () => {
  const mail = (answer: string): string =>
    `In paragraph 4, replace “fund” with “support”.\n\n> 7. Reports are due\n> in June.\n${answer}`;

  test.each([
    ['Delete this paragraph.', 'delete-paragraph p7 place-carried-on'],
    ['OK for us.', 'comment p7 comment'],
    ['Please clarify.', 'unread p7 asked'],
  ])('is about them, and not where the letter was before: %s', (answer, expected) => {
    expect(told(mail(answer)).at(-1)).toBe(expected);
  });

  test('is about nothing where they have no number', () => {
    expect(
      told('In paragraph 4, replace “fund” with “support”.\n> Please reply.\nDelete the last sentence.').at(
        -1,
      ),
    ).toBe('delete-sentence - no-place');
  });
});

describe('a number with a sentence behind it', () => {
  test.each([
    ['2, second sentence: report → meet', 'replace-words check words-unquoted'],
    ['2, second sentence: “report” → “meet”', 'replace-words exact words-found'],
    ['2, deuxième phrase : supprimer', 'delete-sentence exact place-found'],
    ['2, second sentence: delete', 'delete-sentence exact place-found'],
  ])('names that sentence: %s', (letter, expected) => {
    expect(proposed(letter)[0]?.[0]).toBe(expected);
    expect(read(letter)[0]?.part).toBe('p2');
  });

  test('has a line of its own, as long as it may be', () => {
    const lines = [
      '9: three → two',
      '2, second sentence: They report on time => They meet',
      'Throughout the text: replace “city” by “town”.',
    ];
    expect(read(lines.join('\n')).map(({ quote }) => quote)).toEqual(lines);
  });
});
