import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { clause, draft, en, fr } from '../../../build/draft.ts';
import { written } from '../../../build/wording.ts';
import { made, read } from './letter.ts';

const fields = {
  year: { type: 'number', value: 2018 },
  memberCount: { type: 'number', value: 22 },
  reportDeadline: { type: 'date', value: '2017-11-30' },
} as const;

const worded = (wording: string): Draft =>
  draft({ fields }, clause('a', en(wording), fr('Oui.')), clause('b', en('End.')));

const after = (
  letter: string,
  wording: string,
): { readonly wording: Wording | undefined; readonly how: string } => {
  const on = worded(wording);
  const [proposal] = read(letter, on);
  if (proposal === undefined) throw new Error('nothing was read');
  return {
    wording: made(proposal, on).parts[0]?.wording.en,
    how: `${proposal.sure} ${proposal.reason.code.replace('instructions:', '')}`,
  };
};

const expected = (wording: string, how = 'exact words-found') => ({ wording: written(wording).wording, how });

describe('new words', () => {
  test('look like those they replace', () => {
    expect(
      after('In paragraph 1, replace “Noting” with “Recalling”.', '*Noting* the reports, we agree.'),
    ).toEqual(expected('*Recalling* the reports, we agree.'));
    expect(
      after('In paragraph 1, replace “Noting the” with “Recalling the”.', '*Noting* the reports, we agree.'),
    ).toEqual(expected('*Recalling* the reports, we agree.'));
  });

  test('look like both their neighbours, or plain between two of different looks', () => {
    expect(
      after('In paragraph 1, after “Noting” insert “with joy”.', '*Noting the reports*, we agree.'),
    ).toEqual(expected('*Noting with joy the reports*, we agree.'));
    expect(
      after('In paragraph 1, after “Noting” insert “with joy”.', '*Noting* the reports, we agree.'),
    ).toEqual(expected('*Noting* with joy the reports, we agree.'));
  });

  test('leave alone the words that both have, with their marks', () => {
    expect(
      after(
        'In paragraph 1, replace “the annual reports” with “the yearly reports”.',
        'Noting *the* annual *reports*, we agree.',
      ),
    ).toEqual(expected('Noting *the* yearly *reports*, we agree.'));
  });
});

describe('fields', () => {
  test('are found by the words they print', () => {
    expect(
      after(
        'In paragraph 1, replace “22 member cities” with “22 cities”.',
        'The {memberCount} member cities met in {year:plain}.',
      ),
    ).toEqual(expected('The {memberCount} cities met in {year:plain}.'));
    expect(
      after('In paragraph 1, after “2018” insert “in Spain”.', 'The cities met in {year:plain}.'),
    ).toEqual(expected('The cities met in {year:plain} in Spain.'));
  });

  test('stay fields where the new words still say their value', () => {
    expect(
      after(
        'In paragraph 1, replace “in 2018 the cities met” with “the cities met in 2018”.',
        'Then in {year:plain} the cities met.',
      ),
    ).toEqual(expected('Then the cities met in {year:plain}.'));
  });

  test('become fixed words only with a warning', () => {
    expect(after('In paragraph 1, replace “22” with “24”.', 'The {memberCount} member cities met.')).toEqual(
      expected('The 24 member cities met.', 'check field-replaced'),
    );
  });

  test('are replaced whole, with a warning, where only some of their words were to be', () => {
    const text = 'Reports come by {reportDeadline}.';
    const reports = (words: string): unknown => expected(words, 'check field-replaced');
    expect(after('In paragraph 1, replace “November” with “December”.', text)).toEqual(
      reports('Reports come by 30 December 2017.'),
    );
    expect(after('In paragraph 1, replace “30 November 2017” with “31 December 2017”.', text)).toEqual(
      reports('Reports come by 31 December 2017.'),
    );
    expect(after('In paragraph 1, replace “by 30 November” with “in”.', text)).toEqual(
      reports('Reports come in 2017.'),
    );
    expect(after('In paragraph 1, delete “30”.', text)).toEqual(reports('Reports come by November 2017.'));
  });

  test('are never cut', () => {
    const text = 'Reports come by {reportDeadline}.';
    expect(after('In paragraph 1, after “30” insert “late”.', text)).toEqual(
      expected(text, 'check cuts-field'),
    );
  });
});

describe('references and footnotes', () => {
  test('a reference is found by the number it prints', () => {
    expect(
      after(
        'In paragraph 1, replace “See paragraph 2” with “Read paragraph 2”.',
        'See paragraph {#b} below.',
      ),
    ).toEqual(expected('Read paragraph {#b} below.'));
    expect(after('In paragraph 1, replace “2” with “3”.', 'See paragraph {#b} below.')).toEqual(
      expected('See paragraph 3 below.', 'check reference-replaced'),
    );
  });

  test('a footnote stays where words beside it change, and is not lost unseen', () => {
    expect(
      after('In paragraph 1, replace “cities” with “towns”.', 'The cities{note: All of them.} agree.'),
    ).toEqual(expected('The towns{note: All of them.} agree.'));
    expect(
      after('In paragraph 1, replace “agree” with “concur”.', 'The cities{note: All of them.} agree.'),
    ).toEqual(expected('The cities{note: All of them.} concur.'));
    expect(
      after('In paragraph 1, delete “cities agree”.', 'The cities{note: All of them.} agree now.').how,
    ).toBe('check note-removed');
  });
});

describe('typography', () => {
  test('makes no difference when words are looked for, and none is brought in', () => {
    const on = draft(clause('a', fr('L’équipe\u00A0: «\u00A0dix-huit\u00A0» villes, XII^e^ réunion.')));
    const [proposal] = read(
      'Au paragraphe 1, remplacer « L\'équipe : "dix-huit" villes » par « L\'équipe : "dix-huit" cités ».',
      on,
    );
    expect([proposal?.sure, proposal?.reason.code]).toEqual(['exact', 'instructions:words-found-folded']);
    expect(proposal?.operations).toEqual([
      {
        type: 'edit-wording',
        part: 'a',
        language: 'fr',
        at: 24,
        removed: [{ text: 'villes' }],
        inserted: [{ text: 'cités' }],
      },
    ]);
  });

  test('ordinals are found however they are set', () => {
    const on = draft(clause('a', fr('La XII^e^ réunion.')));
    const [proposal] = read('Au paragraphe 1, remplacer « XIIème réunion » par « XIIème rencontre ».', on);
    expect([proposal?.sure, proposal?.operations]).toEqual([
      'exact',
      [
        {
          type: 'edit-wording',
          part: 'a',
          language: 'fr',
          at: 8,
          removed: [{ text: 'réunion' }],
          inserted: [{ text: 'rencontre' }],
        },
      ],
    ]);
  });
});
