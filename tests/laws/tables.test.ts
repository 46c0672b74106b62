import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { readMatrix } from '#core/reply/matrix.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { meeting } from '../electron/cli/replies.ts';

const languages = draftingLanguages();
let ids = 0;
const newId = (): string => `n${ids++}`;
const draft = readText(plainSource(meeting), { kind: 'conclusions', language: 'en', languages, newId }).draft;
const clauses = draft.parts
  .filter(({ role }) => role === 'clause')
  .map(({ wording }) => characters(wording['en'] ?? []));

const places = [
  '7',
  '§ 3',
  'para 4',
  'Paragraph 9',
  '5 and 6',
  '',
  'General comment',
  'New 5 bis',
  'after 5',
  '99',
  'P1',
];
// `@` is a word that nobody else wrote; `~` is the text of paragraph 7, `^` that text with the word in it.
const current = ['', '', '~', '^', '@', '~ @'];
const proposed = [
  '',
  '',
  '^',
  '~',
  '@',
  'Replace “three” by “@”.',
  'Delete',
  'Delete “@”.',
  'To be discussed: @',
  'Why @?',
  '… @ …',
  'idem',
  'See above',
  '[@]',
  '~ (@)',
  '~ [Dakar: @]',
  'Add @ at the end.',
  'New text: ^',
  'We suggest @.',
  '^\n@',
  'The towns lend @ to all.',
  'OK @',
  'No change',
  'Supprimer « @ »',
  'Each town names @ keepers',
];
const reasons = [
  '',
  '',
  'Because of @.',
  'Please add @.',
  'Consequently, delete paragraph 8 for @.',
  '@',
  'idem',
  'See @',
  'Why @?',
  'Merci d’ajouter @.',
  'No comment',
  'Replace “three” by “@”.',
  '^',
  'agreed, @',
];
// A label of a few words in the column for the kind says of what kind it is, and nothing else.
const kinds = ['', '', 'major', 'editorial', 'Deletion', '@ is what we want to see here.', 'Why @?'];
const others = ['', '', '', '@', 'ok', '@ please'];

const cell = (all: readonly string[]) => fc.constantFrom(...all);
const row = fc.tuple(cell(places), cell(current), cell(proposed), cell(reasons), cell(kinds), cell(others));
const heads = ['Paragraph', 'Current text', 'Proposed text', 'Rationale', 'Type', ''];

const own = (at: number): string => `zq${at}x`;

describe('a table of any cells', () => {
  it('is told whole: each word that a city wrote into it is in what was found', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        let count = 0;
        const text = clauses[6] ?? '';
        const written = rows.map((cells) =>
          cells.map((one) =>
            one
              .replaceAll('^', text.replace('keepers', '@'))
              .replaceAll('~', text)
              .replaceAll('@', () => own(count++)),
          ),
        );
        const sheet = {
          name: 'Comments',
          rows: [heads, ...written].map((cells) => cells.map((words) => ({ text: words }))),
        };
        const found = readMatrix({
          draft,
          languages,
          language: 'en',
          newId,
          sheet,
          roster: [],
          network: networkFacts(),
        });
        const told = JSON.stringify(found);
        const missing = Array.from({ length: count }, (_, at) => own(at)).filter(
          (word) => !told.includes(word),
        );
        expect([missing, missing.length > 0 ? written : []]).toEqual([[], []]);
      }),
      { numRuns: process.env.ENTENTE_LONG === '1' ? 5000 : 100 },
    );
  });

  it('is told whole with lines through its words, notes on its cells, and columns for two languages and for cities', () => {
    const heads = ['Paragraph', 'Proposed text (EN)', 'Proposed text (FR)', 'Rationale', 'City'];
    const cities = ['Lyon', 'Dakar', '', 'Lyon – @', 'Lyon, which wants more @', 'Dakar: @', 'All', '@'];
    const roster = ['Lyon', 'Dakar'].map((name) => ({ city: name.toLowerCase(), name }));
    const look = fc.constantFrom('', '', '', '', 'struck', 'note', 'both');
    // A line through a row goes through its number and its name as well, and says nothing more there.
    const noted = fc.constantFrom('', '', '', 'note');
    const looks = fc.tuple(noted, look, look, look, noted);
    const row = fc.tuple(cell(places), cell(proposed), cell(proposed), cell(reasons), cell(cities));
    fc.assert(
      fc.property(fc.array(fc.tuple(row, looks), { minLength: 1, maxLength: 3 }), (rows) => {
        let count = 0;
        const text = clauses[6] ?? '';
        const words = (one: string): string =>
          one
            .replaceAll('^', text.replace('keepers', '@'))
            .replaceAll('~', text)
            .replaceAll('@', () => own(count++));
        const dressed = (one: string, how: string) => {
          const said = words(one);
          const struck = how === 'struck' || how === 'both' ? words('@') : '';
          return {
            text: said,
            ...(struck === '' ? {} : { struck, before: `${said} ${struck}` }),
            ...(how === 'note' || how === 'both' ? { notes: [{ words: words('Note @') }] } : {}),
          };
        };
        const written = rows.map(([cells, all]) => cells.map((one, at) => dressed(one, all[at] ?? '')));
        const sheet = { name: 'Comments', rows: [heads.map((one) => ({ text: one })), ...written] };
        const told = JSON.stringify(
          readMatrix({ draft, languages, language: 'en', newId, sheet, roster, network: networkFacts() }),
        );
        const missing = Array.from({ length: count }, (_, at) => own(at)).filter(
          (word) => !told.includes(word),
        );
        expect([missing, missing.length > 0 ? written : []]).toEqual([[], []]);
      }),
      { numRuns: process.env.ENTENTE_LONG === '1' ? 5000 : 100 },
    );
  });
});
