import { describe, expect, it } from 'vitest';
import { compromise } from '#core/amendment/compromise.ts';
import type { Deed } from '#core/amendment/deed.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import { characters } from '#core/draft/wording.ts';
import type { Cell, SheetCell, SheetForm, TableForm } from '#core/forms/form.ts';
import { registerForm } from '#core/forms/register-form.ts';
import { registerSheet, synopticSheet } from '#core/forms/sheets.ts';
import { synopticForm } from '#core/forms/synoptic-form.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { had } from '#tests/build/expect-change.ts';
import {
  baseDraft,
  decisions,
  negotiation,
  negotiationOf,
  proposals,
} from '#tests/build/negotiation-forms.ts';
import { written } from '#tests/build/wording.ts';

const terms = formTerms();
const by = (day: string, why?: string) => ({
  who: 'the Chair',
  at: `2027-06-${day}T10:00:00Z`,
  ...(why === undefined ? {} : { why }),
});

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const cellText = (cell: Cell | undefined): string =>
  plain(
    (cell ?? [])
      .map(({ runs }) => runs.map((run) => ('footnote' in run ? '' : run.text)).join(''))
      .join(' | '),
  );
const rowsOf = ({ rows }: TableForm): readonly (readonly string[])[] => rows.map((row) => row.map(cellText));
const rowOf = (form: TableForm, first: string): readonly string[] =>
  rowsOf(form).find((row) => row[0] === first) ?? [];

const wordsOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? plain(cell) : '');

/** A row of a sheet by its heads. */
const told = ({ heads, rows }: SheetForm, at: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(heads.map(({ head }, column) => [head, rows.at(at)?.[column]]));

const others = decisions.filter((deed) => !('ids' in deed) || !deed.ids.includes('liveable'));
const proposed = negotiationOf(proposals);
const middleWay: Deed = {
  type: 'accept-as-amended',
  by: by('01', 'a middle way'),
  ...had(
    compromise(
      proposed,
      ['liveable', 'room'],
      'a',
      'en',
      written('*Recognise* that culture makes cities more open; and that artists need room to work.').wording,
    ),
  ),
};
const amended = negotiationOf([...proposals, middleWay, ...others]);

describe('the text that was agreed otherwise than proposed', () => {
  it('stands in the register behind the decision, for all the amendments that it was agreed for', () => {
    for (const number of ['1', '7'])
      expect(rowOf(registerForm(amended, ['en'], terms), number)[5]).toBe(
        'Agreed as amended 1 June 2027, the Chair | a middle way | Agreed text: Recognise that culture makes cities more liveableopen; and that artists need room to work.',
      );
    expect(rowOf(registerForm(amended, ['fr'], terms), '1')[5]).toContain('Texte retenu : EN ');
    expect(rowOf(registerForm(amended, ['en', 'fr'], terms), '1')[5]).toContain(
      'Agreed text / Texte retenu: EN ',
    );
  });

  it('has a column of the sheet, with the whole paragraph, and nothing where the proposal itself was agreed', () => {
    const sheet = registerSheet(amended, ['en'], terms);
    expect(told(sheet, 0)['Agreed text']).toBe(
      'Recognise that culture makes cities more open; and that artists need room to work.',
    );
    expect(told(sheet, 2)['Agreed text']).toBeNull();
    expect(told(registerSheet(amended, ['fr'], terms), 6)['Texte retenu']).toContain('more open;');
    const agreed = registerSheet(negotiation(), ['en'], terms);
    expect(told(agreed, 0)).toMatchObject({ 'Status and decision': 'Agreed', 'Agreed text': null });
  });

  it('is gone with the decision, when that is taken back, also where another is taken then', () => {
    const undone = negotiationOf([...proposals, middleWay, { type: 'undo', by: by('02') }]);
    const again = negotiationOf([
      ...proposals,
      middleWay,
      { type: 'undo', by: by('02') },
      { type: 'accept', ids: ['liveable'], by: by('03') },
    ]);
    for (const state of [undone, again])
      expect(told(registerSheet(state, ['en'], terms), 0)['Agreed text']).toBeNull();
  });

  it.each([
    ['o1', 'Agreed', '… to report on its work every twofour years, as paragraph 2 asks.', 'every four years'],
    [null, 'Not retained', 'Invite every city to report on its work every two years', 'every two years'],
  ])('is told of what was chosen from brackets: %s', (option, status, marked, whole) => {
    const chosen = negotiationOf([
      ...proposals,
      ...decisions,
      { type: 'choose', bracket: 'k1', option, by: by('04', 'in plenary') },
    ]);
    const [, , , , , decision = ''] = rowOf(registerForm(chosen, ['en'], terms), '2');
    expect(decision).toMatch(
      new RegExp(`^${status} 4 June 2027, the Chair \\| in plenary \\| Agreed text: `),
    );
    expect(decision).toContain(marked);
    expect(told(registerSheet(chosen, ['en'], terms), 1)['Agreed text']).toContain(whole);
    const [, place, words, cities, , became] = rowOf(registerForm(chosen, ['en'], terms), 'k1');
    expect([place, cities]).toEqual(['3 (was 2)', 'Lyon and Dakar']);
    expect(words).toContain('every [two years (Lyon) / four years (Dakar)], as');
    expect(became).toMatch(
      /^In brackets 5 May 2027, Drafting Committee \| Option chosen 4 June 2027, the Chair \| in plenary \| Agreed text: /,
    );
  });
});

describe('brackets', () => {
  const form = registerForm(negotiation(), ['en', 'fr'], terms);

  it('are in the register with their words, alternatives and cities, in each language', () => {
    expect(rowsOf(form).map(([first, , title]) => (first === '' ? title : first))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      'Brackets | Crochets',
      'k1',
      'k2',
      'Reservations | Réserves',
      'Wants it yearly.',
    ]);
    const [, , words, cities, day, became] = rowOf(form, 'k1');
    expect(words).toContain('every [two years (Lyon) / four years (Dakar)], as paragraph 2 asks.');
    expect(words).toContain('tous les [deux ans (Lyon) / quatre ans (Dakar)]');
    expect([cities, day]).toEqual(['Lyon and Dakar', '5 May 2027 | 5 mai 2027']);
    expect(became).toBe(
      'In brackets 5 May 2027, Drafting Committee | Entre crochets 5 mai 2027, Drafting Committee',
    );
    expect(rowOf(form, 'k2')[2]).toMatch(
      /^\[5\] \[Welcome .*\(Lyon and Dakar\)\] \| \[5 bis\] \[Note .*\(Kraków\)\] \| \[5\] \[Saluent /,
    );
  });

  it('have a row each in the sheet', () => {
    expect(told(registerSheet(negotiation(), ['en'], terms), -3)).toMatchObject({
      Clause: '3 (was 2)',
      Kind: 'Brackets',
      Language: 'EN, FR',
      Sponsors: 'Lyon; Dakar',
      'Status and decision': 'In brackets',
      Final: 'No',
      'Decided by': 'Drafting Committee',
      Reference: 'k1',
    });
  });

  it('stay in the register when they are lifted, or when their words are taken away', () => {
    const part = baseDraft.parts.find(({ id }) => id === 'b');
    const deeds: Deed[] = [
      ...proposals,
      ...decisions,
      { type: 'lift-bracket', bracket: 'k2', by: by('04', 'for later') },
      {
        type: 'redraft',
        change: {
          type: 'edit-wording',
          part: 'b',
          language: 'en',
          at: characters(part?.wording.en ?? []).indexOf('two years'),
          removed: written('two years').wording,
          inserted: [],
        },
        by: by('05'),
      },
      {
        type: 'redraft',
        change: {
          type: 'edit-wording',
          part: 'b',
          language: 'fr',
          at: characters(part?.wording.fr ?? []).indexOf('deux ans'),
          removed: written('deux ans').wording,
          inserted: [],
        },
        by: by('05'),
      },
    ];
    const form = registerForm(negotiationOf(deeds), ['en'], terms);
    expect(rowOf(form, 'k2')[5]).toBe(
      'In brackets 5 May 2027, Drafting Committee | Brackets lifted 4 June 2027, the Chair | for later',
    );
    expect(rowOf(form, 'k1')[2]).toContain('[two years (Lyon) / four years (Dakar)]');
    expect(rowOf(form, 'k1')[5]).toBe('In brackets 5 May 2027, Drafting Committee | Fallen');
  });

  it('stand in the final text of the synoptic table, with alternatives and cities', () => {
    const table = synopticForm(negotiation(), ['en', 'fr'], terms);
    expect(rowOf(table, '3 (was 2)')[4]).toContain('every [two years (Lyon) / four years (Dakar)], as');
    expect(rowOf(table, '3 (was 2)')[4]).toContain('tous les [deux ans (Lyon) / quatre ans (Dakar)]');
    expect(rowOf(table, '5 (was 3)')[4]).toMatch(/\[5\] \[Welcome .* \| \[5 bis\] \[Note .*\(Kraków\)\]/);
    // A clause without brackets is as it was.
    expect(rowOf(table, '3 (a) (was 2 (a))')[4]).toBe('by a written report; | par un rapport écrit ;');
    const sheet = synopticSheet(negotiation(), ['fr'], terms);
    const at = sheet.heads.findIndex(({ head }) => head === 'Texte final (FR)');
    expect(sheet.rows.map((row) => wordsOf(row[at])).join('\n')).toContain(
      '[deux ans (Lyon) / quatre ans (Dakar)]',
    );
  });

  it('show a new paragraph behind the one that it would follow', () => {
    const state = negotiationOf([
      ...proposals,
      {
        type: 'bracket',
        ids: ['new'],
        bracket: 'k3',
        part: 'n',
        stretches: null,
        after: 'b2',
        options: [
          {
            id: 'o3',
            wording: {},
            parts: [
              {
                id: 'n',
                role: 'clause',
                numbered: true,
                wording: { en: written('*Encourage* exchanges.').wording },
              },
            ],
            cities: ['pl-krakow'],
            amendments: ['new'],
          },
        ],
        own: ['lyon'],
        by: by('02'),
      },
    ]);
    expect(rowOf(synopticForm(state, ['en'], terms), '2 (b)')[4]).toBe(
      'by a talk at the meeting. | [Encourage exchanges. (Kraków) / delete (Lyon)]',
    );
    expect(rowOf(registerForm(state, ['en'], terms), 'k3').slice(1, 4)).toEqual([
      '2 (b)',
      '[Encourage exchanges. (Kraków) / delete (Lyon)]',
      'Lyon and Kraków',
    ]);
  });
});

describe('a reservation', () => {
  const reserved = (...more: readonly Deed[]): Negotiation =>
    negotiationOf([...proposals, ...decisions, ...more]);

  it('is in the register with its city, its clause and its own words', () => {
    expect(rowsOf(registerForm(reserved(), ['en'], terms)).at(-1)).toEqual([
      '',
      '1 (was 4)',
      'Wants it yearly.',
      'Dakar',
      '5 May 2027',
      'Reservation 5 May 2027, Drafting Committee',
    ]);
    expect(told(registerSheet(reserved(), ['fr'], terms), -1)).toMatchObject({
      Paragraphe: '1 (ancien 4)',
      Objet: 'Réserve',
      Auteurs: 'Dakar',
      'Statut et décision': 'Réserve',
      'Décidé par': 'Drafting Committee',
      'Instruction telle que reçue': 'Wants it yearly.',
    });
  });

  it('stays in it when it is lifted, and says so', () => {
    const lifted = reserved({ type: 'lift-reservation', part: 'd', city: 'dakar', by: by('06') });
    expect(
      rowsOf(registerForm(lifted, ['en'], terms))
        .at(-1)
        ?.at(-1),
    ).toBe('Reservation 5 May 2027, Drafting Committee | Reservation lifted 6 June 2027, the Chair');
    expect(rowOf(synopticForm(lifted, ['en'], terms), '1 (was 4)')[3]).not.toContain('Reservation');
  });

  it('has its words in the synoptic table, and in its sheet', () => {
    const two = reserved({ type: 'reserve', part: 'd', city: 'pl-krakow', by: by('06') });
    expect(rowOf(synopticForm(two, ['fr'], terms), '1 (ancien 4)')[3]).toMatch(
      /Réserve : Dakar \| Wants it yearly\. \| Réserve : Cracovie$/,
    );
    const { heads, rows } = synopticSheet(two, ['fr'], terms);
    const at = heads.findIndex(({ head }) => head === 'Réserves');
    expect(rows.map((row) => wordsOf(row[at])).filter((text) => text !== '')).toEqual([
      'Dakar : Wants it yearly.\nCracovie',
    ]);
  });

  it('has no row where there is none', () => {
    expect(registerForm(negotiationOf(proposals), ['en'], terms).rows).toHaveLength(7);
  });
});
