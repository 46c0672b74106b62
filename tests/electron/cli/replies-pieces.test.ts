import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { draftOf, importedOne, inTime, openRound, sentOut, workbook } from './replies.ts';

const at = scratch();

const harbour = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns lend boats to young makers. Every town able to do so is invited to contribute in cash or in kind.
2. The towns keep a list of all lamps that are lit in the harbour.
`;

const port = `Conclusions

Nous, les villes du port, sommes convenues de ce qui suit :

1. Les villes prêtent des bateaux aux jeunes créateurs. Toute ville qui le peut est invitée à contribuer, en espèces ou en nature.
2. Les villes tiennent une liste de toutes les lampes qui sont allumées dans le port.
`;

const heads = {
  en: ['Paragraph', 'Current text', 'Proposed text', 'Rationale'],
  fr: ['Paragraphe', 'Texte actuel', 'Texte proposé', 'Justification'],
} as const;

type Row = readonly [place: string, current: string, proposed: string, rationale: string];

const cell = (words: string): string =>
  `<w:tc><w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p></w:tc>`;

const inWord = async (file: string, rows: readonly (readonly string[])[], language: 'en' | 'fr') => {
  const reply = openedReply(await sentOut(file, 'Dakar', '.docx', language));
  const all = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  const parts = Object.entries(reply.parts).filter(([path]) => !path.startsWith('customXml/'));
  const document = reply.document.replace(
    /<w:body>[\s\S]*(?=<w:sectPr)/,
    () => `<w:body><w:tbl>${all}</w:tbl>`,
  );
  writeFileSync(`${file} Dakar.docx`, mailedBack({ ...reply, parts: Object.fromEntries(parts), document }));
  return `${file} Dakar.docx`;
};

let made = 0;

/** What became of one row in a file of one kind, with the words that would change. */
const became = async (row: Row, language: 'en' | 'fr', kind: 'Word' | 'workbook') => {
  const text = language === 'en' ? harbour : port;
  const file = await draftOf(at(`piece-${++made}.entente`), text, language);
  openRound(file, 'Dakar');
  const rows = [heads[language], row];
  const path = kind === 'Word' ? await inWord(file, rows, language) : workbook(`${file} Dakar.xlsx`, rows);
  const report = await importedOne(file, path, inTime);
  const [only, ...others] = report.findings;
  expect(others).toEqual([]);
  const { state, reason, change = [] } = only ?? {};
  const changes = change.map(({ does, removed = '', inserted = '' }) => [
    does,
    removed.trim(),
    inserted.trim(),
  ]);
  return [state, reason?.code, changes.toReversed()];
};

const last = 'Every town able to do so is invited to contribute in cash or in kind.';
const derniere = 'Toute ville qui le peut est invitée à contribuer, en espèces ou en nature.';
const gone = (words: string) => [['words', words, '']];
const waits = ['held', 'reply:piece-untold', []];
const passage = (...changes: readonly (readonly string[])[]) => [
  'taken',
  'reply:cell-passage',
  changes.map((one) => ['words', ...one]),
];

const cases: readonly (readonly ['en' | 'fr', Row, unknown])[] = [
  // A sentence that is named is all that goes, or changes.
  ['en', ['1, last sentence', '', 'Delete', ''], ['taken', 'instructions:place-found', gone(last)]],
  ['en', ['§ 1 (second sentence)', last, 'Delete', ''], ['taken', 'instructions:place-found', gone(last)]],
  ['fr', ['1, 2e phrase', '', 'Supprimer', ''], ['taken', 'instructions:place-found', gone(derniere)]],
  [
    'fr',
    ['Paragraphe 1, dernière phrase', '', 'À supprimer', ''],
    ['taken', 'instructions:place-found', gone(derniere)],
  ],
  ['en', ['1, last sentence', '', '', 'Delete'], ['held', 'reply:reason-changes', gone(last)]],
  ['en', ['1, first sentence', '', 'The towns lend ships to young makers.', ''], passage(['boats', 'ships'])],
  ['en', ['1, third sentence', '', 'Delete', ''], ['held', 'instructions:sentence-not-found', []]],
  ['en', ['1, last sentence', '', 'in cash only', ''], waits],
  ['en', ['1, last sentence', '', 'Delete this paragraph', ''], waits],
  // So are the words that stand there for the present text.
  [
    'en',
    ['1, last sentence', 'in cash or in kind', '', 'Delete'],
    ['held', 'reply:reason-changes', gone('in cash or in kind')],
  ],
  [
    'en',
    ['1', 'in cash or in kind', 'Delete', ''],
    ['held', 'reply:piece-shown', gone('in cash or in kind')],
  ],
  [
    'fr',
    ['1, 2e phrase', 'en espèces ou en nature', 'Supprimer', 'trop précis'],
    ['held', 'reply:piece-shown', gone('en espèces ou en nature')],
  ],
  ['en', ['1, line 3', 'Every town … in kind.', 'Delete', ''], ['held', 'reply:piece-shown', gone(last)]],
  ['en', ['1', 'invited to contribute', 'requested to contribute', ''], passage(['invited', 'requested'])],
  [
    'en',
    ['1, second sentence', '“in cash or in kind”', 'as it can', ''],
    ['held', 'reply:cell-shorter', [['words', 'in cash or in kind', 'as it can']]],
  ],
  ['fr', ['1', 'des bateaux', 'des navires', ''], passage(['bateaux', 'navires'])],
  [
    'fr',
    ['1', 'jeunes créateurs', 'artistes débutants', ''],
    passage(['jeunes créateurs', 'artistes débutants']),
  ],
  // What begins as a sentence does may stand for all of it; what stands twice, or elsewhere, shows nothing.
  ['en', ['1, second sentence', 'Every town', 'Delete', ''], ['held', 'reply:piece-shown', gone(last)]],
  ['en', ['1', 'Every town', 'Delete', ''], waits],
  ['en', ['1', 'in', 'Delete', ''], waits],
  ['en', ['1, first sentence', 'in cash or in kind', 'Delete', ''], waits],
  ['en', ['1', 'in cash or', 'in cash or in kind or in time', ''], waits],
  // A line is one of somebody’s page.
  ['en', ['1, line 2', '', 'Delete', ''], waits],
  ['fr', ['1, ligne 2', '', 'Supprimer', ''], waits],
  ['en', ['1, second half', '', 'Delete', ''], waits],
  ['en', ['1, lines 2-3', '', 'Every town should contribute.', ''], waits],
  // All of the paragraph is no piece of it.
  [
    'en',
    ['1', `The towns lend boats to young makers. ${last}`, 'Delete', ''],
    [
      'held',
      'instructions:whole-paragraph-meant',
      [['delete', `The towns lend boats to young makers. ${last}`, '']],
    ],
  ],
];

describe('a row about a piece of its paragraph', () => {
  it.each(
    cases.flatMap(([language, row, told]) =>
      (['Word', 'workbook'] as const).map((kind) => ({ kind, language, row, told })),
    ),
  )('asks for no more than that, in a file of kind $kind: $row', async ({ kind, language, row, told }) => {
    expect(await became(row, language, kind)).toEqual(told);
  });
});
