import { describe, expect, test } from 'vitest';
import { clause, draft, en, fr, section } from '../../../build/draft.ts';
import { proposed, read } from './letter.ts';

const one = (letter: string): readonly string[] => proposed(letter)[0] ?? [];

describe('missing quotation marks', () => {
  test.each([
    'In paragraph 3, replace should by shall.',
    'replace should by shall in paragraph 3',
    'In paragraph 3, the word should to be replaced by shall',
    'In paragraph 3 should → shall',
  ])('%s', (letter) => {
    expect(one(letter)).toEqual([
      'replace-words check words-unquoted',
      '3 The call could be extended and every city shall submit a plan.',
    ]);
  });

  test('one pair around both is not understood', () => {
    expect(one('In paragraph 3, replace “should by shall”')).toEqual(['unread none no-operation']);
  });

  test('three should be two', () => {
    const expected = ['replace-words check words-unquoted', '9 A city may send two participants.'];
    expect(one('In point 9 three should be two.')).toEqual(expected);
    expect(one('We think that in point 9 three should be two.')).toEqual(expected);
    expect(one('In point 9 please replace three by two participants.')).toEqual(expected);
    expect(proposed('Au point 9, trois devrait être deux.', 'fr')[0]).toEqual([
      'replace-words check words-unquoted',
      '9 Une ville peut envoyer deux participants.',
    ]);
  });
});

describe('words that are not clearly there', () => {
  test('in several places: none is chosen, all are named', () => {
    const [proposal] = read('In paragraph 6, replace “It” with “This”.');
    expect(proposal).toMatchObject({
      sure: 'check',
      operations: [],
      reason: { code: 'instructions:words-found-often', facts: { count: 2, places: '6' } },
      found: [
        { part: 'p6', language: 'en', at: 19, length: 2 },
        { part: 'p6', language: 'en', at: 38, length: 2 },
      ],
    });
  });

  test('in another paragraph: a candidate that says so', () => {
    const [proposal] = read('In paragraph 7, replace “three participants” with “two”.');
    expect([proposal?.sure, proposal?.part, proposal?.reason]).toEqual([
      'check',
      'p9',
      { code: 'instructions:found-elsewhere', facts: { asked: '7', cite: '9' } },
    ]);
  });

  test('under a number that the draft has not got', () => {
    expect(one('In paragraph 27, replace “three participants” with “two”.')).toEqual([
      'replace-words check found-elsewhere',
      '9 A city may send two.',
    ]);
    expect(read('Delete paragraph 27.')[0]?.reason).toEqual({
      code: 'instructions:paragraph-not-found',
      facts: { asked: '27', last: 9 },
    });
  });

  test('with other capitals, only in one of two paragraphs, nowhere, or there already', () => {
    expect(one('In paragraph 2, replace “Member Cities” with “towns”.')[0]).toBe(
      'replace-words check capitals-differ',
    );
    expect(one('In paragraphs 2 and 7, delete “in June”.')).toEqual([
      'delete-words check not-in-each',
      '7 Reports are due.',
    ]);
    expect(one('In paragraph 2, replace “villages” with “towns”.')).toEqual([
      'replace-words check words-not-found-there',
    ]);
    expect(
      read('In paragraph 8, replace “dance” with “The mayors sign”.')[0]?.notes.map(({ code }) => code),
    ).toContain('instructions:already-so');
  });

  test('part of a longer word is not the word', () => {
    expect(one('In paragraph 3, replace “extend” with “open”.')).toEqual([
      'replace-words check words-not-found-there',
    ]);
  });

  test('a place of the sentence before helps only to choose, and says so', () => {
    const [, second] = proposed('In paragraph 5, replace “names” with “has”. Replace “city” with “town”.');
    expect(second).toEqual(['replace-words check place-carried', '5 Each town names a focal point.']);
  });

  test('a number before the sentence is the letter’s own unless the words say otherwise', () => {
    expect(one('2. Replace “three participants” with “two”.')).toEqual([
      'replace-words exact words-found',
      '9 A city may send two.',
    ]);
    expect(one('5. Replace “city” with “town”.')).toEqual([
      'replace-words check number-may-be-own',
      '5 Each town names a focal point.',
    ]);
  });
});

describe('sentences that do not simply ask', () => {
  test.each([
    ['We do not agree to delete paragraph 5.', 'delete-paragraph check negated'],
    ['If Lyon agrees, delete paragraph 5.', 'delete-paragraph check negated'],
    ['Perhaps delete paragraph 5.', 'delete-paragraph check negated'],
    ['We are against deleting paragraph 5.', 'delete-paragraph check negated'],
    ['In paragraph 5 of the previous draft, delete “focal”.', 'delete-words check other-version'],
    ['In paragraph 5 of version 2, delete “focal”.', 'delete-words check other-version'],
    ['Paragraph 5 (old numbering): delete “focal”.', 'delete-words check other-version'],
    ['Delete paragraph 5 or something like it that suits the others.', 'delete-paragraph check alternatives'],
    ['Could you delete paragraph 5?', 'delete-paragraph check question'],
    ['Several have asked, as we understood, to delete paragraph 5.', 'delete-paragraph check more-said'],
  ])('%s', (letter, expected) => {
    expect(one(letter)[0]).toBe(expected);
  });

  test('a negated or outdated instruction makes no operation', () => {
    for (const letter of [
      'We do not agree to delete paragraph 5.',
      'Delete paragraph 5 of the previous draft.',
    ])
      expect(read(letter)[0]?.operations).toEqual([]);
  });

  test('reasons are kept apart and raise no doubt', () => {
    expect(read('Delete paragraph 5 because it repeats paragraph 4.')[0]).toMatchObject({
      sure: 'exact',
      rationale: 'because it repeats paragraph 4.',
    });
  });

  test('a whole paragraph that is “deleted” without being named is to be checked', () => {
    expect(one('Paragraph 5: delete')[0]).toBe('delete-paragraph check whole-paragraph-meant');
    expect(one('delete')[0]).toBe('unread none no-operation');
  });

  test('a number that does not follow from the place is pointed at', () => {
    expect(one('After paragraph 6, insert a new paragraph 5 bis: “They meet.”')[0]).toBe(
      'insert-paragraph check number-differs',
    );
    expect(one('After paragraph 6, insert a new paragraph 9: “They meet.”')[0]).toBe(
      'insert-paragraph check number-differs',
    );
  });

  test('new words that are missing are asked for', () => {
    expect(one('Replace paragraph 5 with the following:')[0]).toBe('replace-paragraph check no-new-words');
    expect(one('After paragraph 5, insert a new paragraph reading:')[0]).toBe(
      'insert-paragraph check no-new-words',
    );
  });

  test('a printer’s full stop inside the marks is pointed at', () => {
    expect(one('In paragraph 3, replace “should submit” with “shall submit.”')[0]).toBe(
      'replace-words check stop-inside',
    );
  });
});

describe('sentences inside paragraphs', () => {
  test('do not move, and do not take their paragraph with them', () => {
    expect(one('Move the second sentence of paragraph 6 after paragraph 2.')).toEqual([
      'move check within-paragraphs',
    ]);
    expect(one('Move the second sentence of paragraph 6 to paragraph 2.')).toEqual([
      'unread none no-operation',
    ]);
    expect(one('Déplacer la deuxième phrase du paragraphe 6 à la fin du paragraphe 2.')).toEqual([
      'move check within-paragraphs',
    ]);
    expect(one('Merge the first and second sentences of paragraph 6.')).toEqual(['unread none no-operation']);
  });

  test('are not deleted by halves', () => {
    expect(one('Paragraph 6: delete the second and third sentences.')).toEqual([
      'delete-words check words-not-found-there',
    ]);
  });

  test('take words behind and before them', () => {
    expect(one('After the first sentence of paragraph 6, insert “It sings.”')).toEqual([
      'insert-words exact place-found',
      '6 The network grows. It sings. It welcomes towns. It thanks the host.',
    ]);
    expect(one('In paragraph 6, before the last sentence, insert “It sings.”')).toEqual([
      'insert-words exact place-found',
      '6 The network grows. It welcomes towns. It sings. It thanks the host.',
    ]);
  });
});

describe('texts with other numbers', () => {
  const article = draft(
    section('s1', { label: 'article' }, en('Aims')),
    clause('a1', en('We share.'), fr('Nous partageons.')),
    section('s2', { label: 'article' }, en('Means')),
    clause('b1', en('We pay.'), fr('Nous payons.')),
    clause('b2', { bis: true }, en('We pay twice.'), fr('Nous payons deux fois.')),
    clause('b3', en('We end.'), fr('Nous finissons.')),
  );

  test('a number that occurs in several articles needs its article', () => {
    expect(read('In paragraph 1, delete “share”.', article)[0]?.reason.code).toBe(
      'instructions:found-elsewhere',
    );
    expect(read('Delete paragraph 1.', article)[0]?.reason).toEqual({
      code: 'instructions:paragraph-found-often',
      facts: { asked: '1', count: 2 },
    });
    expect(proposed('In article 2, paragraph 1, replace “pay” with “give”.', 'en', article)).toEqual([
      ['replace-words exact words-found', 'Article 2, 1 We give.'],
    ]);
    expect(proposed('In paragraph 1 of article 2, replace “pay” with “give”.', 'en', article)).toEqual([
      ['replace-words exact words-found', 'Article 2, 1 We give.'],
    ]);
  });

  test('a bis that comes behind is pointed at', () => {
    expect(proposed('Delete paragraph 1 of article 2.', 'en', article)[0]?.[0]).toBe(
      'delete-paragraph check bis-follows',
    );
    expect(proposed('In paragraph 1 bis, replace “twice” with “once”.', 'en', article)).toEqual([
      ['replace-words exact words-found', 'Article 2, 1 bis We pay once.'],
    ]);
    expect(proposed('Insert a new paragraph 1 bis in article 2: “We hope.”', 'en', article)[0]?.[0]).toBe(
      'insert-paragraph check number-taken',
    );
  });

  const declaration = draft(
    { kind: 'declaration' },
    clause('d1', { numbered: false }, en('We thank the host.'), fr('Nous remercions l’hôte.')),
    clause('d2', { numbered: false }, en('We meet again.'), fr('Nous nous reverrons.')),
  );

  test('paragraphs without numbers are counted', () => {
    const expected = [['replace-words exact words-found', 'P2 We meet soon.']];
    expect(proposed('P2: replace “again” with “soon”.', 'en', declaration)).toEqual(expected);
    expect(proposed('In the second paragraph, replace “again” with “soon”.', 'en', declaration)).toEqual(
      expected,
    );
    expect(proposed('In paragraph 2, replace “again” with “soon”.', 'en', declaration)).toEqual(expected);
  });
});
